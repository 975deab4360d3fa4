/** Whatever a bank does otherwise is found, and named. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Deployment} from '../../src/core/deployment.ts';
import type {FactName} from '../../bank-check/facts.ts';
import type {TurnName} from './turns.ts';
import {
  changedLines,
  differing,
  factOf,
  jsonOf,
  password,
  ran,
  root,
  startWorld,
  userName,
  type Ran,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld(50);
});
afterAll(() => world.stop());

const check = (turn: TurnName, ...more: string[]) =>
  ran(['--bank', world.turned(turn), '--token-file', world.tokenFile, '--json', ...more]);

it('nothing is found in a bank that does as documented', async () => {
  const all = await check('honest', '--mint', '417');
  expect(differing(all)).toEqual([]);
  expect(all.status).toBe(0);
  expect(
    jsonOf(all)
      .facts.filter(({result}) => result === 'not tried')
      .map(({fact}) => fact),
  ).toEqual(['sign-in.call']);
});

/** What differs, what of the first is said, and what of the deployment file has to be otherwise. */
type Case = [TurnName, FactName[], string, string[]?];

const read: Case[] = [
  ['no photographer', ['document.names'], 'no AuthorName'],
  ['numbers as texts', ['document.numbers'], 'texts in DocumentID, Width, FileSize'],
  ['count as text', ['search.total'], 'a number as text'],
  ['count without documents', ['search.everything'], 'no image among 50'],
  ['documents by another name', ['search.everything'], 'no image among 50'],
  ['one document again and again', ['search.page-size'], '1 image in 40 rows'],
  ['the first page alone', ['search.paging'], '0 of 10 on page 1'],
  ['every other page', ['search.paging'], '0 of 10 on page 1'],
  ['pages from 1', ['search.paging'], 'page 1 is page 0 again: pages are counted from 1'],
  ['page ignored', ['search.paging'], 'page 1 is page 0 again: Page is ignored'],
  ['pages overlap', ['search.paging'], '9 images of page 0 once more on page 1'],
  ['pages of 25', ['search.page-size'], '25 of 50, so that paging would leave some out'],
  ['another order each time', ['search.order'], 'another order each time'],
  ['direction ignored', ['search.direction'], 'SortDirection is ignored'],
  ['interface asked for', ['search.everything'], '400'],
  ['first interface alone', ['search.everything'], 'though the interfaces have more'],
  ['interface ignored', ['search.interface'], 'images of other interfaces'],
  ['nothing in an interface', ['search.interface'], 'less than the images that name it'],
  ['words ignored', ['search.words'], 'Querystring is ignored'],
  ['codes unknown', ['search.code', 'search.file-name'], 'it does not'],
  ['files told by other names', ['search.file-name'], 'neither does'],
  ['kinds ignored', ['search.kinds'], 'vectors among photographs'],
  ['vectors not found', ['search.kinds'], '0 of '],
  ['vectors among photographs', ['search.kinds'], 'vectors among photographs'],
  ['no tree at all', ['categories.form'], '404 with an HTML page'],
  ['categories by other names', ['categories.form'], 'without CategoryID'],
  ['all of several categories', ['categories.any'], 'what is in all of them', ['"anyCategory": false,']],
  ['first category alone', ['categories.any'], 'neither any nor all'],
  ['categories ignored', ['categories.one'], 'CategoryIds is ignored'],
  ['categories without those below', ['categories.below'], 'hold less than one below them'],
  ['older tree', ['categories.form', 'categories.counts'], 'GetCategoriesTree, as older banks have it'],
  ['thumbnails elsewhere', ['thumbnails.hosts'], 'thumbs.another.example', ['["thumbs.another.example"]']],
  ['languages refused', ['languages.taken'], 'refuses nb nn', ['["no", "en", "sv", "da"]']],
  ['nothing in a language', ['languages.taken'], 'finds nothing in da', ['["no", "en", "sv", "nb", "nn"]']],
  ['too often in a language', ['languages.taken', 'bank.patience'], '429'],
  ['no sizes', ['document.numbers', 'document.sizes'], 'no size of an original'],
  ['categories told by no document', ['document.categories'], 'none of 50 images does'],
  ['other numbers of images', ['categories.counts'], 'say another number than a search finds'],
  ['dates with dots', ['document.dates'], 'as 00.00.0000'],
  ['nothing is an error', ['document.none'], '500'],
  ['another image', ['document.one'], '200 with an object'],
  ['consents refused', ['consents.list'], '403'],
  ['consents of nobody', ['consents.list'], 'no DocumentId, AdditionalInfo'],
  ['consents spelled otherwise', ['consents.list'], 'spelled documentId, description, additionalInfo'],
  ['every token good', ['token.made-up'], 'as if the token were good'],
  ['bad tokens forbidden', ['token.made-up'], '403, which does not say that the token is none'],
  ['interfaces without names', ['interfaces.list'], '2 interfaces, without Name'],
  ['sees nothing', ['token.sees'], '0 interfaces, 0 images'],
];

