/** The conformance cases as a person runs them: in their dialog, the page's own cases among them. */
import {chromium, type Browser} from 'playwright-core';
import {allAreas} from '../../conformance/here/all.ts';
import {runInDialog} from '../../conformance/here/dialog.ts';
import {openSuite} from '../../conformance/here/files.ts';
import {fingerprint} from '../../conformance/here/hands.ts';
import {bankAt, suiteFiles} from '../../conformance/here/suite.ts';
import {judged} from '../../conformance/here/compare.ts';
import {startWeb} from '../../conformance/here/web.mjs';
import {HtmlOutput} from '../../packages/apps-script-host/src/html.ts';
import type {Host} from '../../packages/apps-script-host/src/host.ts';
import {shared} from './shared.ts';

let web: Awaited<ReturnType<typeof startWeb>>;
let browser: Browser;
beforeAll(async () => {
  [web, browser] = await Promise.all([startWeb(), chromium.connect(shared().browser)]);
});
afterAll(() => Promise.all([web.stop(), browser.close()]));

const opened = async (editor: 'docs' | 'slides') =>
  openSuite(editor, await suiteFiles(editor), bankAt(web.url).hosts);

async function run(host: Host) {
  const recorded = await runInDialog(browser, host, bankAt(web.url).redirecting);
  const wrong = judged(recorded).filter(({verdict}) => verdict !== 'same');
  return {recorded, wrong: wrong.map(({one}) => one.name)};
}

it.each(['docs', 'slides'] as const)(
  'every case of %s is as claimed, and the file as it was',
  async editor => {
    const host = await opened(editor);
    const before = fingerprint(host);
    const {recorded, wrong} = await run(host);
    expect(wrong).toEqual([]);
    expect(Object.keys(recorded.outcomes)).toHaveLength(allAreas(editor).flatMap(({cases}) => cases).length);
    expect(fingerprint(host)).toBe(before);
    expect([...host.stores.user, ...host.stores.script]).toEqual([]);
  },
);

it('a wrong page, a wrong bridge and a wrong frame are seen', async () => {
  const served = Object.getOwnPropertyDescriptor(HtmlOutput.prototype, 'served')!;
  HtmlOutput.prototype.served = function () {
    return this.getContent();
  };
  try {
    const host = await opened('docs');
    const forgetful: Host = Object.defineProperty(Object.create(host) as Host, 'run', {
      // An answer that was an object arrives as a text; what a call has shown closes the dialog; a lock locks nobody out.
      value: async (name: string, args: readonly unknown[]) => {
        if (args[0] === 'sidebar') throw new Error('The dialog was closed.');
        if (args[0] === 'lock') return [0, 500];
        const value = await host.run(name, args);
        return name === 'probe' && typeof value === 'object' && value !== null
          ? JSON.stringify(value)
          : value;
      },
    });
    expect((await run(forgetful)).wrong).toEqual([
      'what may cross crosses as it is',
      'what was answered can be sent again',
      'undefined in a list becomes null',
      'undefined in an object is left out',
      'of two calls that want the script’s lock one waits for the other',
      'what looks like a comment is taken out of template literals',
      'a meta element of the page is ignored',
      'a dialog works on when a sidebar is shown beside it',
    ]);
  } finally {
    Object.defineProperty(HtmlOutput.prototype, 'served', served);
  }
});
