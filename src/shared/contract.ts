/**
 * Everything the sidebar and the server say to each other, and nothing else. This file imports nothing, so that
 * both runtimes can read it. It is long and one file, because it is one conversation: whoever reads or changes a call sees all
 * that crosses with it, and a test compares the whole with what the last release had.
 *
 * What crosses `google.script.run` is a number, a string, a boolean, null, or a plain object or array of those
 * (https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)); `Crosses` at the end of the
 * file makes the compiler refuse anything else.
 */

export type EditorName = 'docs' | 'slides';

/**
 * A sidebar may stay open across a release, and across the way back to the one before. Both sides name the conversation
 * they know by this number, and where the two differ nothing is done. Raise it by one, once between two releases,
 * whenever a page of the last release could misunderstand this server or a server of the last release this page: that is
 * when a method, an argument, what a reply holds or an error's code is added, changed or dropped here, when
 * `core/arguments.ts` takes less or more, or when one of them comes to mean something else. A test compares this file
 * with what the last release had. `Opening` and `Settings` do not count: they come with their own page.
 */
export const CONTRACT = 1;

/** Of which release a page is. */
export interface Release {
  /** Names exactly what was built; the same sources and deployment give the same. */
  build: string;
  /** `CONTRACT` as it was then. */
  contract: number;
}

/** The third argument of every call. A server from before there were contracts takes a bare ticket and refuses this. */
export interface Caller extends Release {
  /** The ticket. */
  session: string;
}

/** Every call: what goes in, what comes back inside a `Reply`. */
export interface Contract {
  /** What a signed-in person sees first. Asked by the sidebar only when the opening came without it. */
  start: {args: NoArgs; value: Start};
  signIn: {args: Credentials | PastedToken; value: Start};
  /**
   * The remembered sign-in carries older terms (`signIn.terms` in the opening's `start`, or from any call): the person
   * has ticked the current ones, and nothing else is asked for.
   */
  acceptTerms: {args: {terms: string}; value: Start};
  /**
   * Forgets the remembered token of this editor and account, whether or not the bank can be reached. `large`: said in a
   * large view that a sidebar has opened; that sidebar is shown anew, as its ticket would still be good.
   */
  signOut: {args: {large?: true}; value: null};
  /** What is stored about this account in this editor. Asks nobody outside, and works signed out. */
  yourData: {args: NoArgs; value: YourData};
  /** Erases it. Whoever is signed in stays so while this sidebar is open, and is not remembered. */
  erase: {args: NoArgs; value: null};
  /** What the person has still not granted, asked anew; empty when all is well. Asks nobody outside. */
  missing: {args: NoArgs; value: MissingPermission[]};
  search: {args: Query; value: Page};
  /** All categories of an interface, or of everything the account may see. */
  categories: {args: CategoryQuery; value: Category[]};
  /** What the people and makers concerned have agreed to. Asked when one image is looked at, not for the grid. */
  consents: {args: ConsentQuery; value: Consent[]};
  /** Where an image would go now. Asked when the person acts or comes back to the sidebar. */
  place: {args: {own: string[]; look?: Look}; value: Where & {looked?: Looked[]}};
  insert: {args: Order; value: Inserted};
  /** Shows the page anew, in the large view or in the sidebar, with what the person has in hand. */
  move: {args: Move; value: null};
  /** The credits of what was inserted, as a list in the file. Asks nobody outside. */
  insertCredits: {args: Credits; value: CreditsInserted};
}

export type Method = keyof Contract;
export type Args<M extends Method> = Contract[M]['args'];
export type Value<M extends Method> = Contract[M]['value'];

/** `session` is the ticket the sidebar brings with its next call; absent when the one it has stays good. */
export type Reply<T> = {ok: true; value: T; session?: string} | Failure;

export type Failure = Failing & Fault;

