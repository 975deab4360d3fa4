/**
 * Nothing is dragged out of the sidebar but text: what the browser would put into the file is an image's or a page's address,
 * signed and soon void, and would pass by its rights. The context menu is the person's.
 */

/** What can be taken for something to be dragged into the file. */
const IMAGES = '.tile, .thumbnail, img';

/** @param tried is told when somebody tries it with an image */
export function forbidDragging(tried: () => void) {
  /** The pointer was pressed on an image, which lets itself not be dragged. */
  let pressed = false;
  document.addEventListener('dragstart', event => {
    const drags = draggedBy(event);
    if (drags === 'text') return;
    event.preventDefault();
    if (drags === 'image') tried();
  });
  document.addEventListener('pointerdown', ({button, target}) => {
    pressed = button === 0 && Boolean(elementOf(target)?.closest(IMAGES));
  });
  document.addEventListener('pointermove', event => {
    if (!pressed || isInside(event)) return;
    pressed = false;
    if (event.buttons !== 0) tried();
  });
  document.addEventListener('pointerup', () => (pressed = false));
}

function draggedBy({target, dataTransfer}: DragEvent): 'text' | 'image' | 'link' {
  const element = elementOf(target);
  // What the browser would hand over: of a selection, all that is in it.
  const html = dataTransfer?.getData('text/html') ?? '';
  if (element?.closest('input, textarea')) return 'text';
  if (element?.closest('img') || /<img/i.test(html)) return 'image';
  return element?.closest('a') || /<a\s/i.test(html) ? 'link' : 'text';
}

/** A selection is dragged by a text, which is in an element. */
function elementOf(target: EventTarget | null): Element | null {
  const node = target as (Element | Text) | null;
  return node && 'closest' in node ? node : (node?.parentElement ?? null);
}

function isInside({clientX, clientY}: PointerEvent): boolean {
  const {clientWidth, clientHeight} = document.documentElement;
  return clientX >= 0 && clientY >= 0 && clientX <= clientWidth && clientY <= clientHeight;
}
