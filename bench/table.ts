/** The table that `npm run bench` prints: what was measured beside its goal and what the last release had. */
import {goals, type Figures} from './goals.ts';

interface Row {
  name: string;
  goal: number | null;
  today: number;
  last: number | undefined;
  /** Null where there is no goal. */
  met: boolean | null;
}

/** @throws Error for a figure that nobody has declared */
export function rowsOf(figures: Figures, last: Figures): Row[] {
  return Object.entries(figures).map(([name, today]) => {
    const declared = Object.hasOwn(goals, name) ? goals[name] : undefined;
    if (!declared) throw new Error(`goals.ts knows nothing of “${name}”`);
    const {goal} = declared;
    return {name, goal, today, last: last[name], met: goal === null ? null : today <= goal};
  });
}

/** @returns its lines */
export function tableOf(rows: Row[]): string[] {
  const cells = rows.map(({name, goal, today, last, met}) => [
    met === null ? ' ' : met ? '✓' : '✗',
    name,
    written(name, goal),
    written(name, today),
    written(name, last),
  ]);
  const all = [[' ', 'measure', 'goal', 'today', 'last release'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map(row => row[column]!.length)));
  return all.map(row =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** Bytes as KB, everything else as it is. */
export function written(name: string, figure: number | null | undefined): string {
  if (figure === null || figure === undefined) return '–';
  const {kind} = goals[name]!;
  if (kind === 'bytes' && !name.endsWith('×')) return `${(figure / 1024).toFixed(1)} KB`;
  return String(Math.round(figure * 100) / 100);
}
