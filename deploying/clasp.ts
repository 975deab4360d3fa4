/** Runs clasp, which speaks with Google, and says in a sentence what has gone wrong there. */
import {execFile} from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Refused} from './refused.ts';

/** Each file's text by its name. */
export type Files = Record<string, string>;

/**
 * What clasp and the Apps Script API say, and what to do. The first that fits counts. clasp 3.4: core/utils.js; the API:
 * https://developers.google.com/apps-script/api/how-tos/enable
 */
const sentences: Array<[RegExp, string]> = [
  [/No credentials found|NO_CREDENTIALS/, 'You are not logged in. npx clasp login, then again.'],
  [
    /invalid_grant|invalid_rapt|Invalid Credentials|UNAUTHENTICATED|invalid authentication/i,
    'Your login has expired or was withdrawn. npx clasp login, then again.',
  ],
  [
    /has not enabled the Apps Script API|usersettings/,
    'The Apps Script API is switched off for this account. Switch it on at https://script.google.com/home/usersettings, wait a minute, then again.',
  ],
  [
    /entity was not found|NOT_FOUND/i,
    'Google knows no script project of this ID, or no such version of it. Look at the script ID in your file (Project settings, at script.google.com), then again.',
  ],
  [
    /permission|PERMISSION_DENIED|FORBIDDEN/i,
    'This account may not change the script project. npx clasp login with the account that owns it, then again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|request to .* failed|Premature close/i,
    'Google cannot be reached from here. Look at the network, then again: what was already done is found again.',
  ],
  [
    /Syntax error|INVALID_ARGUMENT/i,
    'Google refuses what was pushed. Nothing has changed there; what clasp says stands above.',
  ],
  [
    /Internal error|currently unavailable|backend error/i,
    'Google itself has failed just now. In a minute, again: what was already done is found again.',
  ],
  // It reads nothing else that nobody has looked at before.
  [
    /\bJSON\b.*\bposition\b|end of JSON input/i,
    'clasp cannot read what it keeps of your login. Delete .clasprc.json in your home folder, npx clasp login, then again.',
  ],
  [/quota|rate limit|RESOURCE_EXHAUSTED/i, 'Google asks to wait: too many calls. In some minutes, again.'],
];

const unknown =
  'clasp has failed, and what it says is not known here. It stands above; running this again does no harm.';

/** What is to be done about what clasp says. */
export const sentenceFor = (said: string): string =>
  sentences.find(([pattern]) => pattern.test(said))?.[1] ?? unknown;

/** @throws Refused with what is to be done; what clasp says goes to `err` */
async function clasp(folder: string, args: string[], err: (text: string) => void): Promise<string> {
  const program = fileURLToPath(import.meta.resolve('@google/clasp'));
  const {failed, stdout, stderr} = await new Promise<{failed: boolean; stdout: string; stderr: string}>(
    resolve =>
      execFile(
        process.execPath,
        [program, ...args],
        {cwd: folder, maxBuffer: 2 ** 26, env: process.env},
        (error, stdout, stderr) => resolve({failed: error !== null, stdout, stderr}),
      ),
  );
  if (!failed) return stdout;
  const said = `${stdout}${stderr}`.trim();
  err(`${said}\n`);
  throw new Refused(sentenceFor(said));
}

/** @param file clasp's project file, in `root` */
export async function push(root: string, file: string, err: (text: string) => void): Promise<void> {
  // -f: clasp skips a push whose manifest has changed, and says nothing.
  await clasp(root, ['-P', file, 'push', '-f'], err);
}

/**
 * What stands at Google.
 * @param version one that was made; null: what was pushed last
 */
export async function pull(
  scriptId: string,
  version: number | null,
  err: (text: string) => void,
): Promise<Files> {
  // Without symbolic links on the way, which clasp refuses.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'imageshop-pulled-'));
  try {
    mkdirSync(join(folder, 'pulled'));
    writeFileSync(join(folder, 'project.json'), JSON.stringify({scriptId, rootDir: 'pulled'}));
    const which = version === null ? [] : ['--versionNumber', String(version)];
    await clasp(folder, ['-P', 'project.json', 'pull', ...which], err);
    const names = readdirSync(join(folder, 'pulled'), {recursive: true, withFileTypes: true});
    const files = names.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
    const from = join(folder, 'pulled').length + 1;
    return Object.fromEntries(files.map(path => [path.slice(from), readFileSync(path, 'utf8')]));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/**
 * The number of a version with this description: one that is there already, or a new one.
 * @param file clasp's project file, in `root`
 */
export async function versionCalled(
  description: string,
  root: string,
  file: string,
  err: (text: string) => void,
): Promise<{number: number; made: boolean}> {
  const listed = JSON.parse(await clasp(root, ['-P', file, '--json', 'list-versions'], err)) as Array<{
    versionNumber?: number;
    description?: string;
  }>;
  const there = listed.find(each => each.description === description)?.versionNumber;
  if (there !== undefined) return {number: there, made: false};
  const made = JSON.parse(await clasp(root, ['-P', file, '--json', 'create-version', description], err)) as {
    versionNumber: number;
  };
  return {number: made.versionNumber, made: true};
}
