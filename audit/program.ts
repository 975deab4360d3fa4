/**
 * The server's sources as the compiler sees them, with the declarations of gas-types-detailed for the host: they name
 * the scopes of every method. Never in one program with @types/google-apps-script, beside which arguments go unchecked.
 */
import {readdirSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
/** From the root. */
const MAIN = 'src/main.ts';

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));
const declarations = join(packages, 'gas-types-detailed');

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2021,
  lib: ['lib.es2021.d.ts'],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
};

/** Packages and libraries do not change while this runs, and reading the host's declarations takes seconds. */
const unchanging = new Map<string, ts.SourceFile | undefined>();

export interface Sources {
  root: string;
  program: ts.Program;
  checker: ts.TypeChecker;
  main: ts.SourceFile;
  /** What is ours: `src/`, `locales/`, `deployment.json`. */
  own: ts.SourceFile[];
  /** `src/apps-script/docs/editor.ts:12` */
  at(node: ts.Node): string;
}

/** @param root the project's folder, absolute */
export function readSources(root: string): Sources {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getCurrentDirectory = () => root;
  host.getSourceFile = (name, ...more) => {
    if (!name.includes('/node_modules/')) return read(name, ...more);
    if (!unchanging.has(name)) unchanging.set(name, read(name, ...more));
    return unchanging.get(name);
  };
  // `apis/` holds Google's REST services, which a manifest would have to switch on.
  const services = readdirSync(declarations).filter(name => /^google-apps-script[.-].+\.d\.ts$/.test(name));
  const entry = join(root, MAIN);
  const program = ts.createProgram([entry, ...services.map(name => join(declarations, name))], options, host);
  const main = program.getSourceFile(entry);
  if (!main) throw new Error(`no ${entry}`);
  return {
    root,
    program,
    checker: program.getTypeChecker(),
    main,
    own: program.getSourceFiles().filter(file => !file.isDeclarationFile && isInside(root, file.fileName)),
    at(node) {
      const file = node.getSourceFile();
      const {line} = file.getLineAndCharacterOfPosition(node.getStart(file));
      return `${relative(root, file.fileName)}:${line + 1}`;
    },
  };
}

/** Whether it is declared by the host. */
export function isHosts(declaration: ts.Node): boolean {
  return declaration.getSourceFile().fileName.startsWith(declarations);
}

let hostsAlone: Map<string, Set<string>> | undefined;

/**
 * Names of the host's methods that nothing of ECMAScript's own is called by, and the namespaces that have them, such as
 * `getText` in `Document`, `Slides` and others.
 */
export function hostMethods({program}: Sources): Map<string, Set<string>> {
  if (hostsAlone) return hostsAlone;
  const found = new Map<string, Set<string>>();
  for (const file of program.getSourceFiles().filter(isHosts)) {
    const visit = (node: ts.Node, namespace: string): void => {
      if (ts.isMethodSignature(node)) {
        const name = node.name.getText(file);
        found.set(name, (found.get(name) ?? new Set()).add(namespace));
      }
      const inner = ts.isModuleDeclaration(node) ? node.name.text : namespace;
      ts.forEachChild(node, child => visit(child, inner));
    };
    visit(file, '');
  }
  for (const file of program.getSourceFiles().filter(one => program.isSourceFileDefaultLibrary(one))) {
    for (const name of membersDeclared(file)) found.delete(name);
  }
  return (hostsAlone = found);
}

/** The names of members that a file declares. */
export function membersDeclared(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isMember(node)) names.add(node.name.getText(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function isMember(node: ts.Node): node is ts.Node & {name: ts.Node} {
  return (
    ts.isMethodSignature(node) ||
    ts.isPropertySignature(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node)
  );
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return !path.startsWith('..') && !path.startsWith('node_modules');
}
