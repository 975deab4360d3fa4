/** All that the bank may answer, and what is read of it. */
import fc from 'fast-check';
import {toAsset, toCategories, toConsents, toInterfaces, toPage, toUrl} from '../../../src/core/bank/wire.ts';
import type {Asset} from '../../../src/shared/contract.ts';
import {AddonError} from '../../../src/core/errors.ts';
import {deployment} from '../deployment.ts';

const document = {
  DocumentID: 12345678,
  Code: 'NF-1',
  Name: 'Nagasaki harbour',
  Description: 'Boats in the harbour',
  AltText: 'Wooden boats at a quay',
  Credits: 'Felice Beato',
  Rights: 'CC0',
  Tags: 'boats, harbour,boats; Japan',
  FileName: 'nf-1.jpg',
  DocumentType: 'IMAGE',
  IsImage: true,
  IsVideo: false,
  PublishedUntil: '2027-01-01T00:00:00',
  Created: '2026-03-01T09:12:40',
  InterfaceList: [{InterfaceID: 57331, InterfaceName: 'Photographs'}, {InterfaceID: null}, 7],
  RightsExpiration: null,
  ListThumbUrl: 'https://magik.imageshop.no/list',
  DetailThumbUrl: 'https://magik.imageshop.no/detail',
  LargeThumbUrl: 'https://magik.imageshop.no/large',
  FullscreenThumbUrl: null,
  SubDocumentList: [
    {VersionName: 'Web', IsOriginal: false, Width: 1200, Height: 800, FileSize: 5, FileExtension: 'jpg'},
    {VersionName: 'x', IsOriginal: true, Width: 6000, Height: 4000, FileSize: 9, FileExtension: '.JPG'},
  ],
};
const read = (more: object) => toAsset({...document, ...more}, deployment);

test('shows no more documents on a page than were asked for, and counts the others as not shown', () => {
  const rows = Array.from({length: 1000}, (_, at) => ({...document, DocumentID: at + 1}));
  const page = toPage({NumberOfDocuments: 1000, DocumentList: rows}, 0, 40, deployment);
  expect(page).toMatchObject({total: 1000, next: 1, skipped: 960});
  expect(page.assets).toHaveLength(40);
});

test('leaves out of texts what is not seen and turns or breaks what stands around it', () => {
  const asset = read({
    Name: 'Har\u0007bour\n \u202eat\u2066 dawn\r',
    Credits: 'Felice\u0000\tBeato',
    Description: 'One\u2028line\u000b\r\nand another\u001b[31m',
    AltText: 'Boats\nat a quay',
  })!;
  expect(asset).toMatchObject({
    name: 'Harbour at dawn',
    credits: 'Felice Beato',
    description: 'One\nline\n\nand another[31m',
    alt: 'Boats at a quay',
  });
});

test('keeps joined signs, and texts from right to left', () => {
  const names = ['👩‍👩‍👧 ❤️', 'می‌خواهم', 'نهر غزير \u200f!', 'שלום'];
  for (const Name of names) expect(read({Name})!.name).toBe(Name);
});

test('the sizes that are told show all of the image, are no larger, and have names', () => {
  const size = (VersionName: unknown, Width: number, Height: number, more: object = {}) => ({
    VersionName,
    Width,
    Height,
    FileSize: 7,
    ...more,
  });
  const SubDocumentList = [
    size('', 600, 400),
    size('Original, as JPEG', 6000, 4000),
    size('Banner', 6000, 1000),
    size('Nearly', 1200, 812),
    size('Poster', 12_000, 8000),
    size('x'.repeat(61), 600, 400),
    size('Print', 6000, 4000, {FileSize: '900'}),
    size('Web', 1200, 800),
    size('Web', 900, 600),
    size('Unsized', 0, 0),
    size('Thumb', 100, 67, {FileSize: null}),
    {VersionName: 'x', IsOriginal: true, Width: 6000, Height: 4000},
  ];
  expect(read({SubDocumentList})!.sizes).toEqual([
    {name: 'Thumb', width: 100, height: 67, bytes: 0},
    {name: 'Web', width: 1200, height: 800, bytes: 7},
    {name: 'Print', width: 6000, height: 4000, bytes: 900},
  ]);
  const many = Array.from({length: 50}, (_, at) => size('s' + at, 600 + at * 3, 400 + at * 2));
  expect(read({SubDocumentList: [...SubDocumentList, ...many]})!.sizes).toHaveLength(12);
  // A phone's picture that lies on its side is told upright, and so are its sizes.
  const upright = [size('Web', 800, 1200), {VersionName: 'x', IsOriginal: true, Width: 6000, Height: 4000}];
  expect(read({SubDocumentList: upright})!.sizes).toEqual([
    {name: 'Web', width: 800, height: 1200, bytes: 7},
  ]);
  expect(read({SubDocumentList: [size('Web', 1200, 800)]})).not.toHaveProperty('sizes');
});

