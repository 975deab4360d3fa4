/** Whose settings the token gets is a line of the table. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Deployment} from '../../src/core/deployment.ts';
import {changedLines, factOf, ran, startWorld, token, type World} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const lysvik = {name: 'Lysvik', interfaces: [57340]};
const nes = {name: 'Nes', interfaces: ['Photographs']};

/** @param organisations as the file has them, a line each */
async function checked(organisations: Deployment['organisations']) {
  const file = join(world.folder, 'shared.json');
  const shipped = JSON.parse(readFileSync('deployment.json', 'utf8')) as Deployment;
  const lines = organisations.map(one => `    ${JSON.stringify(one)}`).join(',\n');
  const text = JSON.stringify({...shipped, organisations: []}, null, 2);
  writeFileSync(
    file,
    text.replace('"organisations": []', () => `"organisations": [\n${lines}\n  ]`),
  );
  return ran(['--deployment', file, '--bank', world.bank.url, '--token-file', world.tokenFile, '--json']);
}

it.each<[string, Deployment['organisations'], string]>([
  ['of nobody where nobody has any', [], 'the general ones'],
  ['of nobody whose interfaces the token does not see', [{name: 'A', interfaces: [1]}], 'the general ones'],
  ['of the one that an interface names', [nes], 'the settings of Nes'],
  ['of the first of two', [lysvik, nes], 'the settings of Lysvik'],
])('%s', async (_, organisations, found) => {
  const all = await checked(organisations);
  expect(factOf(all, 'token.organisation')).toMatchObject({result: 'holds', found});
  expect(all.out).not.toContain(token);
  expect(all.status).toBe(0);
});

it('a name that is nearly one of the bank’s is told, with the line to change', async () => {
  const all = await checked([{...nes, interfaces: [1, 'photographs']}, lysvik]);
  expect(factOf(all, 'token.organisation')).toMatchObject({
    result: 'differs',
    found: 'the settings of Lysvik; "photographs" of Nes is "Photographs" at the bank',
  });
  expect(changedLines(all)).toContain('"interfaces":[1,"Photographs"]');
  expect(all.status).toBe(1);
});

it('the languages of organisations are asked for too, and changed where they stand', async () => {
  const file = join(world.folder, 'languages.json');
  const shipped = JSON.parse(readFileSync('deployment.json', 'utf8')) as Deployment;
  const organisations = [{...lysvik, contentLanguages: ['nn', 'fi'], contentLanguage: 'nn'}];
  writeFileSync(file, JSON.stringify({...shipped, contentLanguages: ['no', 'en'], organisations}, null, 2));
  const options = ['--deployment', file, '--token-file', world.tokenFile, '--json'];
  const refusing = await ran([...options, '--bank', world.turned('languages refused')]);
  expect(factOf(refusing, 'languages.taken')).toMatchObject({
    expected: 'takes no en nn fi',
    found: 'refuses nn',
  });
  expect(changedLines(refusing).replace(/\s+/g, ' ')).toContain(
    '"contentLanguages": ["fi"], "contentLanguage": "fi"',
  );
});