/** Named whether the client can read them or not. */
it.each<[TurnName, FactName, string]>([
  ['fields in small letters', 'document.names', 'spelled documentID, code, name, description and '],
  ['interfaces spelled otherwise', 'interfaces.list', '2 interfaces, spelled id, name'],
  ['categories spelled otherwise', 'categories.form', ', spelled CATEGORYID, CATEGORYNAME'],
])('%s', async (turn, fact, found) => {
  const all = await check(turn);
  const names = factOf(all, fact);
  expect(names.result).toBe('differs');
  expect(names.found).toContain(found);
  expect(all.status).toBe(names.needed ? 1 : 0);
});

/** It does otherwise, and the add-on does what it says all the same. Of the count, that is as much as the client can. */
const coped: TurnName[] = [
  'no photographer',
  'numbers as texts',
  'direction ignored',
  'codes unknown',
  'files told by other names',
  'categories without those below',
  'older tree',
  'categories told by no document',
  'other numbers of images',
  'no sizes',
  'interfaces without names',
  'consents refused',
  'consents of nobody',
  'consents spelled otherwise',
];

it.each(read)('%s', async (turn, facts, found, lines = []) => {
  const all = await check(turn);
  expect(differing(all).sort()).toEqual([...facts].sort());
  expect(factOf(all, facts[0]!).found).toContain(found);
  const changed = changedLines(all);
  for (const line of lines) expect(changed).toContain(line);
  expect(all.status).toBe(jsonOf(all).good ? 0 : 1);
  if (turn !== 'count as text') expect(jsonOf(all).good).toBe(coped.includes(turn));
});

it('a size that images are to go in in by itself, and that none has, is needed', async () => {
  const file = join(world.folder, 'sizes.json');
  const deployment = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8')) as Deployment;
  const checked = async (docs: string) => {
    writeFileSync(file, JSON.stringify({...deployment, sizes: {docs, slides: 'Large'}}));
    return check('honest', '--deployment', file);
  };
  expect(factOf(await checked('Web'), 'document.sizes')).toMatchObject({
    result: 'holds',
    expected: expect.stringContaining('Web and Large among them'),
  });
  const wrong = await checked('web');
  expect(factOf(wrong, 'document.sizes')).toMatchObject({result: 'differs', needed: true});
  expect(factOf(wrong, 'document.sizes').found).toContain('0 have web');
  expect(wrong.status).toBe(1);
});