test.each<[string, object, number[] | undefined]>([
  ['says nothing of them', {}, undefined],
  ['is in none', {CategoryList: []}, undefined],
  ['lists numbers', {CategoryList: [7, '8', 7, null, 'x', -1]}, [7, 8]],
  [
    'lists objects, by another name',
    {categories: [{categoryId: 7, name: 'Boats'}, {}, {CategoryID: 9}]},
    [7, 9],
  ],
  ['says something else', {CategoryList: 'Boats', Categories: {CategoryID: 7}}, undefined],
])('the categories of a document that %s', (_, more, ids) => {
  expect(read(more)!.categoryIds).toEqual(ids);
});

test('how many images a category holds is told where the bank tells it', () => {
  const Children = [
    {CategoryID: 1, CategoryName: 'A', NumberOfDocuments: 0},
    {CategoryID: 2, CategoryName: 'B', documentcount: '12'},
    {CategoryID: 3, CategoryName: 'C', NumberOfDocuments: 'many'},
  ];
  expect(toCategories({Root: {Children}}).map(({count}) => count)).toEqual([0, 12, undefined]);
});

test('reads a document', () => {
  expect(read({})).toEqual<Asset>({
    id: 12345678,
    code: 'NF-1',
    name: 'Nagasaki harbour',
    description: 'Boats in the harbour',
    alt: 'Wooden boats at a quay',
    photographer: '',
    credits: 'Felice Beato',
    rights: 'CC0',
    keywords: ['boats', 'harbour', 'Japan'],
    kind: 'photo',
    thumbnail: 'https://magik.imageshop.no/detail',
    preview: 'https://magik.imageshop.no/large',
    width: 6000,
    height: 4000,
    bytes: 9,
    format: 'jpg',
    rightsUntil: '',
    publishedUntil: '2027-01-01T00:00:00',
    created: '2026-03-01T09:12:40',
    interfaceIds: [57331],
    sizes: [{name: 'Web', width: 1200, height: 800, bytes: 5}],
  });
});

test('takes keywords as a list too', () => {
  expect(read({Tags: ['river', 'boat']})?.keywords).toEqual(['river', 'boat']);
  expect(read({Tags: [1, 2]})?.keywords).toEqual([]);
});

test('a document of which only the number is left is shown all the same', () => {
  expect(toAsset({DocumentID: 7}, deployment)).toMatchObject({id: 7, name: '', width: 0, thumbnail: ''});
});

test.each([
  [{AltText: ''}, 'Boats in the harbour'],
  [{AltText: null, Description: null}, 'Nagasaki harbour'],
  [{AltText: undefined, Description: ' ', Name: 'NF-1'}, 'NF-1'],
  [{AltText: null, Description: null, Name: 'nf-1.jpg'}, ''],
  [{AltText: null, Description: null, Name: 'IMG 0001.TIFF'}, ''],
  [{AltText: 'DSC04711', Description: null, Name: 'Nagasaki'}, 'Nagasaki'],
])('proposes alternative text that is never a file name: %j', (more, alt) => {
  expect(read(more)?.alt).toBe(alt);
});

test('finds the original by its name where none is marked', () => {
  const SubDocumentList = [
    {VersionName: 'Web', Width: 1, Height: 1},
    {VersionName: 'Original file', Width: '3000', Height: 2000},
  ];
  expect(read({SubDocumentList})).toMatchObject({width: 3000, height: 2000, format: 'jpg'});
});

