/** What the server tells the page of an open file, and what the page tells the server. Types only. */
import type {DocumentView} from '../apps-script/document/view.ts';
import type {PresentationView} from '../apps-script/slides/view.ts';

export interface EditorView {
  editor: 'docs' | 'slides';
  /** Labels, in order. */
  menu: string[];
  /** `opening` counts: another number is another sidebar. */
  sidebar: {title: string; opening: number} | null;
  document: DocumentView | null;
  presentation: PresentationView | null;
}

/** A click of the person's. `offset` counts characters in a text, children in anything else. */
export type Action =
  | {type: 'cursor'; node: string; offset: number}
  | {type: 'select'; ids: string[]}
  | {type: 'tab'; tab: string}
  | {type: 'slide'; slide: string};
