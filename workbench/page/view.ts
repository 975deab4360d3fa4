/** What the server tells the page of an open file. Types only: both sides read them. */

export interface EditorView {
  editor: 'docs' | 'slides';
  name: string;
  menu: Array<{id: string; label: string}>;
  /** `opening` counts: another number is another sidebar. */
  sidebar: {title: string; opening: number} | null;
  document: DocumentView | null;
  presentation: PresentationView | null;
}

export interface DocumentView {
  /** Points. */
  page: {width: number; height: number; margin: {top: number; right: number; bottom: number; left: number}};
  tabs: Array<{id: string; title: string; active: boolean}>;
  header: Block[];
  body: Block[];
  footer: Block[];
  footnotes: Block[][];
  /** `offset` counts characters in a text, children in anything else. */
  cursor: {node: string; offset: number} | null;
  selection: Array<{node: string; part: {start: number; end: number} | null}>;
}

export type Block = ParagraphView | TableView;

export interface ParagraphView {
  id: string;
  kind: 'paragraph';
  heading: string;
  alignment: string | null;
  /** Points. */
  indent: {start: number; end: number; firstLine: number};
  list: {level: number; glyph: string} | null;
  children: Inline[];
  floating: PictureView[];
}

export interface TableView {
  id: string;
  kind: 'table';
  /** Points, or null where columns share the room. */
  columns: Array<number | null>;
  rows: Array<Array<{id: string; children: Block[]}>>;
}

export type Inline =
  TextView | (PictureView & {kind: 'picture'}) | {id: string; kind: 'other'; label: string};

export interface TextView {
  id: string;
  kind: 'text';
  runs: Array<{
    text: string;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    color?: string;
    fontSize?: number;
  }>;
}

export interface PictureView {
  id: string;
  picture: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

export interface PresentationView {
  /** Points. */
  width: number;
  height: number;
  slides: SlideView[];
  current: string | null;
  selection: string[];
}

export interface SlideView {
  id: string;
  /** A colour, or the address-part of a picture that covers the slide. */
  background: {color: string} | {picture: string};
  elements: ElementView[];
  notes: string;
}

export interface ElementView {
  id: string;
  /** Points; the box before it is turned. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Degrees, clockwise. */
  rotation: number;
  alt: string;
  content:
    | {kind: 'text'; runs: TextView['runs']; fontSize: number; align: string}
    | {kind: 'picture'; picture: string; crop: {left: number; top: number; right: number; bottom: number}}
    | {kind: 'placeholder'; label: string}
    | {kind: 'shape'; fill: string}
    | {kind: 'group'; children: ElementView[]};
}
