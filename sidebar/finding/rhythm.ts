/** How somebody types, so that a search waits for the end of a word and not for the next letter. Pure; all in ms. */

/** The shortest and the longest wait after a letter. */
const SHORTEST = 350;
const LONGEST = 1200;
/** Whoever stops for longer is not typing but thinking. */
const STOP = 1500;
/** How many are remembered: of about a word. */
const GAPS = 8;
/** A letter that comes late by so much is one of the same word still. */
const SLACK = 1.5;

/** The gaps between letters as they are remembered once there is another. */
export function withGap(gaps: number[], gap: number): number[] {
  return gap > STOP ? gaps : [...gaps, gap].slice(-GAPS);
}

/** How long to wait after a letter before it counts as the last one. One gap that is longer than all others is chance. */
export function pauseAfter(gaps: number[]): number {
  const [longest = 0, second = longest] = [...gaps].sort((a, b) => b - a);
  return Math.min(LONGEST, Math.max(SHORTEST, second * SLACK));
}
