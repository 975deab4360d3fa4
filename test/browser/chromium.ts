/** Which browser the tests drive, and how it is started. */
import {execFile, execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, isAbsolute, join} from 'node:path';
import {promisify} from 'node:util';
import {chromium, type Browser, type BrowserServer, type LaunchOptions} from 'playwright-core';

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** Where a Chrome or Chromium of this machine stands. */
export function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap(name => folders.map(folder => join(folder, name)));
  return [...places, ...fixedPlaces].find(place => existsSync(place));
}

/**
 * What `BROWSER` picks: `bundled`, or the path of a Chrome or Chromium. Where it says nothing, the bundled one, so that
 * every Linux runs the same; elsewhere, where that one cannot run, an installed one.
 * @throws with a sentence for the person, when it picks nothing that could be opened
 */
export function chosenBrowser(
  choice = process.env.BROWSER ?? '',
  {platform, arch}: {platform: string; arch: string} = process,
): string {
  const runsBundled = platform === 'linux' && arch === 'x64';
  if (choice === 'bundled' || (choice === '' && runsBundled)) {
    if (!runsBundled)
      throw new Error('The bundled browser runs on Linux x64 alone. BROWSER takes a path, too.');
    return 'bundled';
  }
  if (choice === '') {
    const place = installed();
    if (!place) throw new Error('No Chrome or Chromium is installed. BROWSER takes the path of one.');
    return place;
  }
  const hint = `BROWSER takes "bundled" or the path of a Chrome or Chromium, not "${choice}".`;
  if (!isAbsolute(choice) || !existsSync(choice)) throw new Error(hint);
  // Some editors set BROWSER to a script of theirs that opens links. (On Windows, asking for the version opens a window.)
  if (platform !== 'win32' && !/Chrom/.test(execFileSync(choice, ['--version'], {encoding: 'utf8'}))) {
    throw new Error(hint);
  }
  return choice;
}

const escaped = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The browser from the npm registry, unpacked into `folder` with the libraries and fonts that it brings. */
export async function bundled(folder: string): Promise<LaunchOptions> {
  // It takes any file called `chromium` in the temporary folder for itself, so it gets one of its own; and it brings
  // the libraries that a bare Debian lacks only when it believes to run where they always lack. In a process of its
  // own, since it changes the environment, and since what Jest gives a test as the environment is a copy.
  const unpack =
    "import('@sparticuz/chromium').then(({default: one}) => one.executablePath()).then(console.log)";
  const {stdout} = await promisify(execFile)(process.execPath, ['-e', unpack], {
    cwd: import.meta.dirname,
    env: {...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x'},
  });
  const executablePath = stdout.trim();
  // Its own fonts.conf names a folder below /tmp, in which there need be none; without a font it ends at once.
  const cache = join(folder, 'font-cache');
  const settings = join(folder, 'fonts.conf');
  await mkdir(cache);
  await writeFile(
    settings,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(join(folder, 'fonts'))}</dir>
  <cachedir>${escaped(cache)}</cachedir>
</fontconfig>
`,
  );
  return {
    executablePath,
    env: {
      ...within(folder),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: settings,
      FONTCONFIG_PATH: folder,
    },
  };
}

/** What a browser leaves behind when it is closed goes with the folder. */
const within = (folder: string) => ({...(process.env as Record<string, string>), TMPDIR: folder});

async function launching<T>(
  launch: (options: LaunchOptions) => Promise<T>,
): Promise<{started: T; name: string; free(): Promise<void>}> {
  const name = chosenBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'imageshop-browser-'));
  const free = () => rm(folder, {recursive: true, force: true});
  try {
    const started = await launch({
      ...(name === 'bundled' ? await bundled(folder) : {executablePath: name, env: within(folder)}),
      // No sandbox: continuous integration runs as root, and only pages of our own are opened.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
    });
    return {started, name, free};
  } catch (error) {
    await free();
    throw error;
  }
}

/**
 * Starts the browser for this process alone.
 * @throws when it does not start: a browser test is never skipped.
 */
export async function startBrowser(): Promise<{browser: Browser; stop(): Promise<void>}> {
  const {started, free} = await launching(options => chromium.launch(options));
  return {
    browser: started,
    async stop() {
      await started.close();
      await free();
    },
  };
}

/** Starts the browser for several processes, which connect to `endpoint`. */
export async function startSharedBrowser(): Promise<{endpoint: string; name: string; stop(): Promise<void>}> {
  const {started, name, free} = await launching<BrowserServer>(options => chromium.launchServer(options));
  return {
    endpoint: started.wsEndpoint(),
    name,
    async stop() {
      await started.close();
      await free();
    },
  };
}
