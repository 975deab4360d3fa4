/**
 * The official interfaces as data: members, signatures, scopes and reference addresses. The package ships them as
 * `official.json`. Where that is not built, they are read from the package gas-types-detailed with the TypeScript
 * compiler; that takes about a second, so the outcome is kept in `node_modules/.cache/` until that package or this file
 * changes.
 */
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {InterfaceDeclaration, JSDoc, MethodSignature, Node, TypeNode} from 'typescript';

/** It is loaded only where the declarations have to be read. */
type Compiler = typeof import('typescript');

export interface Signature {
  /** Parameter types as the declarations spell them, such as `string`, `Base.BlobSource`, `Byte[]`. */
  parameters: Array<{name: string; type: string; optional: boolean; rest: boolean}>;
  returns: string;
  /** Any one of them is enough; empty when none is needed. */
  scopes: string[];
  /** Empty when the declarations give none, as for deprecated members. */
  address: string;
}

export interface Member {
  /** For a property: the type it holds, such as `typeof ElementType`. */
  property?: string;
  /** For a method: one for each overload. */
  signatures: Signature[];
}

export interface Official {
  /** By `Document.Paragraph`; inherited members included. */
  interfaces: Record<string, Record<string, Member>>;
  /** By `Document.ElementType`: the values' names in their order. */
  enums: Record<string, string[]>;
  /** By global name, such as `DocumentApp`: the interface's name. */
  globals: Record<string, string>;
}

const shipped = new URL('./official.json', import.meta.url);

export const official: Official = existsSync(shipped)
  ? (JSON.parse(readFileSync(shipped, 'utf8')) as Official)
  : await cached();

async function cached(): Promise<Official> {
  const source = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'));
  const key = createHash('sha256')
    .update(readFileSync(join(source, 'package.json')))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 16);
  const folder = join(source, '../.cache');
  const file = join(folder, `apps-script-interfaces-${key}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Official;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const read = await readDeclarations(source);
  try {
    mkdirSync(folder, {recursive: true});
    // Written aside and moved, because several test processes may do this at once.
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(read));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // Where nothing may be written, it is read anew each time.
  }
  return read;
}

/** What the declarations say, before members are inherited. */
interface Read {
  own: Record<string, {members: Record<string, Member>; parents: string[]}>;
  enums: Official['enums'];
  globals: Official['globals'];
}

async function readDeclarations(source: string): Promise<Official> {
  const {default: ts} = await import('typescript');
  const read: Read = {own: {}, enums: {}, globals: {}};
  for (const name of readdirSync(source).filter(file => /^google-apps-script[.-].+\.d\.ts$/.test(file))) {
    const text = readFileSync(join(source, name), 'utf8');
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    ts.forEachChild(file, child => readNode(ts, child, '', read));
  }
  const {own, enums, globals} = read;

  // https://developers.google.com/apps-script/reference/document/document-app#properties
  own['Document.DocumentApp']!.members['TabType'] ??= {property: 'typeof TabType', signatures: []};

  const withInherited = (name: string): Record<string, Member> => ({
    ...Object.assign({}, ...(own[name]?.parents ?? []).map(withInherited)),
    ...own[name]?.members,
  });
  return {
    interfaces: Object.fromEntries(Object.keys(own).map(name => [name, withInherited(name)])),
    enums,
    // Some declarations name an enumeration as a global, which it is not in a script.
    globals: Object.fromEntries(Object.entries(globals).filter(([, type]) => type in own)),
  };
}

function readNode(ts: Compiler, node: Node, namespace: string, read: Read): void {
  if (ts.isModuleDeclaration(node)) {
    const inner = node.name.text === 'GoogleAppsScript' ? '' : node.name.text;
    if (node.body) ts.forEachChild(node.body, child => readNode(ts, child, inner, read));
  } else if (ts.isInterfaceDeclaration(node)) {
    readInterface(ts, node, namespace, read);
  } else if (ts.isEnumDeclaration(node)) {
    read.enums[`${namespace}.${node.name.text}`] = node.members.map(member => member.name.getText());
  } else if (ts.isVariableStatement(node)) {
    for (const {name: variable, type} of node.declarationList.declarations) {
      read.globals[variable.getText()] = (type?.getText() ?? '').replace('GoogleAppsScript.', '');
    }
  }
}

function readInterface(
  ts: Compiler,
  declaration: InterfaceDeclaration,
  namespace: string,
  {own}: Read,
): void {
  const known = (own[`${namespace}.${declaration.name.text}`] ??= {members: {}, parents: []});
  for (const clause of declaration.heritageClauses ?? []) {
    for (const parent of clause.types) {
      const name = parent.expression.getText();
      known.parents.push(name.includes('.') ? name : `${namespace}.${name}`);
    }
  }
  for (const member of declaration.members) {
    if (!member.name) continue;
    const entry = (known.members[member.name.getText()] ??= {signatures: []});
    if (ts.isPropertySignature(member)) entry.property = typeText(member.type);
    if (ts.isMethodSignature(member)) entry.signatures.push(signatureOf(member));
  }
}

function typeText(type: TypeNode | undefined): string {
  return type?.getText() ?? 'any';
}

function signatureOf(member: MethodSignature): Signature {
  const comment = (member as Node & {jsDoc?: JSDoc[]}).jsDoc?.at(-1)?.getText() ?? '';
  return {
    parameters: member.parameters.map(parameter => ({
      name: parameter.name.getText(),
      type: typeText(parameter.type),
      optional: parameter.questionToken !== undefined,
      rest: parameter.dotDotDotToken !== undefined,
    })),
    returns: typeText(member.type),
    scopes: [
      ...comment.matchAll(/^\s*\* - (https:\/\/www\.googleapis\.com\/auth\/\S+|https:\/\/\S+\/)$/gm),
    ].map(match => match[1] as string),
    address:
      /^\s*\* (https:\/\/developers\.google\.com\/apps-script\/reference\/\S+)$/m.exec(comment)?.[1] ?? '',
  };
}
