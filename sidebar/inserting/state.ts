/** What is to be inserted and how, what is known of where it would go, and what is on its way. Pure. */
import type {
  Asset,
  Crop,
  Focus,
  Inserted,
  Lack,
  Order,
  Place,
  Sharpness,
  Where,
} from '../../src/shared/contract.ts';
import type {Fault} from '../fault.ts';

export interface Inserting {
  insertion: Insertion;
  /** The tray: chosen to be inserted together, in the order they go in; they stay through further searches. */
  picked: Asset[];
  /** It is shown whole, with this image opened. */
  tray: {opened: number | null} | null;
  /** What is on its way into the file. One run at a time. */
  run: Run | null;
  /** By image: the public address its first insertion got, so that the next ones need no further one. */
  links: Record<number, string>;
  /** By image: the alternative text as the person changed it. */
  words: Record<number, Words>;
  /** By image: the person has said that it may be used though its rights have expired. */
  allowed: Record<number, boolean>;
  /** By image: the person has said that those concerned agree, though no consent is recorded. */
  agreed: Record<number, boolean>;
}

/** What the person wishes for an insertion, and where it would go. */
export interface Insertion {
  /** Where an image would go, as it was when it was last asked; null: not known. */
  where: Where | null;
  /** The person's choice among the places; null: the first. */
  place: Place | null;
  options: Options;
  /** Marks of the images that this sidebar inserted. */
  own: string[];
  /** By image: the person was asked for its alternative text, which is missing. */
  asked: Record<number, boolean>;
  /** By image: nobody knows whether it is in the file, which the person has still to be asked, or was. */
  unsure: Record<number, 'open' | 'asked'>;
  /** Google let no more through at once (`host.bandwidth`): fewer go in one order from then on. */
  fewer?: true;
}

export interface Options {
  /** A number: the width in pt; null: as the place has it by itself. */
  size: Order['size'] | null;
  sharpness: Sharpness;
  crop: Crop | null;
  /** Kept, whatever that weighs, also of images that seldom have it. */
  transparent: boolean;
  /** Null: as the deployment has it. */
  caption: boolean | null;
  /** Slides: it goes into the speaker notes. */
  notes: boolean;
  /** Slides: what stays of an image that fills a place. */
  focus: Focus;
}

export interface Words {
  alt: string;
  decorative: boolean;
}

/** An insertion of one image or several. */
export interface Run {
  assets: Asset[];
  /** How many are through, inserted or failed. */
  through: number;
  place: Place | null;
  failed: Failed[];
  /** What is missing of those that stand. */
  lacks: Lack[];
  /** The person has had enough: the one under way is the last. */
  stopped: boolean;
}

export interface Failed {
  asset: Asset;
  fault: Fault;
}

export type InsertingEvent =
  /** Takes the image in or out of those that are chosen. */
  | {type: 'picked'; index: number; range: boolean}
  | {type: 'unpicked'}
  /** What stood in the tray before it was cleared stands there again. */
  | {type: 'repicked'; assets: Asset[]}
  /** Of the tray. */
  | {type: 'shifted'; id: number; to: number}
  | {type: 'takenOut'; id: number}
  /** The tray is shown whole, one image of it opened; null: it is a strip again. */
  | {type: 'trayShown'; tray: Inserting['tray']}
  | {type: 'worded'; id: number; words: Words}
  | {type: 'allowed'; id: number; allowed: boolean}
  | {type: 'agreed'; id: number; agreed: boolean}
  | {type: 'placeCame'; where: Where | null}
  | {type: 'placeChosen'; place: Place}
  | {type: 'optionSet'; options: Partial<Options>}
  | {type: 'wordsAsked'; ids: number[]}
  | {type: 'unsureAsked'; ids: number[]}
  | {type: 'runBegun'; assets: Asset[]}
  | {type: 'answered'; inserted: Inserted}
  | {type: 'insertFailed'; assets: Asset[]; fault: Fault}
  | {type: 'runStopped'}
  | {type: 'runEnded'};

export const plain: Options = {
  size: null,
  sharpness: 'screen',
  crop: null,
  transparent: false,
  caption: null,
  notes: false,
  focus: 'centre',
};

export const newInsertion: Insertion = {
  where: null,
  place: null,
  options: plain,
  own: [],
  asked: {},
  unsure: {},
};

export const nothingInserted: Inserting = {
  insertion: newInsertion,
  picked: [],
  tray: null,
  run: null,
  links: {},
  words: {},
  allowed: {},
  agreed: {},
};

/** What is shown and kept of one image belongs to it alone; sharpness and caption are habits. */
export function forAnother(insertion: Insertion): Insertion {
  const {sharpness, caption, notes} = insertion.options;
  return {...insertion, options: {...plain, sharpness, caption, notes}};
}

/** The alternative text as it would be inserted now. */
export function wordsOf({words}: Pick<Inserting, 'words'>, asset: Asset): Words {
  return words[asset.id] ?? {alt: asset.alt, decorative: false};
}

/** Neither described nor marked as decorative. */
export function lacksWords(state: Pick<Inserting, 'words'>, asset: Asset): boolean {
  const {alt, decorative} = wordsOf(state, asset);
  return !decorative && alt.trim() === '';
}

/** What came of a run: `left` were not tried any more. */
export interface Outcome {
  inserted: number;
  left: number;
  place: Place | null;
  failed: Failed[];
  lacks: Lack[];
}

export function outcomeOf({assets, through, place, failed, lacks}: Run): Outcome {
  return {inserted: through - failed.length, left: assets.length - through, place, failed, lacks};
}
