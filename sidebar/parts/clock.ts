/**
 * All that the sidebar waits for: no other file may start a timer (`borders/page.mjs`). A wait ends once and begins no
 * other by itself, so that nothing goes on where nobody asks.
 * @param ms milliseconds
 * @returns calls it off
 */
export function after(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

/**
 * Once what stands in the page is on the screen; where nothing is drawn, as in a tab behind others, after a moment all the
 * same. A frame's own callbacks run before it is drawn, so a task follows.
 */
export function afterPaint(then: () => void): void {
  const late = after(300, begin);
  requestAnimationFrame(() => after(0, begin));
  let begun = false;
  function begin() {
    late();
    if (!begun) then();
    begun = true;
  }
}
