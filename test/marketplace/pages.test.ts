import {readFileSync} from 'node:fs';
import {deployment} from '../core/deployment.ts';
import {namesOn, strangeNames} from './names.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const inEach = (name: string) => [`docs/${name}.md`, `docs/${name}.nb.md`, `docs/${name}.sv.md`];

/** What is at the beginning of each line that is more than words. */
const frame = (text: string) =>
  text.split('\n').flatMap(line => /^(#+ |```|\| |- |!\[|<!--.*)/.exec(line)?.[1] ?? []);

test.each([['admin'], ['data-protection']])('the page %s says the same in each language', name => {
  const [english, ...others] = inEach(name).map(file => frame(read(file)));
  for (const other of others) expect(other).toEqual(english);
});

/** Names that are not the sidebar's: parts of Google's consoles, of its editors' menus, of the bank's; and beginnings of ours. */
const others: Record<string, string[]> = {
  en: ['Extensions', 'Configuration, API access', 'API access', 'Remember me'],
  nb: ['Utvidelser', 'Konfigurasjon, API-tilgang', 'API-tilgang', 'Husk meg'],
  sv: ['Tillägg', 'Konfiguration, API-åtkomst', 'API-åtkomst', 'Kom ihåg mig'],
};
const consoles =
  'Apps, Google Workspace, Drive and Docs, Features and Applications, Google Workspace Marketplace apps, Apps list, ' +
  'Install app, User access, On for everyone, On, Override, Uninstall, Security, Access and data control, API controls, ' +
  'Project Settings, Script properties';

test('the notes for the reviewer name what is pressed as it is called', () => {
  const google = [...others['en']!, 'See what is stored about me'];
  expect(strangeNames(read('marketplace/review.md'), 'en', google)).toEqual([]);
});

describe.each([['admin'], ['data-protection']])('what the page %s names', name => {
  test.each(['en', 'nb', 'sv'])('is called so (%s)', language => {
    const page = read(`docs/${name}${language === 'en' ? '' : `.${language}`}.md`);
    expect(strangeNames(page, language, [...others[language]!, ...consoles.split(', ')])).toEqual([]);
  });

  test('is named in each language', () => {
    const [english, ...rest] = inEach(name).map(file => namesOn(read(file)).length);
    for (const one of rest) expect(one).toBe(english);
  });
});

test.each(inEach('admin'))(
  '%s says what nobody has confirmed as long as it is so, and names each setting that is',
  file => {
    expect(read(file).includes('`signIn.assumed`')).toBe(deployment.signIn.assumed);
    const settings = [...read(file).matchAll(/\(`([a-z][\w.]+)`(?:, `([a-z][\w.]+)`)?\)/gi)].flatMap(
      ([, ...names]) => names.filter(Boolean),
    );
    expect(settings.length).toBeGreaterThan(6);
    for (const path of settings) {
      const value = path
        .split('.')
        .reduce<unknown>((of, key) => (of as Record<string, unknown>)?.[key], deployment);
      expect([path, value]).not.toEqual([path, undefined]);
    }
    // What the page says of organisations that share a listing.
    const fields = read('docs/deployment.md');
    const own = settings.filter(path => new RegExp(`organisations\\[\\]\\.${path}\\b`).test(fields));
    expect(settings.filter(path => !own.includes(path))).toEqual(['rememberDays']);
  },
);

test.each(inEach('admin'))('%s names the hosts as they are built', file => {
  const {api, cdn, thumbnails} = deployment.bank;
  for (const host of [api, cdn, ...thumbnails]) expect(read(file)).toContain(`\nhttps://${host}/\n`);
});

test.each([...inEach('admin'), ...inEach('data-protection')])(
  '%s says how long somebody is remembered',
  file => {
    expect(read(file)).toContain(`${deployment.rememberDays} da`);
  },
);

test.each(inEach('data-protection'))('%s leads to a test for each measure', file => {
  const rows = read(file)
    .split('\n')
    .filter(line => /^\| .+ \| \d \| \d \| /.test(line));
  expect(rows).toHaveLength(9);
  // Who may edit a script, nothing here can test.
  expect(rows.filter(row => !row.includes('](../test/'))).toHaveLength(1);
});

test('thirty questions are answered, in order, and each says where to see it or whose answer it is', () => {
  const page = read('docs/security-answers.md');
  const numbers = [...page.matchAll(/^\*\*(\d+)\. /gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({length: 30}, (_, at) => at + 1));
  const answers = page
    .split(/^(?=\*\*\d+\. )/m)
    .slice(1)
    .map(answer => answer.split('\n## ')[0]!);
  const where = /\]\(|`[\w./-]+`|`npm |\*\*owner\*\*|\*\*agreement\*\*/;
  expect(answers.filter(answer => !where.test(answer))).toEqual([]);
});

test('every step of operations says whether it was tried', () => {
  const [, ...sections] = read('docs/operations.md').split(/^## /m);
  const said = /\*\*tried here|\*\*untried/i;
  const silent = sections.flatMap(section => {
    const steps = section
      .split(/^(?=\d\. |- )/m)
      .slice(1)
      .map(step => step.split('\n\n')[0]!);
    return (steps.length > 0 ? steps : [section]).filter(step => !said.test(step));
  });
  expect(silent).toEqual([]);
});

test('the notes for the reviewer name each permission, and each as the code has it', () => {
  const page = read('marketplace/review.md');
  for (const scope of [
    'documents.currentonly',
    'presentations.currentonly',
    'script.container.ui',
    'script.external_request',
  ]) {
    expect(page).toMatch(new RegExp(`^\\| \`${scope.replace('.', '\\.')}\` \\| \`src/apps-script/`, 'm'));
  }
  const {api, cdn, thumbnails} = deployment.bank;
  for (const host of [api, cdn, ...thumbnails]) expect(page).toContain(`\`${host}\``);
});
