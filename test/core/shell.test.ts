import fc from 'fast-check';
import {en} from '../../locales/en.ts';
import {shellOf} from '../../src/core/shell.ts';
import type {Opening, Settings, Start} from '../../src/shared/contract.ts';
import {asset, page} from '../sidebar/assets.ts';

type Texts = ReturnType<typeof en>;

const opening = (more: Partial<Opening<Texts>>, bankName = 'Lysvik'): Opening<Texts> => ({
  build: 'abc',
  contract: 1,
  editor: 'docs',
  locale: 'en',
  messages: en(),
  settings: {bankName} as Settings,
  session: '',
  start: null,
  ...more,
});
const begun = (more: Partial<Start> = {}) =>
  opening({start: {ok: true, value: {interfaces: [], page: page([1, 2, 3, 4, 5, 6, 7]), ...more}}});

/** By their names, in their order. */
const elements = (html: string) => [...html.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name);
const pictures = (html: string) => html.match(/<img /g)?.length ?? 0;

test('whoever is not signed in sees what is asked for, of the bank by its name', () => {
  const html = shellOf(opening({}));
  expect(html).toContain('<h1>Sign in to Lysvik</h1>');
  expect(html).toContain('<label>E-mail</label>');
  expect(shellOf(opening({start: {ok: false, code: 'session.none'}}))).toBe(html);
});

test('whoever is remembered sees the first two rows, and no picture tells whence it is asked for', () => {
  const html = shellOf(begun());
  expect(pictures(html)).toBe(4);
  expect(html.match(/referrerpolicy="no-referrer"/g)).toHaveLength(4);
  expect(html).toContain('src="https://magik.imageshop.no/t/1"');
  expect(html).toContain('placeholder="Search images"');
});

test('where something stands above the images, they wait for it', () => {
  expect(pictures(shellOf(begun({page: page([1, 2], {skipped: 1})})))).toBe(0);
  const shelves = [{title: 'New', titles: {}, search: {text: 'new'}, page: page([1])}];
  expect(pictures(shellOf(begun({shelves})))).toBe(0);
  expect(elements(shellOf(begun({shelves})))).toContain('header');
});

test('an image without a thumbnail has its place, and asks for nothing', () => {
  const assets = [asset(1, {thumbnail: ''}), asset(2), asset(3)];
  const html = shellOf(begun({page: page([], {assets})}));
  expect(html.match(/class="tile"/g)).toHaveLength(3);
  expect(pictures(html)).toBe(2);
});

test('nothing can be used or found of it until the page takes it over', () => {
  for (const html of [shellOf(opening({})), shellOf(begun())]) {
    expect(html).toMatch(/^<div class="layer" inert>/);
    expect(html).not.toMatch(/\b(role|aria-|href|name|onload|onerror)=?/);
  }
});

test('an opening that begins with something else begins with nothing', () => {
  const {start} = begun();
  const others: Array<Partial<Opening<Texts>>> = [
    {start: 'ask'},
    {start: {ok: false, code: 'session.forgotten'}},
    {start: {ok: false, code: 'server.failed'}},
    {start, large: true},
    {start, carried: {} as never},
    {start: null, yourData: {} as never},
    {start, missing: [{permission: 'bank', url: 'https://example.com/'}]},
  ];
  expect(others.map(more => shellOf(opening(more)))).toEqual(others.map(() => ''));
});

test('whatever its texts hold, they stay texts', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '`',
    '</div><script>',
    '<!--',
    '=',
    ' ',
    'x',
    '{bank}',
    '$&',
  );
  const text = fc.array(piece).map(pieces => pieces.join(''));
  const attributes = (html: string) => [...html.matchAll(/ ([a-z]+)="[^"]*"/g)].map(([, name]) => name);
  fc.assert(
    fc.property(text, text, (one, other) => {
      const messages = en();
      const plain = {
        signIn: {...messages.signIn},
        search: {...messages.search},
        filter: {...messages.filter},
      };
      const hostile = {
        signIn: {...plain.signIn, title: `{bank}${one}`, lead: other, email: one, password: other},
        search: {...plain.search, placeholder: one},
        filter: {...plain.filter, open: other},
      };
      const assets = [asset(1, {thumbnail: `x${one}`}), asset(2), asset(3)];
      const start: Opening<Texts>['start'] = {
        ok: true,
        value: {interfaces: [], page: page([], {assets})},
      };
      for (const of of [{start}, {start: null}]) {
        const [calm, odd] = [plain, hostile].map(texts =>
          shellOf(opening({...of, messages: {...messages, ...texts}}, texts === plain ? 'x' : other)),
        ) as [string, string];
        expect(elements(odd)).toEqual(elements(calm));
        expect(attributes(odd)).toEqual(attributes(calm));
        expect(odd).not.toMatch(/`|<!--|<script/);
      }
    }),
    {examples: [' x=', '" x="'].map(text => [text, text])},
  );
});
