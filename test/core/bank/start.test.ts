/** What is seen first, where the person's organisation has another language than all. */
import {createBank} from '../../../src/core/bank/client.ts';
import type {Deployment} from '../../../src/core/deployment.ts';
import {contentLanguage} from '../../../src/core/language.ts';
import {deployment} from '../deployment.ts';
import type {Start} from '../../../src/shared/contract.ts';
import {answer, memoryClock, memoryHttp} from '../memory.ts';

const document = {DocumentID: 7, Name: 'Fjord', DocumentType: 'IMAGE', SubDocumentList: []};

/** @param slow milliseconds that each round takes */
function startWith(
  own: Partial<Deployment['organisations'][number]>,
  locale: string,
  slow = 0,
  tries = 3,
  interfaces = [{Id: 1, Name: 'Alt'}],
) {
  const shared = {...deployment, organisations: [{name: 'Lysvik', interfaces: [1], ...own}]};
  const clock = memoryClock();
  let rounds = 0;
  const http = memoryHttp(({url}, round) => {
    if (round === rounds) clock.pass(slow);
    rounds = round + 1;
    if (url.includes('WhoAmI')) return answer(200, {Name: 'Anna'});
    if (url.includes('GetInterfaces')) return answer(200, interfaces);
    return answer(200, {NumberOfDocuments: 1, DocumentList: [document]});
  });
  const bank = createBank({http, clock}, shared, (of = shared) => contentLanguage(locale, of));
  const {start} = bank.start('tok', 3, tries);
  const asked = http.rounds.map(round =>
    round.flatMap(({body, seconds}) => (body ? [[JSON.parse(body).Language, seconds]] : [])),
  );
  return {start, asked};
}

it.each<[string, string, object, string[]]>([
  [
    'nynorsk for whose language is Norwegian',
    'nb',
    {contentLanguages: ['nn'], contentLanguage: 'nn'},
    ['no', 'nn'],
  ],
  ['their own usual language', 'ja', {contentLanguage: 'nb'}, ['no', 'nb']],
  [
    'the person’s where they have it',
    'en-GB',
    {contentLanguages: ['nn', 'en'], contentLanguage: 'nn'},
    ['en'],
  ],
  ['that of all where they say nothing', 'ja', {policy: {altText: 'require'}}, ['no']],
])('%s', (_, locale, own, languages) => {
  const {start, asked} = startWith(own, locale);
  expect(asked.flat().map(([language]) => language)).toEqual(languages);
  expect(start).toMatchObject({rules: {contentLanguage: languages.at(-1)}, page: {total: 1}});
});

test('an opening waits no longer for two rounds than for one', () => {
  const own = {contentLanguage: 'nb'};
  expect(startWith(own, 'ja', 1200, 1).asked).toEqual([[['no', 3]], [['nb', 1]]]);
  const late = startWith(own, 'ja', 2500, 1);
  expect(late.asked).toHaveLength(1);
  expect(late.start).toMatchObject({code: 'bank.unreachable'});
  // Whoever waits for an answer gets one.
  expect(startWith(own, 'ja', 2500).start).toMatchObject({rules: {contentLanguage: 'nb'}});
});

test('1,000 interfaces are handed on at most, and whose settings count is told by all of them', () => {
  const many = Array.from({length: 1500}, (_, at) => ({Id: 1500 - at, Name: `Interface ${1500 - at}`}));
  const {start} = startWith({contentLanguage: 'nb'}, 'nb', 0, 3, many);
  expect(start).toMatchObject({rules: {contentLanguage: expect.any(String)}});
  expect((start as Start).interfaces).toHaveLength(1000);
});

describe('shelves', () => {
  const shelf = (title: string, more: object = {}) => ({title, titles: {}, words: title, ...more});

  /** @param own what the organisation of interface 1 has of them */
  function shelvesWith(start: Deployment['start'], own?: Deployment['start'], locale = 'no') {
    const organisations = own ? [{name: 'Lysvik', interfaces: [1], start: own}] : [];
    const shared = {...deployment, start, organisations};
    const http = memoryHttp(({url, body}) => {
      if (url.includes('WhoAmI')) return answer(200, {Name: 'Anna'});
      if (url.includes('GetInterfaces')) return answer(200, [{Id: 1, Name: 'Alt'}]);
      const {Querystring, Pagesize} = JSON.parse(body!);
      if (Querystring === 'dead') return answer(500, {});
      if (Querystring === 'odd') return answer(200, []);
      if (Querystring === 'empty') return answer(200, {NumberOfDocuments: 0, DocumentList: []});
      const count = Querystring === 'few' ? 3 : 60;
      const documents = Array.from({length: Math.min(count, Pagesize)}, (_, at) => ({
        ...document,
        DocumentID: at + 1,
        Name: 'n' + (99 - at),
        Created: `2026-11-${String(20 - (at % 20)).padStart(2, '0')}T10:00:00`,
      }));
      return answer(200, {NumberOfDocuments: count, DocumentList: documents});
    });
    const clock = memoryClock(Date.parse('2026-11-20T12:00:00Z'));
    const bank = createBank({http, clock}, shared, (of = shared) => contentLanguage(locale, of));
    const {start: begun} = bank.start('tok', 3, 1);
    const {shelves = [], page} = begun as Start;
    return {shelves, page, rounds: http.rounds.map(round => round.length)};
  }

  test('are asked for in the one round, and those that fail or find nothing are left out', () => {
    const {shelves, page, rounds} = shelvesWith(
      ['dead', 'few', 'odd', 'empty', 'many'].map(one => shelf(one)),
    );
    expect(rounds).toEqual([8]);
    expect(page.assets).toHaveLength(40);
    expect(shelves.map(({title, page: {assets, next}}) => [title, assets.length, next])).toEqual([
      ['few', 3, null],
      ['many', 8, 0],
    ]);
  });

  test('what the bank does not sort or filter is done over one page', () => {
    const {shelves} = shelvesWith([
      shelf('a', {sort: 'name'}),
      shelf('b', {added: 7}),
      shelf('c', {sort: 'newest', added: 7}),
    ]);
    const [byName, fresh] = shelves.map(({page}) => page);
    expect(byName!.assets.map(({name}) => name).join(' ')).toBe('n60 n61 n62 n63 n64 n65 n66 n67');
    expect(byName!.sortedHere).toBe(true);
    expect(fresh!.assets.every(({created}) => created >= '2026-11-13')).toBe(true);
    expect(fresh).toMatchObject({looked: 40, next: 0});
    expect(shelves[2]!.search).toEqual({text: 'c', sort: 'newest', added: 7});
  });

  test('an organisation’s own are asked for once it is known, in a second round', () => {
    const {shelves, rounds} = shelvesWith([shelf('many')], [shelf('few')]);
    expect(shelves.map(({title}) => title)).toEqual(['few']);
    expect(rounds).toEqual([4, 1]);
    expect(shelvesWith([shelf('many')], []).shelves).toEqual([]);
  });
});
