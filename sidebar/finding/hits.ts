import type {Texts} from '../messages.ts';
import type {Found} from './found.ts';

/** How much was found; where the sidebar leaves some out itself, how far it has looked. */
export function hitsText(
  {messages, say, count, number}: Texts,
  {assets, total, looked, next, search}: Found,
): string {
  const t = messages.search;
  if (!search.orientation && !search.usable) return count(t.hits, total);
  if (next === null) return count(t.hits, assets.length);
  return say(t.hitsSoFar, {
    shown: count(t.hits, assets.length),
    looked: number(looked),
    total: number(total),
  });
}
