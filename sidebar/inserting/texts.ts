/** What the button, its progress and what came of it say. */
import type {EditorName, Place} from '../../src/shared/contract.ts';
import {IMAGES_AT_MOST} from '../../src/shared/limits.ts';
import type {Fault} from '../fault.ts';
import type {Notice} from '../library.ts';
import type {Texts} from '../messages.ts';
import type {Outcome, Run} from './state.ts';

/** Inserting so many images at a place, as the button says it. */
export function placeText({messages, count, say, number}: Texts, place: Place, n: number): string {
  const t = messages.insert;
  if (n === 1) return t.to[place];
  if (place in t.severalTo) return say(t.severalTo[place as keyof typeof t.severalTo], {n: number(n)});
  return count(place === 'image' ? t.severalInstead : t.several, n);
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

/** What a notice says that is not of a run. */
export function textOf(texts: Texts, notice: Exclude<Notice, {kind: 'ran'}>): string {
  const {pick, signIn} = texts.messages;
  switch (notice.kind) {
    case 'failed':
      return texts.fault(notice.fault);
    case 'cleared':
      return texts.count(pick.cleared, notice.assets.length);
    case 'full':
      return texts.say(pick.full, {most: texts.number(IMAGES_AT_MOST)});
    case 'dragged':
      return pick.dragged;
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
  return notice.kind === 'cleared' || notice.kind === 'dragged' ? 'calm' : 'warn';
}

/** Nothing is lost or wrong, but the person has to see where it goes, or whether it is there. */
function isToLookAt({code}: Fault): boolean {
  return code === 'place.changed' || code === 'place.notAllowed' || code === 'insert.unknown';
}
