/** What will come of an insertion, in one line under the button. Pure. */
import type {Asset} from '../../src/shared/contract.ts';
import {isolated} from '../../src/shared/isolated.ts';
import type {Texts} from '../messages.ts';
import {outlookOf} from './outlook.ts';
import type {Insertion} from './state.ts';

export interface Summary {
  text: string;
  /** Something of it is to be heeded. */
  warn: boolean;
}

/** So many are named. */
const MOST_NAMES = 3;

/** Null where not all of it is known. */
export function summaryOf(texts: Texts, insertion: Insertion, assets: Asset[]): Summary | null {
  const {messages, say, count, number, bytes} = texts;
  const t = messages.insert;
  const outlooks = assets.flatMap(asset => {
    const outlook = outlookOf(insertion, asset, assets.length);
    return outlook ? [{asset, ...outlook}] : [];
  });
  const [only] = outlooks;
  if (!only || outlooks.length < assets.length) return null;
  if (assets.length === 1) {
    const {box, clarity} = only;
    const line = {...texts.size(box), bytes: bytes(only.bytes), clarity: t.clarity[clarity]};
    return {text: say(t.summary, line), warn: clarity !== 'sharp'};
  }
  const weight = bytes(outlooks.reduce((sum, one) => sum + one.bytes, 0));
  const small = outlooks.filter(({clarity}) => clarity !== 'sharp').map(({asset}) => asset);
  if (small.length === 0) return {text: say(t.summarySeveral, {bytes: weight}), warn: false};
  const named = small.slice(0, MOST_NAMES).map(({name}) => isolated(name || messages.grid.untitled));
  const rest = small.length - named.length;
  const listed = named.join(', ');
  const names = rest > 0 ? say(t.namesMore, {names: listed, n: number(rest)}) : listed;
  return {text: say(count(t.tooSmall, small.length), {bytes: weight, names}), warn: true};
}
