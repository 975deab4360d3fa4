import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {chromium, type Browser} from 'playwright-core';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap(name => folders.map(folder => join(folder, name)));
  return [...places, ...fixedPlaces].find(place => existsSync(place));
}

/** A browser from the npm registry, for machines that have none. Unpacked into `folder`. */
async function packaged(folder: string): Promise<string> {
  // It takes any file called `chromium` in the temporary folder for itself, so it gets one of its own; and it
  // brings the libraries that a bare Debian lacks only when it believes to run where they always lack.
  const before = {TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME};
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  try {
    const {default: sparticuz} = await import('@sparticuz/chromium');
    return await sparticuz.executablePath();
  } finally {
    if (before.TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before.TMPDIR;
    if (before.AWS_LAMBDA_JS_RUNTIME === undefined) delete process.env.AWS_LAMBDA_JS_RUNTIME;
    else process.env.AWS_LAMBDA_JS_RUNTIME = before.AWS_LAMBDA_JS_RUNTIME;
  }
}

/**
 * Starts the browser from the registry on Linux, so that what happens to be installed changes no test; elsewhere, where it
 * does not run, an installed Chrome.
 * @throws when neither starts: a browser test is never skipped.
 */
export async function startBrowser(): Promise<{browser: Browser; stop(): Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), 'imageshop-browser-'));
  const browser = await chromium.launch({
    executablePath: (process.platform === 'linux' ? null : installed()) ?? (await packaged(folder)),
    // No sandbox: continuous integration runs as root, and only pages of our own are opened.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  return {
    browser,
    async stop() {
      await browser.close();
      await rm(folder, {recursive: true, force: true});
    },
  };
}
