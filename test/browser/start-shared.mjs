import {tsImport} from 'tsx/esm/api';

/** Jest runs this before the browser tests. */
export default async function startShared({maxWorkers}) {
  const {startShared} = await tsImport('./shared.ts', import.meta.url);
  globalThis.stopShared = await startShared(maxWorkers);
}
