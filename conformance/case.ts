/** What a case is: one thing that the product relies on, to be asked of any host. */

export type EditorName = 'docs' | 'slides';

/** What comes back from a host: plain, so that it can be written down and compared. */
export type Value = null | boolean | number | string | Value[] | {[key: string]: Value};

export interface Case<Host = unknown> {
  /** A sentence, and its name for ever: what was recorded is found by it. */
  name: string;
  /** Where the claim comes from. */
  source: string;
  /** What the emulated host answers. */
  claims: Value;
  /** What in the product goes wrong where the claim does. */
  hangs: readonly string[];
  run(host: Host): Value;
  /** What no source says, and a run has to: the emulation had to choose. Ends a sentence that begins with “No source says”. */
  open?: string;
  /** Words of Google's, which it says in the person's own language: compared in English only. */
  worded?: true;
  /** What a person does first, as it is told to them. */
  hand?: string;
  /** Takes the address of a page that redirects, which the tester names. */
  asks?: true;
  /** The file of the emulation to correct, where it is not the area's. */
  emulated?: string;
}

/** Cases about one part of the host. */
export interface Area<Host = unknown> {
  name: string;
  /** The file of `packages/apps-script-host/src` that claims it all. */
  emulated: string;
  cases: ReadonlyArray<Case<Host>>;
}

/** What running a case gave. */
export type Outcome = {found: Value} | {notRun: string};

/** What every case is given. */
export interface Host {
  /** Public host names of the bank. */
  bank: {api: string; cdn: string};
  /** The address that the tester has named; empty: none. */
  address: string;
}

/** Thrown by a case that cannot be run here. */
export class NotRun extends Error {}

/** The words of what is thrown; null: nothing was. */
export function wordsOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof NotRun) throw error;
    return (error as Error).message;
  }
}

/** Whether it is refused, in whatever words. */
export const refuses = (work: () => unknown): boolean => wordsOf(work) !== null;

/** Once more where it fails: what a service refuses now and then would else stay in the file. */
export function cleared(work: () => void): void {
  try {
    work();
  } catch {
    work();
  }
}

/** A page of Google's reference. */
export const reference = (page: string): string =>
  `https://developers.google.com/apps-script/reference/${page}`;

/** A page of Google's guides. */
export const guide = (page: string): string => `https://developers.google.com/apps-script/guides/${page}`;

/** Words without the numbers in them, which differ from file to file. */
export const numberless = (words: string | null): string | null => words && words.replace(/\d+/g, '#');

/** To a tenth of a point or pixel: sizes come back rounded. */
export const tenths = (sizes: number[]): number[] => sizes.map(size => Math.round(size * 10) / 10);
