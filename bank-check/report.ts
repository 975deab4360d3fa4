/** What was found, for people and for programs. */
import type {Deployment} from '../src/core/deployment.ts';
import type {Change} from './changes.ts';
import {expectedOf, isGood, OVER, type Finding} from './facts.ts';

export interface Report {
  deployment: Deployment;
  /** The deployment file, as it was given. */
  file: string;
  findings: Finding[];
  changes: Change[];
}

export function asJson({deployment, file, findings, changes}: Report): string {
  const facts = findings.map(({fact, result, found, needed}) => ({
    fact,
    expected: expectedOf(fact, deployment),
    found,
    result,
    needed,
  }));
  return JSON.stringify(
    {bank: deployment.bank.api, good: isGood(findings), facts, deployment: {file, changes}},
    null,
    2,
  );
}

/** Letters of each column at most. */
const WIDTHS = [18, 44, 44, 9];

export function asTable({deployment, file, findings, changes}: Report): string {
  const rows = findings.map(({fact, result, found}) => [
    fact,
    expectedOf(fact, deployment),
    found,
    result === 'holds' ? '✓' : result,
  ]);
  const table = [['fact', 'expected', 'found', ''], WIDTHS.map(width => '─'.repeat(width)), ...rows];
  return [...table.flatMap(row => lines(row)), '', ...summary(findings), ...advice(file, changes)].join('\n');
}

/** A row, on as many lines as its longest cell takes. */
function lines(row: string[]): string[] {
  const cells = row.map((cell, at) => wrapped(cell, WIDTHS[at]!));
  const height = Math.max(...cells.map(({length}) => length));
  return Array.from({length: height}, (_, line) =>
    cells
      .map((cell, at) => (cell[line] ?? '').padEnd(WIDTHS[at]!))
      .join('  ')
      .trimEnd(),
  );
}

function wrapped(text: string, width: number): string[] {
  const all: string[] = [];
  for (const word of text.split(' ')) {
    const last = all.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
  }
  return all;
}

function summary(findings: Finding[]): string[] {
  const names = (wanted: boolean) =>
    findings
      .filter(({result, needed}) => result === 'differs' && needed === wanted)
      .map(({fact}) => fact)
      .join(', ');
  const all = (result: Finding['result'], one: string, more: string) => {
    const {length} = findings.filter(finding => finding.result === result);
    return `${length} ${length === 1 ? one : more}`;
  };
  const isLate = findings.some(({found}) => found === OVER);
  return [
    `${all('holds', 'holds', 'hold')}, ${all('differs', 'differs', 'differ')}, ${all('not tried', 'was', 'were')} not tried.`,
    ...(isLate ? ['The bank is slow: the minute was over before everything was asked. Run it again.'] : []),
    ...(names(true) ? [`Needed, and different: ${names(true)}.`] : []),
    ...(names(false) ? [`Different, and coped with: ${names(false)}.`] : []),
  ];
}

function advice(file: string, changes: Change[]): string[] {
  if (changes.length === 0) return ['', `Nothing has to change in ${file}.`];
  return [
    '',
    `To change in ${file}, where you know these hosts and names to be the bank's:`,
    ...changes.flatMap(({line, from, to}) => [
      `  line ${line}`,
      ...from.map(text => `  - ${text}`),
      ...to.map(text => `  + ${text}`),
    ]),
  ];
}
