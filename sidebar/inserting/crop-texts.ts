/** What is said of a frame. */
import type {Frame} from '../../src/shared/contract.ts';
import type {Texts} from '../messages.ts';

export function frameText({messages, say, number}: Texts, {left, top, width, height}: Frame): string {
  const percent = (fraction: number) => number(Math.round(fraction * 100));
  return say(messages.crop.at, {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  });
}