const minted: Case[] = [
  ['links refused', ['permalink.made'], 'no link is given for this image'],
  ['links elsewhere', ['permalink.host'], 'cdn.another.example', ['"cdn": "cdn.another.example",']],
  ['parts are wholes', ['permalink.part'], 'asked for 120×160'],
  ['parts are the middle', ['permalink.part'], 'the same picture of both halves'],
  ['several at once refused', ['permalink.bulk'], '404 with an HTML page'],
  ['several at once not allowed', ['permalink.bulk'], '403 with an HTML page'],
  ['several at once fail', ['permalink.bulk'], '500 with an HTML page'],
  ['the first of several alone', ['permalink.bulk'], '1 of 2 links'],
  ['other links at each repeat', ['permalink.bulk'], 'at the repeat: other links are made'],
  ['tokens of its own', ['permalink.bulk'], 'the tokens are not those that were chosen'],
  ['repeats refused', ['permalink.bulk'], 'at the repeat: 409'],
  ['repeats denied', ['permalink.bulk'], 'at the repeat: 0 of 2 links'],
  ['several at once said and not made', ['permalink.bulk'], 'no picture behind the link: 404'],
  ['no jpg', ['picture.first'], '500 with an HTML page after'],
  ['no png', ['picture.png'], '404'],
  ['no webp', ['picture.webp'], '404'],
  ['png is a jpeg', ['picture.png'], 'a picture of type jpg'],
  ['never cut', ['picture.zoom'], 'asked for 120×240'],
  ['padded', ['picture.no-pad', 'permalink.part'], '333×333, not the ratio of 900×600'],
  ['no fit to a width', ['picture.fit-width'], '400'],
  ['fits inside whatever is asked', ['picture.fit-height'], '20×13, asked for 120 high'],
  ['rounded down by one', ['picture.rounding'], '222.00 is 221'],
  ['orientation left in', ['picture.upright'], 'EXIF orientation 6 left in it'],
  ['never enlarged', ['picture.scaling'], '600×400, asked for more than 900×600'],
];

it.each(minted)('%s, of a link that is made', async (turn, facts, found, lines = []) => {
  const all = await check(turn, '--mint', '417');
  expect(differing(all).sort()).toEqual([...facts].sort());
  expect(factOf(all, facts[0]!).found).toContain(found);
  const changed = changedLines(all);
  for (const line of lines) expect(changed).toContain(line);
});

describe('links made in one call', () => {
  const changed = (all: Ran) =>
    changedLines(all)
      .split('\n')
      .filter(line => line.includes('bulkPermalinks'));
  /** As deployed with the setting on, off, or without it. */
  const deployed = (bulkPermalinks?: boolean) => {
    const file = join(world.folder, `bulk-${bulkPermalinks}.json`);
    const {bank, ...rest} = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8')) as Deployment;
    writeFileSync(file, JSON.stringify({...rest, bank: {...bank, bulkPermalinks}}, null, 2));
    return ['--deployment', file];
  };

  it.each([false, undefined])('are worth switching on where the bank takes them (%s)', async setting => {
    for (const turn of ['honest', 'several at once answered with nothing'] as const) {
      const all = await check(turn, '--mint', '417', ...deployed(setting));
      expect(factOf(all, 'permalink.bulk')).toMatchObject({
        result: 'holds',
        found: 'it does: may be switched on',
      });
      expect(changed(all)).toEqual([expect.stringContaining('"bulkPermalinks": true')]);
      expect(all.status).toBe(0);
    }
  });

  it('stay on', async () => {
    const all = await check('honest', '--mint', '417', ...deployed(true));
    expect(factOf(all, 'permalink.bulk')).toMatchObject({result: 'holds', found: 'it does'});
    expect(changed(all)).toEqual([]);
  });

  it.each(['several at once refused', 'other links at each repeat', 'repeats refused'] as const)(
    'have to be switched off, and only where they are on: %s',
    async turn => {
      const on = await check(turn, '--mint', '417', ...deployed(true));
      expect(factOf(on, 'permalink.made').result).toBe('holds');
      expect(factOf(on, 'permalink.bulk')).toMatchObject({result: 'differs', needed: true});
      expect(changed(on)).toEqual(['    "bulkPermalinks": false,']);
      expect(on.status).toBe(1);
      const off = await check(turn, '--mint', '417', ...deployed(false));
      expect(factOf(off, 'permalink.bulk')).toMatchObject({result: 'differs', needed: false});
      expect(changed(off)).toEqual([]);
      expect(off.status).toBe(0);
    },
  );
});

/** The file as the check wants it: each change puts its lines in the place of those that were there. */
function applied(file: string, all: Ran): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const {line, from, to} of [...jsonOf(all).deployment.changes].reverse()) {
    expect(lines.slice(line - 1, line - 1 + from.length)).toEqual(from);
    lines.splice(line - 1, from.length, ...to);
  }
  const changed = join(world.folder, 'changed.json');
  writeFileSync(changed, lines.join('\n'));
  return changed;
}

