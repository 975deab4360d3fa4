/** What is sent to Google, and what is said when that fails: clasp itself, against a server on this machine. */
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {sentenceFor} from '../../deploying/clasp.ts';
import {send} from '../../deploying/deploy.ts';
import {startGoogle, type Google} from './google.ts';

const files = {
  'appsscript.json': '{"timeZone": "Etc/UTC", "runtimeVersion": "V8"}\n',
  'Code.js': 'function onOpen() {}\n',
  'Sidebar.html': '<p>Blåbær</p>\n',
};
const description = 'v1.2.3 Code.js 0123456789abcdef';

const apiOff =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.';

let google: Google;
let root: string;
const before = {...process.env};
beforeEach(async () => {
  google = await startGoogle();
  Object.assign(process.env, google.environment);
  root = mkdtempSync(join(realpathSync(tmpdir()), 'sending-'));
  mkdirSync(join(root, 'dist/docs'), {recursive: true});
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'dist/docs', name), text);
  project(google.scriptId);
});
afterEach(async () => {
  process.env = {...before};
  rmSync(root, {recursive: true, force: true});
  await google.stop();
});

function project(scriptId: string): {file: string; scriptId: string} {
  writeFileSync(join(root, '.clasp.local.json'), JSON.stringify({scriptId, rootDir: 'dist/docs'}));
  return {file: '.clasp.local.json', scriptId};
}

/** What is said, and what of it is the last word. */
async function sent(scriptId = google.scriptId): Promise<{said: string; refused: string | null}> {
  const said: string[] = [];
  const out = (text: string) => void said.push(text);
  try {
    await send({root, project: project(scriptId), files, description, out, err: () => undefined});
    return {said: said.join(''), refused: null};
  } catch (error) {
    return {said: said.join(''), refused: (error as Error).message};
  }
}

it('pushes, looks at what stands there, and makes one version, though its answer is lost the first time', async () => {
  google.fail(/^POST .*versions$/, 'cut off', true);
  expect((await sent()).refused).toMatch(/^Google cannot be reached from here/);
  expect(google.files.map(({name, type}) => [name, type]).sort()).toEqual([
    ['Code', 'SERVER_JS'],
    ['Sidebar', 'HTML'],
    ['appsscript', 'JSON'],
  ]);
  expect(await sent()).toEqual({
    said: `Was there already: version 1. To type into the listing:\n  script ID  ${google.scriptId}\n  version    1\n`,
    refused: null,
  });
  expect(google.asked.filter(call => call.startsWith('PUT'))).toHaveLength(1);
  expect(google.versions).toEqual([{versionNumber: 1, description, files: google.files}]);
});

it('says that nobody is logged in', async () => {
  google.logIn(false);
  expect((await sent()).refused).toMatch(/^You are not logged in\. npx clasp login/);
  expect(google.asked).toEqual([]);
});

it('says that the login has expired, where Google no longer renews it', async () => {
  google.logIn('once');
  expect((await sent()).refused).toMatch(/^Your login has expired or was withdrawn\. npx clasp login/);
  expect(google.versions).toEqual([]);
});

it('says that the project is not known', async () => {
  expect((await sent('1AnotherScriptProject_0123456789')).refused).toMatch(
    /^Google knows no script project of this ID, or no such version/,
  );
});

it.each([
  [403, apiOff, /^The Apps Script API is switched off/],
  [401, 'Request had invalid authentication credentials.', /^Your login has expired/],
])('a %i that says “%s” has its sentence', async (status, message, said) => {
  // clasp asks several times.
  for (let time = 0; time < 5; time++) google.fail(/content$/, {status, message});
  expect((await sent()).refused).toMatch(said);
  expect(google.versions).toEqual([]);
});

it.each([
  ['The caller does not have permission', /^This account may not change the script project/],
  ['Quota exceeded for quota metric', /^Google asks to wait/],
  ['Internal error encountered.', /^Google itself has failed just now/],
  ['The service is currently unavailable.', /^Google itself has failed just now/],
  ["Expected property name or '}' in JSON at position 2", /^clasp cannot read what it keeps of your login/],
  ['invalid_grant', /^Your login has expired/],
  ['Something new', /^clasp has failed, and what it says is not known here/],
])('“%s” has its sentence', (message, said) => {
  expect(sentenceFor(message)).toMatch(said);
});

it('says that Google cannot be reached', async () => {
  await google.leave();
  expect((await sent()).refused).toMatch(/^Google cannot be reached from here/);
  google = await startGoogle();
});

it('a push whose answers are lost is found by the next run', async () => {
  // clasp itself asks several times.
  for (let time = 0; time < 5; time++) google.fail(/^PUT/, 'cut off', true);
  expect((await sent()).refused).toMatch(/^Google cannot be reached from here/);
  expect(google.files).toHaveLength(3);
  google.works();
  google.asked = [];
  expect((await sent()).said).toContain('Made version 1.');
  expect(google.asked.filter(call => call.startsWith('PUT'))).toEqual([]);
});

it('no version is made of what is not built here', async () => {
  google.files = [{name: 'Extra', type: 'SERVER_JS', source: 'function extra() {}'}];
  google.fail(/^PUT/, {status: 200, message: ''});
  const {refused} = await sent();
  expect(refused).toMatch(
    /^What was pushed does not stand at Google: appsscript\.json is built here and is not at Google\./,
  );
  expect(google.versions).toEqual([]);
});
