/**
 * What of the script is made when it is used, though its sources are written plainly. Every execution loads all of the script,
 * the one that adds the menu too, and an engine passes over a text or over a function that nobody calls in less time than it
 * takes to run it (docs/performance.md).
 */
import type {Metafile, Plugin} from 'esbuild';
import {readFile} from 'node:fs/promises';
import {runInNewContext} from 'node:vm';

/** Catalogues are functions, complete by type; each gives the same every time, so that can stand there as JSON. */
export const cataloguesAsJson: Plugin = {
  name: 'catalogues as JSON',
  setup({esbuild, onLoad}) {
    onLoad({filter: /[\\/]locales[\\/][a-z]{2}\.ts$/}, async ({path}) => {
      const {code} = await esbuild.transform(await readFile(path, 'utf8'), {loader: 'ts', format: 'cjs'});
      const module: {exports: Record<string, () => unknown>} = {exports: {}};
      runInNewContext(code, {module});
      const catalogues = Object.entries(module.exports).map(([name, catalogue]) => {
        const text = JSON.stringify(JSON.stringify(catalogue()));
        return `export const ${name} = () => JSON.parse(${text});`;
      });
      return {contents: catalogues.join('\n')};
    });
  },
};

/** Modules of packages that make things as they are loaded, and the functions of each that our sources use. */
const packages: Record<string, string[]> = {'@noble/ciphers/chacha.js': ['xchacha20poly1305']};

/** Each is bundled by itself, with what it needs, into a function that is called once: esbuild's own way takes in all of a module. */
export const packagesLazily: Plugin = {
  name: 'packages lazily',
  setup({esbuild, initialOptions, onEnd, onLoad, onResolve}) {
    const {absWorkingDir, target, charset, minifySyntax, legalComments} = initialOptions;
    const own = {absWorkingDir, target, charset, minifySyntax, legalComments};
    const made = new Map<string, Metafile>();
    onResolve({filter: /^@/}, ({path}) => (packages[path] ? {path, namespace: 'lazily'} : undefined));
    onLoad({filter: /^/, namespace: 'lazily'}, async ({path}) => {
      const names = packages[path]!;
      const {outputFiles, metafile} = await esbuild.build({
        ...own,
        stdin: {contents: `export {${names.join()}} from '${path}';`, resolveDir: absWorkingDir},
        bundle: true,
        format: 'iife',
        globalName: 'all',
        metafile: true,
        write: false,
      });
      made.set(`lazily:${path}`, metafile);
      const functions = names.map(name => `export const ${name} = (...given) => loaded().${name}(...given);`);
      return {
        contents: [
          'let module;',
          'const loaded = () => module ??= load();',
          `function load() {\n${outputFiles[0]!.text}\nreturn all;\n}`,
          ...functions,
        ].join('\n'),
      };
    });
    // Whoever asks what is shipped is told the packages' own files.
    onEnd(({metafile}) => {
      for (const {inputs} of Object.values(metafile?.outputs ?? {})) {
        for (const [name, of] of made) {
          if (!(name in inputs)) continue;
          delete inputs[name];
          for (const one of Object.values(of.outputs)) {
            Object.assign(inputs, one.inputs);
            delete inputs['<stdin>'];
          }
        }
      }
    });
  },
};
