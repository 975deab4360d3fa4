/**
 * Runs scripts of package.json and ends with the sum of all tests: `node test/run.mjs STEP…`, where a step is the name of
 * a script, several names with `+` between them that run side by side, or `jest:` and names of Jest's projects, such as
 * `jest:unit+bundle`, or `journal`, which compares what the steps before have seen with what is declared. Every step runs, so that one run tells all that is wrong, but nothing runs on what did not build.
 */
import {Buffer} from 'node:buffer';
import {spawn} from 'node:child_process';
import console from 'node:console';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

const results = mkdtempSync(join(tmpdir(), 'imageshop-tests-'));
const journal = join(results, 'journal');
mkdirSync(journal);
process.env.TEST_JOURNAL = journal;
const sum = {passed: 0, failed: 0, skipped: 0};
/** Names of what failed. */
const failed = [];

/**
 * @param {string[]} parameters of `npm run`
 * @param {boolean} apart whether its output is kept until its end
 * @returns {Promise<boolean>} whether it ended well
 */
function script(parameters, apart = false) {
  const began = Date.now();
  // Where its output is kept, it is told that a terminal will show it.
  const env = apart && process.stdout.isTTY ? {...process.env, FORCE_COLOR: '1'} : process.env;
  const child = spawn('npm', ['run', '--silent', ...parameters], {
    env,
    stdio: apart ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => said.push(data));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => {
      const seconds = Math.round((Date.now() - began) / 1000);
      if (apart) process.stdout.write(Buffer.concat(said));
      console.log(`${parameters[0]}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s`);
      resolve(code === 0);
    });
  });
}

/** @param {string[]} projects */
async function jest(projects) {
  const file = join(results, `${projects.join('-')}.json`);
  const passed = await script([
    'jest',
    '--',
    '--json',
    '--outputFile',
    file,
    // Browsers, banks and programs are waited for as much as anything is computed here.
    `--maxWorkers=${Math.ceil(availableParallelism() * 1.5)}`,
    '--selectProjects',
    ...projects,
  ]);
  if (!passed) failed.push(`jest ${projects.join(' ')}`);
  // Where Jest ends without a word, it has failed above.
  const told = JSON.parse(readFileSync(file, {encoding: 'utf8', flag: 'a+'}) || '{}');
  sum.passed += told.numPassedTests ?? 0;
  // A file that could not be run is a failure, too.
  sum.failed += (told.numFailedTests ?? 0) + (told.numRuntimeErrorTestSuites ?? 0);
  sum.skipped += (told.numPendingTests ?? 0) + (told.numTodoTests ?? 0);
}

for (const step of process.argv.slice(2)) {
  if (step.startsWith('jest:')) {
    await jest(step.slice('jest:'.length).split('+'));
    continue;
  }
  if (step === 'journal') {
    if (!(await script(['audit:journal', '--', journal]))) failed.push('journal');
    continue;
  }
  const names = step.split('+');
  const passed = await Promise.all(names.map(name => script([name], names.length > 1)));
  failed.push(...names.filter((_, at) => !passed[at]));
  if (failed.includes('build')) break;
}

rmSync(results, {recursive: true, force: true});
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
