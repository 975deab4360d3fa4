import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import {createControl, type BankControl} from '../../workbench/image-bank/control.ts';
import {watchedPage} from '../journal.ts';
import {shared} from './shared.ts';
import {startWorkbench} from './workbench.ts';

export interface Stage {
  readonly workbench: {readonly url: string; readonly bankUrl: string};
  readonly bank: BankControl;
  /** A new one for each test. */
  readonly context: BrowserContext;
  readonly page: Page;
  /** The address of a file that nobody has opened yet. @param parameters each with its `&` */
  newFile(editor: 'docs' | 'slides', parameters?: string): string;
}

/**
 * The workbench in a browser, for each test of a file as nobody has used it: the bank as at its start, and a page in a
 * browser context of its own. What a file's `afterEach` wants to see of the page has to be declared before this.
 * @param options of the workbench's command; with any, it is one for this file alone
 */
export function withWorkbench(looks: BrowserContextOptions, ...options: string[]): Stage {
  const {browser: endpoint, ...workbenchOfAll} = shared();
  let workbench: {url: string; bankUrl: string; stop?(): Promise<void>} = workbenchOfAll;
  let bank = createControl(workbench.bankUrl);
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    if (options.length > 0) {
      workbench = await startWorkbench(...options);
      bank = createControl(workbench.bankUrl);
    }
    browser = await chromium.connect(endpoint);
  });
  beforeEach(async () => {
    await bank.reset();
    context = await browser.newContext(looks);
    watchedPage(context);
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    // What the page left under way would ask the bank in the middle of the next test.
    await fetch(`${workbench.url}/settled`);
  });
  afterAll(async () => {
    await browser?.close();
    await workbench.stop?.();
  });

  return {
    get workbench() {
      return workbench;
    },
    get bank() {
      return bank;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    newFile: (editor, parameters = '') =>
      `${workbench.url}/${editor}?file=${crypto.randomUUID()}${parameters}`,
  };
}
