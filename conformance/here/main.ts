/** `npm run conformance`: the cases in the emulated host, or a recorded run against what it claims. */
import {readFileSync} from 'node:fs';
import {given, orRefuse} from '../../build.mjs';
import {startBrowser} from '../../test/browser/chromium.ts';
import {editors} from './all.ts';
import {judged, readRecorded, report} from './compare.ts';
import {runInDialog} from './dialog.ts';
import {openSuite} from './files.ts';
import {draw} from './proved.ts';
import {bankAt, root, suiteFiles, suiteName} from './suite.ts';
import {startWeb} from './web.mjs';

const {values} = given('npm run conformance [-- --compare FILE | --proved]', {
  options: {compare: {type: 'string'}, proved: {type: 'boolean', default: false}},
});

async function here(): Promise<boolean> {
  const [{browser, stop}, web] = await Promise.all([startBrowser(), startWeb()]);
  const {hosts, redirecting} = bankAt(web.url);
  let good = true;
  for (const editor of editors) {
    const files = await orRefuse(() => suiteFiles(editor), 2);
    const recorded = await runInDialog(browser, await openSuite(editor, files, hosts), redirecting);
    console.log(report(recorded, suiteName(files)).join('\n'));
    good = good && judged(recorded).every(({verdict}) => verdict === 'same');
  }
  await Promise.all([stop(), web.stop()]);
  return good;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** @returns whether nothing differs; what could not be run is no difference */
async function compared(file: string): Promise<boolean> {
  const recorded = readRecorded(textOf(file));
  const files = await orRefuse(() => suiteFiles(recorded.editor), 2);
  console.log(report(recorded, suiteName(files)).join('\n'));
  return judged(recorded).every(({verdict}) => verdict !== 'differs');
}

try {
  if (values.proved) draw(root);
  else process.exitCode = (await (values.compare === undefined ? here() : compared(values.compare))) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
