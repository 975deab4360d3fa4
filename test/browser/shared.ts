/** What all files of browser tests share: one browser, and for each of Jest's workers a workbench with its bank. */
import {startSharedBrowser} from './chromium.ts';
import {startWorkbench} from './workbench.ts';

export interface Shared {
  /** What to connect to. */
  browser: string;
  /** By Jest's numbers of its workers, from 1. */
  workbenches: Array<{url: string; bankUrl: string}>;
}

export async function startShared(workers: number): Promise<() => Promise<void>> {
  const running: Array<{stop(): Promise<void>}> = [];
  const stop = async () => {
    await Promise.all(running.map(one => one.stop()));
  };
  try {
    const browser = await startSharedBrowser();
    running.push(browser);
    console.log(
      `The browser tests open ${browser.name === 'bundled' ? 'the bundled Chromium' : browser.name}.`,
    );
    const workbenches = await Promise.all(
      Array.from({length: workers}, async () => {
        const workbench = await startWorkbench();
        running.push(workbench);
        return workbench;
      }),
    );
    const shared: Shared = {
      browser: browser.endpoint,
      workbenches: workbenches.map(({url, bankUrl}) => ({url, bankUrl})),
    };
    process.env.SHARED_BY_BROWSER_TESTS = JSON.stringify(shared);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @throws outside of Jest's browser project */
export function shared(): {browser: string; url: string; bankUrl: string} {
  const {browser, workbenches} = JSON.parse(process.env.SHARED_BY_BROWSER_TESTS!) as Shared;
  return {browser, ...workbenches[Number(process.env.JEST_WORKER_ID) - 1]!};
}
