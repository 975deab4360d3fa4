/**
 * What the bank really answers, made into our shapes. An odd value is repaired; a document that breaks the rules is
 * left out and counted, so that one never costs the page. Long because it is all that is read of the bank's answers: what
 * a field may look like stands once, whichever call brings it.
 */
import {isFileName} from '../../shared/alternative-text.ts';
import type {Asset, Category, Consent, Interface, NamedSize, Page, Size} from '../../shared/contract.ts';
import {isLikelyTransparent} from '../../shared/formats.ts';
import type {Deployment} from '../deployment.ts';
import {CATEGORIES_AT_MOST, LONGEST_SIZE_NAME, SIZES_AT_MOST} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {isOn} from './address.ts';
import {count, date, identifier, line, list, spelt, text, whole} from './reading.ts';

/** Characters of a text that are kept; nobody reads more in a sidebar. */
const LONG = 4000;
const SHORT = 300;
const KEYWORDS = 100;
const CONSENTS = 100;
/** Categories of one image. */
const OF_ONE = 30;

type Rendition = NonNullable<ReturnType<typeof toRendition>>;
const rendition = spelt('VersionName', 'IsOriginal', 'Width', 'Height', 'FileSize', 'FileExtension');

function toRendition(value: unknown) {
  const found = rendition(value);
  return (
    found && {
      name: line(found.VersionName, SHORT),
      isOriginal: found.IsOriginal === true,
      width: count(found.Width),
      height: count(found.Height),
      bytes: count(found.FileSize),
      extension: text(found.FileExtension, 20),
    }
  );
}

const document = spelt(
  'DocumentID',
  'Code',
  'Name',
  'Description',
  'AltText',
  'AuthorName',
  'Credits',
  'Rights',
  'Tags',
  'FileName',
  'DocumentType',
  'IsImage',
  'IsVideo',
  'PublishedUntil',
  'RightsExpiration',
  'Created',
  'ListThumbUrl',
  'DetailThumbUrl',
  'LargeThumbUrl',
  'FullscreenThumbUrl',
  'InterfaceList',
  'SubDocumentList',
  // The one place that takes a document to tell its categories: no integration reads them.
  'CategoryList',
  'Categories',
);

const inInterface = spelt('InterfaceID');
const inCategory = spelt('CategoryID');

/** By either of their names: numbers, or what has a `CategoryID`. */
const toCategoryId = (entry: unknown) => identifier(entry) ?? identifier(inCategory(entry)?.CategoryID);

/** One string; a list of them says the same. */
function toKeywords(tags: unknown): string[] {
  const isList = Array.isArray(tags) && tags.every(tag => typeof tag === 'string');
  const words = text(isList ? tags.join() : tags, LONG).split(/[,;\n]/);
  return [...new Set(words.map(word => word.trim()))].filter(Boolean).slice(0, KEYWORDS);
}

