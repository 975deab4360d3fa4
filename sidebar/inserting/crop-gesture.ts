/** What one, two or no fingers do to a frame between the first that comes down and the last that goes up. Pure. */
import type {Frame} from '../../src/shared/contract.ts';
import type {Point} from '../../src/shared/frame.ts';
import {drawn, moved, pinched, type Edge} from './crop-moves.ts';

/** Fractions of the picture. */
export interface Gesture {
  /** Where the first finger took hold; null: of the frame as a whole; `beside`: of none of it. */
  hold: Edge | 'beside' | null;
  /** As it was when the fingers that are down now came together. */
  start: Frame;
  fingers: Finger[];
  /** Nothing has been more than a touch. */
  still: boolean;
}

interface Finger {
  id: number;
  from: Point;
  now: Point;
}

/** A hand trembles: what moves less is a click. Of the picture's longer side. */
const TREMBLE = 0.012;

export function begun(frame: Frame, hold: Gesture['hold'], id: number, at: Point): Gesture {
  return {hold, start: frame, fingers: [{id, from: at, now: at}], still: true};
}

/** One finger more; a third does nothing. */
export function joined(gesture: Gesture, id: number, at: Point, ratio: number | null): Gesture {
  if (gesture.fingers.length > 1) return gesture;
  return anew({...gesture, still: false}, [...gesture.fingers, {id, from: at, now: at}], ratio);
}

export function followed(gesture: Gesture, id: number, at: Point): Gesture {
  const {whole} = gesture.start;
  const fingers = gesture.fingers.map(one => (one.id === id ? {...one, now: at} : one));
  const far = fingers.some(
    ({from, now}) =>
      Math.hypot((now.x - from.x) * Math.min(1, whole), (now.y - from.y) * Math.min(1, 1 / whole)) > TREMBLE,
  );
  return {...gesture, fingers, still: gesture.still && !far};
}

/** What one finger began, the other goes on with. */
export function released(gesture: Gesture, id: number, ratio: number | null): Gesture {
  return anew(
    gesture,
    gesture.fingers.filter(one => one.id !== id),
    ratio,
  );
}

/** From here on, as if it began now. */
function anew(gesture: Gesture, fingers: Finger[], ratio: number | null): Gesture {
  return {...gesture, start: frameOf(gesture, ratio), fingers: fingers.map(one => ({...one, from: one.now}))};
}

/** As it has become. */
export function frameOf({hold, start, fingers, still}: Gesture, ratio: number | null): Frame {
  const [one, two] = fingers;
  if (!one || still) return start;
  if (two) return pinched(start, [one.from, two.from], [one.now, two.now]);
  if (hold === 'beside') return start;
  const [across, down] = [one.now.x - one.from.x, one.now.y - one.from.y];
  return hold ? drawn(start, hold, across, down, ratio) : moved(start, across, down);
}
