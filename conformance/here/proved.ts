/** What of the emulation was proved at Google, for its README: from the results in `conformance/recorded/`. */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Recorded} from '../shown.ts';
import {allAreas, editors} from './all.ts';
import {judged, readRecorded} from './compare.ts';

const begin = '<!-- drawn by `npm run conformance -- --proved` -->';
const end = '<!-- end of the drawing -->';

const recordedIn = (root: string): Recorded[] => {
  const folder = join(root, 'conformance/recorded');
  const names = readdirSync(folder).filter(name => name.endsWith('.json'));
  return names.sort().map(name => readRecorded(readFileSync(join(folder, name), 'utf8')));
};

/** @param results later ones count, where two tell of the same case */
export function provedTable(results: readonly Recorded[]): string {
  const verdicts = new Map<string, string>();
  for (const result of results) {
    for (const {one, verdict} of judged(result)) {
      if (verdict !== 'could not run') verdicts.set(`${result.editor} ${one.name}`, verdict);
    }
  }
  const areas = new Map<string, string[]>();
  for (const editor of editors) {
    for (const {name, cases} of allAreas(editor)) {
      const keys = cases.map(one => `${editor} ${one.name}`);
      areas.set(name, [...(areas.get(name) ?? []), ...keys]);
    }
  }
  const row = ([name, keys]: [string, string[]]) => {
    const count = (wanted: string) => keys.filter(key => verdicts.get(key) === wanted).length;
    const differ = count('differs') > 0 ? `, ${count('differs')} differ` : '';
    return `| ${name} | ${keys.length} | ${count('same')}${differ} |`;
  };
  return [
    ...(results.length === 0 ? ['Nothing is proved yet: nobody has recorded a run at Google.', ''] : []),
    '<!-- prettier-ignore -->',
    '| cases about | in both editors | proved |',
    '| --- | --- | --- |',
    ...[...areas].map(row),
  ].join('\n');
}

export const readmeOf = (root: string): string => join(root, 'packages/apps-script-host/README.md');

/** The README with the table as it has to be. */
export function drawn(root: string): string {
  const text = readFileSync(readmeOf(root), 'utf8');
  const [before, rest = ''] = text.split(begin);
  const [, after = ''] = rest.split(end);
  return `${before}${begin}\n\n${provedTable(recordedIn(root))}\n\n${end}${after}`;
}

export const draw = (root: string): void => writeFileSync(readmeOf(root), drawn(root));
