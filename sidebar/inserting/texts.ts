/** What the button, its progress and what came of it say. */
import type {EditorName, Place, Spot} from '../../src/shared/contract.ts';
import type {Texts} from '../messages.ts';
import {amountOf} from '../parts/lengths.ts';
import type {Obstacle} from './obstacle.ts';
import {spotOf} from './place.ts';
import type {Insertion, Outcome, Run} from './state.ts';
import {widestAt, widthFault} from './width.ts';

/** Inserting so many images at a place, as the button says it. */
export function placeText({messages, count, say, number}: Texts, place: Place, n: number): string {
  const t = messages.insert;
  if (n === 1) return t.to[place];
  if (place in t.severalTo) return say(t.severalTo[place as keyof typeof t.severalTo], {n: number(n)});
  return count(place === 'image' ? t.severalInstead : t.several, n);
}

/** What the button does, and where; as long as nobody knows where, that is left out. */
export function actionText(texts: Texts, insertion: Insertion, n: number): string {
  const t = texts.messages.insert;
  const spot = spotOf(insertion, n);
  if (!spot) return n === 1 ? t.anywhere : texts.count(t.several, n);
  const {place} = spot;
  if (!insertion.last || !(place in t.afterLast)) return placeText(texts, place, n);
  const follows = place as keyof typeof t.afterLast;
  return n === 1 ? t.afterLast[follows] : texts.say(t.severalAfterLast[follows], {n: texts.number(n)});
}

/** Why the button cannot be pressed. */
export function obstacleText(texts: Texts, insertion: Insertion, {kind, count}: Obstacle): string {
  const t = texts.messages.insert;
  if (kind === 'words') return texts.count(t.mustDescribe, count);
  if (kind === 'width') return widthText(texts, insertion, spotOf(insertion, count));
  return texts.count(t.obstacle[kind], count);
}

/** What is wrong with the width that was typed; empty: nothing is. */
export function widthText(texts: Texts, insertion: Insertion, spot: Spot | null): string {
  const {insert} = texts.messages;
  const {unit} = texts;
  switch (widthFault(insertion, spot)) {
    case null:
      return '';
    case 'unreadable':
      return texts.say(insert.widthWrong, {example: texts.number(unit === 'cm' ? 8.5 : 3.5)});
    case 'tooWide': {
      const most = texts.number(amountOf(widestAt(spot!), unit));
      return texts.say(insert.tooWide, {most: `${most} ${unit === 'cm' ? insert.cm : insert.inches}`});
    }
  }
}

export function runText({messages, say, number}: Texts, {assets, through}: Run): string {
  const t = messages.insert;
  if (assets.length === 1) return t.busy;
  return say(t.busySeveral, {n: number(Math.min(through + 1, assets.length)), total: number(assets.length)});
}

export function doneText({messages, count}: Texts, editor: EditorName, {inserted}: Outcome): string {
  const t = messages.insert;
  return inserted === 1 ? t.done[editor] : count(t.doneSeveral, inserted);
}
