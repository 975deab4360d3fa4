/** Where the cases of Docs work: at the top of the body of a file in which nothing is kept. */
import {cleared, type Host} from '../../case.ts';
import {picture} from '../pictures.ts';

export type Document = GoogleAppsScript.Document.Document;
export type Element = GoogleAppsScript.Document.Element;
export type Paragraph = GoogleAppsScript.Document.Paragraph;
type Table = GoogleAppsScript.Document.Table;
type Container = GoogleAppsScript.Document.ContainerElement;

export interface DocsHost extends Host {
  document: Document;
  body: GoogleAppsScript.Document.Body;
  /** A new paragraph at the top. */
  paragraph(text?: string): Paragraph;
  /** A new table at the top. */
  table(cells: string[][]): Table;
}

export function docsHost(host: Host): DocsHost {
  const document = DocumentApp.getActiveDocument();
  const body = document.getBody();
  return {
    ...host,
    document,
    body,
    paragraph: (text = '') => body.insertParagraph(0, text),
    table: cells => body.insertTable(0, cells),
  };
}

/** Takes out what stands above what stood there before. The last paragraph stays, as Docs wants one. */
export function clearAbove(standing: number): void {
  const body = DocumentApp.getActiveDocument().getBody();
  for (let more = body.getNumChildren() - standing; more > 0; more--) body.getChild(0).removeFromParent();
}

/** Runs what works at the top, and leaves the body as it was. */
export function inScratch<T>(work: () => T): T {
  const standing = DocumentApp.getActiveDocument().getBody().getNumChildren();
  try {
    return work();
  } finally {
    cleared(() => clearAbove(standing));
  }
}

/** What the cases by hand are done in, in this order from the top. */
export function setStage(): void {
  const document = DocumentApp.getActiveDocument();
  const body = document.getBody();
  body.insertParagraph(0, '');
  body.insertTable(0, [['Cell']]);
  body.insertListItem(0, 'Item');
  // Large enough to be clicked.
  body.insertParagraph(0, '').appendInlineImage(picture('png')).setWidth(160).setHeight(80);
  body.insertParagraph(0, 'Letters');
}

export const typeOf = (element: Element | Container | null): string | null =>
  element && String(element.getType());

/** The kinds of what stands in something, in order. */
export const kindsIn = (container: Container): string[] =>
  Array.from({length: container.getNumChildren()}, (_, at) => String(container.getChild(at).getType()));
