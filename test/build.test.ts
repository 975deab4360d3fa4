import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {builtFiles} from '../build.mjs';

let folder: string;
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'build-')), 'with space');
  mkdirSync(folder);
});
afterAll(() => rmSync(join(folder, '..'), {recursive: true, force: true}));

const shipped = () => JSON.parse(readFileSync('deployment.json', 'utf8'));

/** As `npm run build -- …` and `npm start -- …` do. */
async function run(script: string, ...options: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...options], {
    env: {...process.env, PORT: '0'},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let refused = '';
  child.stdout.on('data', text => {
    said += text;
    if (/^Presentation: /m.test(said)) child.kill('SIGTERM');
  });
  child.stderr.on('data', text => (refused += text));
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return {code, said, refused};
}

function write(name: string, changes: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({...shipped(), ...changes}, null, 2));
  return file;
}

test('a build is named after all that was built: twice the same, another deployment another', async () => {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  const nameOf = async (...args: Parameters<typeof builtFiles>) =>
    /"([0-9a-f]{12})"/.exec((await builtFiles(...args))['Code.js']!)?.[1];
  const name = await nameOf('docs', root);
  expect(name).toBeDefined();
  expect(await nameOf('docs', root)).toBe(name);
  expect(await nameOf('slides', root)).not.toBe(name);
  expect(await nameOf('docs', root, {...shipped(), rememberDays: 7})).not.toBe(name);
});

test.each(['build.unnamed', '$&', '0123456789ab', '</script>'])(
  'a bank called %s keeps its name',
  async name => {
    const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
    const bank = {...shipped().bank, name};
    const {'Code.js': code} = await builtFiles('docs', root, {...shipped(), bank});
    expect(code).toContain(`name: ${JSON.stringify(name).replace('</', '<\\/')}`);
  },
);

