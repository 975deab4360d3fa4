import {Exception, NotEmulated} from '../exception.ts';
import type {DocumentModel} from './model.ts';
import {beginStep} from './model.ts';
import type {Node, NodeType} from './nodes.ts';

export type ElementClass = new (execution: Execution, node: never) => object;

/**
 * What the reference's "or null" is where the official types leave it out.
 * https://developers.google.com/apps-script/reference/document/position#insertInlineImage(BlobSource)
 */
export const nothing = null as never;

/** One run of a script on a document. All it changes is one step for the person's undo. */
export class Execution {
  private changed = false;
  private closed = false;

  constructor(
    readonly model: DocumentModel,
    private readonly classes: ReadonlyMap<NodeType, ElementClass>,
  ) {}

  /**
   * A new wrapper for a node, as the real host makes one each time.
   * The official types are of the caller's choosing, because one node has several: an element, a container, a table.
   */
  element<Official = GoogleAppsScript.Document.Element>(node: Node): Official {
    const Class = this.classes.get(node.type);
    if (!Class) throw new NotEmulated(`the element ${node.type}`);
    return new Class(this, node as never) as unknown as Official;
  }

  /**
   * To be called before anything is changed.
   * @throws Exception when the document may not be changed (the sentence that Google's services say to someone who may
   * only look; no page documents it for Docs), or is closed
   * (https://developers.google.com/apps-script/reference/document/document#saveAndClose())
   */
  write(): void {
    if (this.closed) throw new Exception('Document is closed, its contents cannot be updated.');
    if (this.model.readOnly) throw new Exception('You do not have permission to perform that action.');
    if (!this.changed) beginStep(this.model);
    this.changed = true;
  }

  close(): void {
    this.closed = true;
  }
}
