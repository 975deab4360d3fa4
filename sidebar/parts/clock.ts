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