test.each([
  ['http://magik.imageshop.no/x'],
  ['https://magik.imageshop.no.evil.example/x'],
  ['https://magik.imageshop.no@evil.example/x'],
  ['https://evil.example/https://magik.imageshop.no/'],
  ['javascript:alert(1)//magik.imageshop.no/'],
  ['https://magik.imageshop.no/"onerror="x'],
  ['https://magik.imageshop.no\\@evil.example/'],
  ['//magik.imageshop.no/x'],
  [42],
])('takes no thumbnail from %j', address => {
  const everywhere = {
    ListThumbUrl: address,
    DetailThumbUrl: address,
    LargeThumbUrl: address,
    FullscreenThumbUrl: address,
  };
  expect(read(everywhere)).toMatchObject({thumbnail: '', preview: ''});
});

test.each([
  [null],
  [[]],
  ['12'],
  [{...document, DocumentID: 0}],
  [{...document, DocumentID: -4}],
  [{...document, DocumentID: 1.5}],
  [{...document, DocumentID: null}],
  [{...document, DocumentType: 'VIDEO', IsImage: false, IsVideo: true}],
  [{...document, DocumentType: 'DOCUMENT', IsImage: false}],
])('leaves out and counts what is no image: %#', odd => {
  const page = toPage({NumberOfDocuments: 2, DocumentList: [odd, document]}, 0, 40, deployment);
  expect(page.assets.map(({id}) => id)).toEqual([12345678]);
  expect(page.skipped).toBe(1);
});

test('shows a document once', () => {
  const page = toPage({NumberOfDocuments: 2, DocumentList: [document, document]}, 0, 40, deployment);
  expect(page.assets).toHaveLength(1);
  expect(page.skipped).toBe(0);
});

test.each([
  ['0001-01-01T00:00:00', ''],
  ['9999-12-31T00:00:00', ''],
  ['2026-05-01', '2026-05-01'],
  ['2026-05-01T10:00:00.1234567Z', '2026-05-01T10:00:00.1234567Z'],
  ['soon', ''],
  ['2026-99-99', ''],
  [20260501, ''],
])('reads the date %j as %j', (given, date) => {
  expect(read({RightsExpiration: given})?.rightsUntil).toBe(date);
});

test('cuts a text of a megabyte, and no character in two', () => {
  for (const start of ['', 'a']) {
    const {name} = read({Name: start + '😀'.repeat(500_000)})!;
    expect(name.length).toBeLessThanOrEqual(300);
    expect(name).toBe(start + '😀'.repeat((name.length - start.length) / 2));
  }
});

test('says whether there is more, also when the bank miscounts', () => {
  const page = (total: unknown, count: number, number = 0) =>
    toPage(
      {
        NumberOfDocuments: total,
        DocumentList: Array.from({length: count}, (_, at) => ({...document, DocumentID: at + 1})),
      },
      number,
      2,
      deployment,
    );
  expect(page(3, 2)).toMatchObject({total: 3, next: 1});
  expect(page(2, 2)).toMatchObject({total: 2, next: null});
  expect(page(3, 1, 1)).toMatchObject({total: 3, next: null});
  expect(page(9, 0, 4)).toMatchObject({total: 9, next: null});
  expect(page(null, 2)).toMatchObject({total: 2, next: 1});
  expect(page('x', 1)).toMatchObject({total: 1, next: null});
  // Numbers come as texts, too; and a total that leaves nothing for this page is not believed.
  expect(page('137', 2, 5)).toMatchObject({total: 137, next: 6});
  expect(page(3, 2, 3)).toMatchObject({total: 8, next: 4});
});

test('a row that stands twice makes no more of them', () => {
  const rows = [document, document, {...document, DocumentID: 9}];
  expect(toPage({NumberOfDocuments: 2, DocumentList: rows}, 0, 40, deployment).total).toBe(2);
  expect(toPage({DocumentList: rows}, 0, 40, deployment).total).toBe(2);
});