/** What every failed call brings besides its `Fault`. */
export interface Failing {
  ok: false;
  /** The sign-in itself succeeded and `session` carries it; only what was to be shown first could not be had. */
  signedIn?: true;
  /** With `signedIn`: as in `Start`. */
  sameAccount?: true;
  /** `insertCredits`: as in `Failed`. */
  emptyLine?: true;
  session?: string;
}

/** What went wrong: a code, and what more is known where there may be more. */
export type Fault = Plain | Waiting | Misplaced | Elsewhere;

export interface Waiting {
  code: 'bank.busy' | 'signIn.tooMany';
  /** Seconds the bank asks to wait before the next try. */
  wait?: number;
}

export interface Misplaced {
  code: 'place.changed' | 'place.notAllowed';
  /** Where it would go now. */
  where?: Where;
}

export interface Elsewhere {
  code: 'signIn.ssoOnly' | 'signIn.codeNotSetUp' | 'signIn.policy' | 'signIn.blocked';
  /** The bank's own page for it, where it names one on a host that is known. */
  signInUrl?: string;
}

export interface Plain {
  code: Exclude<ErrorCode, (Waiting | Misplaced | Elsewhere)['code']>;
}

/** Only the sidebar turns these into sentences. `area.reason`; the list is closed. */
export const CODES = [
  /** An unknown method or an argument of the wrong shape. */
  'request.invalid',
  /** The page speaks another contract than the server: nothing was done. */
  'sidebar.outdated',
  /** Nobody is signed in on this ticket. */
  'session.none',
  /** The ticket is damaged, foreign, too old or sealed with a key that is gone. */
  'session.invalid',
  /** At the opening: what was remembered has had its time, or cannot be read any more. It is erased. */
  'session.forgotten',
  /** The bank no longer accepts the token. */
  'session.ended',
  /** The call ran as another Google account than the one that opened the sidebar. */
  'session.otherAccount',
  /** The e-mail address or the password; or the bank does not know the token that was pasted. */
  'signIn.wrong',
  'signIn.codeNeeded',
  'signIn.codeWrong',
  'signIn.ssoOnly',
  /** The bank wants a second factor of this account, and none has been registered there yet. */
  'signIn.codeNotSetUp',
  /** The bank has a privacy policy of its own that has to be accepted there first. */
  'signIn.policy',
  'signIn.locked',
  'signIn.blocked',
  'signIn.tooMany',
  /** This bank has no sign-in call of the shape that the deployment describes. */
  'signIn.notOffered',
  /** The current terms were not accepted. */
  'signIn.terms',
  'bank.unreachable',
  'bank.busy',
  'bank.refused',
  /** The bank answered something that is not what it should be. */
  'bank.unusable',
  /** The image no longer exists, or the person may not see it. */
  'image.gone',
  /** The bank gives no link to it. */
  'image.refused',
  /** The bank has not finished its rendition. */
  'image.notReady',
  /** The bank cannot make a picture of it, or not now. */
  'image.notMade',
  /** The bank has not cut it to what it was to fill, and the host cannot. */
  'image.notCut',
  /** What the bank sent is no picture that Docs and Slides take. */
  'image.wrongKind',
  /** Its rights, or its publication, have ended, and nobody has confirmed it, or nobody can. */
  'image.rightsExpired',
  'image.notPublished',
  /** No consent is recorded for it, and nobody has confirmed it, or nobody can. */
  'image.noConsent',
  /** It is neither described nor decorative, and the organisation wants it to be. */
  'image.noWords',
  /** The host says that the image is too large, damaged or of the wrong kind. */
  'insert.refused',
  /** The host failed, and it cannot be told whether the image is in the file. Never tried again unasked. */
  'insert.unknown',
  /** The host said that all went well, and put nothing into the file. */
  'insert.noEffect',
  /** Another place than the order means, and something would be lost: nothing was inserted. */
  'place.changed',
  /** Images are not allowed where the cursor is. */
  'place.notAllowed',
  /** Slides: the presentation has no slide to put it on. */
  'place.noSlide',
  'host.readOnly',
  /** The daily quota of a Google service is used up. */
  'host.quota',
  /** A limit of Google's that passes in a moment. It has been waited for once. */
  'host.busy',
  /** Too much was fetched at once: no more in this execution, and fewer at a time after it. */
  'host.bandwidth',
  /** It took longer than Google lets a script run. */
  'host.time',
  /** A Google service could not do it, for a reason that may pass or that nobody knows. */
  'host.unavailable',
  /** The person did not grant a permission that this needs. */
  'host.permission',
  /** The account that runs may not open the file: mostly another one than the person thinks. */
  'host.noAccess',
  /** An administrator lets no script ask the bank's hosts (`Settings.bankHosts`). */
  'host.blocked',
  /** A rule of the organisation or of the file's owner. */
  'host.denied',
  /** Google does not do this in this file, or in this part of it. */
  'host.notAllowed',
  /** The store takes no more; what was to be stored is too large for it. */
  'host.storage',
  'host.argument',
  /** A fault of ours: the manifest lacks a permission or a host. */
  'host.manifest',
  /** A fault of ours. */
  'server.failed',
] as const;
export type ErrorCode = (typeof CODES)[number];

