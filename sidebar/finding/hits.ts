import type {Texts} from '../messages.ts';
import type {Found} from './found.ts';

/** How much was found; where some are left out or sorted by us, how far was looked. */
export function hitsText(
  {messages, say, count, number}: Texts,
  {assets, total, looked, next, search, sortedHere}: Found,
): string {
  const t = messages.search;
  const isFiltered = search.orientation || search.usable || search.day || search.added !== undefined;
  if (next === null && isFiltered) return count(t.hits, assets.length);
  if (next === null || !(isFiltered || sortedHere)) return count(t.hits, total);
  const soFar = {looked: number(looked), total: number(total)};
  return isFiltered
    ? say(t.hitsSoFar, {...soFar, shown: count(t.hits, assets.length)})
    : say(messages.finding.sortedAmong, {...soFar, hits: count(t.hits, total)});
}
