import {transformSync} from 'esbuild';

/** Jest's transform: types stripped, JSX for Preact, ES modules kept. */
export default {
  process(source, path) {
    const {code, map} = transformSync(source, {
      loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
      format: 'esm',
      target: 'es2022',
      // `with {type: 'json'}` is not part of that target, but Node knows it.
      supported: {'import-attributes': true},
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'both',
      sourcefile: path,
    });
    return {code, map};
  },
};
