import {Exception, NotEmulated} from '../exception.ts';
import type {ElementMembers} from './element.ts';
import {Element} from './element.ts';
import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import type {Node, Run, Style, TextNode} from './nodes.ts';
import {descendants, splitText, textOf} from './tree.ts';

type Official = GoogleAppsScript.Document.Text;

export class Text
  extends Element<Official, TextNode>
  implements
    Pick<
      Official,
      | ElementMembers
      | 'appendText'
      | 'deleteText'
      | 'editAsText'
      | 'getLinkUrl'
      | 'getText'
      | 'insertText'
      | 'isBold'
      | 'isItalic'
      | 'setBold'
      | 'setFontSize'
      | 'setForegroundColor'
      | 'setItalic'
      | 'setLinkUrl'
      | 'setText'
    >
{
  static override readonly official = 'Document.Text';

  /** https://developers.google.com/apps-script/reference/document/text#editAsText() */
  editAsText(): Official {
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/text#getText() */
  getText(): string {
    return textOf(this.node);
  }

  /** https://developers.google.com/apps-script/reference/document/text#setText(String) */
  setText(text: string): Official {
    return this.splice(0, this.length, text);
  }

  /** https://developers.google.com/apps-script/reference/document/text#appendText(String) */
  appendText(text: string): Official {
    return this.splice(this.length, 0, text);
  }

  /** https://developers.google.com/apps-script/reference/document/text#insertText(Integer,String) */
  insertText(offset: number, text: string): Official {
    if (offset < 0 || offset > this.length) this.refuse(offset);
    return this.splice(offset, 0, text);
  }

  /** https://developers.google.com/apps-script/reference/document/text#deleteText(Integer,Integer) */
  deleteText(startOffset: number, endOffsetInclusive: number): Official {
    this.check(startOffset, endOffsetInclusive);
    return this.splice(startOffset, endOffsetInclusive - startOffset + 1, '');
  }

  /**
   * https://developers.google.com/apps-script/reference/document/text#isBold()
   * https://developers.google.com/apps-script/reference/document/text#isBold(Integer)
   */
  isBold(offset?: number | null): boolean {
    return this.shared('bold', offset) ?? nothing;
  }

  /**
   * https://developers.google.com/apps-script/reference/document/text#setBold(Boolean)
   * https://developers.google.com/apps-script/reference/document/text#setBold(Integer,Integer,Boolean)
   */
  setBold(...args: [boolean] | [number, number, boolean]): Official {
    return this.style('bold', args);
  }

  /**
   * https://developers.google.com/apps-script/reference/document/text#isItalic()
   * https://developers.google.com/apps-script/reference/document/text#isItalic(Integer)
   */
  isItalic(offset?: number | null): boolean {
    return this.shared('italic', offset) ?? nothing;
  }

  /**
   * https://developers.google.com/apps-script/reference/document/text#setItalic(Boolean)
   * https://developers.google.com/apps-script/reference/document/text#setItalic(Integer,Integer,Boolean)
   */
  setItalic(...args: [boolean] | [number, number, boolean]): Official {
    return this.style('italic', args);
  }

  /**
   * https://developers.google.com/apps-script/reference/document/text#setFontSize(Number)
   * https://developers.google.com/apps-script/reference/document/text#setFontSize(Integer,Integer,Number)
   */
  setFontSize(...args: [number] | [number, number, number]): Official {
    return this.style('fontSize', args);
  }

  /**
   * https://developers.google.com/apps-script/reference/document/text#setForegroundColor(String)
   * https://developers.google.com/apps-script/reference/document/text#setForegroundColor(Integer,Integer,String)
   */
  setForegroundColor(...args: [string] | [number, number, string]): Official {
    return this.style('color', args);
  }

  /**
   * https://developers.google.com/apps-script/reference/document/text#getLinkUrl()
   * https://developers.google.com/apps-script/reference/document/text#getLinkUrl(Integer)
   */
  getLinkUrl(offset?: number | null): string {
    return this.shared('link', offset) ?? nothing;
  }

  /**
   * https://developers.google.com/apps-script/reference/document/text#setLinkUrl(String)
   * https://developers.google.com/apps-script/reference/document/text#setLinkUrl(Integer,Integer,String)
   */
  setLinkUrl(...args: [string] | [number, number, string]): Official {
    return this.style('link', args);
  }

  private get length(): number {
    return this.getText().length;
  }

  private check(start: number, end: number): void {
    if (start < 0 || start >= this.length) this.refuse(start);
    if (end < start || end >= this.length) this.refuse(end);
  }

  private refuse(offset: number): never {
    throw new Exception(`Index (${offset}) must be less than the content length (${this.length}).`);
  }

  /** New letters look like those before them. */
  protected splice(start: number, count: number, text: string): Official {
    this.execution.write();
    const {node} = this;
    const {cursor} = this.execution.model;
    if (cursor?.node === node && cursor.offset > start) {
      cursor.offset = Math.max(start, cursor.offset - count) + text.length;
    }
    const rest = splitText(node, start);
    const {runs} = splitText(rest, count);
    if (text !== '') {
      const like = node.runs.at(-1) ?? rest.runs[0] ?? runs[0];
      node.runs.push({...like, text});
    }
    node.runs.push(...runs);
    return this.self;
  }

  protected style<K extends keyof Style>(name: K, args: [unknown] | [number, number, unknown]): Official {
    const [start, end, value] = args.length === 1 ? [0, this.length - 1, args[0]] : args;
    if (args.length === 3) this.check(start, end);
    this.execution.write();
    const rest = splitText(this.node, start);
    const {runs: after} = splitText(rest, end - start + 1);
    const styled: Run[] = rest.runs.map(run => ({...run, [name]: value ?? undefined}));
    this.node.runs = [...this.node.runs, ...styled, ...after];
    return this.self;
  }

  /** A style at a character, or of the whole where all of it has the same; else null. */
  private shared<K extends keyof Style>(name: K, offset?: number | null): Style[K] | null {
    const {runs} = this.node;
    if (typeof offset === 'number') {
      this.check(offset, offset);
      const {runs: from} = splitText({...this.node, runs}, offset);
      return from[0]?.[name] ?? null;
    }
    return runs.every(run => run[name] === runs[0]?.[name]) ? (runs[0]?.[name] ?? null) : null;
  }
}

/** Reads like the paragraph; how writing to it spreads over the paragraph's elements is not emulated. */
class ArtificialText extends Text {
  protected override splice(): never {
    throw new NotEmulated('changing several elements as one text');
  }

  protected override style(): never {
    throw new NotEmulated('styling several elements as one text');
  }
}

/**
 * "An element equivalent to the result of calling editAsText() on the Paragraph"
 * (https://developers.google.com/apps-script/reference/document/position#getSurroundingText()). What is no text is left
 * out.
 */
export function artificialText(execution: Execution, node: Node): Official {
  const runs: Run[] = [];
  for (const each of descendants(node)) if (each.type === 'TEXT') runs.push(...each.runs);
  const joined: TextNode = {type: 'TEXT', id: '', parent: null, runs};
  return new ArtificialText(execution, joined) as unknown as Official;
}
