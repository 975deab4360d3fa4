/**
 * What the bank really answers, made into our shapes. An odd value is repaired; a document that breaks the rules is
 * left out and counted, so that one never costs the page. Long because it is all that is read of the bank's answers: what
 * a field may look like stands once, whichever call brings it.
 */
import * as v from 'valibot';
import {isFileName} from '../../shared/alternative-text.ts';
import type {Asset, Category, Consent, Interface, NamedSize, Page, Size} from '../../shared/contract.ts';
import {isLikelyTransparent} from '../../shared/formats.ts';
import type {Deployment} from '../deployment.ts';
import {CATEGORIES_AT_MOST, LONGEST_SIZE_NAME, SIZES_AT_MOST} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {once} from '../once.ts';
import {isOn} from './address.ts';

/** Characters of a text that are kept; nobody reads more in a sidebar. */
const LONG = 4000;
const SHORT = 300;
const KEYWORDS = 100;
const CONSENTS = 100;
/** Categories of one image. */
const OF_ONE = 30;

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What is not seen, and ends or turns what stands behind it: controls, and turns of the direction of writing. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** At most `most` characters, no pair of surrogates cut in two. */
const text = (most: number) =>
  v.pipe(
    v.fallback(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), ''),
    v.transform(value => {
      const seen = value.replace(LINE_END, '\n').replace(UNSEEN, '');
      const tidy = seen.slice(0, most + 1).trim();
      return tidy.length > most ? tidy.slice(0, most).replace(/[\ud800-\udbff]$/, '') : tidy;
    }),
  );

/** The same in one line. */
const line = (most: number) =>
  v.pipe(
    text(most),
    v.transform(value => value.replace(/\s*[\t\n]\s*/g, ' ')),
  );

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
/** It may come as a text. */
const number = v.union([whole, v.pipe(v.string(), v.regex(/^\s*\d{1,15}\s*$/), v.transform(Number))]);
const count = v.fallback(number, 0);
const identifier = v.pipe(number, v.minValue(1));

/** ISO, as the bank writes it, or empty. .NET's "never" (years 1 and 9999) is no date. */
const date = v.fallback(
  v.pipe(
    v.string(),
    v.maxLength(40),
    v.regex(/^(?!0001|9999)\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/),
    v.check(value => !Number.isNaN(Date.parse(value))),
  ),
  '',
);

/**
 * An object with these fields, whatever the case of their letters: calls and versions of the bank differ. Where one is
 * there in several spellings, ours counts.
 */
function spelt<E extends v.ObjectEntries>(entries: E) {
  const names = new Map(Object.keys(entries).map(name => [name.toLowerCase(), name]));
  const respelt = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const found: Record<string, unknown> = {};
    for (const [key, content] of Object.entries(value)) {
      const name = names.get(key.toLowerCase());
      if (name !== undefined && (key === name || !(name in found))) found[name] = content;
    }
    return found;
  };
  return v.pipe(v.unknown(), v.transform(respelt), v.object(entries));
}

const rendition = once(() =>
  spelt({
    VersionName: line(SHORT),
    IsOriginal: v.fallback(v.boolean(), false),
    Width: count,
    Height: count,
    FileSize: count,
    FileExtension: text(20),
  }),
);
type Rendition = v.InferOutput<ReturnType<typeof rendition>>;

/**
 * The one place that takes a document to tell its categories: no integration reads them. What is read is a list of numbers,
 * or of what has a `CategoryID`, by either name.
 */
const ofDocument = once(() => {
  const someCategories = list(
    v.union([
      identifier,
      v.pipe(
        spelt({CategoryID: identifier}),
        v.transform(({CategoryID}) => CategoryID),
      ),
    ]),
  );
  return {CategoryList: someCategories, Categories: someCategories};
});

const document = once(() =>
  spelt({
    DocumentID: identifier,
    Code: line(SHORT),
    Name: line(SHORT),
    Description: text(LONG),
    AltText: line(LONG),
    AuthorName: line(SHORT),
    Credits: line(SHORT),
    Rights: text(LONG),
    // One string; a list of them says the same.
    Tags: v.fallback(
      v.union([
        v.pipe(
          v.array(v.string()),
          v.transform(words => words.join(',')),
        ),
        text(LONG),
      ]),
      '',
    ),
    FileName: line(SHORT),
    DocumentType: text(20),
    IsImage: v.fallback(v.nullable(v.boolean()), null),
    IsVideo: v.fallback(v.boolean(), false),
    PublishedUntil: date,
    RightsExpiration: date,
    Created: date,
    ListThumbUrl: text(LONG),
    DetailThumbUrl: text(LONG),
    LargeThumbUrl: text(LONG),
    FullscreenThumbUrl: text(LONG),
    InterfaceList: list(spelt({InterfaceID: identifier})),
    SubDocumentList: list(rendition()),
    ...ofDocument(),
  }),
);

