/** What a page links to is there: files, headings, and the paths that it names in code. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';

/** What a page tells how to make. */
const toBeMade = ['locales/is.ts'];

const skipped = ['node_modules', 'dist', '.git'];

function below(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    if (skipped.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return below(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const pages = below('.');
const textOf = (page: string) => readFileSync(page, 'utf8');
const withoutCode = (text: string) => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** As GitHub names a heading, second ones of a name left out. */
const anchorsIn = (text: string) =>
  [...text.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ +(.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );

function broken(page: string): string[] {
  const links = [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(
    ([, link]) => link!,
  );
  return links
    .filter(link => !/^[a-z]+:/.test(link))
    .filter(link => {
      const [path = '', anchor] = link.split('#');
      const target = path ? normalize(join(dirname(page), decodeURI(path))) : page;
      if (!existsSync(target)) return true;
      return (
        anchor !== undefined && !(statSync(target).isFile() && anchorsIn(textOf(target)).includes(anchor))
      );
    });
}

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(20);
});

test('every link within the repository leads somewhere', () => {
  expect(pages.flatMap(page => broken(page).map(link => `${page}: ${link}`))).toEqual([]);
});

test('the map in the README has every folder', () => {
  const map = /^```\n(src\/[^]*?)^```/m.exec(textOf('README.md'))![1]!;
  const folders = readdirSync('.', {withFileTypes: true})
    .filter(entry => entry.isDirectory() && !skipped.includes(entry.name) && !entry.name.startsWith('.'))
    .map(({name}) => name);
  expect(folders.filter(name => !map.includes(`\n${name}/`) && !map.startsWith(`${name}/`))).toEqual([]);
});

test('links to elsewhere go over https', () => {
  const open = pages.flatMap(page =>
    [...withoutCode(textOf(page)).matchAll(/\]\((http:[^)]+)\)/g)].map(([, link]) => `${page}: ${link}`),
  );
  expect(open).toEqual([]);
});

test('every path that a page names in code is one of a file', () => {
  const named = pages.flatMap(page =>
    [
      ...textOf(page)
        .replace(/^```[^]*?^```/gm, '')
        .matchAll(
          /`((?:\.github|src|sidebar|locales|test|docs|audit|release|marketplace|workbench|borders|deployment|bank-check)\/[\w./-]+\.(?:tsx?|mjs|json|md|yml|css|svg|png))`/g,
        ),
    ].map(([, path]) => ({page, path: path!})),
  );
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(({path}) => !existsSync(path) && !toBeMade.includes(path));
  expect(missing.map(({page, path}) => `${page}: ${path}`)).toEqual([]);
});
