/** What a bank can do besides, sorting and signs in what is typed, and every way in which it can be otherwise than it is deployed. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Deployment} from '../../src/core/deployment.ts';
import type {FactName} from '../../bank-check/facts.ts';
import type {Abilities} from '../../workbench/image-bank/search.ts';
import type {TurnName} from './turns.ts';
import {changedLines, differing, factOf, ran, root, startWorld, type World} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld(50);
});
afterEach(() => world.bank.control.reset());
afterAll(() => world.stop());

const able: Abilities = {
  sortBy: {newest: 'CREATED', name: 'NAME', relevance: ''},
  quotes: true,
  minus: true,
};

/** @param deployed what the deployment says that the bank can do; null: nothing */
async function check(
  turn: TurnName,
  deployed: Partial<Abilities> | null,
  abilities: Partial<Abilities> = able,
) {
  await world.bank.control.abilities(abilities);
  const file = join(world.folder, 'abilities.json');
  const {bank, ...rest} = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8')) as Deployment;
  writeFileSync(file, JSON.stringify({...rest, bank: {...bank, ...deployed}}, null, 2));
  const bankUrl = world.turned(turn);
  return ran(['--bank', bankUrl, '--token-file', world.tokenFile, '--deployment', file, '--json']);
}

/** Of the settings that these facts are about. */
const ours = /"(newest|name|quotes|minus)": ("[A-Z]*"|true|false)/;
const facts: FactName[] = ['search.newest', 'search.name', 'search.quotes', 'search.minus'];

it('what it can do and is deployed holds, and changes nothing', async () => {
  const all = await check('honest', able);
  for (const fact of facts) expect(factOf(all, fact)).toMatchObject({result: 'holds', found: 'it does'});
  expect(differing(all)).toEqual([]);
  expect(changedLines(all)).not.toMatch(ours);
  expect(all.status).toBe(0);
});

it('what it can do and is not deployed is worth switching on', async () => {
  const all = await check('honest', null);
  expect(facts.map(fact => factOf(all, fact).found)).toEqual([
    'CREATED does',
    'NAME does',
    'it does',
    'it does',
  ]);
  expect(differing(all)).toEqual([]);
  for (const line of ['"newest": "CREATED"', '"name": "NAME"', '"quotes": true', '"minus": true'])
    expect(changedLines(all)).toContain(line);
  expect(all.status).toBe(0);
});

it('what it cannot do and is not deployed is nothing to change', async () => {
  const all = await check('honest', null, {});
  expect(facts.map(fact => factOf(all, fact))).toEqual(
    facts.map(() => expect.objectContaining({result: 'holds', found: expect.stringMatching(/does not$/)})),
  );
  expect(changedLines(all)).not.toMatch(ours);
});

it.each<[TurnName, FactName[], string, string[]]>([
  [
    'sorted the wrong way round',
    ['search.newest', 'search.name'],
    'another order',
    ['"newest": ""', '"name": ""'],
  ],
  ['sorting ignored', ['search.newest', 'search.name'], 'another order', ['"newest": ""', '"name": ""']],
  ['sorting refused', ['search.newest', 'search.name'], '400', ['"newest": ""', '"name": ""']],
  ['quotes ignored', ['search.quotes'], 'it does not', ['"quotes": false']],
  ['quotes refused', ['search.quotes'], 'it does not', ['"quotes": false']],
  ['a minus is ignored', ['search.minus'], 'it does not', ['"minus": false']],
  ['a minus is a space', ['search.minus'], 'it does not', ['"minus": false']],
  ['a minus leaves out all', ['search.minus'], 'it does not', ['"minus": false']],
])(
  '%s: it has to be switched off where it is on, and is not recommended where it is off',
  async (turn, wrong, found, lines) => {
    const on = await check(turn, able);
    expect(differing(on)).toEqual(wrong);
    for (const fact of wrong) {
      expect(factOf(on, fact)).toMatchObject({needed: true, found: expect.stringContaining(found)});
    }
    for (const line of lines) expect(changedLines(on)).toContain(line);
    expect(on.status).toBe(1);
    const off = await check(turn, null);
    expect(differing(off)).toEqual([]);
    for (const fact of wrong) expect(factOf(off, fact).found).toMatch(/does not$/);
    expect(off.status).toBe(0);
  },
);

it('images that are all alike tell of no order', async () => {
  const all = await check('all alike', able);
  for (const fact of facts) expect(factOf(all, fact)).toMatchObject({result: 'not tried'});
  expect(changedLines(all)).not.toMatch(ours);
});
