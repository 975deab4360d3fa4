import gts from 'gts';
import {restrictedGlobals, restrictedSyntax} from './borders/page.mjs';

const pathname = {
  selector: "MemberExpression[property.name='pathname'] > NewExpression[callee.name='URL'] MetaProperty",
  message: 'A pathname is no file path where the folder has a space in its name: fileURLToPath.',
};

export default [
  {ignores: ['**/dist/', 'node_modules/', 'bench/results.json']},
  ...gts,
  {
    // The root tsconfig holds no files: each runtime has its own.
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: import.meta.dirname,
        project: [
          'src/shared',
          'src/core',
          'src',
          'sidebar',
          'packages/apps-script-host',
          'deployment',
          'bank-check',
          'workbench',
          'workbench/page',
          'audit',
          'test',
        ].map(folder => `${folder}/tsconfig.json`),
      },
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    rules: {
      // The bundler, not Node, resolves these imports; the compiler checks that they exist.
      'n/no-missing-import': 'off',
      'n/no-unpublished-import': 'off',
      'n/no-extraneous-import': 'off',
      'n/no-unsupported-features/node-builtins': 'off',
      'no-restricted-syntax': ['error', pathname],
      // A script of ours may end with an exit code of its own.
      'n/no-process-exit': 'off',
    },
  },
  {
    files: ['sidebar/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...restrictedGlobals],
      'no-restricted-syntax': ['error', pathname, ...restrictedSyntax],
    },
  },
  // The one file that may wait.
  {files: ['sidebar/parts/clock.ts'], rules: {'no-restricted-globals': 'off'}},
];