export type NoArgs = Record<string, never>;

export interface Credentials {
  userName: string;
  password: string;
  /** The one-time code, when the bank has asked for it. */
  code?: string;
  remember: boolean;
  /** The version of terms and privacy policy that was on the screen when the person ticked it. */
  terms: string;
}

/** The way in with a token that an administrator of the bank has issued. */
export interface PastedToken {
  /** Blanks around it do not matter. */
  apiToken: string;
  remember: boolean;
  terms: string;
}

/** Times in milliseconds since 1970. */
export interface YourData {
  editor: EditorName;
  /** The one thing that is ever stored: the encrypted sign-in. Null: nothing is. */
  remembered: {
    /** When the person signed in, when it was last used, and when it ends unless it is used before. */
    since: number;
    used: number;
    until: number;
    /** The version of terms and privacy policy that was accepted. */
    terms: string;
  } | null;
}

export interface Start {
  interfaces: Interface[];
  /** The first page of everything the account may see, in the language of `rules` where there are some. */
  page: Page;
  /** What stands above it; absent: nothing. Those without an image are left out. */
  shelves?: Shelf[];
  /** What holds for this person instead of what `Settings` say; absent: those hold. */
  rules?: Rules;
  /** Of everything, where the large view shows them at once; absent: they are asked for when they are needed. */
  categories?: Category[];
  /** Signing in worked, but the account's store takes no more: it will not be remembered. */
  notRemembered?: true;
  /**
   * The account of the bank that has signed in is known to be the one that was signed in before in this opening, so
   * what it saw may stay on the screen.
   */
  sameAccount?: true;
}

/** A search that the deployment has given a name, with its first images. */
export interface Shelf {
  title: string;
  /** By the language of the sidebar, where it is another one. */
  titles: Record<string, string>;
  search: Omit<Query, 'page' | 'language'>;
  /** Cut at 8 images. `next` is 0 where there may be more: its own page 0 begins with these. */
  page: Page;
}

/** A part of the bank with its own collection, as the bank calls it. */
export interface Interface {
  id: number;
  name: string;
}

