import {Exception, NotEmulated} from '../exception.ts';
import {colorOf} from './color.ts';
import {ParagraphAlignment, valueOf} from './enums.ts';
import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import {colorFrom} from './fill.ts';
import {nothingSelected} from './model.ts';
import type {ShapeNode, TextStyle as StyleNode} from './nodes.ts';

type Slides = {
  Color: GoogleAppsScript.Slides.Color;
  Paragraph: GoogleAppsScript.Slides.Paragraph;
  ParagraphStyle: GoogleAppsScript.Slides.ParagraphStyle;
  TextRange: GoogleAppsScript.Slides.TextRange;
  TextStyle: GoogleAppsScript.Slides.TextStyle;
};

/** A shape's text, or some of it. */
export class TextRange implements Pick<
  Slides['TextRange'],
  | 'appendParagraph'
  | 'appendText'
  | 'asString'
  | 'clear'
  | 'getEndIndex'
  | 'getLength'
  | 'getParagraphStyle'
  | 'getStartIndex'
  | 'getTextStyle'
  | 'insertText'
  | 'isEmpty'
  | 'select'
  | 'setText'
> {
  static readonly official = 'Slides.TextRange';

  constructor(
    readonly execution: Execution,
    readonly shape: string,
    /** Null for all of it. `end` is exclusive. */
    readonly part: {start: number; end: number} | null = null,
  ) {}

  private get node(): ShapeNode {
    return this.execution.standing(this.shape).element as ShapeNode;
  }

  /**
   * "Text within a shape always terminates with a newline character". A shape that never had any has no characters at all;
   * one that was emptied keeps its newline, as was seen at the real service: the tests of
   * https://github.com/brucemcpherson/gas-fakes.
   */
  private get raw(): string {
    const {text, emptied} = this.node;
    return text === '' && !emptied ? '' : `${text}\n`;
  }

  private range(start: number, end: number): Slides['TextRange'] {
    return new TextRange(this.execution, this.shape, {start, end}) as unknown as Slides['TextRange'];
  }

  private splice(start: number, end: number, text: string): Slides['TextRange'] {
    const {length} = this.node.text;
    if (start < 0 || end < start || start > length) throw new Exception('Invalid argument: startOffset');
    this.execution.write();
    const node = this.node;
    const before = node.text;
    node.text = before.slice(0, start) + text + before.slice(end);
    if (before !== '' && node.text === '') node.emptied = true;
    return this.range(start, start + text.length);
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#getStartIndex() */
  getStartIndex(): number {
    return this.part?.start ?? 0;
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#getEndIndex() */
  getEndIndex(): number {
    return this.part?.end ?? this.raw.length;
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#getLength() */
  getLength(): number {
    return this.getEndIndex() - this.getStartIndex();
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#isEmpty() */
  isEmpty(): boolean {
    return this.getLength() === 0;
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#asString() */
  asString(): string {
    return this.raw.slice(this.getStartIndex(), this.getEndIndex());
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#setText(String) */
  setText(newText: string): Slides['TextRange'] {
    return this.splice(this.getStartIndex(), this.getEndIndex(), newText);
  }

  /**
   * https://developers.google.com/apps-script/reference/slides/text-range#clear()
   * https://developers.google.com/apps-script/reference/slides/text-range#clear(Integer,Integer)
   */
  clear(startOffset = 0, endOffset = this.getLength()): void {
    this.splice(this.getStartIndex() + startOffset, this.getStartIndex() + endOffset, '');
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#insertText(Integer,String) */
  insertText(startOffset: number, text: string): Slides['TextRange'] {
    const at = this.getStartIndex() + startOffset;
    return this.splice(at, at, text);
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#appendText(String) */
  appendText(text: string): Slides['TextRange'] {
    const at = Math.min(this.getEndIndex(), this.node.text.length);
    return this.splice(at, at, text);
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#appendParagraph(String) */
  appendParagraph(text: string): Slides['Paragraph'] {
    const lines = this.node.text === '' ? [] : this.node.text.split('\n');
    const start = lines.join('\n').length + (lines.length ? 1 : 0);
    this.appendText(lines.length ? `\n${text}` : text);
    return new Paragraph(this.range(start, start + text.length)) as unknown as Slides['Paragraph'];
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#getTextStyle() */
  getTextStyle(): Slides['TextStyle'] {
    return new TextStyle(this) as unknown as Slides['TextStyle'];
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#getParagraphStyle() */
  getParagraphStyle(): Slides['ParagraphStyle'] {
    return new ParagraphStyle(this) as unknown as Slides['ParagraphStyle'];
  }

  /** https://developers.google.com/apps-script/reference/slides/text-range#select() */
  select(): void {
    const {page} = this.execution.standing(this.shape);
    const text = {start: this.getStartIndex(), end: this.getEndIndex()};
    this.execution.select({...nothingSelected, type: 'TEXT', page: page.id, elements: [this.shape], text});
  }

  /** A shape's text has one look throughout; host-side. */
  get style(): StyleNode {
    return this.node.style;
  }

  /** Host-side. */
  restyle(change: StyleNode): void {
    const whole = this.getStartIndex() === 0 && this.getEndIndex() >= this.node.text.length;
    if (!whole) throw new NotEmulated('styling a part of a text');
    this.execution.write();
    Object.assign(this.node.style, change);
  }
}

export class Paragraph implements Pick<Slides['Paragraph'], 'getIndex' | 'getRange'> {
  static readonly official = 'Slides.Paragraph';

  constructor(private readonly range: Slides['TextRange']) {}

  /**
   * The place of the newline at its end: seen at the real service, in the tests of
   * https://github.com/brucemcpherson/gas-fakes.
   * https://developers.google.com/apps-script/reference/slides/paragraph#getIndex()
   */
  getIndex(): number {
    return this.range.getEndIndex();
  }

  /** https://developers.google.com/apps-script/reference/slides/paragraph#getRange() */
  getRange(): Slides['TextRange'] {
    return this.range;
  }
}

export class TextStyle implements Pick<
  Slides['TextStyle'],
  | 'getFontSize'
  | 'getForegroundColor'
  | 'isBold'
  | 'isItalic'
  | 'setBold'
  | 'setFontSize'
  | 'setForegroundColor'
  | 'setItalic'
> {
  static readonly official = 'Slides.TextStyle';

  constructor(private readonly range: TextRange) {}

  private set(change: StyleNode): Slides['TextStyle'] {
    this.range.restyle(change);
    return this as unknown as Slides['TextStyle'];
  }

  /** https://developers.google.com/apps-script/reference/slides/text-style#isBold() */
  isBold(): boolean {
    return this.range.style.bold ?? false;
  }

  /** https://developers.google.com/apps-script/reference/slides/text-style#setBold(Boolean) */
  setBold(bold: boolean): Slides['TextStyle'] {
    return this.set({bold});
  }

  /** https://developers.google.com/apps-script/reference/slides/text-style#isItalic() */
  isItalic(): boolean {
    return this.range.style.italic ?? false;
  }

  /** https://developers.google.com/apps-script/reference/slides/text-style#setItalic(Boolean) */
  setItalic(italic: boolean): Slides['TextStyle'] {
    return this.set({italic});
  }

  /** https://developers.google.com/apps-script/reference/slides/text-style#getFontSize() */
  getFontSize(): number {
    return this.range.style.fontSize ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/text-style#setFontSize(Number) */
  setFontSize(fontSize: number): Slides['TextStyle'] {
    return this.set({fontSize});
  }

  /**
   * The theme's text colour until another one is set.
   * https://developers.google.com/apps-script/reference/slides/text-style#getForegroundColor()
   */
  getForegroundColor(): Slides['Color'] {
    return colorOf(this.range.style.color ?? 'DARK1');
  }

  /**
   * https://developers.google.com/apps-script/reference/slides/text-style#setForegroundColor(String)
   * https://developers.google.com/apps-script/reference/slides/text-style#setForegroundColor(ThemeColorType)
   */
  setForegroundColor(color: unknown): Slides['TextStyle'] {
    return this.set({color: colorFrom(color, 'TextStyle.setForegroundColor')});
  }
}

export class ParagraphStyle implements Pick<
  Slides['ParagraphStyle'],
  'getParagraphAlignment' | 'setParagraphAlignment'
> {
  static readonly official = 'Slides.ParagraphStyle';

  constructor(private readonly range: TextRange) {}

  /** https://developers.google.com/apps-script/reference/slides/paragraph-style#getParagraphAlignment() */
  getParagraphAlignment(): GoogleAppsScript.Slides.ParagraphAlignment {
    const name = this.range.style.alignment ?? 'START';
    return valueOf(ParagraphAlignment, name) as GoogleAppsScript.Slides.ParagraphAlignment;
  }

  /** https://developers.google.com/apps-script/reference/slides/paragraph-style#setParagraphAlignment(ParagraphAlignment) */
  setParagraphAlignment(alignment: GoogleAppsScript.Slides.ParagraphAlignment): Slides['ParagraphStyle'] {
    this.range.restyle({alignment: String(alignment)});
    return this as unknown as Slides['ParagraphStyle'];
  }
}
