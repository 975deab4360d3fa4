import {existsSync, readFileSync} from 'node:fs';
import {allAreas, editors, emulationFile} from '../../conformance/here/all.ts';
import {readRecorded, report} from '../../conformance/here/compare.ts';
import {docsHands, slidesHands} from '../../conformance/here/hands.ts';
import {drawn, provedTable, readmeOf} from '../../conformance/here/proved.ts';
import type {Recorded} from '../../conformance/shown.ts';

const all = editors.flatMap(editor => allAreas(editor).map(area => ({editor, area})));
const cases = all.flatMap(({editor, area}) => area.cases.map(one => ({editor, area, one})));

/** A run at which everything was as claimed, but for `changes`. */
function recorded(changes: Recorded['outcomes'], language = 'en'): Recorded {
  const same = allAreas('docs').flatMap(area =>
    area.cases.map(one => [one.name, {found: one.claims}] as const),
  );
  return {editor: 'docs', suite: 'abc', language, outcomes: {...Object.fromEntries(same), ...changes}};
}

describe('the cases', () => {
  it('are about 120 or more, each with a name of its own', () => {
    const names = new Set(cases.map(({one}) => one.name));
    expect(names.size).toBeGreaterThan(120);
    for (const editor of editors) {
      const own = cases.filter(each => each.editor === editor).map(({one}) => one.name);
      expect(own).toHaveLength(new Set(own).size);
    }
  });

  it('name a source, and files of the product and of the emulation that there are', () => {
    for (const {area, one} of cases) {
      expect(one.source).toMatch(/^https:\/\/\S+\.\S+\/\S*$/);
      expect(one.hangs).not.toEqual([]);
      const files = [...one.hangs, emulationFile(one.emulated ?? area.emulated)];
      expect({case: one.name, absent: files.filter(file => !existsSync(file))}).toEqual({
        case: one.name,
        absent: [],
      });
    }
  });

  it('that need a hand stand last among the script’s, and some hand here knows each', () => {
    const hands = {docs: docsHands, slides: slidesHands};
    for (const editor of editors) {
      const names = cases.filter(each => each.editor === editor && each.one.hand).map(({one}) => one.name);
      expect(names).toEqual(Object.keys(hands[editor]));
    }
  });
});

describe('a recorded run', () => {
  it('of which all is as claimed says so in a line', () => {
    const {length} = Object.keys(recorded({}).outcomes);
    expect(report(recorded({}), 'abc')).toEqual([
      `docs: ${length} same, 0 differ, 0 could not run, of ${length}.`,
    ]);
  });

  it('says of what differs which file claims it and what hangs on it', () => {
    const name = 'a new cell has a padding of 5 points';
    expect(report(recorded({[name]: {found: [7.2, 7.2]}}), 'abc').slice(0, -1)).toEqual([
      `Differs: ${name} (tables)`,
      '  expected  [5,5]',
      '  a choice  No source says which number it is, or whether it is null until it is set.',
      '  found     [7.2,7.2]',
      '  source    https://developers.google.com/apps-script/reference/document/table-cell#getPaddingLeft()',
      '  correct   packages/apps-script-host/src/document/table.ts',
      '  look at   src/apps-script/docs/place.ts',
    ]);
  });

  it('compares words in English alone, and tells what they are elsewhere', () => {
    const name = 'the last paragraph of the body cannot be removed';
    const words = {[name]: {found: 'Kan ikke fjerne det siste avsnittet.'}};
    expect(report(recorded(words, 'no'), 'abc')[0]).toBe(
      `Could not run: ${name}: words are compared in English, these are in no: "Kan ikke fjerne det siste avsnittet."`,
    );
    expect(report(recorded(words, 'en-GB'), 'abc')[0]).toContain('Differs');
  });

  it('says what was skipped, what is missing, what is no case, and that the cases were others', () => {
    const changes = {'two UUIDs differ': {notRun: 'Skipped.'}, 'no such case': {found: 1}};
    const one = recorded(changes);
    delete one.outcomes['what was never stored is null'];
    expect(report(one, 'def').slice(0, -1)).toEqual([
      'Could not run: two UUIDs differ: Skipped.',
      'Could not run: what was never stored is null: not in the file',
      'No case is called so any more: no such case',
      'Recorded with other cases (abc) than these (def).',
    ]);
  });

  it.each([
    ['', 'no JSON'],
    ['{"editor": "docs"}', 'suite or language is missing'],
    ['{"editor": "sheets", "suite": "a", "language": "en", "outcomes": {}}', 'editor, suite'],
    ['{"editor": "docs", "suite": "a", "language": "en", "outcomes": {"a": 1}}', 'broken ones'],
    ['null', 'editor, suite'],
    ['{"editor": "docs", "suite": "a", "language": "en", "outcomes": []}', 'no outcomes in it'],
    ['{"editor": "docs", "suite": "a", "language": "en", "outcomes": {}}', 'no outcomes in it'],
  ])('%s is refused in a sentence', (text, said) => {
    expect(() => readRecorded(text)).toThrow(said);
  });
});

it('a file that an editor of Windows has saved is read as well', () => {
  expect(readRecorded(`\uFEFF${JSON.stringify(recorded({}))}`)).toEqual(recorded({}));
});

it('nothing that stands in a file does anything to the terminal, or looks like a line of the report', () => {
  const evil = '\u001b[2J\u202egreen\nDiffers: forged';
  const one = recorded(
    {
      'two UUIDs differ': {notRun: evil},
      [evil]: {found: 1},
      'a UUID is one of version 4, lower case': {found: evil},
    },
    evil,
  );
  const lines = report({...one, suite: evil}, 'abc');
  const unwanted = new RegExp('[\\p{Cc}\\p{Cf}]', 'u');
  expect(lines.filter(line => unwanted.test(line) || line.startsWith('Differs: forged'))).toEqual([]);
  expect(lines).toContain('Could not run: two UUIDs differ: \\u{1b}[2J\\u{202e}green\\u{a}Differs: forged');
});

describe('what is proved', () => {
  it('stands in the README of the emulated host as it was recorded', () => {
    expect(readFileSync(readmeOf('.'), 'utf8')).toBe(drawn('.'));
  });

  it('is counted by area, and what differs beside it', () => {
    const table = provedTable([recorded({'a new cell has a padding of 5 points': {found: [7.2, 7.2]}})]);
    expect(table).not.toContain('Nothing is proved yet');
    const {length} = allAreas('docs').find(({name}) => name === 'tables')!.cases;
    expect(table).toContain(`\n| tables | ${length} | ${length - 1}, 1 differ |\n`);
    expect(provedTable([])).toMatch(/^Nothing is proved yet/);
    expect(provedTable([])).toContain(`\n| tables | ${length} | 0 |\n`);
  });
});
