/**
 * Tells when the person does something in the sidebar: presses something, or moves the keyboard. A pointer that only
 * passes does not count, nor does pressing what inserts, since the order itself finds out where the image goes.
 */
export function attend(touched: () => void): void {
  let pressing = false;
  const released = (event: Event) => {
    pressing = false;
    if (!(event.target as Element).closest('[data-inserts]')) touched();
  };
  addEventListener('pointerdown', () => (pressing = true), true);
  addEventListener('pointerup', released);
  addEventListener('pointercancel', () => (pressing = false));
  addEventListener('keydown', () => (pressing = false), true);
  // What a press focuses is told by its end.
  addEventListener('focusin', () => pressing || touched());
}
