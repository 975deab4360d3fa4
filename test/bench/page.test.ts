/** What the page asks the server for is no more than it was: `bench/at-most.json`, as in counts.test.ts. */
import {chromium} from 'playwright-core';
import atMost from '../../bench/at-most.json' with {type: 'json'};
import type {Figures} from '../../bench/goals.ts';
import {pageCalls} from '../../bench/page-calls.ts';
import {startBank} from '../../workbench/image-bank/start.ts';
import {shared} from '../browser/shared.ts';

test('typing, looking and going on ask for no more than before', async () => {
  const bank = await startBank({assets: 100});
  const browser = await chromium.connect(shared().browser);
  try {
    const figures = await pageCalls(browser, bank.url);
    const beyond = Object.entries(figures).filter(([name, now]) => !(now <= (atMost as Figures)[name]!));
    expect(beyond).toEqual([]);
  } finally {
    await browser.close();
    await bank.stop();
  }
});
