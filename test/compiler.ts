/** What the compiler says of a source file of the core when something is changed in it. */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * All changes are compiled in one program, each in a copy that stands beside the file.
 * @param path of the file, from the root
 * @param changes of its whole text; each has to change something
 * @returns for each change the compiler's sentences about the changed file
 */
export function complaintsOf(path: string, changes: Array<(text: string) => string>): string[][] {
  const before = ts.sys.readFile(join(root, path))!;
  const copies = new Map(
    changes.map((change, index) => {
      const after = change(before);
      if (after === before) throw new Error(`change ${index} of ${path} changes nothing`);
      return [join(root, path.replace(/\.ts$/, `-changed-${index}.ts`)), after];
    }),
  );
  const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const {readFile, fileExists} = host;
  host.fileExists = name => copies.has(name) || fileExists.call(host, name);
  host.readFile = name => copies.get(name) ?? readFile.call(host, name);
  const program = ts.createProgram([...copies.keys()], options, host);
  return [...copies.keys()].map(name =>
    program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}