/** What is absent limits nothing. */
export interface Query {
  text: string;
  /** Absent: everything the account may see. */
  interfaceId?: number;
  /** In rising order. Whether the bank takes several for all or for any of them is a setting: `Settings.anyCategory`. */
  categoryIds?: number[];
  kind?: Asset['kind'];
  /** Not known to the bank, so it is filtered here; images of unknown size count as of any. */
  orientation?: Orientation;
  /** Only what is neither past its rights nor past its publication. Not known to the bank either. */
  usable?: true;
  /** Only what came into the bank on this day, `YYYY-MM-DD`. Nor is that known to the bank; what has no date is left out. */
  day?: string;
  /** Only what came into the bank since: in so many days, or from that ISO date on. Not known to the bank either. */
  added?: 7 | 30 | 90 | string;
  /** Absent: in the bank's own order. */
  sort?: Sort;
  /** Of the bank's texts, one of `Rules.contentLanguages`; absent: `Settings.contentLanguage`. */
  language?: string;
  /** The page of the bank to begin at, from 0: `Page.next` of the answer before. */
  page: number;
}

export type Orientation = 'landscape' | 'portrait' | 'square';

export const SORTS = ['newest', 'name', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

/** What one to four pages of the bank hold. */
export interface Page {
  /** The bank's own count of hits, which knows nothing of what is filtered here. */
  total: number;
  /** The first page of the bank that was looked through, from 0. */
  page: number;
  /** The page to ask for next; null: there is none. */
  next: number | null;
  /** How many of the bank's hits were looked through for this answer. */
  looked: number;
  assets: Asset[];
  /** Documents among them that could not be shown. */
  skipped: number;
  /** The bank does not sort as was asked: only what was looked through for this answer is sorted. */
  sortedHere?: true;
  /** The words that found this where those that were asked for find nothing: further pages are theirs. */
  by?: string;
  /** Nothing was found: what would be without one of the limits, where there would be something. At most 4. */
  without?: Loosened[];
}

export interface Loosened {
  /** `interfaceId` goes with its categories. */
  limit: Limit;
  hits: number;
  /** Not all was looked through: there may be more. */
  atLeast?: true;
}

export type Limit = Exclude<keyof Query, 'sort' | 'language' | 'page'>;

export type CategoryQuery = Pick<Query, 'interfaceId' | 'language'>;

/** A node of the category tree. Parents come before their children, so that a list holds a tree of any depth. */
export interface Category {
  id: number;
  name: string;
  /** 0 at the root. A child's is its parent's plus one. */
  depth: number;
  /** How many images are in it, where the bank tells. */
  count?: number;
}

export interface ConsentQuery extends Pick<Query, 'language'> {
  /** Of the image. */
  id: number;
}

/** Images whose consents are to come along: the one that is looked at and those that may be next. */
export interface Look extends Pick<Query, 'language'> {
  ids: number[];
}

/** None of them comes where the bank did not tell: it is asked again for the one that is looked at. */
export interface Looked {
  id: number;
  consents: Consent[];
}

/** Either text may be empty, not both. */
export interface Consent {
  description: string;
  more: string;
}

/** An image of the bank. Every text may be empty; a size of 0 is not known. */
export interface Asset {
  id: number;
  code: string;
  name: string;
  description: string;
  /** The alternative text to propose; never a file name. */
  alt: string;
  /** Who took it; `credits` is the line that the organisation wants. */
  photographer: string;
  credits: string;
  rights: string;
  keywords: string[];
  kind: 'photo' | 'vector';
  /** Addresses on the bank's thumbnail hosts; empty when the bank names none that is known. */
  thumbnail: string;
  preview: string;
  /** Of the original, in pixels. */
  width: number;
  height: number;
  /** Nothing tells whether these are the sides of a file that is stored on its side, so they may be the other way round. */
  mayLie?: boolean;
  /** Of the original. */
  bytes: number;
  /** The original's file extension in small letters, without the dot. */
  format: string;
  /** ISO dates, or empty: until when it may be used, until when it is published. */
  rightsUntil: string;
  publishedUntil: string;
  /** ISO date or empty: when it came into the bank. */
  created: string;
  /** The interfaces it belongs to. */
  interfaceIds: number[];
  /** The categories it is in; absent: the bank does not tell, or it is in none. */
  categoryIds?: number[];
  /** The sizes that the organisation has it in, the smallest first; absent: none. */
  sizes?: NamedSize[];
}

/** A size of an image that has a name at the bank; of the original's ratio, and no larger; px. */
export interface NamedSize extends Size {
  name: string;
  /** As the bank keeps it; 0 is not known. */
  bytes: number;
}

/** Points in the file, pixels of a picture. */
export interface Size {
  width: number;
  height: number;
}

/** pt, from the upper left corner of a slide. */
export interface Box extends Size {
  left: number;
  top: number;
}

/**
 * A part of an image, in fractions of the whole upright picture from its upper left corner: it means the same in a preview
 * and in an original of whatever size.
 */
export interface Frame extends Size {
  left: number;
  top: number;
  /**
   * Of the whole picture, width ÷ height, as its preview shows it: what the bank states may be of a file that is stored on
   * its side, or nothing.
   */
  whole: number;
}

/** Where an image would go now. */
export interface Where {
  /** The first is where it goes by itself, the others are for the person to choose. */
  spots: [Spot, ...Spot[]];
  /** The cursor stands where no image can; the first spot is the nearest that takes one. */
  refused?: 'footnote' | 'equation' | 'contents' | 'layout' | 'master';
  /** Slides: of the slide less than a quarter is free, so the person is shown what there is to choose. */
  crowded?: true;
  /** Slides: where on it something stands, as far as one needs it to draw the choices. */
  slide?: Sketch;
  /** Slides: what was read of the slide that is shown, for the order to bring along; absent: too much stands there. */
  survey?: Survey;
}

/** A slide as boxes, with what its layout and master show there. */
export interface Sketch {
  page: Size;
  /** Upright, pt; the largest ones. */
  taken: Box[];
}

/**
 * Slides: a slide as it was read, so that less has to be read again. Places and kinds alone, no text, name or picture; at
 * most `PIECES_AT_MOST` pieces in all, each list from back to front.
 */
export interface Survey {
  /** The slide's identifier. */
  slide: string;
  page: Size;
  pieces: Piece[];
  /** Of the slide's layout; absent: it has none. */
  theme?: Theme;
  /** Of the layout that a new slide gets, where that is another one. */
  other?: {layout: string; theme: Theme};
}

/** What stands on a layout, and what counts of what stands on its master. */
export interface Theme {
  layout: Piece[];
  master: Piece[];
}

/** Something on a slide, a layout or a master. */
export interface Piece {
  /** Absent: nobody has looked, since nothing depends on it. */
  kind?: 'image' | 'line' | 'other';
  /** Before it is rotated, pt; a line has no height. */
  box: Box;
  /** Degrees, clockwise around the middle. */
  rotation: number;
  /** Of a placeholder; absent: it is none. */
  placeholder?: {
    role: 'title' | 'content' | 'other';
    /** The same for a layout's placeholder and for what has come of it on a slide. */
    type: string;
  };
}

/** One place in the file that takes an image. */
export interface Spot {
  place: Place;
  /** What is there now is taken away. */
  destructive: boolean;
  /** The largest that fits there, pt. */
  room: Size;
  /** What is replaced is so wide, and so will be what replaces it; pt. */
  width?: number;
  /**
   * Docs: of the image that is selected, its box and how many siblings stand before it, nothing else. Slides: the
   * identifier of the image, or of the slide whose background it is.
   */
  mark?: string;
  /** Slides: what an image that fills it is cut to, pt; absent: it cannot be filled. */
  full?: Size;
  /** Slides: so many placeholders are empty; further images get slides of their own. */
  empty?: number;
  /** Slides: which part of the slide it is. */
  at?: Box;
  /** Docs: so wide is a line of its own there, where that is not `room.width`; pt. */
  line?: number;
  /** Docs: so wide is a table there, in which images stand beside each other; pt. Absent: none can stand there. */
  table?: number;
  /** Docs: it got a caption when this sidebar inserted it, which goes or changes with it where the person says so. */
  captioned?: true;
}

export type Place =
  /** Docs */
  | 'cursor'
  | 'afterSelection'
  /** Instead of the selected image. */
  | 'image'
  | 'afterImage'
  | 'afterEquation'
  | 'afterContents'
  /** Of the body. */
  | 'end'
  /** Slides: where the slide that is shown is free, by itself or several in a block. */
  | 'slide'
  /** As `slide`; a layout, a master or nothing is shown. */
  | 'firstSlide'
  /** Beside what is selected, an image too. */
  | 'beside'
  /** Into placeholders, the selected or empty ones. */
  | 'placeholder'
  /** Each on a new slide, after the one that is shown. */
  | 'newSlides'
  /** Of the slide that is shown. */
  | 'background'
  /** Slides: as large as the slide, behind all that stands on it. */
  | 'behind';

/** The wish to insert images, in this order. */
export interface Order {
  images: OrderedImage[];
  /** What the button showed; null: it was not known. */
  place: Place | null;
  /** With a place that takes something away: of which image. */
  mark?: string;
  /** Marks of the images that this sidebar inserted. */
  own: string[];
  /** Carrying on: the mark of the image after which these go. */
  after?: string;
  /** Slides: the one that came with the place. */
  survey?: Survey;
  /**
   * Into the room there is, never enlarged; cut to what there is (`Spot.full`); in Docs a share of the room's width; or so
   * many points wide, and no wider than the room.
   */
  size: 'fit' | 'fill' | Share | number;
  sharpness: Sharpness;
  /**
   * The name of a size at the bank: an image that has one of that name is inserted in its pixels, whatever `sharpness` says,
   * and never enlarged beyond them.
   */
  named?: string;
  /** Cut to this ratio around the middle, but for an image with a frame of its own; null: the whole image. */
  crop: Crop | null;
  /** Transparency is kept where there is any, also of images that seldom have it. */
  transparent?: true;
  /** With the deployment's caption. */
  caption: boolean;
  /** Slides: the caption goes into the speaker notes. */
  notes?: true;
  /** Slides: the caption gets no colour behind its words. */
  bareCaption?: true;
  /**
   * The caption that this sidebar gave to the image that is replaced, which goes with it. Slides: its identifier; Docs: that
   * image's mark, with a caption, where the person has said so.
   */
  oldCaption?: string;
  /** Docs: on a line of its own, so aligned; absent: where the place is, on a line of its own to the left. */
  align?: Align;
  /** Docs, of several: so many beside each other, in a table without borders. */
  columns?: Columns;
  /** Of the bank's texts, which the caption is made of; as in `Query`. */
  language?: string;
}

export interface OrderedImage {
  id: number;
  /** Empty: the image is decorative, or nobody has described it. */
  alt: string;
  /** The person has said that it tells nothing: there is no alternative text, and none is missing. */
  decorative?: true;
  /** The address an earlier order of this image got, so that no second public link is made. */
  link?: string;
  /** The person knows that its rights or its publication have ended, and means it all the same. */
  confirmed?: true;
  /** The person has made sure that those concerned agree, though no consent is recorded. */
  agreed?: true;
  /** Slides, carrying on: as it stood in `Inserted.open`. */
  at?: Box;
  /** What of it is inserted; absent: all of it, or the middle where it is cut. */
  frame?: Frame;
  /** What the page knows of it, so that more can be asked for at once. It decides nothing: the bank's word does. */
  seen?: Seen;
}

export type Seen = Pick<Asset, 'width' | 'height' | 'kind' | 'format' | 'rightsUntil' | 'publishedUntil'>;

/** Of the width there is. */
export type Share = 'twoThirds' | 'half' | 'third';

export type Align = 'left' | 'centre' | 'right';

export type Columns = 2 | 3;

/** Twice the pixels of the screen at the size it is placed, or 300 to the inch. */
export type Sharpness = 'screen' | 'print';

export type Crop = '1:1' | '4:3' | '3:2' | '16:9' | '9:16';

/** What became of each image of an order. */
export interface Inserted {
  /** Where the first one went, or was to go. */
  place: Place;
  done: Done[];
  failed: Failed[];
  /** Not tried, for want of time or because of what the last failure was: to be sent in a further order. */
  open: Array<{id: number; link?: string; at?: Box}>;
  /** Where the next image would go, now that these stand; absent: something is open still, or nobody could tell. */
  next?: Where;
}

export interface Done {
  id: number;
  /** Absent: the one it got shows a part of the image, and is of no use for anything else. */
  link?: string;
  /** Absent: it stands, but nobody could read where. */
  mark?: string;
  /** Slides: the identifier of the caption under it; absent: there is none, or nobody could read it. */
  caption?: string;
  /** It stands, but this of it is missing or not certain; absent: nothing is. */
  lacks?: Lack[];
}

/**
 * The alternative text, the old image's link, the caption under it or the one in the speaker notes; its transparency, of
 * which the bank has sent nothing; the shape, to which neither the bank nor the host has cut it; the frame, in place of
 * which the host has cut out the middle; the table, where none can stand; that the old image's caption is gone.
 */
export type Lack =
  'alt' | 'link' | 'caption' | 'notes' | 'transparency' | 'shape' | 'frame' | 'table' | 'oldCaption';

/** What was not inserted, and why. */
export type Failed = Fault & {
  id: number;
  /** The public link it had got: the next order of it brings it. */
  link?: string;
  /** Docs: an empty line has come of it, which Docs lets nobody take away. */
  emptyLine?: true;
};

export interface Move {
  to: 'large' | 'sidebar';
  carried: Carried;
}

/**
 * What the person has in hand, from one page to the next: at most `CARRIED_AT_MOST` characters as JSON. What was found is
 * asked for anew.
 */
export interface Carried {
  search: Omit<Query, 'page'>;
  /** Of the bank's texts, as they were asked for. */
  language?: string;
  /** How many of the bank's pages of it were looked through, as far as they are fetched anew. */
  pages: number;
  /** The place in what was found, from 0. */
  at: number;
  /** The image that is looked at. */
  looked?: Asset;
  /** Chosen to be inserted together, in this order. */
  tray: Asset[];
  /** How images are cut. */
  cuts: CarriedCut[];
  /** Alternative texts that the person has changed. */
  words: Array<{id: number; alt: string; decorative: boolean}>;
  /** Images that the person has said may be used, and that those concerned agree to; and of which nobody knows whether they stand. */
  allowed: number[];
  agreed: number[];
  unsure: number[];
  /** Marks of the images that were inserted; by mark, the captions under them; by image, the public links. */
  own: string[];
  captions: Array<{mark: string; caption: string}>;
  links: Array<{id: number; link: string}>;
  /** Of what was inserted, one line an image. */
  credits: string[];
  habits: Habits;
}

export interface CarriedCut {
  id: number;
  /** Null: the whole image. */
  shape: Crop | 'free' | null;
  /** Null: it has not been laid anywhere yet. */
  frame: Frame | null;
  /** What matters in it, in fractions of the picture; null: the middle of the frame. */
  point: {x: number; y: number} | null;
}

/** How images are inserted until the person says otherwise: as in `Order`. */
export interface Habits {
  sharpness: Sharpness;
  /** Of a size of the organisation's; null: none. */
  named: string | null;
  /** Null: as the deployment has it. */
  caption: boolean | null;
  notes: boolean;
  bareCaption: boolean;
  align: Align | null;
  columns: Columns | null;
}

/** Credits as they stand in the sidebar, one line an image. */
export interface Credits {
  /** Stands above the lines. */
  title: string;
  lines: string[];
  place: CreditsPlace;
}

/** Docs: after the cursor's line, or at the end of the body. Slides: on a new slide behind the others. */
export type CreditsPlace = 'cursor' | 'end' | 'lastSlide';

export interface CreditsInserted {
  /** Without a cursor in the text they go to the end. */
  place: CreditsPlace;
}

/**
 * What the menu click puts into the page. `Messages` is the catalogue's type, which lives in `locales/`.
 * `start` is null when nobody is signed in; `ask` when somebody is, and the sidebar is to ask for itself: the bank was not
 * asked, or was not there in time.
 */
export interface Opening<Messages> extends Release {
  editor: EditorName;
  /** A BCP 47 tag for `Intl`. */
  locale: string;
  messages: Messages;
  settings: Settings;
  /** The ticket. */
  session: string;
  start: Reply<Start> | 'ask' | null;
  /** Permissions the person has not granted; absent when none is missing. */
  missing?: MissingPermission[];
  /** The page is the large view, a dialog over the file. */
  large?: true;
  /** It goes on where another page was left; absent: it begins. */
  carried?: Carried;
  /** With `carried`: where an image would go, as it was found in the same execution; absent: it was not. */
  where?: Where;
  /** The menu's "Your data" was chosen: the sidebar opens on that page, and nobody outside has been asked. */
  yourData?: YourData;
}

export interface MissingPermission {
  /** Without `document` nothing can be inserted; without `bank` nobody can sign in or search. */
  permission: 'document' | 'bank';
  /** Google's page to grant it on, for a new window. */
  url: string;
}

/** What of the deployment the sidebar shows. `Rules` are the general ones, until `Start` brings others. */
export interface Settings extends Rules {
  bankName: string;
  terms: {version: string; termsUrl: string; privacyUrl: string};
  /** How one gets an account, and where to find help; absent: no link is shown. */
  accountUrl?: string;
  helpUrl?: string;
  rememberDays: number;
  /** The e-mail address for questions about privacy. */
  privacyContact?: string;
  /** What an administrator has to allow for the bank to be reached, as addresses. */
  bankHosts: string[];
  /** Of several categories the bank is taken to find what is in any of them; false: what is in all. */
  anyCategory: boolean;
  /** How the bank sorts. By `newest` and `name` what was looked at is sorted where it does not. */
  sorts: Sort[];
  /** Whether the bank takes words in quotation marks for one, and a minus before a word for what is not to be there. */
  quotes: boolean;
  minus: boolean;
  /** The page of an image in the bank, with `{id}` and `{code}` in place of its own; absent: no link is shown. */
  imageUrl?: string;
}

/** What can be one organisation's own where several share a deployment. */
export interface Rules {
  /** The languages of the bank's texts, as it names them, and the one to ask for when nobody chooses. */
  contentLanguages: string[];
  contentLanguage: string;
  /** How captions are made, and whether there is one unless the person says otherwise. */
  caption: CaptionRules;
  policy: Policy;
  /** The named size to insert in unless the person says otherwise, by editor; empty: none. */
  sizes: Record<EditorName, string>;
}

/** What may be inserted. */
export interface Policy {
  /** Whether an image past its rights or its publication may be, once the person has confirmed it. */
  insertExpired: boolean;
  /** Whether one without a recorded consent is: told, once the person has confirmed it, or never. */
  consent: 'show' | 'ask' | 'require';
  /** Whether one that is neither described nor decorative is, once the person was asked. */
  altText: 'suggest' | 'require';
}

export interface CaptionRules {
  template: string;
  /** By the language of the bank's texts, where it is another one. */
  templates: Record<string, string>;
  byDefault: boolean;
}

/** `T` where all of it can cross, `never` where some of it cannot. */
export type Crosses<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | ((...args: never[]) => unknown)
    ? never
    : {[K in keyof T]: Crosses<T[K]>};

type Holds<T extends true> = T;

/** Does not compile when something in the contract cannot cross. */
export type ContractCrosses = Holds<Contract extends Crosses<Contract> ? true : false>;
