/**
 * What the bank really answers, made into our shapes. An odd value is repaired; a document that breaks the rules is
 * left out and counted, so that one never costs the page.
 */
import * as v from 'valibot';
import type {Asset, Category, Consent, Interface, Page, Size} from '../../shared/contract.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import {isOn} from './address.ts';

/** Characters of a text that are kept; nobody reads more in a sidebar. */
const LONG = 4000;
const SHORT = 300;
const KEYWORDS = 100;
/** Categories that are kept: the answer has to cross in one piece. */
const CATEGORIES = 10_000;
const CONSENTS = 100;

/** Words that end so are a file's name and tell nobody what the image shows. */
const FILE_NAME = /\.(jpe?g|png|gif|tiff?|webp|avif|heic|svg|eps|ai|psd|bmp|dng|cr2|nef|pdf)$/i;

/** At most `most` characters, no pair of surrogates cut in two. */
const text = (most: number) =>
  v.pipe(
    v.fallback(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), ''),
    v.transform(value => {
      const tidy = value.slice(0, most + 1).trim();
      return tidy.length > most ? tidy.slice(0, most).replace(/[\ud800-\udbff]$/, '') : tidy;
    }),
  );

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const count = v.fallback(v.union([whole, v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))]), 0);
const identifier = v.pipe(
  v.union([whole, v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))]),
  v.minValue(1),
);

/** ISO, as the bank writes it, or empty. .NET's "never" (years 1 and 9999) is no date. */
const date = v.fallback(
  v.pipe(
    v.string(),
    v.regex(/^(?!0001|9999)\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/),
    v.check(value => !Number.isNaN(Date.parse(value))),
  ),
  '',
);

const rendition = v.object({
  VersionName: text(SHORT),
  IsOriginal: v.fallback(v.boolean(), false),
  Width: count,
  Height: count,
  FileSize: count,
  FileExtension: text(20),
});
type Rendition = v.InferOutput<typeof rendition>;

const document = v.object({
  DocumentID: identifier,
  Code: text(SHORT),
  Name: text(SHORT),
  Description: text(LONG),
  AltText: text(LONG),
  Credits: text(SHORT),
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
  FileName: text(SHORT),
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
  InterfaceList: list(v.object({InterfaceID: identifier})),
  SubDocumentList: list(rendition),
});

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
  const parsed = v.safeParse(document, value);
  if (!parsed.success) return null;
  const found = parsed.output;
  const type = found.DocumentType.toUpperCase();
  const picture = type === 'IMAGE' || type === 'VECTOR' || (found.IsImage ?? type === '');
  if (found.IsVideo || !picture) return null;
  const original = originalOf(found.SubDocumentList);
  const thumbnail = (...addresses: string[]) =>
    addresses.find(address => isOn(bank.thumbnails, address)) ?? '';
  return {
    id: found.DocumentID,
    code: found.Code,
    name: found.Name,
    description: found.Description,
    alt:
      [found.AltText, found.Description, found.Name].find(
        words => words !== '' && words !== found.FileName && !FILE_NAME.test(words),
      ) ?? '',
    credits: found.Credits,
    rights: found.Rights,
    keywords: [...new Set(found.Tags.split(/[,;\n]/).map(word => word.trim()))]
      .filter(Boolean)
      .slice(0, KEYWORDS),
    kind: type === 'VECTOR' ? 'vector' : 'photo',
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
    ...sizeOf(original, found.SubDocumentList),
    bytes: original?.FileSize ?? 0,
    format: (original?.FileExtension || (/\.(\w+)$/.exec(found.FileName)?.[1] ?? ''))
      .replace('.', '')
      .toLowerCase(),
    rightsUntil: found.RightsExpiration,
    publishedUntil: found.PublishedUntil,
    created: found.Created,
    interfaceIds: [...new Set(found.InterfaceList.map(one => one.InterfaceID))],
  };
}

