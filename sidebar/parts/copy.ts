/**
 * Puts what an element says on the clipboard, as text and nothing else. Marked first: some browsers copy only where
 * something is, and where they may not at all, it stays marked to be copied by hand.
 * @param text in place of what the element holds
 * @returns whether it was copied
 */
export function copyText(element: HTMLElement, text = element.innerText): boolean {
  const selection = document.getSelection();
  selection?.selectAllChildren(element);
  const asText = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', asText);
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', asText);
  if (copied) selection?.removeAllRanges();
  return copied;
}