/** Entries that are not what they should be are left out. */
function list<S extends v.GenericSchema>(entry: S) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform(entries =>
      entries.flatMap(one => {
        const parsed = v.safeParse(entry, one);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

/** Null when it is no image, or breaks the rules. */
export function toAsset(value: unknown, {bank}: Deployment): Asset | null {
  const parsed = v.safeParse(document(), value);
  if (!parsed.success) return null;
  const found = parsed.output;
  const type = found.DocumentType.toUpperCase();
  const picture = type === 'IMAGE' || type === 'VECTOR' || (found.IsImage ?? type === '');
  if (found.IsVideo || !picture) return null;
  const original = originalOf(found.SubDocumentList);
  const kind = type === 'VECTOR' ? 'vector' : 'photo';
  const format = (original?.FileExtension || (/\.(\w+)$/.exec(found.FileName)?.[1] ?? ''))
    .replace('.', '')
    .toLowerCase();
  // Cameras store on its side what they store, and nothing that could be transparent.
  const size = sizeOf(original, found.SubDocumentList, !isLikelyTransparent({kind, format}));
  const sizes = namedSizesIn(found.SubDocumentList, original, size);
  const categoryIds = [...new Set([...found.CategoryList, ...found.Categories])].slice(0, OF_ONE);
  const thumbnail = (...addresses: string[]) =>
    addresses.find(address => isOn(bank.thumbnails, address)) ?? '';
  return {
    id: found.DocumentID,
    code: found.Code,
    name: found.Name,
    description: found.Description,
    alt:
      [found.AltText, found.Description, found.Name].find(
        words => words !== '' && words !== found.FileName && !isFileName(words),
      ) ?? '',
    photographer: found.AuthorName,
    credits: found.Credits,
    rights: found.Rights,
    keywords: [...new Set(found.Tags.split(/[,;\n]/).map(word => word.trim()))]
      .filter(Boolean)
      .slice(0, KEYWORDS),
    kind,
    thumbnail: thumbnail(
      found.DetailThumbUrl,
      found.ListThumbUrl,
      found.LargeThumbUrl,
      found.FullscreenThumbUrl,
    ),
    preview: thumbnail(
      found.LargeThumbUrl,
      found.FullscreenThumbUrl,
      found.DetailThumbUrl,
      found.ListThumbUrl,
    ),
    ...size,
    bytes: original?.FileSize ?? 0,
    format,
    rightsUntil: found.RightsExpiration,
    publishedUntil: found.PublishedUntil,
    created: found.Created,
    interfaceIds: [...new Set(found.InterfaceList.map(one => one.InterfaceID))],
    ...(categoryIds.length > 0 && {categoryIds}),
    ...(sizes.length > 0 && {sizes}),
  };
}

const listing = once(() =>
  spelt({
    DocumentList: v.nullish(v.array(v.unknown())),
    NumberOfDocuments: v.fallback(v.nullable(number), null),
  }),
);

/** @throws AddonError `bank.unusable` */
export function toPage(value: unknown, page: number, size: number, deployment: Deployment): Page {
  const answer = v.safeParse(listing(), value);
  // To Valibot a list is an object too.
  if (!answer.success || Array.isArray(value)) throw new AddonError('bank.unusable');
  const given = answer.output.DocumentList ?? [];
  const documents = given.slice(0, size);
  const assets = new Map<number, Asset>();
  // A bank that gives more than it was asked for does not decide how large a page is.
  let skipped = given.length - documents.length;
  for (const one of documents) {
    const asset = toAsset(one, deployment);
    if (!asset) skipped++;
    else if (!assets.has(asset.id)) assets.set(asset.id, asset);
  }
  const told = answer.output.NumberOfDocuments;
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
  const answer = v.safeParse(link(), value);
  return answer.success ? answer.output.url : null;
}

const link = once(() => spelt({url: v.unknown()}));

/**
 * What the answer to the call for several links says of each: its address, true where it says nothing against it, null
 * where it does or leaves it out. No integration reads this answer: the one that makes the call puts its tokens behind the
 * CDN's host without looking. So the shape is an assumption: a list, or an object that holds one, of addresses or of objects
 * with a `url`; entries that name no token stand in the order asked.
 */
export function linksIn(value: unknown, tokens: string[]): Array<string | true | null> {
  const entries = entriesIn(value)?.map(toEntry);
  if (!entries) return tokens.map(() => true);
  const isOf = (entry: LinkEntry | null, token: string) =>
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
  if (typeof value === 'string' || v.is(link(), value)) return [value];
  if (value === false) return [];
  return Object.values(value ?? {}).find((one): one is unknown[] => Array.isArray(one));
}

const linkEntry = once(() => spelt({url: v.optional(v.unknown()), permalinktoken: v.optional(v.unknown())}));
type LinkEntry = v.InferOutput<ReturnType<typeof linkEntry>>;

function toEntry(entry: unknown): LinkEntry | null {
  const read = v.safeParse(linkEntry(), typeof entry === 'string' ? {url: entry} : entry);
  return read.success ? read.output : null;
}

/**
 * @param all whoever asks has to know every one of them
 * @throws AddonError `bank.unusable`; with `all` also where the bank says nothing, or something that cannot be read
 */
export function toInterfaces(value: unknown, all = false): Interface[] {
  if (value !== null && !Array.isArray(value)) throw new AddonError('bank.unusable');
  const found = v.parse(list(spelt({Id: identifier, Name: line(SHORT)})), value ?? []);
  const lacking = value === null || found.length < value.length || found.some(({Name}) => Name === '');
  if (all && lacking) throw new AddonError('bank.unusable');
  const byId = new Map<number, Interface>();
  for (const {Id, Name} of found) if (!byId.has(Id)) byId.set(Id, {id: Id, name: Name || String(Id)});
  return [...byId.values()];
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
      const parsed = v.safeParse(branch(), node);
      if (!parsed.success) continue;
      const {CategoryID: id, CategoryName: name, Children, Root, categoryroots} = parsed.output;
      if (id !== null && found.has(id)) continue;
      if (id !== null) {
        const count = parsed.output.NumberOfDocuments ?? parsed.output.DocumentCount;
        found.set(id, {id, name: name || String(id), depth, ...(typeof count === 'number' && {count})});
        deeper = depth + 1;
      }
      below = [Root, categoryroots, Children];
    }
    for (const child of [...(below as unknown[])].reverse()) open.push({node: child, depth: deeper});
  }
  return [...found.values()];
}

const branch = once(() =>
  spelt({
    CategoryID: v.fallback(v.nullable(identifier), null),
    CategoryName: line(SHORT),
    Children: v.optional(v.unknown()),
    Root: v.optional(v.unknown()),
    categoryroots: v.optional(v.unknown()),
    // No integration reads how many images are in one: two names that it may have, where a bank tells.
    NumberOfDocuments: v.fallback(v.nullish(number), null),
    DocumentCount: v.fallback(v.nullish(number), null),
  }),
);

const consent = once(() =>
  spelt({
    DocumentId: v.fallback(v.nullable(identifier), null),
    Description: text(LONG),
    AdditionalInfo: text(LONG),
  }),
);

/** @throws AddonError `bank.unusable` */
function consentsIn(value: unknown): Array<v.InferOutput<ReturnType<typeof consent>>> {
  if (value !== null && !Array.isArray(value)) throw new AddonError('bank.unusable');
  return v.parse(list(consent()), value ?? []).filter(one => one.Description || one.AdditionalInfo);
}

/**
 * What was agreed to for one image. An entry that names no image is taken to mean the one that was asked about.
 * @param alone it was asked about by itself
 * @throws AddonError `bank.unusable`
 */
export function toConsents(value: unknown, id: number, alone = true): Consent[] {
  return consentsIn(value)
    .filter(one => (one.DocumentId ?? (alone ? id : null)) === id)
    .slice(0, CONSENTS)
    .map(one => ({description: one.Description, more: one.AdditionalInfo}));
}

/**
 * The images that something was agreed to for.
 * @param only the one that was asked about, where it was one
 * @throws AddonError `bank.unusable`
 */
export function toConsented(value: unknown, only: number | null): ReadonlySet<number> {
  return new Set(consentsIn(value).flatMap(({DocumentId}) => DocumentId ?? only ?? []));
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
  const {Width: width = 0, Height: height = 0, FileSize: bytes = 0} = original ?? {};
  const isPossible =
    width > 0 && height > 0 && Math.max(width, height) <= LONGEST && bytes <= width * height * HEAVIEST;
  if (!isPossible) return {width: 0, height: 0};
  const made = renditions.filter(one => one !== original && one.Width > 0 && one.Height > 0);
  const isMadeAs = (ratio: number) =>
    made.some(one => Math.abs(Math.log(one.Width / one.Height / ratio)) < SAME_RATIO);
  const [stands, lies] = [isMadeAs(width / height), isMadeAs(height / width)];
  if (stands !== lies) return stands ? {width, height} : {width: height, height: width};
  return {width, height, ...(mayLie && {mayLie})};
}

/** Two ratios that differ by less show the same of an image. */
const WHOLE_RATIO = 0.01;

/** What the organisation keeps of an image beside its original, as far as it shows all of it and is no larger. */
function namedSizesIn(renditions: Rendition[], original: Rendition | undefined, of: Size): NamedSize[] {
  if (of.width === 0) return [];
  const sizes = new Map<string, NamedSize>();
  for (const one of renditions) {
    const {VersionName: name, Width: width, Height: height, FileSize: bytes} = one;
    const isNamed = name !== '' && name.length <= LONGEST_SIZE_NAME && !sizes.has(name) && !isOriginal(one);
    const fits = width > 0 && height > 0 && width <= of.width && height <= of.height;
    const isWhole = fits && Math.abs(Math.log(width / height / (of.width / of.height))) < WHOLE_RATIO;
    if (one !== original && isNamed && isWhole) sizes.set(name, {name, width, height, bytes});
  }
  return [...sizes.values()].sort((a, b) => a.width - b.width).slice(0, SIZES_AT_MOST);
}

const isOriginal = ({VersionName}: Rendition) => /^original/i.test(VersionName);

function originalOf(renditions: Rendition[]): Rendition | undefined {
  return renditions.find(one => one.IsOriginal) ?? renditions.find(isOriginal);
}