test('a page with a policy sets it before anything in it loads, and is otherwise the same', async () => {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  const bank = {...shipped().bank, thumbnails: ['thumbs.example', 'a.b.example']};
  const pageWith = async (pagePolicy: boolean) =>
    (await builtFiles('docs', root, {...shipped(), bank, pagePolicy}))['Sidebar.html']!;
  const page = await pageWith(true);
  const [script = '', set = ''] = /<script>([^<]*)<\/script>/.exec(page)!;
  expect(page.startsWith(`<!DOCTYPE html>\n<html><head>${script}<style>`)).toBe(true);
  expect(page.replace(script, '')).toBe(await pageWith(false));
  // What HtmlService could take for a comment is not in it.
  expect(set).not.toContain('//');
  const metas: object[] = [];
  const document = {createElement: () => ({}), head: {appendChild: (meta: object) => metas.push(meta)}};
  new Function('document', set)(document);
  expect(metas).toEqual([
    {
      httpEquiv: 'Content-Security-Policy',
      content:
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src https://thumbs.example https://a.b.example; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  ]);
});

test('two deployments are built side by side, each with its hosts', async () => {
  for (const name of ['north', 'south']) {
    const bank = {...shipped().bank, name, api: `api.${name}.example`};
    const out = join(folder, 'out of', name);
    const {code, said} = await run('build.mjs', '--deployment', write(`${name}.json`, {bank}), '--out', out);
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(
        /^Assumed, confirmed by nobody: signIn, links\.terms, anyCategory\. .+--assumed.+\n$/,
      ),
    ]);
  }
  for (const name of ['north', 'south']) {
    const out = join(folder, 'out of', name);
    expect(readdirSync(out).sort()).toEqual(['conformance-docs', 'conformance-slides', 'docs', 'slides']);
    const manifest = JSON.parse(readFileSync(join(out, 'slides/appsscript.json'), 'utf8'));
    expect(manifest.urlFetchWhitelist[0]).toBe(`https://api.${name}.example/`);
    const code = readFileSync(join(out, 'docs/Code.js'), 'utf8');
    expect(code).toContain(`"api.${name}.example"`);
    // Not the checks, which only the build needs.
    expect(code).not.toContain('which is no language');
    expect(code).not.toContain('$schema');
  }
});

test.each(['build.mjs', 'workbench/start.ts'])(
  '%s refuses a wrong file: every line, and what was built stays',
  async script => {
    const out = join(folder, 'kept');
    mkdirSync(join(out, 'docs'), {recursive: true});
    writeFileSync(join(out, 'docs/appsscript.json'), 'as it was');
    const file = write('wrong.json', {links: {terms: '', privacy: 'http://a.example/'}, rememberDays: '30'});
    const {code, said, refused} = await run(script, '--deployment', file, '--out', out);
    expect(code).toBe(1);
    expect(said).toBe('');
    const lines = refused.trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain(`${file}:`);
    expect(lines[0]).toContain('links.terms is empty; expected');
    expect(lines[1]).toContain('links.privacy begins with "http:"; expected');
    expect(lines[2]).toContain('rememberDays is the text "30"; expected');
    expect(lines[3]).toMatch(/^Nothing was built/);
    expect(readFileSync(join(out, 'docs/appsscript.json'), 'utf8')).toBe('as it was');
    expect(readdirSync(out)).toEqual(['docs']);
  },
);

test('deploying refuses what nobody has confirmed, a line each, and says so before anything is built', async () => {
  const file = write('assumed.json', {
    assumed: ['links.terms'],
    signIn: {...shipped().signIn, assumed: true},
  });
  const {code, said, refused} = await run('deploy.mjs', 'docs', '--deployment', file);
  expect([code, said]).toEqual([1, '']);
  expect(refused.trim().split('\n')).toEqual([
    expect.stringMatching(/^signIn is assumed, .*, or --assumed$/),
    expect.stringMatching(/^links\.terms is assumed, .*, or --assumed$/),
    expect.stringMatching(/^Nothing was built/),
  ]);
});

test.each([[[]], [['sheets']], [['docs', 'slides']]])(
  'deploying takes one editor, and not %j',
  async names => {
    const {code, refused} = await run('deploy.mjs', ...names);
    expect([code, refused]).toEqual([
      2,
      'npm run deploy -- docs|slides [--deployment FILE] [--assumed] [--bank-check FILE] [--dry-run]\n',
    ]);
  },
);

test.each([
  ['something else', ['letter.txt']],
  // Any script project has a manifest.
  ['a script project of somebody', ['MyScript.js', 'appsscript.json']],
])('a folder that holds %s is not emptied', async (what, names) => {
  const out = join(folder, what);
  mkdirSync(join(out, 'docs'), {recursive: true});
  for (const name of names) writeFileSync(join(out, 'docs', name), 'kept');
  const {code, refused} = await run('build.mjs', '--out', out);
  expect([code, refused]).toEqual([
    1,
    expect.stringContaining(`${join(out, 'docs')} holds something else than a build`),
  ]);
  expect(readdirSync(join(out, 'docs')).sort()).toEqual(names);
});

test.each([
  ['build.mjs', ['--nonsense'], 'npm run build -- [--deployment FILE] [--out DIR]'],
  ['build.mjs', ['--deployment'], 'npm run build -- [--deployment FILE] [--out DIR]'],
  [
    'deploy.mjs',
    ['docs', '--assumd'],
    'npm run deploy -- docs|slides [--deployment FILE] [--assumed] [--bank-check FILE] [--dry-run]',
  ],
  ['workbench/main.ts', ['extra'], 'npm start -- [--bank URL]'],
])('%s says in a line what it takes, where it is given %j', async (script, given, usage) => {
  const {code, refused} = await run(script, ...given);
  expect(code).toBe(2);
  expect(refused.trim().split('\n')).toEqual([expect.stringContaining(`. It is: ${usage}`)]);
});

test('the workbench starts with the deployment that it is given, and links that are empty', async () => {
  const links = {...shipped().links, account: '', help: ''};
  const out = join(folder, 'started');
  const {said, refused} = await run(
    'workbench/start.ts',
    '--deployment',
    write('start.json', {links, assumed: []}),
    '--out',
    out,
  );
  expect(refused).toBe('');
  expect(said).toMatch(/^Document: +http/m);
  expect(readFileSync(join(out, 'docs/Code.js'), 'utf8')).toContain('help: ""');
});
