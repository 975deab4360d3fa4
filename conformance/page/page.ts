/** The dialog: runs the cases one after the other, asks for a hand where one is needed, and shows what was found. */
import type {Outcome, Value} from '../case.ts';
import {shown, verdictOn, type Recorded, type ShownArea, type ShownCase} from '../shown.ts';
import {pageAreas, type Probe} from './cases.ts';

interface Opening {
  editor: 'docs' | 'slides';
  suite: string;
  language: string;
  areas: ShownArea[];
}

interface Runner {
  withSuccessHandler(handler: (value: never) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  [name: string]: (...args: never[]) => unknown;
}

const {google} = globalThis as unknown as {google: {script: {run: Runner}}};

const call = (name: string, ...args: unknown[]): Promise<Value> =>
  new Promise((resolve, reject) => {
    const runner = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
    (runner[name] as (...all: unknown[]) => void)(...args);
  });

const probe: Probe = (what, value) => call('probe', what, value ?? null);

const byId = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const opening = JSON.parse(byId('opening').textContent ?? '') as Opening;
const own = pageAreas(opening.editor);
const areas = [...opening.areas, ...own.map(area => shown(area as never))];
const recorded: Recorded = {
  editor: opening.editor,
  suite: opening.suite,
  language: opening.language,
  outcomes: {},
};
const rows = new Map<string, HTMLTableRowElement>();

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  parent?: Element,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  parent?.append(made);
  return made;
}

function drawTable(): void {
  const body = byId('cases');
  for (const {name, cases} of areas) {
    const heading = element('th', name, element('tr', '', body));
    heading.colSpan = 4;
    heading.scope = 'rowgroup';
    for (const one of cases) {
      const row = element('tr', '', body);
      element('th', one.name, row).scope = 'row';
      element('td', JSON.stringify(one.claims), row);
      element('td', '', row);
      element('td', '', row);
      rows.set(one.name, row);
    }
  }
}

function record(one: ShownCase, outcome: Outcome): void {
  recorded.outcomes[one.name] = outcome;
  const verdict = verdictOn(one, outcome, opening.language);
  const row = rows.get(one.name)!;
  row.className = verdict.replace(/ /g, '-');
  row.cells[2]!.textContent = 'found' in outcome ? JSON.stringify(outcome.found) : outcome.notRun;
  row.cells[3]!.textContent = verdict;
  const verdicts = areas
    .flatMap(({cases}) => cases)
    .map(
      each => recorded.outcomes[each.name] && verdictOn(each, recorded.outcomes[each.name], opening.language),
    );
  const count = (wanted: string) => verdicts.filter(each => each === wanted).length;
  byId('told').textContent =
    `${count('same')} same, ${count('differs')} differ, ${count('could not run')} could not run, of ${rows.size}.`;
}

/** A whole slice that fails is run again case by case, so that one case takes no other with it. */
async function runSlice(cases: ShownCase[], from: number, to: number, address: string): Promise<void> {
  for (let at = from; at < to;) {
    try {
      const outcomes = (await call('run', at, to, address)) as unknown as Outcome[];
      outcomes.forEach((outcome, index) => record(cases[at + index]!, outcome));
      at += outcomes.length;
    } catch (error) {
      if (to - at === 1) {
        record(cases[at]!, {notRun: (error as Error).message});
        return;
      }
      for (; at < to; at++) await runSlice(cases, at, at + 1, address);
    }
  }
}

async function runOwn(): Promise<void> {
  for (const one of own.flatMap(area => area.cases)) {
    try {
      record(one as never, {found: await one.run(probe)});
    } catch (error) {
      record(one as never, {found: {threw: String(error)}});
    }
  }
}

/** @returns whether the person has done it */
function askForHand(text: string): Promise<boolean> {
  byId('what').textContent = text;
  byId('hand').hidden = false;
  byId('done').focus();
  return new Promise(resolve => {
    const end = (done: boolean) => {
      byId('hand').hidden = true;
      resolve(done);
    };
    byId('done').onclick = () => end(true);
    byId('skip').onclick = () => end(false);
  });
}

async function runByHand(cases: ShownCase[], first: number): Promise<void> {
  const before = await call('setStage');
  try {
    for (let at = first; at < cases.length; at++) {
      const one = cases[at]!;
      if (await askForHand(one.hand!)) await runSlice(cases, at, at + 1, '');
      else record(one, {notRun: 'Skipped.'});
    }
  } finally {
    await call('clearStage', before);
  }
}

async function runAll(): Promise<void> {
  const cases = opening.areas.flatMap(area => area.cases);
  const first = cases.findIndex(({hand}) => hand);
  byId('run').hidden = true;
  try {
    await runSlice(cases, 0, first, byId<HTMLInputElement>('address').value.trim());
    await runOwn();
    if (byId<HTMLInputElement>('by-hand').checked) await runByHand(cases, first);
    else for (const one of cases.slice(first)) record(one, {notRun: 'Skipped.'});
  } catch (error) {
    byId('told').textContent = `The run has ended: ${(error as Error).message}`;
  }
  byId('copy').hidden = false;
  byId('copy').focus();
}

function copy(): void {
  const text = byId<HTMLTextAreaElement>('json');
  text.value = JSON.stringify(recorded, null, 2);
  text.hidden = false;
  text.select();
  const copied = document.execCommand('copy');
  byId('copied').textContent = copied ? 'Copied.' : 'Copy the text below.';
}

drawTable();
byId('run').onclick = () => void runAll();
byId('copy').onclick = copy;
