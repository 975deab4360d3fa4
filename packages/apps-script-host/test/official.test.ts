import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {official} from '../src/official.ts';

const folder = fileURLToPath(new URL('../src/', import.meta.url));

interface EmulatedMember {
  at: string;
  /** `Document.Paragraph` */
  official: string;
  name: string;
  comment: string;
  kind: 'method' | 'property';
}

/** Every class with `static official`, and of it every member that its official interface has. */
function emulated(): EmulatedMember[] {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file => file.endsWith('.ts'));
  const classes = new Map<string, ts.ClassDeclaration>();
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(folder, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    source.forEachChild(node => {
      if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, node);
    });
  }
  const officialOf = (node: ts.ClassDeclaration) =>
    node.members.flatMap(member =>
      ts.isPropertyDeclaration(member) && member.name.getText() === 'official' && member.initializer
        ? [member.initializer.getText().slice(1, -1)]
        : [],
    )[0];
  const chain = (node: ts.ClassDeclaration): ts.ClassDeclaration[] => {
    const parent = node.heritageClauses
      ?.find(({token}) => token === ts.SyntaxKind.ExtendsKeyword)
      ?.types[0]?.expression.getText();
    const above = parent === undefined ? undefined : classes.get(parent);
    return above ? [node, ...chain(above)] : [node];
  };
  return [...classes.values()].flatMap(node => {
    const name = officialOf(node);
    if (name === undefined) return [];
    return chain(node).flatMap(each =>
      each.members.flatMap(member => {
        const own = member.name?.getText();
        if (own === undefined || !Object.hasOwn(official.interfaces[name] ?? {}, own)) return [];
        return [
          {
            at: `${each.getSourceFile().fileName}: ${each.name!.text}.${own}`,
            official: name,
            name: own,
            comment: ts
              .getJSDocCommentsAndTags(member)
              .map(tag => tag.getText())
              .join('\n'),
            kind: ts.isMethodDeclaration(member) ? ('method' as const) : ('property' as const),
          },
        ];
      }),
    );
  });
}

const members = emulated();
const addresses = new Set(
  Object.values(official.interfaces).flatMap(each =>
    Object.values(each).flatMap(({signatures}) => signatures.map(({address}) => address)),
  ),
);
const cited = (comment: string) =>
  comment.match(/https:\/\/developers\.google\.com\/apps-script\/reference\/\S+#\S+/g) ?? [];

describe('the official interfaces', () => {
  it('are read with their signatures, scopes and addresses', () => {
    expect(official.interfaces['Document.Position']!.insertInlineImage!.signatures).toEqual([
      {
        parameters: [{name: 'image', type: 'Base.BlobSource', optional: false, rest: false}],
        returns: 'InlineImage',
        scopes: [
          'https://www.googleapis.com/auth/documents.currentonly',
          'https://www.googleapis.com/auth/documents',
        ],
        address:
          'https://developers.google.com/apps-script/reference/document/position#insertInlineImage(BlobSource)',
      },
    ]);
  });

  it('have what they inherit', () => {
    expect(official.interfaces['Base.Blob']).toHaveProperty('getBlob');
    expect(official.interfaces['Document.Paragraph']).toHaveProperty('getParent');
  });

  it('have their enumerations in order', () => {
    expect(official.enums['Script.AuthMode']).toEqual(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  });

  it('name the globals that are services, and no enumerations', () => {
    expect(official.globals).toMatchObject({
      DocumentApp: 'Document.DocumentApp',
      UrlFetchApp: 'URL_Fetch.UrlFetchApp',
    });
    expect(official.globals).not.toHaveProperty('Charset');
  });
});

describe('every emulated class', () => {
  it('was found', () => {
    const classes = new Set(members.map(member => member.official));
    expect([...classes]).toEqual(
      expect.arrayContaining([
        'Base.Blob',
        'Base.Ui',
        'Document.Position',
        'Slides.Image',
        'URL_Fetch.UrlFetchApp',
      ]),
    );
  });

  it('cites, for each method, addresses that the reference has', () => {
    const wrong = members
      .filter(({kind}) => kind === 'method')
      .filter(
        ({comment}) => cited(comment).length === 0 || cited(comment).some(address => !addresses.has(address)),
      )
      .map(({at, comment}) => ({at, cites: cited(comment)}));
    expect(wrong).toEqual([]);
  });

  it('cites addresses of that very method', () => {
    const wrong = members
      .filter(({comment, name}) => cited(comment).some(address => !address.includes(`#${name}(`)))
      .map(({at}) => at);
    expect(wrong).toEqual([]);
  });
});