/** Null when it is no image, or breaks the rules. */
export function toAsset(value: unknown, {bank}: Deployment): Asset | null {
  const found = document(value);
  const id = identifier(found?.DocumentID);
  if (!found || id === null) return null;
  const type = text(found.DocumentType, 20).toUpperCase();
  const isImage = typeof found.IsImage === 'boolean' ? found.IsImage : type === '';
  const picture = type === 'IMAGE' || type === 'VECTOR' || isImage;
  if (found.IsVideo === true || !picture) return null;
  const [name, description] = [line(found.Name, SHORT), text(found.Description, LONG)];
  const fileName = line(found.FileName, SHORT);
  const renditions = list(found.SubDocumentList, toRendition);
  const original = originalOf(renditions);
  const kind = type === 'VECTOR' ? 'vector' : 'photo';
  const format = (original?.extension || (/\.(\w+)$/.exec(fileName)?.[1] ?? ''))
    .replace('.', '')
    .toLowerCase();
  // Cameras store on its side what they store, and nothing that could be transparent.
  const size = sizeOf(original, renditions, !isLikelyTransparent({kind, format}));
  const sizes = namedSizesIn(renditions, original, size);
  const categories = [found.CategoryList, found.Categories].flatMap(all => list(all, toCategoryId));
  const categoryIds = [...new Set(categories)].slice(0, OF_ONE);
  const {ListThumbUrl, DetailThumbUrl, LargeThumbUrl, FullscreenThumbUrl} = found;
  const isWords = (words: string) => words !== '' && words !== fileName && !isFileName(words);
  return {
    id,
    code: line(found.Code, SHORT),
    name,
    description,
    alt: [line(found.AltText, LONG), description, name].find(isWords) ?? '',
    photographer: line(found.AuthorName, SHORT),
    credits: line(found.Credits, SHORT),
    rights: text(found.Rights, LONG),
    keywords: toKeywords(found.Tags),
    kind,
    thumbnail: thumbnailOf(bank, DetailThumbUrl, ListThumbUrl, LargeThumbUrl, FullscreenThumbUrl),
    preview: thumbnailOf(bank, LargeThumbUrl, FullscreenThumbUrl, DetailThumbUrl, ListThumbUrl),
    ...size,
    bytes: original?.bytes ?? 0,
    format,
    rightsUntil: date(found.RightsExpiration),
    publishedUntil: date(found.PublishedUntil),
    created: date(found.Created),
    interfaceIds: [...new Set(list(found.InterfaceList, one => identifier(inInterface(one)?.InterfaceID)))],
    ...(categoryIds.length > 0 && {categoryIds}),
    ...(sizes.length > 0 && {sizes}),
  };
}

/** The first of the addresses that is one of a picture. */
function thumbnailOf({thumbnails}: Deployment['bank'], ...addresses: unknown[]): string {
  for (const address of addresses) {
    const given = text(address, LONG);
    if (isOn(thumbnails, given)) return given;
  }
  return '';
}

const listing = spelt('DocumentList', 'NumberOfDocuments');

/** @throws AddonError `bank.unusable` */
export function toPage(value: unknown, page: number, size: number, deployment: Deployment): Page {
  const answer = listing(value);
  const given = answer?.DocumentList ?? [];
  if (!answer || !Array.isArray(given)) throw new AddonError('bank.unusable');
  const documents = given.slice(0, size);
  const assets = new Map<number, Asset>();
  // A bank that gives more than it was asked for does not decide how large a page is.
  let skipped = given.length - documents.length;
  for (const one of documents) {
    const asset = toAsset(one, deployment);
    if (!asset) skipped++;
    else if (!assets.has(asset.id)) assets.set(asset.id, asset);
  }
  const told = whole(answer.NumberOfDocuments);
  const before = page * size;
  // A row that stands twice makes no more of them; a number that leaves too few for this page is not believed.
  const isTold = told !== null && (documents.length === 0 || told >= before + assets.size);
  const total = isTold ? told : documents.length > 0 ? before + assets.size + skipped : 0;
  const more = documents.length > 0 && (isTold ? total > before + size : documents.length >= size);
  return {
    total,
    page,
    next: more ? page + 1 : null,
    looked: documents.length,
    assets: [...assets.values()],
    skipped,
  };
}

/** The address that a call for a link answers. */
export function toUrl(value: unknown): unknown {
  return link(value)?.url ?? null;
}

const link = spelt('url', 'permalinktoken');
type Link = NonNullable<ReturnType<typeof link>>;

/**
 * What the answer to the call for several links says of each: its address, true where it says nothing against it, null
 * where it does or leaves it out. No integration reads this answer: the one that makes the call puts its tokens behind the
 * CDN's host without looking. So the shape is an assumption: a list, or an object that holds one, of addresses or of objects
 * with a `url`; entries that name no token stand in the order asked.
 */
