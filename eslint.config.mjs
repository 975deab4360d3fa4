import gts from 'gts';

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
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[property.name='pathname'] > NewExpression[callee.name='URL'] MetaProperty",
          message: 'A pathname is no file path where the folder has a space in its name: fileURLToPath.',
        },
      ],
      // A script of ours may end with an exit code of its own.
      'n/no-process-exit': 'off',
    },
  },
];
