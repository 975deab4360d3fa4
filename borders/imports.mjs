/**
 * Who may import what. A room is a folder or a file, the first that holds a file counts. `may` lists what it may import:
 * rooms or parts of them, and packages by name; `types` lists what it may import with `import type` alone. A room may
 * always import itself. What has no `may` looks at everything, because nothing ships of it.
 *
 * @typedef {{room: string, runs: string, may?: string[], types?: string[]}} Room
 * @type {Room[]}
 */
export const rooms = [
  {room: 'src/shared', runs: 'on both sides', may: []},
  {room: 'src/core', runs: 'in Apps Script', may: ['src/shared', '@noble/ciphers', 'valibot']},
  {
    // Nothing is sent but what is declared for the bank.
    room: 'src/apps-script/http.ts',
    runs: 'in Apps Script',
    may: ['src/apps-script', 'src/core/ports.ts', 'src/core/bank/written.ts'],
  },
  {
    room: 'src/apps-script',
    runs: 'in Apps Script',
    may: [
      'src/shared',
      'src/core/ports.ts',
      'src/core/errors.ts',
      'src/core/logged.ts',
      'src/core/session/storable.ts',
      'src/core/session/stored.ts',
    ],
  },
  {
    room: 'src/main.ts',
    runs: 'in Apps Script',
    may: ['src/shared', 'src/core', 'src/apps-script', 'locales'],
  },
  {room: 'locales', runs: 'in Apps Script', may: []},
  {room: 'sidebar', runs: 'in the browser', may: ['src/shared', 'preact'], types: ['locales']},
  {
    room: 'packages/apps-script-host/src',
    runs: 'in Node',
    may: ['image-size', 'sharp', 'synckit', 'typescript', '@types/google-apps-script'],
  },
  {
    room: 'packages/apps-script-host/test',
    runs: 'in Node',
    may: ['packages/apps-script-host/src', 'conformance', 'sharp', 'typescript'],
  },
  {
    room: 'workbench',
    runs: 'in Node',
    may: ['packages', 'deployment', 'build.mjs', '@hono/node-server', 'esbuild', 'hono', 'preact', 'sharp'],
    types: ['src/shared'],
  },
  {
    room: 'deployment',
    runs: 'in Node',
    may: ['src/core/deployment.ts', '@valibot/to-json-schema', 'jsonc-parser', 'valibot'],
  },
  {
    // The product's own client in Node.
    room: 'bank-check',
    runs: 'in Node',
    may: ['src/core', 'src/shared', 'deployment', 'image-size', 'jsonc-parser', 'synckit'],
  },
  {room: 'conformance/here', runs: 'in Node'},
  {
    room: 'conformance/page',
    runs: 'in the browser',
    may: ['conformance/case.ts', 'conformance/shown.ts'],
  },
  {room: 'conformance', runs: 'in Apps Script', may: ['src/apps-script/undeclared.d.ts']},
  {room: 'build.mjs', runs: 'in Node'},
  {room: 'release', runs: 'in Node', may: ['build.mjs', 'deployment', 'esbuild']},
  {room: 'deploying', runs: 'in Node'},
  {room: 'bench', runs: 'in Node'},
  {room: 'marketplace', runs: 'in Node'},
  {room: 'audit', runs: 'in Node'},
  {room: 'test', runs: 'in Node'},
  {room: 'borders', runs: 'in Node'},
];

/** Whose code ships: no module of Node's may be imported there. */
export const shipped = ['src', 'sidebar', 'locales'];
