/** Every emulated member carries its address in the reference, and every address exists. */
import {readdirSync, readFileSync} from 'node:fs';
import ts from 'typescript';
import {official} from '../../../workbench/apps-script/official.ts';

const folder = new URL('../../../workbench/apps-script/', import.meta.url);
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.ts'));

const members = Object.values(official.interfaces).flatMap(each => Object.entries(each));
const names = new Set(members.map(([name]) => name));
const addresses = new Set(members.flatMap(([, {signatures}]) => signatures.map(each => each.address)));

/** Of a member; addresses of whole pages have no `#`. */
const addressIn = /https:\/\/developers\.google\.com\/apps-script\/reference\/[^\s#]+#(?:\w+\([^\s)]*\))?/g;

interface Emulated {
  /** `file: Class.member` */
  where: string;
  name: string;
  comment: string;
}

/** Public methods of the classes in a file that some official interface has. */
function emulated(file: string): Emulated[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(new URL(file, folder), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;
  return source.statements.filter(ts.isClassDeclaration).flatMap(declaration =>
    declaration.members.filter(ts.isMethodDeclaration).flatMap(method => {
      const name = method.name.getText();
      if (!names.has(name) || ts.getCombinedModifierFlags(method) & hidden) return [];
      const comment = ts
        .getJSDocCommentsAndTags(method)
        .map(each => each.getText())
        .join('\n');
      return [{where: `${file}: ${declaration.name?.text}.${name}`, name, comment}];
    }),
  );
}

describe('the reference addresses of the emulated editors', () => {
  const ours = files.filter(file => /^(document|slides)\/(?!execution)/.test(file));

  it.each(ours)('%s names only addresses that exist', file => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const named = text.match(addressIn) ?? [];
    expect(named.filter(address => !addresses.has(address))).toEqual([]);
  });

  it('stand at every emulated member', () => {
    const all = ours.flatMap(emulated);
    expect(all.length).toBeGreaterThan(250);
    expect(all.filter(({name, comment}) => !comment.includes(`#${name}(`)).map(({where}) => where)).toEqual(
      [],
    );
  });
});
