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
    pressed = button === 0 && target instanceof Element && target.closest(IMAGES) !== null;
  });
  document.addEventListener('pointermove', event => {
    if (!pressed || isInside(event)) return;
    pressed = false;
    if (event.buttons !== 0) tried();
  });
  document.addEventListener('pointerup', () => (pressed = false));
}

function draggedBy({target}: DragEvent): 'text' | 'image' | 'link' {
  const element = target instanceof Element ? target : (target as Node | null)?.parentElement;
  if (element?.closest('input, textarea')) return 'text';
  if (element?.closest('img')) return 'image';
  if (element?.closest('a')) return 'link';
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return 'link';
  const selected = selection.getRangeAt(0).cloneContents();
  return selected.querySelector('img') ? 'image' : selected.querySelector('a') ? 'link' : 'text';
}

function isInside({clientX, clientY}: PointerEvent): boolean {
  return clientX >= 0 && clientY >= 0 && clientX <= innerWidth && clientY <= innerHeight;
}