export function linksIn(value: unknown, tokens: string[]): Array<string | true | null> {
  const entries = entriesIn(value)?.map(entry => link(typeof entry === 'string' ? {url: entry} : entry));
  if (!entries) return tokens.map(() => true);
  const isOf = (entry: Link | null, token: string) =>
    entry !== null && (entry.permalinktoken === token || isAt(entry.url, token));
  const named = entries.some(entry => tokens.some(token => isOf(entry, token)));
  return tokens.map((token, at) => {
    const entry = named ? entries.find(one => isOf(one, token)) : entries[at];
    if (!entry) return null;
    if (entry.url === undefined) return true;
    return typeof entry.url === 'string' ? entry.url : null;
  });
}

function isAt(url: unknown, token: string): boolean {
  return typeof url === 'string' && url.split('/').includes(token);
}

/** Undefined: it has nothing to say of them one by one. */
function entriesIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string' || 'url' in (link(value) ?? {})) return [value];
  if (value === false) return [];
  return Object.values(value ?? {}).find((one): one is unknown[] => Array.isArray(one));
}

/**
 * @param all whoever asks has to know every one of them
 * @throws AddonError `bank.unusable`; with `all` also where the bank says nothing, or something that cannot be read
 */
export function toInterfaces(value: unknown, all = false): Interface[] {
  if (value !== null && !Array.isArray(value)) throw new AddonError('bank.unusable');
  const found = list(value, toInterface);
  const lacking = value === null || found.length < value.length || found.some(({name}) => name === '');
  if (all && lacking) throw new AddonError('bank.unusable');
  const byId = new Map<number, Interface>();
  for (const {id, name} of found) if (!byId.has(id)) byId.set(id, {id, name: name || String(id)});
  return [...byId.values()];
}

const anInterface = spelt('Id', 'Name');

function toInterface(value: unknown): Interface | null {
  const found = anInterface(value);
  const id = identifier(found?.Id);
  return id === null ? null : {id, name: line(found?.Name, SHORT)};
}

/**
 * Both shapes of the tree, and whatever lies between them: groups of roots (`[{categoryroots: [{Root}]}]`) and one root
 * above all (`{Root: {Children}}`). What has no number of its own is no category, but what is below it may be one. A
 * category that stands in several places is shown at the first.
 * @throws AddonError `bank.unusable`
 */
export function toCategories(value: unknown): Category[] {
  if (value !== null && typeof value !== 'object') throw new AddonError('bank.unusable');
  const found = new Map<number, Category>();
  // No recursion: the depth is the bank's.
  const open: Array<{node: unknown; depth: number}> = [{node: value, depth: 0}];
  while (open.length > 0 && found.size < CATEGORIES_AT_MOST) {
    const {node, depth} = open.pop()!;
    let below: unknown = node;
    let deeper = depth;
    if (!Array.isArray(node)) {
      const read = branch(node);
      if (!read) continue;
      const id = identifier(read.CategoryID);
      if (id !== null && found.has(id)) continue;
      if (id !== null) {
        const name = line(read.CategoryName, SHORT) || String(id);
        const count = whole(read.NumberOfDocuments) ?? whole(read.DocumentCount);
        found.set(id, {id, name, depth, ...(count !== null && {count})});
        deeper = depth + 1;
      }
      below = [read.Root, read.categoryroots, read.Children];
    }
    for (const child of [...(below as unknown[])].reverse()) open.push({node: child, depth: deeper});
  }
  return [...found.values()];
}

const branch = spelt(
  'CategoryID',
  'CategoryName',
  'Children',
  'Root',
  'categoryroots',
  // No integration reads how many images are in one: two names that it may have, where a bank tells.
  'NumberOfDocuments',
  'DocumentCount',
);

interface Consented extends Consent {
  /** Null: it names no image. */
  of: number | null;
}

const consent = spelt('DocumentId', 'Description', 'AdditionalInfo');

