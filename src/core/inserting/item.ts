/** One image of an order on its way into the file. */
import type {Asset, Failed, Size} from '../../shared/contract.ts';
import type {LinkWanted} from '../bank/permalinks.ts';
import type {Rendition} from '../bank/renditions.ts';
import type {AddonError} from '../errors.ts';
import type {Arranged} from '../ports.ts';

export type Part = NonNullable<LinkWanted['part']>;

export interface Item {
  id: number;
  alt: string;
  caption: string;
  /** Its page in the bank, which it links to in the file; empty: nothing. */
  page: string;
  asset: Asset;
  /** px, after cropping. */
  size: Size;
  /** On a slide; and what becomes of it where the picture turns out to be of another size, px. */
  arranged?: Arranged;
  arrange?(size: Size): Arranged;
  /** The bank cuts it out, since the CDN cuts around the middle alone. */
  part?: Part;
  rendition: Rendition;
  /** The public link, when there is one; `brought`: by the sidebar, so that the bank may have taken it back since. */
  link: string | null;
  brought: boolean;
  /** The link that the bank has taken back, once another is due. */
  refused?: string;
}

/** The link of a part shows that part alone, so nothing else is made of it. */
export function lastingLink({link, part}: Pick<Item, 'link' | 'part'>): string | null {
  return part ? null : link;
}

/** The link exists whatever came after, so the next try can use it; unless it is the link that is refused. */
export function failedWith({fault, emptyLine}: AddonError, id: number, link: string | null): Failed {
  const kept = link !== null && fault.code !== 'image.refused';
  return {id, ...fault, ...(kept ? {link} : {}), ...(emptyLine ? {emptyLine} : {})};
}
