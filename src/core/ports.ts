/**
 * What the core needs of its host: the few methods it uses, not the API that Google gives. The real ones are in
 * `src/apps-script/`. All of it is synchronous, as Apps Script's services are.
 */
import type {Entry} from './logged.ts';
import type {Stored} from './session/stored.ts';
import type {
  Align,
  Box,
  Columns,
  Credits,
  CreditsPlace,
  EditorName,
  ErrorCode,
  Lack,
  MissingPermission,
  Move,
  Opening,
  Place,
  Size,
  Sketch,
  Spot,
  Survey,
  Where,
} from '../shared/contract.ts';
import type {BankRequest} from './bank/endpoints.ts';

/** The host's picture: passed through, never looked into (copying its bytes into JavaScript is slow). */
export interface Picture {
  readonly picture: unique symbol;
}

/** Redirects are not followed: a 3xx comes back as it is. */
export interface HttpAnswer {
  status: number;
  /** The last value of a header, by its name in small letters; empty when there is none. */
  header(name: string): string;
  text(): string;
  /** @param type the media type that it gets; absent: what the answer says */
  picture(type?: string): Picture;
}

/**
 * Why there is no answer. Never carries the address or anything else of the request. `spent`: the host has failed so
 * often that nothing more is asked in this execution; `busy`, `quota` and the others are what the code `host.…` says.
 */
export type HttpFault = 'unreachable' | 'tooLarge' | 'spent' | HostReason;

type ReasonOf<C extends ErrorCode> = C extends `host.${infer Reason}` ? Reason : never;
type HostReason = ReasonOf<ErrorCode>;

export interface Http {
  /**
   * Sends all at once and answers in the same order. Does not throw for the requests' own failures, but for one that is
   * not declared: then none is sent.
   */
  send(requests: BankRequest[]): Array<HttpAnswer | HttpFault>;
}

export type {Size};

/** A place in the file that takes images, found at the start of an insertion. */
export interface Target extends Spot {
  /** Slides: what is there. */
  slide?: Slide;
  /**
   * Puts an image there. What is inserted next goes after it. It returns once the image stands, whatever may be missing:
   * nothing that stands is ever said to have failed.
   * @throws AddonError; then nothing of it stands and what was there before does, or it is `insert.unknown`
   */
  insert(picture: Picture, wish: Wish): Standing;
  /** Shows the one inserted last: puts the cursor behind it, or selects it. Never throws. @returns whether it is certain */
  show(): boolean;
}

/** An image that stands in the file. */
export interface Standing {
  /** Null: it could not be read back. */
  mark: string | null;
  /** Slides: of the caption under it. */
  caption?: string;
  lacks: Lack[];
}

export interface Wish {
  /** Where the picture goes once the host knows its ratio. @param came its size there, in any unit */
  fit(came: Size): Fit;
  /** Empty: decorative. */
  alt: string;
  /** Slides: alternative text has a title, too; empty where it would say the same. */
  title: string;
  /** One line; empty: none. */
  caption: string;
  /** Where a click on it leads, unless it takes over another image's; empty: nowhere. */
  link: string;
  /** What was to be cut out is not the middle, which is all that the host can cut out. */
  part?: true;
  /** Docs: as in `Order`; the columns only where a table can stand. */
  align?: Align;
  columns?: Columns;
  /** With `Target.slide`: where it is to go there. */
  arranged?: Arranged;
  /** Slides: without a colour behind the caption. */
  bare?: boolean;
  /** The caption that goes with the image that is replaced, as in `Order`. */
  oldCaption?: string;
}

export interface Fit {
  /** pt; of the picture's ratio. */
  box: Size;
  /** With `Target.slide`: where it goes. */
  arranged?: Arranged;
  /** It was to be cut and is not: the host may cut it to the box that was planned. */
  uncut: boolean;
}

