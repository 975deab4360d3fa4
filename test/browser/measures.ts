/**
 * What can be measured of a page that axe does not look at. Each is a function for the page itself, which gives a line for
 * all that is wrong.
 */

/**
 * Texts with a contrast below 4.5 to what they stand on, icons, edges of fields and marks of what is chosen below 3
 * (WCAG 1.4.3, 1.4.11). Nothing is let off for being large or out of reach, but a lone icon that is out of reach. What
 * stands on an image has to be seen on white and on black.
 */
export function faint(): string[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
  const known = new Map<string, Colour>();
  const colour = (css: string): Colour => {
    if (!known.has(css)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data as unknown as Colour;
      known.set(css, [red, green, blue, alpha / 255]);
    }
    return known.get(css)!;
  };
  const over = (top: Colour, ground: Colour): Colour => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + ground[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const light = ([...rgb]: Colour) => {
    const [red, green, blue] = rgb.slice(0, 3).map(one => {
      const share = one / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Colour, other: Colour) => {
    const [a, b] = [light(one), light(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  /** What an element stands on, its own ground or not; of an image, both ends of what it may be. */
  const grounds = (element: Element, own: boolean): Colour[] => {
    const layers: Colour[] = [];
    let below: Colour[] = [
      colour(getComputedStyle(document.documentElement).colorScheme.startsWith('dark') ? '#000' : '#fff'),
    ];
    for (let at: Element | null = own ? element : element.parentElement; at; at = at.parentElement) {
      const layer = colour(getComputedStyle(at).backgroundColor);
      layers.unshift(layer);
      if (layer[3] === 1) break;
      if (at.matches('.tile, .thumbnail, .crop-layer')) {
        below = [colour('#fff'), colour('#000')];
        break;
      }
    }
    return below.map(ground => layers.reduce((under, layer) => over(layer, under), ground));
  };
  const opacity = (element: Element) => {
    let all = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      all *= Number(getComputedStyle(at).opacity);
    return all;
  };
  const seen = (element: Element) => {
    const {width, height} = element.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      element.checkVisibility({visibilityProperty: true}) &&
      !element.closest('.unseen, [inert], :disabled') &&
      opacity(element) > 0.05
    );
  };
  const problems = new Set<string>();
  const hold = (what: string, element: Element, css: string, least: number, own = true) => {
    const [red, green, blue, alpha] = colour(css);
    const faded: Colour = [red, green, blue, alpha * opacity(element)];
    const worst = Math.min(...grounds(element, own).map(ground => contrast(over(faded, ground), ground)));
    if (worst < least - 0.01) {
      problems.add(`${what} ${worst.toFixed(2)} of ${least}: ${element.outerHTML.slice(0, 140)}`);
    }
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.textContent!.trim() || element.matches('script, style, option') || !seen(element)) continue;
    hold('text', element, getComputedStyle(element).color, 4.5);
  }
  for (const icon of document.querySelectorAll('.icon')) {
    const isDrawn = [...icon.children].some(path => getComputedStyle(path).display !== 'none');
    if (!isDrawn || icon.closest('[aria-disabled=true]') || !seen(icon)) continue;
    hold('icon', icon, getComputedStyle(icon).stroke, 3);
  }
  const fields = 'input:is([type=text], [type=password], [type=search]), textarea, select';
  for (const field of document.querySelectorAll(fields)) {
    if (!seen(field)) continue;
    hold('edge', field, getComputedStyle(field).borderTopColor, 3, false);
  }
  for (const chosen of document.querySelectorAll('input.under:checked + span')) {
    if (!seen(chosen)) continue;
    const {backgroundColor, borderTopColor, borderTopWidth} = getComputedStyle(chosen);
    const [ground] = grounds(chosen, false) as [Colour];
    const own = contrast(over(colour(backgroundColor), ground), ground);
    const edge = parseFloat(borderTopWidth) > 0 ? contrast(over(colour(borderTopColor), ground), ground) : 1;
    if (Math.max(own, edge) < 2.99)
      problems.add(`chosen ${Math.max(own, edge).toFixed(2)} of 3: ${chosen.outerHTML.slice(0, 140)}`);
  }
  return [...problems];
}

/** What is chosen and looks no different from what is not, as forced colours leave it. */
export function alike(): string[] {
  const look = (element: Element) => {
    const style = getComputedStyle(element);
    const {backgroundColor, color, outlineStyle, borderTopColor, borderTopWidth} = style;
    return [backgroundColor, color, outlineStyle, borderTopColor, borderTopWidth].join();
  };
  const seen = (element: Element) => element.getClientRects().length > 0;
  const problems: string[] = [];
  for (const group of document.querySelectorAll('fieldset')) {
    const chosen = group.querySelector('input.under:checked + span');
    const other = group.querySelector('input.under:not(:checked) + span');
    if (chosen && other && seen(chosen) && look(chosen) === look(other))
      problems.push(`chosen: ${chosen.outerHTML.slice(0, 140)}`);
  }
  for (const tile of document.querySelectorAll('.tile[aria-selected=true]')) {
    if (![...tile.querySelectorAll('.mark path')].some(seen))
      problems.push(`chosen: ${tile.outerHTML.slice(0, 140)}`);
  }
  for (const box of document.querySelectorAll('[role=treeitem][aria-checked=true] > .box')) {
    if (![...box.querySelectorAll('path')].some(seen))
      problems.push(`chosen: ${box.outerHTML.slice(0, 140)}`);
  }
  return problems;
}

/** What scrolls sideways or is cut off by the edge. */
export function sideways(): string[] {
  const root = document.documentElement;
  return [root, ...root.querySelectorAll<HTMLElement>('body *')]
    .filter(place => {
      const {clipPath, overflowX} = getComputedStyle(place);
      const {left, right} = place.getBoundingClientRect();
      const scrolls =
        (place === root || /auto|scroll/.test(overflowX)) && place.matches(':not(input, textarea)');
      return (
        (scrolls && place.scrollWidth > place.clientWidth + 1) ||
        ((right > innerWidth + 1 || left < -1) && clipPath === 'none')
      );
    })
    .map(place => `sideways: ${place.outerHTML.slice(0, 120)}`);
}

/** Text that its own box hides. */
export function cut(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(place => {
      if (place.closest('.unseen, .tile, svg') || place.getClientRects().length === 0) return false;
      const {overflowX, overflowY} = getComputedStyle(place);
      const isCut = (overflow: string, inner: number, outer: number) =>
        /hidden|clip/.test(overflow) && inner > outer + 1 && outer > 0;
      const hasText = [...place.childNodes].some(node => node.nodeType === 3 && node.textContent!.trim());
      return (
        hasText &&
        (isCut(overflowX, place.scrollWidth, place.clientWidth) ||
          isCut(overflowY, place.scrollHeight, place.clientHeight))
      );
    })
    .map(place => `cut off: ${place.outerHTML.slice(0, 120)}`);
}

/** What moves by itself although the person wants nothing to move. */
export function moving(): string[] {
  return document
    .getAnimations()
    .filter(one => Number(one.effect?.getComputedTiming().activeDuration ?? 0) > 1)
    .map(
      one =>
        `moving: ${((one.effect as KeyframeEffect | null)?.target as Element | null)?.outerHTML.slice(0, 120)}`,
    );
}

/** What can have the keyboard and then is not seen, lies under something, or looks as before (WCAG 2.4.7, 2.4.11). */
export function unseenFocus(): string[] {
  const before = document.activeElement as HTMLElement | null;
  const problems: string[] = [];
  // An open menu closes as soon as the keyboard leaves it.
  const open = document.querySelector('.sheet') ?? document;
  const all = open.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]');
  for (const one of all) {
    const isReached =
      one.tabIndex >= 0 &&
      one.checkVisibility({visibilityProperty: true}) &&
      !one.closest('[inert], :disabled');
    if (!isReached || one.getClientRects().length === 0) continue;
    // What has it already would not be scrolled to.
    if (one === document.activeElement) one.blur();
    one.focus({focusVisible: true} as FocusOptions);
    if (document.activeElement !== one) continue;
    // A picture with an input under it is what is seen.
    const place = one.matches('.under') ? one.nextElementSibling! : one;
    const {left, right, top, bottom} = place.getBoundingClientRect();
    const inView = left < innerWidth && right > 0 && top < innerHeight && bottom > 0;
    const [x, y] = [(left + right) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2];
    const there = document.elementFromPoint(x, y);
    const isOpen =
      there !== null &&
      (place.contains(there) ||
        there.contains(place) ||
        one.contains(there) ||
        one.parentElement!.contains(there));
    const {outlineStyle, outlineWidth} = getComputedStyle(place);
    const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    const around = place.closest('.search, .tile, label');
    const isMarked = marked || (around !== null && getComputedStyle(around).outlineStyle !== 'none');
    const name = place.outerHTML.slice(0, 120);
    if (!inView || !isOpen) problems.push(`out of sight with the keyboard on it: ${name}`);
    else if (!isMarked) problems.push(`not marked with the keyboard on it: ${name}`);
  }
  before?.focus();
  return problems;
}
