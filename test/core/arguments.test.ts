import {complaintsOf} from '../compiler.ts';

/** What is planted: its name, and what of the file is replaced by what. */
const planted: Array<[name: string, from: string, to: string]> = [
  [
    'an argument more than the contract has',
    'v.strictObject({own: own(), look: v.exactOptional(look())})',
    'v.strictObject({own: own(), look: v.exactOptional(look()), more: mark()})',
  ],
  [
    'an optional argument more',
    'v.strictObject({own: own(), look: v.exactOptional(look())})',
    'v.strictObject({own: own(), look: v.exactOptional(look()), more: v.exactOptional(mark())})',
  ],
  ['an argument fewer', 'v.strictObject({own: own(), look: v.exactOptional(look())})', 'v.strictObject({})'],
  [
    'an optional argument fewer',
    'v.strictObject({id: identifier(), language: language()})',
    'v.strictObject({id: identifier()})',
  ],
  ['an argument of another type', 'caption: v.boolean()', 'caption: v.string()'],
  [
    'an argument of a wider type',
    'sharpness: sharpness(),\n      named:',
    'sharpness: v.string(),\n      named:',
  ],
  ['an argument of a narrower type', "v.picklist(['photo', 'vector'])", "v.picklist(['photo'])"],
  [
    'an argument that must be there and may be absent in the contract',
    'usable: v.exactOptional(v.literal(true))',
    'usable: v.literal(true)',
  ],
  [
    'an argument that may be absent and must be there in the contract',
    'caption: v.boolean()',
    'caption: v.exactOptional(v.boolean())',
  ],
  ['an argument inside another', 'alt: text(LONGEST_ALT),', 'alt: text(LONGEST_ALT), title: text(9),'],
  ['a method more', '  erase: once(nothing),', '  erase: once(nothing),\n  signOff: once(nothing),'],
  ['a method fewer', '  erase: once(nothing),\n', ''],
];

let complaints: string[][];

beforeAll(() => {
  complaints = complaintsOf('src/core/arguments.ts', [
    text => `${text}\n// As it is.\n`,
    ...planted.map(
      ([, from, to]) =>
        (text: string) =>
          text.replace(from, to),
    ),
  ]);
});

test('the table compiles as it is', () => {
  expect(complaints[0]).toEqual([]);
});

test.each(planted.map(([name], index) => [name, index + 1] as const))(
  'does not compile with %s',
  (_, index) => {
    expect(complaints[index]).toContain("Type 'false' does not satisfy the constraint 'true'.");
  },
);
