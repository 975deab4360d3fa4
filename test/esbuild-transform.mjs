import {transformSync} from 'esbuild';

/** Jest's transform: types stripped, JSX for Preact, ES modules kept. */
export default {
  process(source, path) {
    const {code, map} = transformSync(source, {
      loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'both',
      sourcefile: path,
    });
    return {code, map};
  },
};