it.each<TurnName[]>([
  ['all of several categories'],
  ['thumbnails elsewhere'],
  ['languages refused'],
  ['nothing in a language'],
  ['links elsewhere'],
  ['token by another name'],
  ['end by another name'],
  [
    'links elsewhere',
    'thumbnails elsewhere',
    'languages refused',
    'all of several categories',
    'token by another name',
  ],
])('the lines to change, once changed, leave nothing to change: %s', async (...turn) => {
  const again = async (file: string) =>
    ran(['--deployment', file, '--bank', world.turned(...turn), '--sign-in', '--mint', '417', '--json'], {
      typed: [userName, password],
    });
  const file = join(root, 'deployment.json');
  const before = await again(file);
  expect(jsonOf(before).deployment.changes).not.toEqual([]);
  // What could not be asked before may have something to say in its turn.
  const between = await again(applied(file, before));
  const after = await again(applied(join(world.folder, 'changed.json'), between));
  expect(differing(after)).toEqual([]);
  expect(jsonOf(after).deployment.changes).toEqual([]);
  expect(after.status).toBe(0);
});

it('two differences at once are both found', async () => {
  const all = await ran([
    ...['--bank', world.turned('pages from 1', 'older tree', 'dates with dots', 'nothing is an error')],
    ...['--token-file', world.tokenFile, '--json'],
  ]);
  expect(differing(all)).toEqual([
    'search.paging',
    'categories.form',
    'categories.counts',
    'document.dates',
    'document.none',
  ]);
  expect(all.status).toBe(1);
});

it('consents that cannot be read are needed where they decide what may be inserted', async () => {
  const file = join(world.folder, 'consents.json');
  const shipped = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8')) as Deployment;
  const policy = {...shipped.policy, consent: 'require'};
  writeFileSync(file, JSON.stringify({...shipped, policy}));
  for (const turn of ['consents refused', 'consents of nobody'] as const) {
    const all = await check(turn, '--deployment', file);
    expect(factOf(all, 'consents.list')).toMatchObject({result: 'differs', needed: true});
    expect(all.status).toBe(1);
  }
  expect((await check('consents spelled otherwise', '--deployment', file)).status).toBe(0);
});

it('interfaces without names are needed where organisations have settings of their own', async () => {
  const file = join(world.folder, 'named.json');
  const shipped = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8')) as Deployment;
  writeFileSync(file, JSON.stringify({...shipped, organisations: [{name: 'Nes', interfaces: [57340]}]}));
  const all = await check('interfaces without names', '--deployment', file);
  expect(factOf(all, 'interfaces.list')).toMatchObject({result: 'differs', needed: true});
  expect(all.status).toBe(1);
});

const signIn = (turn: TurnName) =>
  ran(['--bank', world.turned(turn), '--sign-in', '--json'], {typed: [userName, password]});

it('a token by another name is found, and the lines that say so', async () => {
  const all = await signIn('token by another name');
  expect(factOf(all, 'sign-in.call')).toMatchObject({result: 'differs', found: 'a token in access_token'});
  const changed = changedLines(all);
  expect(changed).toContain('"token": "access_token", "expires": "valid_until"');
  expect(changed).toContain('"assumed": false');
  // It is asked with all the same.
  expect(factOf(all, 'search.everything').result).toBe('holds');
});

it('the end of a session by another name is found, and the line that says so', async () => {
  const all = await signIn('end by another name');
  expect(factOf(all, 'sign-in.call')).toMatchObject({
    result: 'holds',
    found: 'it does, and its end is in valid_until',
  });
  expect(changedLines(all)).toContain('"token": "Token", "expires": "valid_until"');
  expect(all.status).toBe(0);
});

it('a bank without the sign-in call is one', async () => {
  const all = await signIn('no such sign-in');
  expect(factOf(all, 'sign-in.call')).toMatchObject({result: 'differs', found: '405 with an HTML page'});
  expect(factOf(all, 'token.valid')).toMatchObject({
    result: 'not tried',
    found: 'there is no token to ask with',
  });
  expect(all.status).toBe(1);
});
