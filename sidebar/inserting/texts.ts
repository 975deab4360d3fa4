/** What the button, its progress and what came of it say. */
import type {EditorName, Place, Spot} from '../../src/shared/contract.ts';
import {IMAGES_AT_MOST} from '../../src/shared/limits.ts';
import type {Fault} from '../fault.ts';
import type {Notice} from '../library.ts';
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

export function runText({messages, say, number}: Texts, {assets, settled}: Run): string {
  const t = messages.insert;
  if (assets.length === 1) return t.busy;
  return say(t.busySeveral, {
    n: number(Math.min(settled.length + 1, assets.length)),
    total: number(assets.length),
  });
}

export function doneText({messages, count}: Texts, editor: EditorName, {inserted}: Outcome): string {
  const t = messages.insert;
  return inserted === 1 ? t.done[editor] : count(t.doneSeveral, inserted);
}

/** What a notice says that is not of a run. */
export function textOf(texts: Texts, notice: Exclude<Notice, {kind: 'ran'}>): string {
  const {pick, signIn, details, data} = texts.messages;
  switch (notice.kind) {
    case 'failed':
      return texts.fault(notice.fault);
    case 'cleared':
      return texts.count(pick.cleared, notice.assets.length);
    case 'full':
      return texts.say(pick.full, {most: texts.number(IMAGES_AT_MOST)});
    case 'dragged':
      return pick.dragged;
    case 'copied':
      return notice.ok ? texts.say(details.copied, {what: notice.what}) : data.notCopied;
    default:
      return signIn[notice.kind];
  }
}

/** Red: it could not be done. Amber: it was, or can be, once one has looked. */
export function toneOf(notice: Notice): 'good' | 'calm' | 'warn' | 'bad' {
  if (notice.kind === 'ran') {
    const {failed, lacks, left} = notice;
    if (!failed.every(({fault}) => isToLookAt(fault))) return 'bad';
    return failed.length + lacks.length + left > 0 ? 'warn' : 'good';
  }
  if (notice.kind === 'failed') return 'bad';
  if (notice.kind === 'copied') return notice.ok ? 'good' : 'warn';
  return notice.kind === 'cleared' || notice.kind === 'dragged' ? 'calm' : 'warn';
}

/** Nothing is lost or wrong, but the person has to see where it goes, or whether it is there. */
function isToLookAt({code}: Fault): boolean {
  return code === 'place.changed' || code === 'place.notAllowed' || code === 'insert.unknown';
}
