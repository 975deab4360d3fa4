const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {'\\.tsx?$': '<rootDir>/test/esbuild-transform.mjs'},
  testEnvironment: 'node',
};

const project = (displayName, testMatch, more = {}) => ({...shared, displayName, testMatch, ...more});

export default {
  projects: [
    project('unit', [
      '<rootDir>/test/{shared,core,apps-script,locales,sidebar,deployment,workbench}/**/*.test.{ts,tsx}',
      '<rootDir>/packages/*/test/**/*.test.ts',
      '<rootDir>/test/*.test.ts',
    ]),
    // These read dist/, which `npm test` builds first.
    project('bundle', ['<rootDir>/test/{bundle,audit}/**/*.test.ts'], {
      testEnvironment: '<rootDir>/test/compiler-environment.cjs',
      moduleNameMapper: {'^typescript$': '<rootDir>/test/one-compiler.mjs'},
    }),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts'], {
      globalSetup: '<rootDir>/test/browser/start-shared.mjs',
      globalTeardown: '<rootDir>/test/browser/stop-shared.mjs',
    }),
  ],
  testTimeout: 60_000,
  // The tests wait for other processes as much as they compute, so no core is kept free for Jest itself.
  maxWorkers: '100%',
};
