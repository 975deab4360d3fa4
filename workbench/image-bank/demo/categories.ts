/** The interfaces of the demo bank and the category tree of each, three levels deep. */
import type {Language, Texts} from '../documents.ts';

export const interfaces = new Map([
  [57331, 'Photographs'],
  [57340, 'Graphics'],
]);

export interface Category {
  id: number;
  name: Texts;
  children: Category[];
}

const category = (id: number, en: string, no: string, sv: string, ...children: Category[]): Category => ({
  id,
  name: {en, no, sv},
  children,
});

export const trees = new Map<number, Category[]>([
  [
    57331,
    [
      category(
        55400,
        'Places',
        'Steder',
        'Platser',
        category(55410, 'Japan', 'Japan', 'Japan', category(55422, 'Nagasaki', 'Nagasaki', 'Nagasaki')),
        category(
          55430,
          'The Alps',
          'Alpene',
          'Alperna',
          category(55431, 'Forest', 'Skog', 'Skog'),
          category(55432, 'Peaks', 'Tinder', 'Toppar'),
        ),
        category(55440, 'The plains', 'Præriene', 'Prärien'),
      ),
      category(
        55500,
        'Nature',
        'Natur',
        'Natur',
        category(
          55510,
          'Plants',
          'Planter',
          'Växter',
          category(55511, 'Acanthus', 'Akantus', 'Akantus'),
          category(55512, 'Allium', 'Løk', 'Lök'),
        ),
        category(55520, 'Sky and clouds', 'Himmel og skyer', 'Himmel och moln'),
      ),
      category(
        55600,
        'Transport',
        'Transport',
        'Transport',
        category(55610, 'Boats', 'Båter', 'Båtar'),
        category(55620, 'Aircraft', 'Fly', 'Flyg'),
      ),
    ],
  ],
  [
    57340,
    [
      category(
        56000,
        'Graphics',
        'Grafikk',
        'Grafik',
        category(
          56010,
          'Illustrations',
          'Illustrasjoner',
          'Illustrationer',
          category(56011, 'Landscapes', 'Landskap', 'Landskap'),
        ),
        category(56020, 'Symbols', 'Symboler', 'Symboler'),
      ),
    ],
  ],
]);

const below = new Map<number, number[]>();
function index({id, children}: Category): number[] {
  const ids = [id, ...children.flatMap(index)];
  below.set(id, ids);
  return ids;
}
for (const roots of trees.values()) roots.forEach(index);

/** The category itself and all below it; nothing for one that does not exist. */
export function under(id: number): number[] {
  return below.get(id) ?? [];
}

/**
 * A node as both tree calls show it: a leaf has no `Children` at all.
 * @param count how many images are in a category, where that is told
 */
export function node(
  {id, name, children}: Category,
  language: Language,
  count?: (id: number) => number,
): object {
  return {
    CategoryID: id,
    CategoryName: name[language],
    ...(count && {NumberOfDocuments: count(id)}),
    ...(children.length > 0 && {Children: children.map(child => node(child, language, count))}),
  };
}
