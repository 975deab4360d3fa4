/** What the emulation claims, by the cases that also run at Google; and that they see it where it is wrong. */
import {runCases} from '../../../conformance/here/cases.ts';
import {openSuite} from '../../../conformance/here/files.ts';
import {fingerprint} from '../../../conformance/here/hands.ts';
import {bankAt, suiteFiles} from '../../../conformance/here/suite.ts';
import {startWeb} from '../../../conformance/here/web.mjs';
import type {EditorName} from '../../../conformance/case.ts';
import {areasOf} from '../../../conformance/cases.ts';
import {verdictOn} from '../../../conformance/shown.ts';
import {mutations} from './mutations.ts';

let web: Awaited<ReturnType<typeof startWeb>>;
let files: Record<EditorName, Record<string, string>>;
beforeAll(async () => {
  web = await startWeb();
  files = {docs: await suiteFiles('docs'), slides: await suiteFiles('slides')};
});
afterAll(() => web.stop());

const opened = (editor: EditorName, more = {}) =>
  openSuite(editor, files[editor], bankAt(web.url).hosts, more);

/** The cases that are not as claimed. */
async function seen(host: Awaited<ReturnType<typeof opened>>, editor: EditorName, only?: string) {
  const outcomes = await runCases(host, editor, bankAt(web.url).redirecting, only);
  return areasOf(editor)
    .filter(({name}) => only === undefined || name === only)
    .flatMap(({cases}) => cases)
    .filter(one => verdictOn(one, outcomes[one.name], 'en') !== 'same')
    .map(({name}) => name);
}

it.each<EditorName>(['docs', 'slides'])(
  'every case of %s is as claimed, and leaves nothing behind',
  async editor => {
    const host = await opened(editor);
    const before = fingerprint(host);
    expect(await seen(host, editor)).toEqual([]);
    expect(fingerprint(host)).toBe(before);
    expect([...host.stores.user, ...host.stores.script, ...host.stores.document]).toEqual([]);
  },
);

it.each([
  ['docs', 'Element.removeFromParent'],
  ['slides', 'Slide.remove'],
] as const)('in %s, a case cleans up though %s fails once', async (editor, call) => {
  const host = await opened(editor);
  const before = fingerprint(host);
  host.faults.add({call, message: 'Service unavailable'});
  await host.run('run', [0, 500, '']);
  expect(fingerprint(host)).toBe(before);
});

it('in a file that may only be looked at each case says so, and the run comes to its end', async () => {
  const host = await opened('docs');
  const before = fingerprint(host);
  host.editor.readOnly = true;
  const outcomes = (await host.run('run', [0, 500, ''])) as Array<{found?: unknown}>;
  const refused = outcomes.filter(({found}) => JSON.stringify(found)?.includes('You do not have permission'));
  expect(refused.length).toBeGreaterThan(50);
  host.editor.readOnly = false;
  expect(fingerprint(host)).toBe(before);
});

it('what needs an address that nobody has named is not run', async () => {
  const outcomes = await runCases(await opened('docs'), 'docs', '', 'fetch');
  const notRun = Object.values(outcomes).filter(outcome => 'notRun' in outcome);
  expect(notRun).toEqual(Array(3).fill({notRun: 'No address was named.'}));
});

it.each(mutations)(
  '$area: $wrong, and the cases see it',
  async ({editor, area, seen: names, break: broken}) => {
    const host = await opened(editor);
    const mend = broken();
    try {
      expect(await seen(host, editor, area)).toEqual(names);
    } finally {
      mend();
    }
  },
);

it.each<EditorName>(['docs', 'slides'])(
  'pictures of %s that stay on their side are seen, each by its own case',
  async editor => {
    const host = await opened(editor, {turnsPictures: false});
    const area = `pictures in ${editor === 'docs' ? 'Docs' : 'Slides'}`;
    expect(await seen(host, editor, area)).toEqual(
      [5, 6, 7, 8].map(each => expect.stringContaining(`orientation ${each}`)),
    );
  },
);

it('has a wrong emulation for every area that runs in the script', () => {
  const covered = [...mutations.map(({area}) => area), 'pictures in Slides'];
  for (const editor of ['docs', 'slides'] as const)
    expect(
      areasOf(editor)
        .map(({name}) => name)
        .filter(name => !covered.includes(name)),
    ).toEqual([]);
});
