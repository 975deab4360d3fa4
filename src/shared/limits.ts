/**
 * Figures that more than one file goes by, and those that come from outside: each once, with its unit and its source. A
 * figure that one file has chosen for itself stands there.
 */

/** Milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;
/** How far the last zone to see a day end is behind UTC, in milliseconds: UTC−12, https://www.iana.org/time-zones (Etc/GMT+12). */
export const LAST_ZONE = DAY / 2;
/** From so long before its end on, in milliseconds, people are told that an image may not be used much longer. */
export const SOON = 30 * DAY;

/** Points a CSS pixel takes: https://www.w3.org/TR/css-values-3/#absolute-lengths */
export const PT_PER_PX = 0.75;
/** Of a slide's width and height: as much as an image takes by itself, unless the person wants more. */
export const SHARE = 0.8;
/** Of captions on slides, pt. How high they get is reckoned from it. */
export const CAPTION_SIZE = 9;
/** What Slides keeps free inside a text box at each side, pt. */
export const TEXT_INSET = 7.2;

/** Of a picture's side, what a frame has at least: a square of a panorama that is two thousand times as wide as high. */
export const SMALLEST_FRAME = 0.0005;

/** What Docs and Slides take: https://developers.google.com/apps-script/reference/document/position#insertInlineImage(BlobSource) */
export const MAX_PIXELS = 25_000_000;
/** What Docs and Slides take: https://developers.google.com/apps-script/reference/slides/slide#insertImage(BlobSource) */
export const INSERTABLE = ['image/jpeg', 'image/png', 'image/gif'];
/** Old names of those, and what says nothing of what is sent: then what was asked for counts. */
export const GENERIC: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/jfif': 'image/jpeg',
  'image/x-jpeg': 'image/jpeg',
  'image/x-jpg': 'image/jpeg',
  'image/x-citrix-jpeg': 'image/jpeg',
  'image/apng': 'image/png',
  'image/x-png': 'image/png',
  'image/x-citrix-png': 'image/png',
  'application/octet-stream': '',
  'binary/octet-stream': '',
  'application/x-octet-stream': '',
  'application/binary': '',
  'application/unknown': '',
  'unknown/unknown': '',
  'image/*': '',
  'application/x-download': '',
  'application/force-download': '',
  '': '',
};

/** So many things on a slide, its layout and its master are told to the page at most, and brought back by an order. */
export const PIECES_AT_MOST = 100;

/** So many credits are kept and handed on at once, and so long is one of them at most, in characters. */
export const CREDITS_AT_MOST = 200;
export const LONGEST_CREDIT = 500;

/** So many named sizes of an image are offered, and so many characters has the longest name of one. */
export const SIZES_AT_MOST = 12;
export const LONGEST_SIZE_NAME = 60;

/** How many interfaces and categories are handed on: the lists have to cross in one piece. */
export const INTERFACES_AT_MOST = 1000;
export const CATEGORIES_AT_MOST = 20_000;

/** Shelves at the opening, and images on one: what comes with all of them is to weigh little more than a page. */
export const SHELVES_AT_MOST = 6;
export const IMAGES_ON_SHELF = 8;

/** Images on a page of the bank's. */
export const PAGE_SIZE = 40;
/** The bank's pages that the large view begins with: so much of them is seen that the next one is not needed at once. */
export const LARGE_PAGES = 3;
/** What goes along from one page to the next, as JSON, in characters; and how many of the bank's pages are asked for anew. */
export const CARRIED_AT_MOST = 64 * 1024;
export const CARRIED_PAGES = 10;

/** Images in one order, and so in the tray; whoever wants more sends the next ones after these. */
export const IMAGES_AT_MOST = 50;

/** Images whose consents are asked for together: the one that is looked at and the next ones, so that leafing on waits for nothing. */
export const LOOKED_AT_ONCE = 5;

/** Characters of the longest token that is taken for one; sealed, it has to fit into a property of 9 KB. */
export const TOKEN_LIMIT = 4096;

/** How long the bank may take to answer, in seconds; Imageshop's own clients wait as long. */
export const TIMEOUT = 10;
/** The longest wait a bank may ask for before the person is told instead, in seconds. */
export const LONGEST_WAIT = 3;
/** How long a limit of Google's takes to pass, where there was too much in a short time, in milliseconds: it asks for as much. */
export const PASSES = 1000;
/** No further try at the bank, and no further round of an insertion, begins after this, in milliseconds. */
export const BUDGET = 8000;
