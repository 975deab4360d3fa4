import {cell, paragraph, table} from '../../src/document/nodes.ts';
import {blobOf} from '../pictures.ts';
import {documentOf, outline, run} from './open.ts';

const rows = [
  ['a', 'b'],
  ['c', 'd'],
];
const tableIn = (model: ReturnType<typeof documentOf>) => run(model).getBody().getTables()[0]!;

// https://developers.google.com/apps-script/reference/document/table
describe('Table', () => {
  it('has rows of cells', () => {
    const made = tableIn(documentOf([table(rows), paragraph()]));
    expect([made.getNumRows(), made.getRow(0).getNumCells()]).toEqual([2, 2]);
    expect(made.getCell(1, 0).getText()).toBe('c');
    expect(made.getRow(1).getCell(1).getText()).toBe('d');
    expect(() => made.getCell(2, 0)).toThrow('Child index (2)');
    expect(String(made.getRow(0).getParentTable().getType())).toBe('TABLE');
  });

  // https://developers.google.com/apps-script/reference/document/table-cell#getWidth()
  it('widths are null where nobody has set them', () => {
    const made = tableIn(documentOf([table(rows), paragraph()]));
    expect([made.getColumnWidth(0), made.getCell(0, 1).getWidth()]).toEqual([null, null]);
    made.getCell(1, 1).setWidth(120);
    expect([made.getColumnWidth(0), made.getColumnWidth(1), made.getCell(0, 1).getWidth()]).toEqual([
      null,
      120,
      120,
    ]);
    made.setColumnWidth(0, 80);
    expect(made.getCell(1, 0).getWidth()).toBe(80);
    expect(() => made.getColumnWidth(2)).toThrow('Child index (2)');
  });

  it('a cell knows its padding in points, or null', () => {
    const none = {top: null, right: null, bottom: null, left: null};
    const made = tableIn(documentOf([table([[cell('a'), cell('b', none)]]), paragraph()]));
    const paddings = [made.getCell(0, 0), made.getCell(0, 1)].map(each => [
      each.getPaddingTop(),
      each.getPaddingRight(),
      each.getPaddingBottom(),
      each.getPaddingLeft(),
    ]);
    expect(paddings).toEqual([
      [5, 5, 5, 5],
      [null, null, null, null],
    ]);
  });

  // https://developers.google.com/apps-script/reference/document/table#appendTableRow()
  it('grows by a row, which gets its cells one by one', () => {
    const model = documentOf([table(rows), paragraph()]);
    const made = tableIn(model);
    const row = made.appendTableRow();
    expect([made.getNumRows(), row.getNumCells()]).toEqual([3, 0]);
    row.appendTableCell('');
    expect(row.appendTableCell('e').getText()).toBe('e');
    expect(row.getCell(0).getNumChildren()).toBe(1);
    expect(() => row.appendTableCell()).toThrow('NotEmulated');
    expect(() => made.appendTableRow(row)).toThrow('NotEmulated');
    row.removeFromParent();
    expect(made.getNumRows()).toBe(2);
  });

  // https://developers.google.com/apps-script/reference/document/table#setBorderWidth(Number)
  it('has a border as wide as it was set, and cells with paddings', () => {
    const made = tableIn(documentOf([table(rows), paragraph()]));
    expect(made.getBorderWidth()).toBeNull();
    expect(made.setBorderWidth(0).getBorderWidth()).toBe(0);
    expect(() => made.setBorderWidth(-1)).toThrow('NotEmulated');
    const first = made.getCell(0, 0).setAttributes({PADDING_LEFT: 0, PADDING_TOP: 2});
    expect([first.getPaddingLeft(), first.getPaddingTop(), first.getPaddingRight()]).toEqual([0, 2, 5]);
    expect(() => first.setAttributes({BACKGROUND_COLOR: '#ffffff'})).toThrow('NotEmulated');
    expect(() => first.setAttributes({PADDING_LEFT: null})).toThrow('NotEmulated');
  });

  it('a cell knows its own row and table, not those around', () => {
    const inner = table([['x']], [50]);
    const model = documentOf([table([[cell([inner, paragraph()]), 'b']], [200, 100]), paragraph()]);
    const innermost = run(model).getBody().getTables()[1]!.getCell(0, 0);
    expect(innermost.getWidth()).toBe(50);
    expect(innermost.getParentTable().getNumRows()).toBe(1);
    expect(innermost.getParentRow().getNumCells()).toBe(1);
  });

  it('a cell ends with a paragraph, also after a table of its own', async () => {
    const model = documentOf([table([[cell([paragraph()])]]), paragraph()]);
    const inside = tableIn(model).getCell(0, 0);
    inside.appendTable([['x']]);
    inside.appendImage(await blobOf(40, 30));
    expect(outline(model)[0]).toEqual({
      TABLE: [
        {
          TABLE_ROW: [
            {
              TABLE_CELL: [
                {PARAGRAPH: []},
                {TABLE: [{TABLE_ROW: [{TABLE_CELL: [{PARAGRAPH: ['x']}]}]}]},
                {PARAGRAPH: []},
                {PARAGRAPH: ['40×30']},
              ],
            },
          ],
        },
      ],
    });
  });
});
