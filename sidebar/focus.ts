/** Where the keyboard is: never nowhere, so that whoever uses it never begins again from the top. */

/** Where it goes when what had it is gone, the first that is there. */
const homes = [
  '.cover h1',
  '.tray-page [data-line][tabindex="0"]',
  'h1[tabindex]',
  '.grid [tabindex="0"]',
  '[name=search]',
  '.signin input',
];

/** Nobody has brought it where it comes to now: it is led home. */
let led = false;
export const isLed = () => led;

/** Leads it home as soon as the element that has it goes away. Whoever clicks beside all that takes it keeps it there. */
export function keepFocus(root: HTMLElement) {
  let last: HTMLElement | null = null;
  const check = () => {
    // Whether it is there costs a browser the most to say.
    if (!last || root.contains(document.activeElement) || !document.hasFocus() || isThere(last)) return;
    last = null;
    goHome();
  };
  root.addEventListener('focusin', event => (last = event.target as HTMLElement));
  new MutationObserver(check).observe(root, {childList: true, subtree: true});
  // While the person is in the file it is not taken from there; when they come back, it is seen to.
  addEventListener('focus', check);
}

/** The search field, where the grid's keyboard comes from. @returns whether there is one */
export function toSearch(): boolean {
  return focusOn('[name=search]');
}

/** The active image of the grid. @returns whether there is one */
export function toGrid(): boolean {
  return focusOn('.grid [tabindex="0"]');
}

/** The first image of the grid that is in sight, unless the active one or none is; indices into what was found. */
export function inSight(active: number): number {
  const box = document.querySelector('.images')?.getBoundingClientRect();
  const seen = [...document.querySelectorAll<HTMLElement>('.grid .tile')].flatMap(tile => {
    const {top, bottom} = tile.getBoundingClientRect();
    return box && top < box.bottom && bottom > box.top ? [Number(tile.dataset['index'])] : [];
  });
  return seen.length === 0 || seen.includes(active) ? active : Math.min(...seen);
}

function goHome() {
  led = true;
  homes.some(focusOn);
  led = false;
}

function focusOn(selector: string): boolean {
  const places = [...document.querySelectorAll<HTMLElement>(selector)];
  const place = places.find(one => isThere(one) && !one.closest('[inert]'));
  place?.focus();
  return place !== undefined;
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