test('names of fields count whatever the case of their letters, ours before others', () => {
  const recased = (value: unknown, change: (name: string) => string): unknown => {
    if (Array.isArray(value)) return value.map(one => recased(one, change));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, content]) => [change(name), recased(content, change)]),
    );
  };
  const answer = {NumberOfDocuments: 1, DocumentList: [document]};
  const page = toPage(answer, 0, 40, deployment);
  for (const change of [
    (name: string) => name.toLowerCase(),
    (name: string) => name.toUpperCase(),
    (name: string) => name[0]!.toLowerCase() + name.slice(1),
  ]) {
    expect(toPage(recased(answer, change), 0, 40, deployment)).toEqual(page);
    expect(toInterfaces(recased([{Id: 7, Name: 'A'}], change))).toEqual([{id: 7, name: 'A'}]);
    expect(toConsents(recased([{DocumentId: 1, Description: 'Yes'}], change), 1)).toMatchObject([
      {description: 'Yes'},
    ]);
    expect(
      toCategories(recased({Root: {Children: [{CategoryID: 3, CategoryName: 'C'}]}}, change)),
    ).toMatchObject([{id: 3, name: 'C'}]);
    expect(toUrl(recased({url: 'https://v.imgi.no/abc'}, change))).toBe('https://v.imgi.no/abc');
  }
  expect(read({name: 'Other', NAME: 'Another'})?.name).toBe(page.assets[0]!.name);
  expect(toPage(JSON.parse('{"__proto__":{"DocumentList":[1]}}'), 0, 40, deployment).assets).toEqual([]);
});

test('a total that is less than what the page itself holds is not believed', () => {
  const DocumentList = Array.from({length: 40}, (_, at) => ({DocumentID: at + 1, DocumentType: 'IMAGE'}));
  const page = (NumberOfDocuments: unknown) => toPage({NumberOfDocuments, DocumentList}, 0, 40, deployment);
  expect(page(1)).toMatchObject({total: 40, next: 1});
  expect(page('40')).toMatchObject({total: 40, next: null});
  expect(page('137 ')).toMatchObject({total: 137, next: 1});
});

test('a size that cannot be true is none, and an original on its side is turned as the others are', () => {
  const sized = (...subs: Array<[number, number, number, boolean]>) =>
    read({
      SubDocumentList: subs.map(([Width, Height, FileSize, IsOriginal]) => ({
        Width,
        Height,
        FileSize,
        IsOriginal,
        FileExtension: 'jpg',
      })),
    });
  expect(sized([1, 1, 390_000, true])).toMatchObject({width: 0, height: 0, bytes: 390_000});
  expect(sized([100_001, 600, 1000, true])).toMatchObject({width: 0, height: 0});
  expect(sized([600, 0, 1000, true])).toMatchObject({width: 0, height: 0});
  expect(sized([1, 1, 43, true])).toMatchObject({width: 1, height: 1});
  expect(sized([2400, 1134, 900_000, true], [567, 1200, 90_000, false])).toMatchObject({
    width: 1134,
    height: 2400,
  });
  const stands = sized([2400, 1134, 900_000, true], [1200, 567, 90_000, false]);
  expect(stands).toMatchObject({width: 2400, height: 1134});
  expect(stands).not.toHaveProperty('mayLie');
  // Cut out of it, for something else.
  expect(sized([4800, 2700, 9e6, true], [1080, 1920, 90_000, false], [1200, 675, 9, false])).toMatchObject({
    width: 4800,
    height: 2700,
  });
  const unsure = {width: 2400, height: 1134, mayLie: true};
  expect(sized([2400, 1134, 900_000, true])).toMatchObject(unsure);
  expect(sized([2400, 1134, 900_000, true], [0, 0, 0, false])).toMatchObject(unsure);
  expect(sized([2400, 1134, 9e5, true], [1200, 567, 9, false], [567, 1200, 9, false])).toMatchObject(unsure);
});

