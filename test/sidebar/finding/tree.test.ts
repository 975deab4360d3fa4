import fc from 'fast-check';
import {above, branches, pathsTo} from '../../../sidebar/finding/tree.ts';
import type {Category} from '../../../src/shared/contract.ts';

const tree: Category[] = [
  {id: 1, name: 'Natur', depth: 0},
  {id: 2, name: 'Fjell', depth: 1},
  {id: 3, name: 'Årstider', depth: 1},
  {id: 4, name: 'Vinterfjell', depth: 2},
  {id: 5, name: 'Folk', depth: 0},
];
const names = (open: number[], text = '') =>
  branches(tree, new Set(open), text).map(({category}) => category.name);

describe('the category tree', () => {
  it('begins with its roots', () => {
    expect(names([])).toEqual(['Natur', 'Folk']);
  });

  it('shows what lies below what is opened, a level at a time', () => {
    expect(names([0])).toEqual(['Natur', 'Fjell', 'Årstider', 'Folk']);
    expect(names([0, 2])).toEqual(['Natur', 'Fjell', 'Årstider', 'Vinterfjell', 'Folk']);
  });

  it('hides what lies below what is closed, opened or not', () => {
    expect(names([2])).toEqual(['Natur', 'Folk']);
  });

  it('says where there is something below', () => {
    const below = branches(tree, new Set([0, 2]), '').map(({below}) => below);
    expect(below).toEqual([true, false, true, false, false]);
  });

  it('finds first what begins with what is typed, then a word that does, then all that holds it', () => {
    const all = ['Sommerfjell', 'Norske fjell', 'Fjellvann'].map((name, id) => ({id, name, depth: 0}));
    expect(branches(all, new Set(), 'fjell').map(({category}) => category.name)).toEqual([
      'Fjellvann',
      'Norske fjell',
      'Sommerfjell',
    ]);
  });

  it('tells the way to each of some categories, and to one on the way to another not by itself', () => {
    const paths = (...ids: number[]) =>
      pathsTo(tree, ids).map(path => path.map(({name}) => name).join(' › '));
    expect(paths(4, 5)).toEqual(['Natur › Årstider › Vinterfjell', 'Folk']);
    expect(paths(1, 4, 3, 2)).toEqual(['Natur › Fjell', 'Natur › Årstider › Vinterfjell']);
    expect(paths(99)).toEqual([]);
  });

  it('finds by typing, at any depth, and says where it lies', () => {
    const found = branches(tree, new Set(), 'fjell');
    expect(found.map(({category, path, below}) => [category.name, path, below])).toEqual([
      ['Fjell', 'Natur', false],
      ['Vinterfjell', 'Natur › Årstider', false],
    ]);
  });

  it('does not mind case, accents and spaces at the ends', () => {
    expect(names([], ' arst ')).toEqual(['Årstider']);
    expect(names([], 'VINTER')).toEqual(['Vinterfjell']);
    expect(names([], 'fjord')).toEqual([]);
  });

  it('opens what is above the chosen ones, at every place where they stand', () => {
    expect(above(tree, [])).toEqual(new Set());
    expect(above(tree, [4])).toEqual(new Set([0, 2]));
    expect(above(tree, [1, 3])).toEqual(new Set([0]));
    const twice = [...tree, {id: 4, name: 'Vinterfjell', depth: 1}];
    expect(above(twice, [4])).toEqual(new Set([0, 2, 4]));
  });

  it('tells apart a category that stands in several places', () => {
    const twice: Category[] = [
      {id: 1, name: 'A', depth: 0},
      {id: 9, name: 'B', depth: 1},
      {id: 2, name: 'C', depth: 0},
      {id: 9, name: 'B', depth: 1},
    ];
    const rows = branches(twice, new Set([2]), '');
    expect(rows.map(({at}) => at)).toEqual([0, 2, 3]);
  });

  it('shows all of any tree when all of it is opened, in the bank’s order', () => {
    const steps = fc.array(fc.integer({min: -3, max: 1}), {maxLength: 60});
    fc.assert(
      fc.property(steps, steps => {
        let depth = 0;
        const any = steps.map((step, id): Category => {
          depth = id === 0 ? 0 : Math.max(0, depth + step);
          return {id, name: 'C' + id, depth};
        });
        const rows = branches(any, new Set(any.keys()), '');
        expect(rows.map(({category}) => category.id)).toEqual(any.map(({id}) => id));
        expect(branches(any, new Set(), '').map(({category}) => category)).toEqual(
          any.filter(({depth}) => depth === 0),
        );
      }),
    );
  });
});
