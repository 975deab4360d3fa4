/** What a person points at in the document's text: where the cursor goes, and what is selected. */
import {send} from './server.ts';

export const cursorTo = (node: string, offset: number) => void send('act', {type: 'cursor', node, offset});

/** What the browser's selection is in the document: a text and a character of it, or null beside all texts. */
function pointAt(node: Node | null, offset: number): {text: string; character: number} | null {
  const run = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-text]');
  if (!run || !node) return null;
  // A caret splits the run into two pieces of text.
  const before = document.createRange();
  before.setStart(run, 0);
  before.setEnd(node, offset);
  return {text: run.dataset.text!, character: Number(run.dataset.start) + before.toString().length};
}

/** A click puts the cursor there; dragging over text selects it. */
export function pointed(): void {
  const selection = getSelection();
  const from = pointAt(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0);
  const to = pointAt(selection?.focusNode ?? null, selection?.focusOffset ?? 0);
  if (!selection || !from || !to) return;
  if (selection.isCollapsed) return cursorTo(from.text, from.character);
  const whole = from.text !== to.text;
  const [start, end] = [from.character, to.character].sort((a, b) => a - b) as [number, number];
  void send('act', {
    type: 'select',
    ids: whole ? [...new Set([from.text, to.text])] : [from.text],
    ...(whole ? {} : {part: {start, end: end - 1}}),
  });
  selection.removeAllRanges();
}