test.each([
  ['heic', true],
  ['', true],
  ['svg', false],
  ['psd', false],
])('a %j of which nothing is made may lie on its side: %j', (FileExtension, mayLie) => {
  const file = {Width: 2400, Height: 1134, FileSize: 9, IsOriginal: true, FileExtension};
  expect(read({FileName: '', SubDocumentList: [file]})?.mayLie ?? false).toBe(mayLie);
});

test('any JSON becomes a valid page or a plain error', () => {
  const json = fc.jsonValue({maxDepth: 4});
  const oddDocument = fc.record(
    Object.fromEntries(
      Object.keys(document).map(name => [name, fc.oneof(json, fc.constant(document[name as 'Name']))]),
    ),
    {requiredKeys: []},
  );
  const answers = fc.oneof(
    json,
    fc.record({
      NumberOfDocuments: fc.oneof(json, fc.nat()),
      DocumentList: fc.oneof(json, fc.array(oddDocument)),
    }),
  );
  fc.assert(
    fc.property(answers, fc.nat(100), (value, number) => {
      let page;
      try {
        page = toPage(value, number, 40, deployment);
      } catch (error) {
        expect(error).toBeInstanceOf(AddonError);
        return;
      }
      expect(page.page).toBe(number);
      expect(page.total).toBeGreaterThanOrEqual(0);
      for (const asset of page.assets) {
        for (const [name, is] of Object.entries(asset)) {
          expect([name, typeof is]).toEqual([name, typeof read({})![name as keyof Asset]]);
        }
        expect(asset.id).toBeGreaterThan(0);
        expect(asset.width).toBeGreaterThanOrEqual(0);
        expect(asset.thumbnail).toMatch(/^$|^https:\/\/magik\.imageshop\.no\//);
      }
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    }),
  );
});

test.each([null, [], [1, 2], 'text', 7, {DocumentList: 'none'}])('refuses %j as a page', value => {
  expect(() => toPage(value, 0, 40, deployment)).toThrow('bank.unusable');
});

test('reads interfaces, and leaves out what is none', () => {
  const list = [{Id: 1, Name: 'Main'}, {Id: 1, Name: 'Again'}, {Id: '2', Name: null}, {Id: 0}, null, 'x'];
  expect(toInterfaces(list)).toEqual([
    {id: 1, name: 'Main'},
    {id: 2, name: '2'},
  ]);
  expect(toInterfaces(null)).toEqual([]);
  expect(() => toInterfaces({Error: 'x'})).toThrow('bank.unusable');
});

describe('the category tree', () => {
  const node = (CategoryID: unknown, CategoryName: unknown, ...Children: unknown[]) =>
    Children.length > 0 ? {CategoryID, CategoryName, Children} : {CategoryID, CategoryName};
  const roots = [
    node(1, 'Places', node(11, 'Japan', node(111, 'Nagasaki')), node(12, 'Alps')),
    node(2, 'Nature'),
  ];
  const tree = [
    {id: 1, name: 'Places', depth: 0},
    {id: 11, name: 'Japan', depth: 1},
    {id: 111, name: 'Nagasaki', depth: 2},
    {id: 12, name: 'Alps', depth: 1},
    {id: 2, name: 'Nature', depth: 0},
  ];

  test.each<[string, unknown]>([
    ['in groups', [{id: 7, name: 'Press', categoryroots: roots.map(Root => ({Root}))}]],
    ['in several groups', roots.map((Root, id) => ({id: id + 1, name: 'Group', categoryroots: [{Root}]}))],
    ['below one root', {Root: {Children: roots}}],
    [
      'below one root that has a name but no number',
      {Root: {CategoryName: 'All', CategoryID: 0, Children: roots}},
    ],
    ['as a bare list', roots],
    ['with one group that is not in a list', {id: 7, categoryroots: {Root: {Children: roots}}}],
    ['with a category in two places', {Root: {Children: [...roots, node(12, 'Alps again')]}}],
    ['with rubbish in between', [null, 7, 'x', {categoryroots: null}, [[roots]], {Root: [1]}]],
  ])('is read %s', (_, value) => {
    expect(toCategories(value)).toEqual(tree);
  });

  test.each([null, [], {}, {Root: null}, {Root: {Children: null}}, [{categoryroots: []}]])(
    'is empty for %j',
    value => expect(toCategories(value)).toEqual([]),
  );

  test.each(['text', 7, true])('is refused for %j', value => {
    expect(() => toCategories(value)).toThrow('bank.unusable');
  });

  test('repairs odd categories and keeps what is below them', () => {
    const value = [
      node('5', null, node(51, 7)),
      node(-1, 'No number', node(6, 'Still there')),
      node(8, 'x'.repeat(1000)),
      node(9, '<b>😀 עברית'),
    ];
    const found = toCategories(value);
    expect(found.slice(0, 3)).toEqual([
      {id: 5, name: '5', depth: 0},
      {id: 51, name: '7', depth: 1},
      {id: 6, name: 'Still there', depth: 0},
    ]);
    expect(found[3]!.name).toHaveLength(300);
    expect(found[4]!.name).toBe('<b>😀 עברית');
  });

  test('has any depth', () => {
    let value: unknown = node(100_000, 'Deepest');
    for (let id = 9_999; id > 0; id--) value = node(id, 'Level', value);
    const found = toCategories({Root: {Children: [value]}});
    expect(found).toHaveLength(10_000);
    expect(found.at(-1)).toEqual({id: 100_000, name: 'Deepest', depth: 9_999});
  });

  test('ends at 20,000', () => {
    const many = Array.from({length: 20_100}, (_, at) => node(at + 1, 'Leaf'));
    expect(toCategories({Root: {Children: many}})).toHaveLength(20_000);
  });

  test('is a list in which every child follows its parent, whatever the bank answers', () => {
    const {tree} = fc.letrec(tie => ({
      tree: fc.oneof({maxDepth: 5}, fc.jsonValue(), tie('node'), fc.array(tie('node'))),
      node: fc.record(
        {
          CategoryID: fc.oneof(fc.nat(30), fc.jsonValue()),
          CategoryName: fc.oneof(fc.string(), fc.jsonValue()),
          Children: tie('tree'),
          Root: tie('tree'),
          categoryroots: tie('tree'),
        },
        {requiredKeys: []},
      ),
    }));
    fc.assert(
      fc.property(tree, value => {
        let found;
        try {
          found = toCategories(value);
        } catch (error) {
          expect(error).toBeInstanceOf(AddonError);
          return;
        }
        expect(new Set(found.map(({id}) => id)).size).toBe(found.length);
        found.forEach(({id, name, depth}, i) => {
          expect(Number.isSafeInteger(id) && id > 0 && name.length > 0).toBe(true);
          expect(depth).toBeLessThanOrEqual(i === 0 ? 0 : found[i - 1]!.depth + 1);
        });
      }),
    );
  });
});

describe('consents', () => {
  test('are those of the image', () => {
    const value = [
      {DocumentId: 7, Description: 'Yes', AdditionalInfo: 'Print'},
      {DocumentId: '7', Description: null, AdditionalInfo: 'Web'},
      {DocumentId: 8, Description: 'Another image'},
      {DocumentId: 7, Description: '', AdditionalInfo: null},
      {Description: 'Names none'},
      null,
      'x',
    ];
    expect(toConsents(value, 7)).toEqual([
      {description: 'Yes', more: 'Print'},
      {description: '', more: 'Web'},
      {description: 'Names none', more: ''},
    ]);
  });

  test('are none where the bank knows none, and refused where it says something else', () => {
    expect(toConsents(null, 7)).toEqual([]);
    expect(() => toConsents({Error: 'x'}, 7)).toThrow('bank.unusable');
  });

  test('are texts, whatever the bank answers', () => {
    const entry = fc.record(
      {
        DocumentId: fc.oneof(fc.constant(7), fc.jsonValue()),
        Description: fc.jsonValue(),
        AdditionalInfo: fc.jsonValue(),
      },
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(entry)), value => {
        try {
          for (const {description, more} of toConsents(value, 7)) {
            expect([typeof description, typeof more]).toEqual(['string', 'string']);
            expect(description + more).not.toBe('');
          }
        } catch (error) {
          expect(error).toBeInstanceOf(AddonError);
        }
      }),
    );
  });
});
