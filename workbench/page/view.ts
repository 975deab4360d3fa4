/** What the server tells the page of an open file, and what the page tells the server. Types only. */
import type {DocumentView} from '../../packages/apps-script-host/src/document/view.ts';
import type {PresentationView} from '../../packages/apps-script-host/src/slides/view.ts';

export interface EditorView {
  /** Which open file it is. */
  file: number;
  editor: 'docs' | 'slides';
  /** Labels, in order. */
  menu: string[];
  /** `opening` counts: another number is another sidebar. */
  sidebar: {title: string; opening: number} | null;
  /** px */
  dialog: {title: string; opening: number; width: number; height: number; modal: boolean} | null;
  /** What the address says that nothing here knows, each a sentence. */
  notUnderstood: string[];
  /** Which account the address names; null: none. */
  account: string | null;
  /** Whether the accounts of the local bank are the ones to sign in with. */
  localBank: boolean;
  document: DocumentView | null;
  presentation: PresentationView | null;
  /** The latest calls of Google's services, the newest first. */
  calls: CallView[];
}

export interface CallView {
  /** Counted from 1 since the file was opened. */
  number: number;
  /** `Class.method` */
  name: string;
  ms: number;
  failure: string;
  /** What went over the network: method, host and path, status and bytes of the answer. */
  exchanges: Array<{method: string; url: string; status: number; bytes: number}>;
}

/** A click of the person's. `offset` counts characters in a text, children in anything else. */
export type Action =
  | {type: 'cursor'; node: string; offset: number}
  /** `part`: characters of a text, `end` inclusive. */
  | {type: 'select'; ids: string[]; part?: {start: number; end: number}}
  | {type: 'tab'; tab: string}
  | {type: 'slide'; slide: string}
  | {type: 'addSlide'; layout: string}
  | {type: 'undo'};
