/** What is measured, and how good it has to be. docs/performance.md says how each is measured. */

/** What `npm run bench -- NAME` runs alone. */
export const parts = ['calls', 'insert', 'growth', 'server', 'paint', 'scroll'] as const;
export type Part = (typeof parts)[number];

/** By name, as in `goals`. */
export type Figures = Record<string, number>;

export interface Goal {
  part: Part;
  /** A count is exact and the same on every machine; bytes nearly; times depend on the machine. */
  kind: 'count' | 'bytes' | 'time';
  /** At most; null: what it is to be compared with, which has no goal of its own. */
  goal: number | null;
}

const count = (part: Part, goal: number | null): Goal => ({part, kind: 'count', goal});
const bytes = (part: Part, goal: number | null): Goal => ({part, kind: 'bytes', goal});
const time = (part: Part, goal: number | null): Goal => ({part, kind: 'time', goal});
const KB = 1024;

/** Times are ms unless they say otherwise; "4× slower" is the browser's processor. */
export const goals: Record<string, Goal> = {
  'opening, remembered: executions': count('calls', 1),
  'opening, remembered: rounds of the bank': count('calls', 1),
  'opening, remembered: requests to the bank': count('calls', 3),
  'opening, remembered: calls of the document': count('calls', 0),
  'opening, remembered: reads of the stores': count('calls', 2),
  'opening, remembered: writes of the stores': count('calls', 1),
  'opening, remembered, again within the hour: writes of the stores': count('calls', 0),
  'opening, signed out: reads of the stores': count('calls', 2),
  'opening, signed out: writes of the stores': count('calls', 0),
  'opening, remembered: its state, gzip': bytes('calls', null),
  'search: rounds of the bank': count('calls', 1),
  'search: reads of the stores': count('calls', 2),
  'search: writes of the stores': count('calls', 0),
  'search, 40 images: the reply, gzip': bytes('calls', 4 * KB),
  'consents: rounds of the bank': count('calls', 1),
  'consents: requests to the bank': count('calls', 1),
  'place in Docs: calls of the document': count('calls', null),
  'place in Slides: calls of the document': count('calls', null),

  'insert 1: rounds of the bank': count('insert', 2),
  'insert 1, its link known: rounds of the bank': count('insert', 1),
  'insert 10: rounds of the bank': count('insert', 3),
  'insert 10, their links known: rounds of the bank': count('insert', 2),
  'insert 25: rounds of the bank': count('insert', 6),
  'insert 25, their links known: rounds of the bank': count('insert', 5),
  'insert 30: rounds of the bank': count('insert', 7),
  'insert 1: requests to the bank': count('insert', null),
  'insert 10: requests to the bank': count('insert', null),
  'insert 25: requests to the bank': count('insert', null),
  'Docs, the first image: calls of the document': count('insert', 30),
  'Docs, each further one: calls of the document': count('insert', 8),
  'Docs, 25 images: calls of the document': count('insert', 222),
  'Slides, the first image: calls of the document': count('insert', 20),
  'Slides, each further one: calls of the document': count('insert', 6),
  'Slides, 10 images: calls of the document': count('insert', 70),
  'Slides, 25 images: calls of the document': count('insert', 160),
  'Slides, beside a title and texts, the first image: calls of the document': count('insert', null),
  'Slides, the first image, nothing read before: calls of the document': count('insert', null),
  'insert 1: bytes fetched beside the ideal rendition, ×': bytes('insert', 1.2),

  'search, the reply of 10,000 images beside that of 100, ×': bytes('growth', 1.05),
  'opening, its state with 10,000 images beside 100, ×': bytes('growth', 1.05),
  'looking ahead at four more images: further requests': count('growth', 0),
  // Some 30 MB; how much one weighs is guessed by its pixels.
  'ten pictures of 8 MB: held at once': count('growth', 4),
  'Docs, a thousand paragraphs more: further calls': count('growth', 0),
  'Docs, a hundred images of the sidebar more: further calls': count('growth', 0),
  'Slides, a hundred slides more: further calls': count('growth', 0),
  'Slides, a hundred images of the sidebar more: further calls': count('growth', 0),
  'Slides, ten elements more on the slide: further calls': count('growth', null),

  'Code.js of Docs': bytes('server', null),
  'Code.js of Docs, gzip': bytes('server', null),
  'Sidebar.html, gzip': bytes('server', 40 * KB),
  'Code.js loaded in a bare V8': time('server', 5),
  'a search of 40 images, once it is loaded': time('server', 8),
  'an opening, within the script': time('server', null),
  'place, within the script': time('server', null),

  'calls of the sidebar at the opening': count('paint', 0),
  'ten letters, one each 400 ms: calls': count('paint', 2),
  'back to a search seen before: calls': count('paint', 0),
  'details, the first time: calls': count('paint', 1),
  'the next image by its arrow key: calls': count('paint', 1),
  'nodes with 40 thumbnails': count('paint', 400),
  'an empty page, 4× slower: first paint': time('paint', null),
  'forty bare pictures beside an empty page, first paint, ×': time('paint', null),
  'first paint beside an empty page, ×': time('paint', 2),
  'first paint beside an empty page, signed out, ×': time('paint', 2),
  'script until the grid stands, 4× slower': time('paint', 90),
  'details open, script, 4× slower': time('paint', 30),
  'details, back, script, 4× slower': time('paint', 15),
  'shift of the layout while opening': time('paint', 0),

  '10,000 images scrolled through: most nodes at once': count('scroll', 400),
  '10,000 images scrolled through in the large view: most nodes at once': count('scroll', 650),
  '10,000 images scrolled through: heap grown, MB': time('scroll', 20),
  '10,000 images scrolled through: pages fetched twice': count('scroll', 0),
  'two rows a second, 800 ms a call: rows without images': count('scroll', 0),
};
