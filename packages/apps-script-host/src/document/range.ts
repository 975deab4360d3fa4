import {NotEmulated} from '../exception.ts';
import {nodeOf} from './element.ts';
import type {Execution} from './execution.ts';
import type {Selected} from './model.ts';
import type {Node} from './nodes.ts';
import {descendants, isContainer} from './tree.ts';

type Docs = {
  Element: GoogleAppsScript.Document.Element;
  Range: GoogleAppsScript.Document.Range;
  RangeBuilder: GoogleAppsScript.Document.RangeBuilder;
  RangeElement: GoogleAppsScript.Document.RangeElement;
  Text: GoogleAppsScript.Document.Text;
};

export class RangeElement implements Pick<Docs['RangeElement'], keyof Docs['RangeElement']> {
  static readonly official = 'Document.RangeElement';

  constructor(
    readonly execution: Execution,
    readonly selected: Selected,
  ) {}

  /** https://developers.google.com/apps-script/reference/document/range-element#getElement() */
  getElement(): Docs['Element'] {
    return this.execution.element(this.selected.node);
  }

  /** https://developers.google.com/apps-script/reference/document/range-element#isPartial() */
  isPartial(): boolean {
    return this.selected.part !== null;
  }

  /**
   * −1 when the whole element is in the range.
   * https://developers.google.com/apps-script/reference/document/range-element#getStartOffset()
   */
  getStartOffset(): number {
    return this.selected.part?.start ?? -1;
  }

  /** https://developers.google.com/apps-script/reference/document/range-element#getEndOffsetInclusive() */
  getEndOffsetInclusive(): number {
    return this.selected.part?.end ?? -1;
  }
}

const rangeElements = (execution: Execution, selected: readonly Selected[]): Array<Docs['RangeElement']> =>
  selected.map(each => new RangeElement(execution, each) as unknown as Docs['RangeElement']);

export class Range implements Pick<Docs['Range'], 'getRangeElements'> {
  static readonly official = 'Document.Range';

  constructor(
    readonly execution: Execution,
    readonly selected: readonly Selected[],
  ) {}

  /** https://developers.google.com/apps-script/reference/document/range#getRangeElements() */
  getRangeElements(): Array<Docs['RangeElement']> {
    return rangeElements(this.execution, this.selected);
  }
}

export class RangeBuilder implements Pick<
  Docs['RangeBuilder'],
  'addElement' | 'addElementsBetween' | 'addRange' | 'build' | 'getRangeElements'
> {
  static readonly official = 'Document.RangeBuilder';

  private readonly selected: Selected[] = [];

  constructor(readonly execution: Execution) {}

  private add(...more: Selected[]): Docs['RangeBuilder'] {
    this.selected.push(...more);
    return this as unknown as Docs['RangeBuilder'];
  }

  /**
   * https://developers.google.com/apps-script/reference/document/range-builder#addElement(Element)
   * https://developers.google.com/apps-script/reference/document/range-builder#addElement(Text,Integer,Integer)
   */
  addElement(element: Docs['Element'] | Docs['Text'], start?: number, end?: number): Docs['RangeBuilder'] {
    const part = start === undefined || end === undefined ? null : {start, end};
    return this.add({node: nodeOf(element), part});
  }

  /**
   * https://developers.google.com/apps-script/reference/document/range-builder#addElementsBetween(Element,Element)
   * https://developers.google.com/apps-script/reference/document/range-builder#addElementsBetween(Text,Integer,Text,Integer)
   */
  addElementsBetween(
    ...args: [Docs['Element'], Docs['Element']] | [Docs['Text'], number, Docs['Text'], number]
  ) {
    if (args.length === 4)
      throw new NotEmulated('RangeBuilder.addElementsBetween(Text,Integer,Text,Integer)');
    const [first, last] = args.map(element => nodeOf(element)) as [Node, Node];
    return this.add(...between(first, last).map(node => ({node, part: null})));
  }

  /** https://developers.google.com/apps-script/reference/document/range-builder#addRange(Range) */
  addRange(range: Docs['Range']): Docs['RangeBuilder'] {
    return this.add(...(range as unknown as Range).selected);
  }

  /** https://developers.google.com/apps-script/reference/document/range-builder#getRangeElements() */
  getRangeElements(): Array<Docs['RangeElement']> {
    return rangeElements(this.execution, this.selected);
  }

  /** https://developers.google.com/apps-script/reference/document/range-builder#build() */
  build(): Docs['Range'] {
    return new Range(this.execution, [...this.selected]) as unknown as Docs['Range'];
  }
}

/** From one element to another in reading order, without what stands in an element that is itself among them. */
function between(first: Node, last: Node): Node[] {
  let top = first;
  while (top.parent) top = top.parent;
  const all = [...descendants(top)];
  const found = all.slice(all.indexOf(first), all.indexOf(last) + 1);
  const inside = new Set(found.flatMap(node => (isContainer(node) ? [...descendants(node)].slice(1) : [])));
  return found
    .filter(node => !inside.has(node) && ![...descendants(node)].includes(last))
    .concat(inside.has(last) ? [] : [last]);
}
