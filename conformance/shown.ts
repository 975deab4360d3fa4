/** What the page shows of a case, and what is written down of one: everything but what runs. */
import type {Area, Case, Outcome, Value} from './case.ts';

export type ShownCase = Omit<Case, 'run'> & {emulated: string};
export interface ShownArea {
  name: string;
  cases: ShownCase[];
}

export const shown = ({name, emulated, cases}: Area): ShownArea => ({
  name,
  // JSON takes no functions.
  cases: JSON.parse(JSON.stringify(cases.map(one => ({emulated, ...one})))) as ShownCase[],
});

/** What *Copy as JSON* copies. Nothing of the file or the person is in it but the language. */
export interface Recorded {
  editor: 'docs' | 'slides';
  /** What the suite was built of. */
  suite: string;
  /** BCP 47, of the person’s: the language of Google’s words. */
  language: string;
  /** By the case’s name. */
  outcomes: Record<string, Outcome>;
}

export type Verdict = 'same' | 'differs' | 'could not run';

/** @param outcome undefined: nothing was recorded of it */
export function verdictOn(
  {claims, worded}: Pick<Case, 'claims' | 'worded'>,
  outcome: Outcome | undefined,
  language: string,
): Verdict {
  if (!outcome || 'notRun' in outcome) return 'could not run';
  if (same(claims, outcome.found)) return 'same';
  return worded && !/^en\b/.test(language) ? 'could not run' : 'differs';
}

/** The same, in whatever order an object’s fields come. */
function same(one: Value, other: Value): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [one, other] as Array<Record<string, Value>>;
  const names = Object.keys(a!);
  return (
    names.length === Object.keys(b!).length && names.every(name => name in b! && same(a![name]!, b![name]!))
  );
}
