/**
 * Proves the privacy policy's promises on what is shipped. From both ends: the sources, in which the compiler resolves
 * every call; and the built files, in which nothing may stand that the sources do not account for. That the built files
 * are what the sources build is a proof of its own.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {builtFiles, entryPoints} from '../build.mjs';
import type {Deployment} from '../src/core/deployment.ts';
import type {EditorName} from '../src/shared/contract.ts';
import {promiseFor, type Breach} from './breach.ts';
import {checkCode} from './code.ts';
import {conversation} from './conversation.ts';
import {readDeclared, readRequests} from './declared.ts';
import {hostUse, type HostMember} from './host-use.ts';
import {checkLibraries} from './libraries.ts';
import {checkManifest, type Manifest} from './manifest.ts';
import {checkPage, type Page} from './page.ts';
import {changes, once, reads, services} from './permitted.ts';
import {outdated, PRIVACY, readPrivacy, undocumented, type Entry, type Field} from './privacy.ts';
import {isHosts, readSources, type Sources} from './program.ts';

export const editors: EditorName[] = ['docs', 'slides'];

/** What is shipped for an editor: each file's text by its name. */
export type Shipped = Record<string, string>;

export interface EditorAudit {
  editor: EditorName;
  manifest: Manifest;
  members: HostMember[];
  globals: string[];
  page: Page;
  breaches: Breach[];
}

export interface Audit {
  deployment: Deployment;
  privacy: Entry[];
  /** All that is stored, sent and shown. */
  fields: Field[];
  editors: EditorAudit[];
  /** Of all editors and of what they share. */
  breaches: Breach[];
}

/**
 * @param root the project's folder, absolute, with its sources and `dist/`
 * @param wanted which of the editors
 */
export async function auditProject(root: string, wanted: EditorName[] = editors): Promise<Audit> {
  const deployment = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8'));
  const privacy = readPrivacy(readFileSync(join(root, PRIVACY), 'utf8'));
  const sources = readSources(root);
  const audits: EditorAudit[] = [];
  for (const editor of wanted) {
    audits.push(
      auditEditor(sources, editor, readShipped(root, editor), await builtFiles(editor, root), deployment),
    );
  }
  const fields = [
    ...readDeclared(root).flatMap(({rows}) =>
      rows.flatMap(({place, fields}) => fields.map(field => ({place, field}))),
    ),
    ...conversation(sources),
  ];
  return {
    deployment,
    privacy,
    fields,
    editors: audits,
    breaches: [
      ...audits.flatMap(({breaches}) => breaches),
      ...(await checkLibraries(root)),
      ...checkAddresses(root),
      ...fields.flatMap(checkField),
      ...undocumented(privacy, fields),
      ...outdated(privacy, fields),
    ],
  };
}

function auditEditor(
  sources: Sources,
  editor: EditorName,
  shipped: Shipped,
  built: Shipped,
  deployment: Audit['deployment'],
): EditorAudit {
  const {members, breaches} = hostUse(sources, editor);
  const found = checkShipped(editor, shipped, built, members, deployment);
  const unnamed = [
    ...breaches,
    ...checkMembers(members),
    ...checkEntryPoints(sources),
    ...checkOutward(sources),
  ];
  return {editor, members, ...found, breaches: [...found.breaches, ...named(editor, unnamed)]};
}

/**
 * What is shipped, read by itself.
 * @param built what the sources build
 * @param members what the sources use of the host
 */
export function checkShipped(
  editor: EditorName,
  shipped: Shipped,
  built: Shipped,
  members: HostMember[],
  deployment: Audit['deployment'],
): Pick<EditorAudit, 'manifest' | 'globals' | 'page' | 'breaches'> {
  const manifest = checkManifest(shipped['appsscript.json'] ?? '{}', editor, members, deployment);
  const known = [...valuesOf(deployment), ...manifest.scopes];
  const {globals, ...code} = checkCode(shipped['Code.js'] ?? '', entryPoints, known);
  const page = checkPage(shipped['Sidebar.html'] ?? '', deployment);
  const unnamed = [...manifest.breaches, ...code.breaches, ...page.breaches];
  return {manifest, globals, page, breaches: [...unlike(editor, shipped, built), ...named(editor, unnamed)]};
}

function named(editor: EditorName, breaches: Breach[]): Breach[] {
  return breaches.map(({promise, text}) => ({promise, text: `${editor}: ${text}`}));
}

function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [];
}

