/** What the local bank holds, and how a document looks on the wire. */
import type {Picture} from './pictures.ts';

export type Language = 'no' | 'sv' | 'en';
export type Texts = Record<Language, string>;

/**
 * How the document's permalinks behave: refused, ready at the third try, never ready, an SVG whatever is asked, whole
 * whatever is to be cut.
 */
export type LinkBehaviour = 'denied' | 'late' | 'never' | 'svgOnly' | 'uncut';

export type Wire = Record<string, unknown>;

export interface BankDocument {
  /** At most 8 digits. */
  id: number;
  code: string;
  type: 'IMAGE' | 'VECTOR' | 'VIDEO' | 'DOCUMENT';
  picture: Picture;
  /** Of the original, in pixels. */
  width: number;
  height: number;
  /** The original's, without a dot. */
  extension: 'jpg' | 'png' | 'svg' | 'gif' | 'tif' | 'webp' | 'heic' | 'psd' | 'mp4' | 'pdf';
  name: Texts;
  description: Texts;
  /** Only documents described since the bank has this field have one. */
  alt?: Texts;
  /** Separated by commas. */
  tags: Texts;
  credits: string;
  author: string;
  rights: string;
  interfaces: number[];
  categories: number[];
  /** ISO, without a zone, as the bank writes them. */
  created: string;
  publishedUntil?: string;
  rightsUntil?: string;
  consents?: Array<{description: Texts; more: Texts}>;
  link?: LinkBehaviour;
  /** Makes the document on the wire odd. */
  odd?(wire: Wire): unknown;
}

/** Norwegian for every language that the collection has no texts in. */
export function languageOf(asked: unknown): Language {
  return asked === 'sv' || asked === 'en' ? asked : 'no';
}

/** The bank's own media types of original, thumbnails and what lies between, largest first. */
const versions = [
  {name: 'Original', long: Infinity},
  {name: 'Large', long: 2400},
  {name: 'Web', long: 1200},
];

/** The boxes that thumbnails are drawn to fit, in pixels. */
export const thumbnailSizes = {list: 250, detail: 500, large: 1000, fullscreen: 1920};

export type ThumbnailSize = keyof typeof thumbnailSizes;

/** Only JPEG photographs weigh as much as they do; this is a fair guess at what the original would. */
function weight(document: BankDocument, width: number, height: number): number {
  if (document.extension === 'svg') {
    const {source} = document.picture;
    return 'svg' in source ? source.svg.length : 0;
  }
  return Math.round(width * height * (document.extension === 'jpg' ? 0.31 : 0.9));
}

/**
 * A document as `Search2` and `GetDocumentById` show it.
 * @param thumbnail gives the signed address of a thumbnail
 * @param interfaceNames the interfaces that the account may see
 */
export function toWire(
  document: BankDocument,
  language: Language,
  interfaceNames: Map<number, string>,
  thumbnail: (document: BankDocument, size: ThumbnailSize) => string,
): unknown {
  const subDocuments = versions
    .filter(({name, long}) => name === 'Original' || long < Math.max(document.width, document.height))
    .map(({name, long}, index) => {
      const scale = Math.min(1, long / Math.max(document.width, document.height));
      const width = Math.round(document.width * scale);
      const height = Math.round(document.height * scale);
      const extension = index === 0 ? document.extension : 'jpg';
      return {
        SubDocumentID: document.id * 10 + index,
        VersionName: name,
        IsOriginal: index === 0,
        Width: width,
        Height: height,
        FileSize: weight(document, width, height),
        FileExtension: extension,
        SubDocumentPath: `${document.interfaces[0]}/${document.id}/${name.toLowerCase()}.${extension}`,
      };
    });
  const wire: Wire = {
    DocumentID: document.id,
    Code: document.code,
    Name: document.name[language],
    Description: document.description[language],
    ...(document.alt && {AltText: document.alt[language]}),
    Credits: document.credits,
    Rights: document.rights,
    Tags: document.tags[language],
    Comment: null,
    AuthorName: document.author,
    FileName: `${document.code}.${document.extension}`,
    DocumentType: document.type,
    IsImage: document.type === 'IMAGE' || document.type === 'VECTOR',
    IsVideo: document.type === 'VIDEO',
    Created: document.created,
    Changed: document.created,
    PublishedUntil: document.publishedUntil ?? null,
    RightsExpiration: document.rightsUntil ?? null,
    ListThumbUrl: thumbnail(document, 'list'),
    DetailThumbUrl: thumbnail(document, 'detail'),
    LargeThumbUrl: thumbnail(document, 'large'),
    FullscreenThumbUrl: thumbnail(document, 'fullscreen'),
    InterfaceList: document.interfaces
      .filter(id => interfaceNames.has(id))
      .map(id => ({InterfaceID: id, InterfaceName: interfaceNames.get(id)})),
    CategoryList: document.categories.map(id => ({CategoryID: id})),
    SubDocumentList: subDocuments,
  };
  return document.odd ? document.odd(wire) : wire;
}