/** A slide as images are arranged on it; places in pt. */
export interface Slide {
  page: Size;
  /** What of it is free, and the margins that it lies in; absent: nothing, or it does not matter. */
  free?: {box: Box; margins: Box};
  /** What images go beside. */
  neighbour?: Box;
  /** What the caption of each image must not cover; by the old caption's identifier without that one. */
  taken?(nth: number, oldCaption?: string): Box[];
  /** Which slide each image goes on, where that is not one and the same: a number that only those share. */
  sheet?(nth: number): number;
  /** The place of each image, where there are such: of placeholders, or of the image that is replaced. */
  cell?(nth: number): Box;
  /** By how many degrees what stands in each of these is turned around its middle. */
  turn?(nth: number): number;
}

/** One image's place on a slide. */
export interface Arranged {
  /** Among the images that are inserted at this target, from 0. */
  nth: number;
  box: Box;
  /** It has exactly the ratio of the box. */
  cut: boolean;
  /** Where its caption goes; null: there is none. */
  caption: Box | null;
  /** The caption goes into the speaker notes. */
  notes: boolean;
}

/** As `Where` in the contract. */
export interface Places {
  targets: [Target, ...Target[]];
  refused?: NonNullable<Where['refused']>;
  crowded?: true;
  slide?: Sketch;
  survey?: Survey;
}

/** What the page has got of a place, and what of that is to be believed. */
export interface Surveyed {
  survey: Survey;
  /** This place alone is asked for, and it is enough that nothing has come there since; null: all places, as they are now. */
  place: Place | null;
}

export interface Editor {
  name: EditorName;
  /**
   * Where images may go now.
   * @param own marks of images that this sidebar inserted: replacing one of those is never the first choice
   * @param surveyed spares readings, where the slide is the same
   * @throws AddonError `place.*`, `host.*`
   */
  where(own: string[], surveyed?: Surveyed): Places;
  /** The place after an image inserted before, wherever the cursor is now; null when the image is not found. */
  after(mark: string, place: Place | null, survey?: Survey): Target | null;
  /**
   * Writes a list. @returns where it stands
   * @throws AddonError; then nothing of it stands, or it is `insert.unknown`
   */
  list(credits: Credits): CreditsPlace;
  /**
   * Where the next image would go once this execution is over, as `where` will say then: the image of this mark was shown
   * (`Target.show`). What was selected before counts no longer, and Slides goes on telling of it. Null: nobody can tell.
   */
  next(mark: string, own: string[]): Places | null;
}

/** A key-value store, which takes what is declared for it and nothing else; a value is at most 9 KB. */
export interface Store<Values> {
  read(key: keyof Values): string | null;
  write<K extends keyof Values>(key: K, value: Values[K]): void;
  remove(key: keyof Values): void;
}

export interface Stores {
  /** Belongs to this account and this editor's script. */
  user: Store<Stored['user']>;
  /** Shared by all who use this script; the person cannot read it. */
  script: Store<Stored['script']>;
  /** Runs `work` while no other execution of this script does. */
  alone<T>(work: () => T): T;
}

export interface Account {
  /** A mark of the running account, keyed so that nobody without the key can compute it. */
  mark(key: Uint8Array): string;
}

export interface Hash {
  /** Keyed: says nothing of the text to anyone without the key. */
  of(text: string, key: Uint8Array): string;
}

export interface Permissions {
  /** What the person has not granted. */
  missing(): MissingPermission[];
}

export interface Screen {
  /** Shows the page there, in place of what was there. @throws AddonError `host.*` */
  show(where: Move['to'], opened: Pick<Opening<never>, 'session' | 'start' | 'carried' | 'where'>): void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds. */
  wait(ms: number): void;
}

export interface Random {
  bytes(length: number): Uint8Array;
}

export interface Log {
  error(entry: Entry): void;
}

export interface Ports {
  editor: Editor;
  http: Http;
  stores: Stores;
  account: Account;
  hash: Hash;
  permissions: Permissions;
  screen: Screen;
  clock: Clock;
  random: Random;
  log: Log;
}
