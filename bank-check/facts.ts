/**
 * What is checked of a bank. docs/image-bank.md names each fact, how sure it is and what changes it; a test compares.
 */
import type {Deployment} from '../src/core/deployment.ts';
import {allLanguages} from '../src/core/organisations.ts';

interface Fact {
  expected: string | ((deployment: Deployment) => string);
  /** Without it the add-on does not do, with this deployment, what it says. A difference in the others is coped with. */
  needed: boolean;
}

const needed = (expected: Fact['expected']): Fact => ({expected, needed: true});
const wished = (expected: Fact['expected']): Fact => ({expected, needed: false});

const RELIED = 'either: the deployment does not rely on it';
const sortExpected = (name: string, how: string) => (name ? `SortBy ${name}: ${how}` : RELIED);

const list = {
  'sign-in.call': needed(({signIn}) => `POST ${signIn.path} gives a token in ${signIn.answer.token}`),
  'bank.answers': needed(({bank}) => `${bank.api} answers in JSON`),
  'bank.patience': wished('as many questions as this check asks are answered (no 429)'),
  'token.valid': needed('WhoAmI answers with something'),
  'token.made-up': needed('an invented token: 401, or 200 with nothing'),
  'token.sees': needed('an interface and an image at least'),
  'interfaces.list': needed('a list of Id and Name'),
  'token.organisation': needed(({organisations}) =>
    organisations.length > 0
      ? `the settings of ${organisations.map(({name}) => name).join(', ')}, or the general ones`
      : 'the general settings: no organisation has its own',
  ),
  'search.everything': needed('without InterfaceIds: all that the token may see'),
  'search.interface': needed('with InterfaceIds: only what belongs to it'),
  'search.total': needed('NumberOfDocuments, a number'),
  'search.page-size': needed('Pagesize 40 gives 40, or all there are'),
  'search.paging': needed('Page counts from 0, and page 1 brings others'),
  'search.order': needed('the same search brings the same order'),
  'search.direction': wished('ASC turns the order of DESC round'),
  'search.words': needed('a word of a name finds that image, and fewer than all'),
  'search.code': wished('the code of an image finds it'),
  'search.file-name': wished('a file name, or what stands before its ending, finds its image'),
  'search.newest': wished(({bank}) => sortExpected(bank.sortBy.newest, 'the newest first')),
  'search.name': wished(({bank}) => sortExpected(bank.sortBy.name, 'by name')),
  'search.quotes': wished(({bank}) =>
    bank.quotes ? 'words in quotation marks: only where they stand together' : RELIED,
  ),
  'search.minus': wished(({bank}) =>
    bank.minus ? 'a word with a minus before it: what has it is left out' : RELIED,
  ),
  'search.kinds': needed('DocumentType brings those kinds and no other'),
  'categories.form': needed('GetCategoriesTreeGroups'),
  'categories.one': needed('CategoryIds: only what is in the category'),
  'categories.below': wished('a category holds what is in those below it'),
  'categories.any': needed(({anyCategory}) =>
    anyCategory
      ? 'several: what is in any of them (anyCategory: true)'
      : 'several: what is in all of them (anyCategory: false)',
  ),
  'categories.counts': wished('each says how many images are in it, as a search finds'),
  'document.names': needed('the names of fields as documented, letter for letter'),
  'document.numbers': needed('numbers are numbers'),
  'document.dates': needed('ISO dates or null'),
  'document.categories': wished('documents tell their categories'),
  'document.sizes': wished(deployment => {
    const names = usualSizes(deployment);
    const asked = names.length > 0 ? `, ${names.join(' and ')} among them` : '';
    return `files of the original's ratio, by names${asked}`;
  }),
  'document.one': needed('GetDocumentById gives the image that was asked for'),
  'document.none': needed('GetDocumentById for nothing: 200 with null, or 404'),
  'thumbnails.hosts': needed(({bank}) => `thumbnails on ${bank.thumbnails.join(', ')}`),
  'languages.taken': needed(deployment => `takes ${allLanguages(deployment).join(' ')}`),
  'consents.list': wished('a list of DocumentId, Description and AdditionalInfo'),
  'permalink.made': needed('an https address in url'),
  'permalink.host': needed(({bank}) => `links on ${bank.cdn}`),
  'picture.first': needed('the first rendition within 10 s'),
  'picture.jpg': needed('.jpg brings a JPEG'),
  'picture.png': wished('.png brings a PNG'),
  'picture.webp': wished('.webp brings a WebP'),
  'picture.no-pad': needed('NOPAD: the whole image inside the box'),
  'picture.zoom': wished('ZOOM: cut to exactly the box'),
  'picture.fit-width': wished('FITWIDTH: as wide as asked, whatever the height'),
  'picture.fit-height': wished('FITHEIGHT: as high as asked, whatever the width'),
  'picture.rounding': wished('the other side rounded to the nearest pixel'),
  'picture.upright': wished('upright, without an EXIF orientation to turn it by'),
  'picture.scaling': wished('more than the original has: scaled up'),
  'permalink.part': wished(
    'CreatePermaLink2: a link that shows the part, and another picture of another part',
  ),
  'permalink.bulk': wished('CreatePermaLinks: links by tokens of the caller, and the same ones at a repeat'),
} as const satisfies Record<string, Fact>;

/** The named sizes that somebody inserts in by default, each once. */
export function usualSizes({sizes, organisations}: Deployment): string[] {
  const all = [sizes, ...organisations.map(one => one.sizes)].flatMap(one => [one?.docs, one?.slides]);
  return [...new Set(all.flatMap(name => name || []))];
}

export type FactName = keyof typeof list;
export const facts: Record<FactName, Fact> = list;
export const factNames = Object.keys(list) as FactName[];

export function expectedOf(name: FactName, deployment: Deployment): string {
  const {expected} = facts[name];
  return typeof expected === 'string' ? expected : expected(deployment);
}

/** A value that `deployment.json` should have, by its place: `['bank', 'cdn']`. */
export interface Setting {
  path: Array<string | number>;
  value: unknown;
}

export interface Finding {
  fact: FactName;
  result: 'holds' | 'differs' | 'not tried';
  found: string;
  needed: boolean;
  settings: Setting[];
}

export function holds(fact: FactName, found: string, ...settings: Setting[]): Finding {
  return {fact, result: 'holds', found, needed: facts[fact].needed, settings};
}

/** @param needed where it depends on what was found whether it is coped with */
export function differs(
  fact: FactName,
  found: string,
  {needed = facts[fact].needed, settings = []}: {needed?: boolean; settings?: Setting[]} = {},
): Finding {
  return {fact, result: 'differs', found, needed, settings};
}

/** Why something was not tried that would have been. */
export const OVER = 'the minute was over';

/** Whether the add-on does with this bank what it says: nothing that is needed differs, and there was time to see it. */
export function isGood(findings: Finding[]): boolean {
  const isLate = ({result, found}: Finding) => result === 'not tried' && found === OVER;
  return !findings.some(one => one.needed && (one.result === 'differs' || isLate(one)));
}

export function notTried(fact: FactName, why: string): Finding {
  return {fact, result: 'not tried', found: why, needed: facts[fact].needed, settings: []};
}