/** What must not be kept, whatever `docs/privacy.md` says of it. */
function checkField({place, field}: Field): Breach[] {
  if (!/ property |^envelope |^log$/.test(place)) return [];
  const text = `${field} is kept in: ${place}`;
  if (/password|user_?name|e-?mail/i.test(field)) return [{promise: 'P3', text}];
  return /locale|language/i.test(field) ? [{promise: 'P8', text}] : [];
}

/** The files of `dist/<editor>/`. */
export function readShipped(root: string, editor: EditorName): Shipped {
  const folder = join(root, 'dist', editor);
  return Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Where what is shipped is not what the sources build. */
function unlike(editor: EditorName, shipped: Shipped, built: Shipped): Breach[] {
  return [...new Set([...Object.keys(built), ...Object.keys(shipped)])].flatMap((name): Breach[] => {
    const [is, should] = [shipped[name], built[name]];
    if (is === should) return [];
    const file = `dist/${editor}/${name}`;
    if (is === undefined) return [{promise: 'P1–P12', text: `${file} is missing`}];
    if (should === undefined) return [{promise: 'P1–P12', text: `${file} is none of what is shipped`}];
    const lines = should.split('\n');
    const line = is.split('\n').findIndex((text, index) => text !== lines[index]) + 1;
    return [
      {
        promise: 'P1–P12',
        text: `${file} is not what the sources build (from line ${line || lines.length} on), so nothing is proved of it; run npm run build, or find out who changed it`,
      },
    ];
  });
}

/** Whether each member may be used, and as often. */
function checkMembers(members: HostMember[]): Breach[] {
  const again = members
    .filter(({name, at}) => once.includes(name) && at.length > 1)
    .flatMap(({name, at}) =>
      at.map(place => ({
        promise: promiseFor(name),
        text: `${place}: ${name} is called in more than one line`,
      })),
    );
  const others = members
    .filter(
      ({method, name}) => method && !(name in reads || changes.includes(name) || services.includes(name)),
    )
    .flatMap(({name, at}) =>
      at.map(place => ({
        promise: /^(Document|Slides)\./.test(name) ? 'P6' : promiseFor(name),
        text: `${place}: ${name} is none of what audit/permitted.ts allows`,
      })),
    );
  return [...again, ...others];
}

/** What Google hands to a trigger holds the document and the person. */
function checkEntryPoints({checker, main, at}: Sources): Breach[] {
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(main)!)
    .filter(({name}) => name !== 'rpc')
    .flatMap(({declarations = []}) => declarations.filter(ts.isFunctionDeclaration))
    .flatMap(({parameters}) => parameters)
    .filter(parameter => !checker.getTypeAtLocation(parameter).symbol?.declarations?.some(isHosts))
    .map(parameter => ({
      promise: 'P6',
      text: `${at(parameter)}: an entry point takes an event of no known type, which would hold the document`,
    }));
}

/** Whatever an entry point comes upon goes to Google's log, unless `outward` has made a code of it. */
function checkOutward({checker, main, at}: Sources): Breach[] {
  const functions = main.statements.filter(ts.isFunctionDeclaration);
  const isOutward = ({body}: ts.FunctionDeclaration): boolean => {
    const [only, ...more] = body?.statements ?? [];
    const call = only && (ts.isReturnStatement(only) || ts.isExpressionStatement(only)) && only.expression;
    if (!call || !ts.isCallExpression(call) || more.length > 0) return false;
    const called = call.expression.getText();
    const own = functions.find(({name}) => name?.text === called);
    return own ? isOutward(own) : called === 'outward';
  };
  return checker
    .getExportsOfModule(checker.getSymbolAtLocation(main)!)
    .flatMap(({declarations = []}) => declarations.filter(ts.isFunctionDeclaration))
    .filter(one => !isOutward(one))
    .map(one => ({
      promise: 'P3',
      text: `${at(one)}: an entry point does something that does not go through outward, so that Google logs what it throws`,
    }));
}

/** What stands in an address is kept in the logs of all that it passes. */
function checkAddresses(root: string): Breach[] {
  return readRequests(root)
    .filter(({method}) => method === 'get')
    .flatMap(({name, fields}) =>
      fields
        .filter(field => name === 'signIn' || /password|token|user_?name|e-?mail/i.test(field))
        .map(field => ({
          promise: 'P2' as const,
          text: `the bank is asked for ${name} with ${field} in the address`,
        })),
    );
}
