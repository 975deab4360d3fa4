/** `npm run conformance`: the cases in the emulated host, or a recorded run against what it claims. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {builtFiles, given, orRefuse} from '../../build.mjs';
import {readDeployment} from '../../deployment/read.ts';
import {startBrowser} from '../../test/browser/chromium.ts';
import type {EditorName} from '../cases.ts';
import {editors} from './all.ts';
import {caseFiles} from './bundle.ts';
import {judged, readRecorded, report} from './compare.ts';
import {runInDialog} from './dialog.ts';
import {openSuite} from './files.ts';
import {draw} from './proved.ts';
import {REDIRECTING, startWeb} from './web.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {values} = given('npm run conformance [-- --compare FILE | --proved]', {
  options: {compare: {type: 'string'}, proved: {type: 'boolean', default: false}},
});
const deployment = await orRefuse(() => readDeployment(join(root, 'deployment.json')));

async function suiteOf(editor: EditorName) {
  const {'appsscript.json': manifest} = await builtFiles(editor, root, deployment);
  const files = await caseFiles(editor, root, deployment, manifest!);
  return {files, suite: /suite: "(\w{12})"/.exec(files['Code.js']!)![1]!};
}

async function here(): Promise<boolean> {
  const [{browser, stop}, web] = await Promise.all([startBrowser(), startWeb()]);
  const {api, cdn} = deployment.bank;
  let good = true;
  for (const editor of editors) {
    const {files, suite} = await suiteOf(editor);
    const host = await openSuite(editor, files, {[api]: web.url, [cdn]: web.url});
    const recorded = await runInDialog(browser, host, `https://${api}/${REDIRECTING}`);
    console.log(report(recorded, suite).join('\n'));
    good = good && judged(recorded).every(({verdict}) => verdict === 'same');
  }
  await Promise.all([stop(), web.stop()]);
  return good;
}

/** @returns whether nothing differs; what could not be run is no difference */
async function compared(file: string): Promise<boolean> {
  const recorded = readRecorded(readFileSync(file, 'utf8'));
  console.log(report(recorded, (await suiteOf(recorded.editor)).suite).join('\n'));
  return judged(recorded).every(({verdict}) => verdict !== 'differs');
}

try {
  if (values.proved) draw(root);
  else process.exitCode = (await (values.compare === undefined ? here() : compared(values.compare))) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
