import {Exception, NotEmulated} from '../exception.ts';
import {cellAttributes} from './attributes.ts';
import type {BlockMembers} from './blocks.ts';
import {BlockContainer} from './blocks.ts';
import type {ContainerMembers} from './container.ts';
import {ContainerElement} from './container.ts';
import type {ElementMembers} from './element.ts';
import {nothing} from './execution.ts';
import type {CellNode, RowNode, TableNode, TableOfContentsNode} from './nodes.ts';
import {cell, table} from './nodes.ts';
import {indexIn, nearest} from './tree.ts';

type Docs = {
  Element: GoogleAppsScript.Document.Element;
  Table: GoogleAppsScript.Document.Table;
  TableCell: GoogleAppsScript.Document.TableCell;
  TableOfContents: GoogleAppsScript.Document.TableOfContents;
  TableRow: GoogleAppsScript.Document.TableRow;
};

export class Table
  extends ContainerElement<Docs['Table'], TableNode>
  implements
    Pick<
      Docs['Table'],
      | ElementMembers
      | ContainerMembers
      | 'appendTableRow'
      | 'getBorderWidth'
      | 'getCell'
      | 'getColumnWidth'
      | 'getNumRows'
      | 'getRow'
      | 'removeChild'
      | 'setBorderWidth'
      | 'setColumnWidth'
    >
{
  static override readonly official = 'Document.Table';

  /** https://developers.google.com/apps-script/reference/document/table#getNumRows() */
  getNumRows(): number {
    return this.getNumChildren();
  }

  /** https://developers.google.com/apps-script/reference/document/table#getRow(Integer) */
  getRow(rowIndex: number): Docs['TableRow'] {
    return this.getChild(rowIndex) as Docs['TableRow'];
  }

  /** https://developers.google.com/apps-script/reference/document/table#getCell(Integer,Integer) */
  getCell(rowIndex: number, cellIndex: number): Docs['TableCell'] {
    return this.getRow(rowIndex).getCell(cellIndex);
  }

  /**
   * Points; null in a table whose columns nobody has set.
   * https://developers.google.com/apps-script/reference/document/table#getColumnWidth(Integer)
   */
  getColumnWidth(columnIndex: number): number {
    this.checkColumn(columnIndex);
    return this.node.columnWidths[columnIndex] ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/table#setColumnWidth(Integer,Number) */
  setColumnWidth(columnIndex: number, width: number): Docs['Table'] {
    this.checkColumn(columnIndex);
    this.execution.write();
    this.node.columnWidths[columnIndex] = width;
    return this.self;
  }

  /**
   * A new row has no cells yet. Rows that a script passes are not emulated.
   * https://developers.google.com/apps-script/reference/document/table#appendTableRow()
   */
  appendTableRow(row?: Docs['TableRow'] | null): Docs['TableRow'] {
    if (row) throw new NotEmulated('Table.appendTableRow of a row');
    const [node] = table([[]]).children;
    return this.place(this.end, {...node!, parent: null});
  }

  /**
   * Points; null where it was never set.
   * https://developers.google.com/apps-script/reference/document/table#getBorderWidth()
   */
  getBorderWidth(): number {
    return this.node.borderWidth ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/table#setBorderWidth(Number) */
  setBorderWidth(width: number): Docs['Table'] {
    if (width < 0) throw new NotEmulated(`a border of ${width} points`);
    this.execution.write();
    this.node.borderWidth = width;
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/table#removeChild(Element) */
  removeChild(child: Docs['Element']): Docs['Table'] {
    return this.remove(child);
  }

  private checkColumn(index: number): void {
    const columns = this.node.columnWidths.length;
    if (index < 0 || index >= columns) {
      throw new Exception(
        `Child index (${index}) must be less than the number of child elements (${columns}).`,
      );
    }
  }
}

export class TableRow
  extends ContainerElement<Docs['TableRow'], RowNode>
  implements
    Pick<
      Docs['TableRow'],
      ElementMembers | ContainerMembers | 'appendTableCell' | 'getCell' | 'getNumCells' | 'getParentTable'
    >
{
  static override readonly official = 'Document.TableRow';

  /**
   * With a paragraph in it, as every cell has. Cells that a script passes are not emulated, nor what the other rows get where
   * this one becomes the longest.
   * https://developers.google.com/apps-script/reference/document/table-row#appendTableCell()
   * https://developers.google.com/apps-script/reference/document/table-row#appendTableCell(String)
   */
  appendTableCell(content?: string | Docs['TableCell'] | null): Docs['TableCell'] {
    if (typeof content === 'object' && content !== null)
      throw new NotEmulated('TableRow.appendTableCell of a cell');
    if (this.end >= (this.node.parent as TableNode).columnWidths.length) {
      throw new NotEmulated('a row of more cells than the table has columns');
    }
    return this.place(this.end, cell(content ?? ''));
  }

  /** https://developers.google.com/apps-script/reference/document/table-row#getNumCells() */
  getNumCells(): number {
    return this.getNumChildren();
  }

  /** https://developers.google.com/apps-script/reference/document/table-row#getCell(Integer) */
  getCell(cellIndex: number): Docs['TableCell'] {
    return this.getChild(cellIndex) as Docs['TableCell'];
  }

  /** https://developers.google.com/apps-script/reference/document/table-row#getParentTable() */
  getParentTable(): Docs['Table'] {
    return this.node.parent ? this.execution.element<Docs['Table']>(this.node.parent) : nothing;
  }
}

export class TableCell
  extends BlockContainer<Docs['TableCell'], CellNode>
  implements
    Pick<
      Docs['TableCell'],
      | ElementMembers
      | ContainerMembers
      | BlockMembers
      | 'getPaddingBottom'
      | 'getPaddingLeft'
      | 'getPaddingRight'
      | 'getPaddingTop'
      | 'getParentRow'
      | 'getParentTable'
      | 'getWidth'
      | 'setAttributes'
      | 'setWidth'
    >
{
  static override readonly official = 'Document.TableCell';

  /** https://developers.google.com/apps-script/reference/document/table-cell#getPaddingTop() */
  getPaddingTop(): number {
    return this.node.padding.top ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/table-cell#getPaddingRight() */
  getPaddingRight(): number {
    return this.node.padding.right ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/table-cell#getPaddingBottom() */
  getPaddingBottom(): number {
    return this.node.padding.bottom ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/table-cell#getPaddingLeft() */
  getPaddingLeft(): number {
    return this.node.padding.left ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/table-cell#getParentRow() */
  getParentRow(): Docs['TableRow'] {
    return this.node.parent ? this.execution.element<Docs['TableRow']>(this.node.parent) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/table-cell#getParentTable() */
  getParentTable(): Docs['Table'] {
    return this.table ? this.execution.element<Docs['Table']>(this.table) : nothing;
  }

  /**
   * The column's width in points; null in a table whose columns nobody has set.
   * https://developers.google.com/apps-script/reference/document/table-cell#getWidth()
   */
  getWidth(): number {
    return this.table?.columnWidths[indexIn(this.node)] ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/table-cell#setWidth(Number) */
  setWidth(width: number): Docs['TableCell'] {
    this.execution.write();
    if (this.table) this.table.columnWidths[indexIn(this.node)] = width;
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/table-cell#setAttributes(Object) */
  setAttributes(attributes: unknown): Docs['TableCell'] {
    const padding = cellAttributes(attributes);
    this.execution.write();
    Object.assign(this.node.padding, padding);
    return this.self;
  }

  /** The one that the cell stands in, not one that this stands in. */
  private get table(): TableNode | null {
    return nearest(this.node, 'TABLE');
  }
}

export class TableOfContents
  extends ContainerElement<Docs['TableOfContents'], TableOfContentsNode>
  implements Pick<Docs['TableOfContents'], ElementMembers | ContainerMembers>
{
  static override readonly official = 'Document.TableOfContents';
}
