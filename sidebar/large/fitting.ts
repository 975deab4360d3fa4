/**
 * Makes the dialog smaller where the window shows less of it: Google says neither how large one may be nor what becomes of
 * one that is larger, and a page in a frame of another origin is told of the window around only how much of itself is seen.
 * https://www.w3.org/TR/intersection-observer/#dom-intersectionobserverentry-intersectionrect
 */

/** Around a dialog's page, px: its title and its edge. */
const EDGE = 48;
/** Smaller is no view, px. */
const LEAST = 300;

export function fitWindow(page: HTMLElement) {
  const observer = new IntersectionObserver(
    entries => {
      const {intersectionRect: seen, boundingClientRect: whole} = entries[entries.length - 1]!;
      // Nothing is seen of a page that is not shown yet.
      if (seen.width === 0 || seen.height === 0) return;
      if (whole.width - seen.width > 1 && whole.width > LEAST) {
        google.script.host.setWidth(Math.max(LEAST, Math.floor(seen.width) - EDGE));
      }
      if (whole.height - seen.height > 1 && whole.height > LEAST) {
        google.script.host.setHeight(Math.max(LEAST, Math.floor(seen.height) - EDGE));
      }
    },
    {threshold: Array.from({length: 101}, (_, hundredths) => hundredths / 100)},
  );
  observer.observe(page);
}
