import gts from 'gts';
import {dirname, relative, resolve} from 'node:path';

/**
 * Who may import what, the longest matching folder first. A name is a path from the root or a package; `types:` in
 * front of it allows `import type` alone. docs/architecture.md says why.
 */
const borders = [
  ['src/shared/contract.ts', []],
  ['src/shared/', ['src/shared/']],
  ['src/core/', ['src/shared/', 'src/core/', '@noble/ciphers', 'valibot']],
  ['src/apps-script/', ['src/shared/', 'src/core/ports.ts', 'src/core/errors.ts', 'src/apps-script/']],
  ['src/main.ts', ['src/shared/', 'src/core/', 'src/apps-script/', 'locales/']],
  ['locales/', ['locales/']],
  [
    'sidebar/',
    [
      'types:src/shared/contract.ts',
      'types:locales/',
      // What the server will do, shown before: geometry and captions, pure and small.
      'src/shared/placement.ts',
      'src/shared/caption.ts',
      'src/shared/slide-layout.ts',
      'sidebar/',
      'preact',
    ],
  ],
  [
    'workbench/',
    [
      'types:src/shared/contract.ts',
      'workbench/',
      'packages/',
      'deployment/',
      'build.mjs',
      'node:',
      'esbuild',
      'hono',
      '@hono/node-server',
      'preact',
      'sharp',
    ],
  ],
  [
    'packages/apps-script-host/src/',
    ['packages/apps-script-host/src/', 'node:', 'image-size', 'sharp', 'synckit', 'typescript'],
  ],
  ['packages/apps-script-host/test/', ['packages/apps-script-host/', 'node:', 'sharp', 'typescript']],
  [
    'deployment/',
    ['src/core/deployment.ts', 'deployment/', 'node:', '@valibot/to-json-schema', 'jsonc-parser', 'valibot'],
  ],
  ['audit/', ['']],
  ['test/', ['']],
  ['bench/', ['']],
];

const importBorders = {
  meta: {type: 'problem', messages: {crossed: '{{from}} may not import {{to}}'}, schema: []},
  create(context) {
    const file = relative(import.meta.dirname, context.filename);
    const allowed = borders.find(([folder]) => file.startsWith(folder))?.[1];
    const check = (node, kind) => {
      if (!allowed || !node.source) return;
      const name = node.source.value;
      const to = name.startsWith('.')
        ? relative(import.meta.dirname, resolve(dirname(context.filename), name))
        : name;
      const fine = allowed.some(place => {
        const typesOnly = place.startsWith('types:');
        const target = typesOnly ? place.slice('types:'.length) : place;
        return (!typesOnly || kind === 'type') && to.startsWith(target);
      });
      if (!fine) context.report({node, messageId: 'crossed', data: {from: file, to}});
    };
    return {
      ImportDeclaration: node => check(node, node.importKind),
      ExportNamedDeclaration: node => check(node, node.exportKind),
      ExportAllDeclaration: node => check(node, node.exportKind),
      ImportExpression: node => check(node, 'value'),
    };
  },
};

export default [
  {ignores: ['dist/', 'node_modules/', 'bench/results.json']},
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
    plugins: {borders: {rules: {'import-borders': importBorders}}},
    rules: {
      'borders/import-borders': 'error',
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
