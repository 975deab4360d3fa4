/** The way back through the searches of this sitting, in this page's memory alone. */
import {sameSearch, type Found, type Search} from './found.ts';

/** A search that was left, and where one was in it. */
export interface Left {
  found: Found;
  active: number;
  scroll: number;
}

/** So far back one can go, in searches and in images. */
const limits = {searches: 20, assets: 3000};

/** The trail once another search shows. What was asked while somebody was still typing on is no place to go back to. */
export function left({trail, ...from}: Left & {trail: Left[]}, to: Search): Left[] {
  const {found, active, scroll} = from;
  if (sameSearch(found.search, to)) return trail;
  const last = trail[trail.length - 1];
  if (isTyping(found.search, to) || (last && isTyping(found.search, last.found.search))) return trail;
  const next = [...trail, {found, active, scroll}].slice(-limits.searches);
  while (next.length > 1 && held(next) > limits.assets) next.shift();
  return next;
}

const held = (trail: Left[]) => trail.reduce((sum, {found}) => sum + found.assets.length, 0);

/** Whether it is the same search, with the last word of one not finished in the other. */
function isTyping(less: Search, more: Search): boolean {
  const [from, to] = [less.text.trim(), more.text.trim()];
  return (
    from !== '' &&
    to.startsWith(from) &&
    !/\s/.test(to.slice(from.length)) &&
    sameSearch({...less, text: to}, more)
  );
}
