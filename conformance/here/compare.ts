/** What was found, here or at Google, against what the emulation claims. */
import type {Area, Case, Outcome} from '../case.ts';
import {verdictOn, type Recorded, type Verdict} from '../shown.ts';
import {allAreas, editors, emulationFile} from './all.ts';

export interface Judged {
  area: Area;
  one: Case;
  outcome: Outcome | undefined;
  verdict: Verdict;
}

export const judged = ({editor, language, outcomes}: Recorded): Judged[] =>
  allAreas(editor).flatMap(area =>
    area.cases.map(one => {
      const outcome = Object.hasOwn(outcomes, one.name) ? outcomes[one.name] : undefined;
      return {area, one, outcome, verdict: verdictOn(one, outcome, language)};
    }),
  );

/**
 * @param text of a file into which what the dialog copied was saved
 * @throws Error with a sentence for whoever named the file
 */
export function readRecorded(text: string): Recorded {
  let value: Partial<Recorded> | null;
  try {
    // A byte order mark is put before it by editors on Windows.
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as Partial<Recorded> | null;
  } catch {
    throw new Error('This is no JSON. It has to be what “Copy as JSON” gave, all of it.');
  }
  const {editor, suite, language, outcomes} = value ?? {};
  if (!editors.includes(editor!) || typeof suite !== 'string' || typeof language !== 'string')
    throw new Error('This is not what “Copy as JSON” gave: editor, suite or language is missing.');
  if (
    typeof outcomes !== 'object' ||
    outcomes === null ||
    Array.isArray(outcomes) ||
    Object.keys(outcomes).length === 0 ||
    Object.values(outcomes).some(each => !isOutcome(each))
  )
    throw new Error('This is not what “Copy as JSON” gave: there are no outcomes in it, or broken ones.');
  return value as Recorded;
}

const isOutcome = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ('found' in value || typeof Reflect.get(value, 'notRun') === 'string');

/**
 * What differs, what could not be run, and the sum.
 * @param suite of the cases as they are now
 */
export const report = (recorded: Recorded, suite: string): string[] => reportOn(recorded, suite).map(plain);

/** A file may hold anything: what a terminal would obey, or would not show, is spelt out. */
const plain = (line: string): string =>
  line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, letter => `\\u{${letter.codePointAt(0)!.toString(16)}}`);

function reportOn(recorded: Recorded, suite: string): string[] {
  const all = judged(recorded);
  const count = (verdict: Verdict) => all.filter(each => each.verdict === verdict).length;
  const known = all.map(({one}) => one.name);
  const strange = Object.keys(recorded.outcomes).filter(name => !known.includes(name));
  return [
    ...all.filter(({verdict}) => verdict === 'differs').flatMap(differing),
    ...all.filter(({verdict}) => verdict === 'could not run').map(each => notRun(each, recorded.language)),
    ...strange.map(name => `No case is called so any more: ${name}`),
    ...(recorded.suite === suite
      ? []
      : [`Recorded with other cases (${recorded.suite}) than these (${suite}).`]),
    `${recorded.editor}: ${count('same')} same, ${count('differs')} differ, ${count('could not run')} could not run, of ${all.length}.`,
  ];
}

function differing({area, one, outcome}: Judged): string[] {
  const found = (outcome as {found: unknown}).found;
  return [
    `Differs: ${one.name} (${area.name})`,
    `  expected  ${JSON.stringify(one.claims)}`,
    ...(one.open === undefined ? [] : [`  a choice  No source says ${one.open}.`]),
    `  found     ${JSON.stringify(found)}`,
    `  source    ${one.source}`,
    `  correct   ${emulationFile(one.emulated ?? area.emulated)}`,
    `  look at   ${one.hangs.join(', ')}`,
  ];
}

function notRun({one, outcome}: Judged, language: string): string {
  const why = !outcome
    ? 'not in the file'
    : 'notRun' in outcome
      ? outcome.notRun
      : `words are compared in English, these are in ${language}: ${JSON.stringify(outcome.found)}`;
  return `Could not run: ${one.name}: ${why}`;
}
