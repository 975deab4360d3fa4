/** What is to be inserted and how, what is known of where it would go, and what is on its way. Pure. */
import type {
  Align,
  Asset,
  Columns,
  CreditsPlace,
  Crop,
  Frame,
  Inserted,
  Lack,
  Order,
  Place,
  Sharpness,
  Where,
} from '../../src/shared/contract.ts';
import type {Point} from '../../src/shared/frame.ts';
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
  /** Of all images that this opening has inserted, one line each, the newest last. */
  credits: string[];
  /** The page with them is open. */
  crediting: Crediting | null;
}

/** What became of putting the credits into the file. */
export interface Crediting {
  busy: boolean;
  place: CreditsPlace | null;
  fault: Fault | null;
}

/** What the person wishes for an insertion, and where it would go. */
export interface Insertion {
  /** Where an image would go, as it was when it was last asked; null: not known. */
  where: Where | null;
  /** The person's choice among the places; null: the first. */
  place: Place | null;
  options: Options;
  /** As they were when something was inserted last, which is what one click on an image takes; absent: nothing was. */
  used?: Options;
  /** The person is still where the last insertion has left them: the place is the one after that. */
  last: boolean;
  /** Marks of the images that this sidebar inserted. */
  own: string[];
  /** Slides: by those marks, the captions that this sidebar put under them. */
  captions: Record<string, string>;
  /** By image: the person was asked for its alternative text, which is missing. */
  asked: Record<number, boolean>;
  /** By image: nobody knows whether it is in the file, which the person has still to be asked, or was. */
  unsure: Record<number, 'open' | 'asked'>;
  /** By image: how the person has it cut, each step after the one before; the last one counts. */
  cuts: Record<number, Cutting[]>;
  /**
   * The file is changed by a page that this one has opened: what is replaced now, this page has not seen, so the next order
   * knows no place, and the server asks again before anything is lost.
   */
  stale?: true;
  /** Google let no more through at once (`host.bandwidth`): fewer go in one order from then on. */
  fewer?: true;
}

export interface Options {
  /** A number: the width in pt; null: as the place has it by itself. */
  size: Order['size'] | null;
  sharpness: Sharpness;
  /** A size by its name at the bank, instead of what `sharpness` says; empty: none; null: as the deployment has it. */
  named: string | null;
  /** Of several, as far as they have none of their own. */
  crop: Crop | null;
  /** Kept, whatever that weighs, also of images that seldom have it. */
  transparent: boolean;
  /** Null: as the deployment has it. */
  caption: boolean | null;
  /** Slides: it goes into the speaker notes. */
  notes: boolean;
  /** Slides: without a colour behind its words. */
  bareCaption: boolean;
  /** What stands in the field for a width of one's own, as it was typed; null: nothing was. */
  typed: string | null;
  /** Docs: where on a line of its own an image stands; null: where the place is. */
  align: Align | null;
  /** Docs: so many beside each other; null: one below the other. */
  columns: Columns | null;
  /** Docs: the mark of the image whose caption goes with it when that is replaced; null: none. */
  oldCaption: string | null;
}

/** What the person wants of an image. */
export interface Cutting {
  /** Where the place has no ratio of its own; null: the whole image. */
  shape: Crop | 'free' | null;
  /** Null: it has not been laid anywhere yet. */
  frame: Frame | null;
  /** What matters in the image, so that frames of any ratio are laid around it; null: the middle of the frame. */
  point: Point | null;
}

export interface Words {
  alt: string;
  decorative: boolean;
}

/** An insertion of one image or several. */
export interface Run {
  assets: Asset[];
  place: Place | null;
  failed: Failed[];
  /** What is missing of those that stand. */
  lacks: Lack[];
  /** The person has had enough: the one under way is the last. */
  stopped: boolean;
  /** Begun by one click among all images, where it shows on the image itself, and others may join it. */
  one: boolean;
  /** Which of them are through, inserted or failed. */
  settled: number[];
  /** Where the next one would go; null: nobody has said so yet. */
  next: Where | null;
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
  /** The person has gone where they may have changed it. */
  | {type: 'placeAged'}
  | {type: 'placeChosen'; place: Place}
  /** Another page goes on from here. */
  | {type: 'handedOver'}
  | {type: 'optionSet'; options: Partial<Options>}
  /** `on`: the same step goes on, so that one click undoes all of it. */
  | {type: 'cut'; id: number; cutting: Cutting; on: boolean}
  /** Takes back the last step. */
  | {type: 'uncut'; id: number}
  | {type: 'wordsAsked'; ids: number[]}
  | {type: 'unsureAsked'; ids: number[]}
  | {type: 'runBegun'; assets: Asset[]; one?: true}
  /** One click more while something is on its way. */
  | {type: 'runJoined'; asset: Asset}
  /** What has joined goes where the next one goes. */
  | {type: 'runTurned'}
  | {type: 'answered'; inserted: Inserted}
  | {type: 'insertFailed'; assets: Asset[]; fault: Fault}
  | {type: 'runStopped'}
  | {type: 'runEnded'}
  | {type: 'creditsShown'}
  | {type: 'creditsClosed'}
  | {type: 'creditsSent'}
  | {type: 'creditsCame'; place: CreditsPlace}
  | {type: 'creditsFailed'; fault: Fault};

export const plain: Options = {
  size: null,
  sharpness: 'screen',
  named: null,
  crop: null,
  transparent: false,
  caption: null,
  notes: false,
  bareCaption: false,
  typed: null,
  align: null,
  columns: null,
  oldCaption: null,
};

export const newInsertion: Insertion = {
  where: null,
  place: null,
  options: plain,
  last: false,
  own: [],
  captions: {},
  asked: {},
  unsure: {},
  cuts: {},
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
  credits: [],
  crediting: null,
};

/** What is shown and kept of one image belongs to it alone; sharpness, caption and where on a line it stands are habits. */
export function forAnother(insertion: Insertion): Insertion {
  const {sharpness, named, caption, notes, bareCaption, align, columns} = insertion.options;
  return {...insertion, options: {...plain, sharpness, named, caption, notes, bareCaption, align, columns}};
}

/** With the deployment's named size, where the person has chosen nothing else. @param usual its name, or empty */
export function inUsualSize(insertion: Insertion, usual: string): Insertion {
  const {options} = insertion;
  return options.named === null && usual !== ''
    ? {...insertion, options: {...options, named: usual}}
    : insertion;
}

/** As one click inserts: with the options that were used last, wherever it goes by itself. */
export function asLast(insertion: Insertion): Insertion {
  return {...insertion, place: null, options: insertion.used ?? forAnother(insertion).options};
}

export function newRun(assets: Asset[], one = false): Run {
  return {
    assets,
    place: null,
    failed: [],
    lacks: [],
    stopped: false,
    one,
    settled: [],
    next: null,
  };
}

/** Those that are still on their way. */
export function unsettled({assets, settled}: Run): Asset[] {
  return assets.filter(({id}) => !settled.includes(id));
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

export function outcomeOf({assets, settled, place, failed, lacks}: Run): Outcome {
  const {length} = settled;
  return {inserted: length - failed.length, left: assets.length - length, place, failed, lacks};
}
