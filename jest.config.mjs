const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {'\\.tsx?$': '<rootDir>/test/esbuild-transform.mjs'},
  testEnvironment: 'node',
};

// Jest reads `[`, `!` and `*` in the name of the project's own folder as a pattern where it matches globs.
const here = import.meta.dirname.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const project = (displayName, tests, more = {}) => ({
  ...shared,
  displayName,
  testRegex: tests.map(test => `^${here}/${test}$`),
  ...more,
});

/** What takes seconds each, as it starts whole programs or serves real pictures: `npm run check` does without. */
const programs = [
  'test/(build|folder|conformance/members)\\.test\\.ts',
  'test/release/main\\.test\\.ts',
  'test/workbench/(main|image-bank/(start|faults|files))\\.test\\.ts',
  'packages/[^/]+/test/(package|conformance)\\.test\\.ts',
];

/** Starts clasp time and again: `npm run test:deploying`, for whoever changes how it is deployed. */
const deploying = ['test/deploying/(send|deploy|bytes)\\.test\\.ts'];

export default {
  projects: [
    project(
      'unit',
      [
        'test/(shared|core|apps-script|locales|sidebar|deployment|deploying|release|marketplace|workbench|conformance)/.+\\.test\\.tsx?',
        'packages/[^/]+/test/.+\\.test\\.ts',
        'test/[^/]+\\.test\\.ts',
      ],
      {testPathIgnorePatterns: [...programs, ...deploying].map(test => `^${here}/${test}$`)},
    ),
    project('programs', programs),
    project('deploying', deploying),
    // These read dist/, which `npm test` builds first.
    project(
      'bundle',
      ['test/(bundle|audit|bank-check)/.+\\.test\\.ts', 'test/bench/(counts|capacity|table)\\.test\\.ts'],
      {
        testEnvironment: '<rootDir>/test/compiler-environment.cjs',
        moduleNameMapper: {'^typescript$': '<rootDir>/test/one-compiler.mjs'},
      },
    ),
    project('browser', ['test/(browser/.+|bench/page)\\.test\\.ts'], {
      globalSetup: '<rootDir>/test/browser/start-shared.mjs',
      globalTeardown: '<rootDir>/test/browser/stop-shared.mjs',
    }),
  ],
  testTimeout: 120_000,
  // The tests wait for other processes as much as they compute, so no core is kept free for Jest itself.
  maxWorkers: '100%',
};