/** @throws AddonError `bank.unusable` */
export function toPage(value: unknown, page: number, size: number, deployment: Deployment): Page {
  const answer = v.safeParse(v.object({DocumentList: v.nullish(v.array(v.unknown()))}), value);
  // To Valibot a list is an object too.
  if (!answer.success || Array.isArray(value)) throw new AddonError('bank.unusable');
  const documents = answer.output.DocumentList ?? [];
  const assets = new Map<number, Asset>();
  let skipped = 0;
  for (const one of documents) {
    const asset = toAsset(one, deployment);
    if (!asset) skipped++;
    else if (!assets.has(asset.id)) assets.set(asset.id, asset);
  }
  const told = v.safeParse(v.object({NumberOfDocuments: whole}), value);
  const seen = documents.length > 0 ? page * size + documents.length : 0;
  const total = told.success ? Math.max(told.output.NumberOfDocuments, seen) : seen;
  const more = documents.length > 0 && (told.success ? total > (page + 1) * size : documents.length >= size);
  return {
    total,
    page,
    next: more ? page + 1 : null,
    looked: documents.length,
    assets: [...assets.values()],
    skipped,
  };
}

/** @throws AddonError `bank.unusable` */
export function toInterfaces(value: unknown): Interface[] {
  if (value !== null && !Array.isArray(value)) throw new AddonError('bank.unusable');
  const found = v.parse(list(v.object({Id: identifier, Name: text(SHORT)})), value ?? []);
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
  while (open.length > 0 && found.size < CATEGORIES) {
    const {node, depth} = open.pop()!;
    let below: unknown = node;
    let deeper = depth;
    if (!Array.isArray(node)) {
      const parsed = v.safeParse(branch, node);
      if (!parsed.success) continue;
      const {CategoryID: id, CategoryName: name, Children, Root, categoryroots} = parsed.output;
      if (id !== null && found.has(id)) continue;
      if (id !== null) {
        found.set(id, {id, name: name || String(id), depth});
        deeper = depth + 1;
      }
      below = [Root, categoryroots, Children];
    }
    for (const child of [...(below as unknown[])].reverse()) open.push({node: child, depth: deeper});
  }
  return [...found.values()];
}

const branch = v.object({
  CategoryID: v.fallback(v.nullable(identifier), null),
  CategoryName: text(SHORT),
  Children: v.optional(v.unknown()),
  Root: v.optional(v.unknown()),
  categoryroots: v.optional(v.unknown()),
});

/**
 * What was agreed to for one image. An entry that names no image is taken to mean the one that was asked about.
 * @throws AddonError `bank.unusable`
 */
export function toConsents(value: unknown, id: number): Consent[] {
  if (value !== null && !Array.isArray(value)) throw new AddonError('bank.unusable');
  const entry = v.object({
    DocumentId: v.fallback(v.nullable(identifier), null),
    Description: text(LONG),
    AdditionalInfo: text(LONG),
  });
  return v
    .parse(list(entry), value ?? [])
    .filter(one => (one.DocumentId ?? id) === id && (one.Description || one.AdditionalInfo))
    .slice(0, CONSENTS)
    .map(one => ({description: one.Description, more: one.AdditionalInfo}));
}

/** No image is so long, and none so heavy for each of its pixels; px, bytes. */
const LONGEST = 100_000;
const HEAVIEST = 1000;

/**
 * px; 0 where it is not stated, or cannot be true. What the bank has made of an original that is stored on its side, as
 * phones do, is upright.
 */
function sizeOf(original: Rendition | undefined, renditions: Rendition[]): Size {
  const {Width: width = 0, Height: height = 0, FileSize: bytes = 0} = original ?? {};
  const isPossible =
    width > 0 && height > 0 && Math.max(width, height) <= LONGEST && bytes <= width * height * HEAVIEST;
  if (!isPossible) return {width: 0, height: 0};
  const made = renditions.filter(one => one !== original && one.Width > 0 && one.Height > 0);
  const isTurned = made.some(one => (one.Width - one.Height) * (width - height) < 0);
  return isTurned ? {width: height, height: width} : {width, height};
}

function originalOf(renditions: Rendition[]): Rendition | undefined {
  return renditions.find(one => one.IsOriginal) ?? renditions.find(one => /^original/i.test(one.VersionName));
}