function toRecorded(value: unknown): Consented | null {
  const found = consent(value);
  const [description, more] = [text(found?.Description, LONG), text(found?.AdditionalInfo, LONG)];
  return description || more ? {of: identifier(found?.DocumentId), description, more} : null;
}

/** @throws AddonError `bank.unusable` */
function consentsIn(value: unknown): Consented[] {
  if (value !== null && !Array.isArray(value)) throw new AddonError('bank.unusable');
  return list(value, toRecorded);
}

/**
 * What was agreed to for one image. An entry that names no image is taken to mean the one that was asked about.
 * @param alone it was asked about by itself
 * @throws AddonError `bank.unusable`
 */
export function toConsents(value: unknown, id: number, alone = true): Consent[] {
  return consentsIn(value)
    .filter(({of}) => (of ?? (alone ? id : null)) === id)
    .slice(0, CONSENTS)
    .map(({description, more}) => ({description, more}));
}

/**
 * The images that something was agreed to for.
 * @param only the one that was asked about, where it was one
 * @throws AddonError `bank.unusable`
 */
export function toConsented(value: unknown, only: number | null): ReadonlySet<number> {
  return new Set(consentsIn(value).flatMap(({of}) => of ?? only ?? []));
}

/** No image is so long, and none so heavy for each of its pixels; px, bytes. */
const LONGEST = 100_000;
const HEAVIEST = 1000;

/** Two ratios that differ by less are one: what is made small is rounded to whole pixels. */
const SAME_RATIO = 0.03;

/**
 * px; 0 where it is not stated, or cannot be true. What the bank has made of a whole original that is stored on its side,
 * as phones do, is upright; what somebody has cut out of it has a ratio of its own and tells nothing.
 * @param mayLie the file may be stored so
 */
function sizeOf(
  original: Rendition | undefined,
  renditions: Rendition[],
  mayLie: boolean,
): Pick<Asset, 'width' | 'height' | 'mayLie'> {
  const {width = 0, height = 0, bytes = 0} = original ?? {};
  const isPossible =
    width > 0 && height > 0 && Math.max(width, height) <= LONGEST && bytes <= width * height * HEAVIEST;
  if (!isPossible) return {width: 0, height: 0};
  let [stands, lies] = [false, false];
  for (const one of renditions) {
    if (one === original || one.width === 0 || one.height === 0) continue;
    stands ||= isRatio(one, width / height, SAME_RATIO);
    lies ||= isRatio(one, height / width, SAME_RATIO);
  }
  if (stands !== lies) return stands ? {width, height} : {width: height, height: width};
  return {width, height, ...(mayLie && {mayLie})};
}

/** @param less than which the two differ, as logarithms */
const isRatio = ({width, height}: Size, ratio: number, less: number) =>
  Math.abs(Math.log(width / height / ratio)) < less;

/** Two ratios that differ by less show the same of an image. */
const WHOLE_RATIO = 0.01;

/** What the organisation keeps of an image beside its original, as far as it shows all of it and is no larger. */
function namedSizesIn(renditions: Rendition[], original: Rendition | undefined, of: Size): NamedSize[] {
  if (of.width === 0) return [];
  const sizes = new Map<string, NamedSize>();
  for (const one of renditions) {
    const {name, width, height, bytes} = one;
    const isNamed = name !== '' && name.length <= LONGEST_SIZE_NAME && !sizes.has(name) && !isOriginal(one);
    const fits = width > 0 && height > 0 && width <= of.width && height <= of.height;
    const isWhole = fits && isRatio(one, of.width / of.height, WHOLE_RATIO);
    if (one !== original && isNamed && isWhole) sizes.set(name, {name, width, height, bytes});
  }
  return [...sizes.values()].sort((a, b) => a.width - b.width).slice(0, SIZES_AT_MOST);
}

const isOriginal = ({name}: Rendition) => /^original/i.test(name);

function originalOf(renditions: Rendition[]): Rendition | undefined {
  return renditions.find(one => one.isOriginal) ?? renditions.find(isOriginal);
}
