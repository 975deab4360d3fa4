/** Whether `Alt` with `←` was pressed. On a Mac that moves by a word in a field; elsewhere a browser would leave the page. */
export function isWayBack({key, altKey, ctrlKey, metaKey, shiftKey, target}: KeyboardEvent): boolean {
  if (key !== 'ArrowLeft' || !altKey || ctrlKey || metaKey || shiftKey) return false;
  const field = (target as Element | null)?.closest?.('input, textarea, select');
  return !(field && /^Mac/.test(navigator.platform));
}
