import gts from 'gts';
import {restrictedGlobals, restrictedSyntax} from './borders/page.mjs';
import {exceptions, noGlobals, outOfSight} from './borders/server.mjs';

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
          'release',
          'marketplace',
          'bank-check',
          'workbench',
          'workbench/page',
          'conformance',
          'deploying',
          'conformance/page',
          'conformance/here',
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
    files: ['src/**/*.ts'],
    // A rule that can be switched off where it is broken is none.
    linterOptions: {noInlineConfig: true},
    rules: {
      'no-restricted-syntax': ['error', ...outOfSight],
      'no-restricted-globals': ['error', ...noGlobals],
      'no-new-func': 'error',
      'no-eval': 'error',
      'no-with': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      // The tests take in single files, which then need the declarations too.
      '@typescript-eslint/triple-slash-reference': 'off',
    },
  },
  ...exceptions.map(({files, said}) => ({
    files,
    rules: {
      'no-restricted-syntax': ['error', ...outOfSight.filter(({selector}) => !said.test(selector))],
    },
  })),
  {
    // As in src.
    files: ['conformance/cases/**/*.ts'],
    rules: {'@typescript-eslint/triple-slash-reference': 'off'},
  },
  {
    files: ['sidebar/**/*.{ts,tsx}'],
    linterOptions: {noInlineConfig: true},
    rules: {
      'no-restricted-globals': ['error', ...restrictedGlobals],
      'no-restricted-syntax': ['error', pathname, ...restrictedSyntax],
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  // The one file that may wait.
  {
    files: ['sidebar/parts/clock.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...restrictedGlobals.filter(({name}) => name !== 'setTimeout' && name !== 'requestAnimationFrame'),
      ],
    },
  },
];
