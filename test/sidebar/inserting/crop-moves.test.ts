import fc from 'fast-check';
import type {Frame} from '../../../src/shared/contract.ts';
import {inRatio, middleOf, ratioOf} from '../../../src/shared/frame.ts';
import {begun, followed, frameOf, joined, released} from '../../../sidebar/inserting/crop-gesture.ts';
import {
  drawn,
  laid,
  moved,
  pinched,
  rounded,
  scaled,
  shareOf,
  type Edge,
} from '../../../sidebar/inserting/crop-moves.ts';
import {shapes} from '../../../src/core/arguments.ts';
import {safeParse} from 'valibot';
import {frame, isOnPicture, point, ratio} from '../../frames.ts';

const way = fc.double({min: -1.5, max: 1.5, noNaN: true});
const edge = fc.constantFrom<Edge>('n', 'e', 's', 'w', 'nw', 'ne', 'se', 'sw');
const corner = fc.constantFrom<Edge>('nw', 'ne', 'se', 'sw');
const likeFrame = ({left, top, width, height}: Frame) => ({
  left: expect.closeTo(left, 6) as number,
  top: expect.closeTo(top, 6) as number,
  width: expect.closeTo(width, 6) as number,
  height: expect.closeTo(height, 6) as number,
});

/** What a person may do to a frame, one after the other. */
const deed = fc.oneof(
  fc.record({across: way, down: way}).map(
    ({across, down}) =>
      (one: Frame) =>
        moved(one, across, down),
  ),
  fc.double({min: 0.01, max: 50, noNaN: true}).map(factor => (one: Frame) => scaled(one, factor)),
  point.map(point => (one: Frame) => laid(one, point)),
  fc.tuple(point, point, point, point).map(
    ([a, b, c, d]) =>
      (one: Frame) =>
        pinched(one, [a, b], [c, d]),
  ),
);
const drawing = (ratio: boolean) =>
  fc.record({edge: ratio ? corner : edge, across: way, down: way}).map(
    ({edge, across, down}) =>
      (one: Frame) =>
        drawn(one, edge, across, down, ratio ? ratioOf(one) : null),
  );

test('whatever is done to it, a frame never leaves the picture, and the server takes it', () => {
  fc.assert(
    fc.property(frame, fc.array(fc.oneof(deed, drawing(false)), {maxLength: 12}), (start, deeds) => {
      const images = {id: 1, alt: ''};
      const order = {place: null, own: [], size: 'fit', sharpness: 'screen', crop: null, caption: false};
      let now = start;
      for (const deed of deeds) {
        now = deed(now);
        expect(isOnPicture(now)).toBe(true);
      }
      const sent = {...order, images: [{...images, frame: rounded(now)}]};
      expect(safeParse(shapes.insert(), sent).success).toBe(true);
    }),
  );
});

test('with a ratio it is kept, through all of it', () => {
  fc.assert(
    fc.property(
      frame,
      ratio,
      fc.array(fc.oneof(deed, drawing(true)), {maxLength: 12}),
      (start, ratio, deeds) => {
        let now = inRatio(start, ratio);
        const first = ratioOf(now);
        for (const deed of deeds) {
          now = deed(now);
          expect(isOnPicture(now)).toBe(true);
          expect(ratioOf(now) / first).toBeCloseTo(1, 6);
        }
        expect(ratioOf(rounded(now)) / first).toBeCloseTo(1, 3);
      },
    ),
  );
});

test('a step and the step back lead to where one was, unless an edge was in the way', () => {
  const step = fc.constantFrom(0.01, 0.1);
  fc.assert(
    fc.property(frame, step, step, (start, across, down) => {
      const there = moved(start, across, down);
      fc.pre(
        Math.abs(there.left - start.left - across) < 1e-9 && Math.abs(there.top - start.top - down) < 1e-9,
      );
      expect(moved(there, -across, -down)).toMatchObject(likeFrame(start));
    }),
  );
  fc.assert(
    fc.property(frame, fc.constantFrom(1.05, 1.25), (start, factor) => {
      const larger = scaled(start, factor);
      fc.pre(Math.abs(larger.width / start.width - factor) < 1e-9);
      const moves = middleOf(larger).x !== middleOf(start).x || middleOf(larger).y !== middleOf(start).y;
      const back = scaled(larger, 1 / factor);
      expect(back.width).toBeCloseTo(start.width, 9);
      if (!moves) expect(back).toMatchObject(likeFrame(start));
    }),
  );
});

test('the side or corner opposite the one that is drawn stays where it is', () => {
  fc.assert(
    fc.property(frame, corner, way, way, fc.boolean(), (start, edge, across, down, keeps) => {
      const now = drawn(start, edge, across, down, keeps ? ratioOf(start) : null);
      const right = (one: Frame) => one.left + one.width;
      const bottom = (one: Frame) => one.top + one.height;
      if (edge.includes('w')) expect(right(now)).toBeCloseTo(right(start), 9);
      else expect(now.left).toBeCloseTo(start.left, 9);
      if (edge.includes('n')) expect(bottom(now)).toBeCloseTo(bottom(start), 9);
      else expect(now.top).toBeCloseTo(start.top, 9);
    }),
  );
});

test('none gets so small that nobody could take hold of it, nor larger than the picture', () => {
  fc.assert(
    fc.property(frame, ratio, (start, ratio) => {
      const fixed = inRatio(start, ratio);
      expect(shareOf(scaled(fixed, 1e-6))).toBeCloseTo(0.05, 6);
      expect(shareOf(scaled(fixed, 1e6))).toBeCloseTo(1, 6);
      const free = drawn(drawn(start, 'se', -2, -2, null), 'nw', 2, 2, null);
      expect(Math.min(free.width, free.height)).toBeCloseTo(0.05, 9);
    }),
  );
});

describe('a gesture', () => {
  const start: Frame = {left: 0.2, top: 0.2, width: 0.4, height: 0.4, whole: 1.5};

  test('of a trembling hand is a click', () => {
    const gesture = followed(begun(start, null, 1, {x: 0.3, y: 0.3}), 1, {x: 0.305, y: 0.303});
    expect(gesture.still).toBe(true);
    expect(frameOf(gesture, null)).toBe(start);
    // Once it was more, coming back to where it began is no click either.
    const far = followed(gesture, 1, {x: 0.5, y: 0.3});
    expect(followed(far, 1, {x: 0.3, y: 0.3}).still).toBe(false);
  });

  test('beside the frame draws nothing, and a second finger makes the frame larger from there', () => {
    let gesture = begun(start, 'beside', 1, {x: 0.1, y: 0.4});
    gesture = followed(gesture, 1, {x: 0.15, y: 0.4});
    expect(frameOf(gesture, null)).toEqual(start);
    gesture = joined(gesture, 2, {x: 0.65, y: 0.4}, null);
    expect(frameOf(gesture, null)).toMatchObject(likeFrame(start));
    gesture = followed(gesture, 2, {x: 0.75, y: 0.4});
    const grown = frameOf(gesture, null);
    expect(grown.width).toBeCloseTo(0.48, 9);
    expect(ratioOf(grown)).toBeCloseTo(ratioOf(start), 9);
    // A third finger is none.
    expect(joined(gesture, 3, {x: 0, y: 0}, null)).toBe(gesture);
    // One finger goes: nothing jumps, and the other one moves nothing that it did not hold.
    const one = released(gesture, 2, null);
    expect(frameOf(one, null)).toMatchObject(likeFrame(grown));
    const none = released(one, 1, null);
    expect(none.fingers).toEqual([]);
    expect(none.start).toMatchObject(likeFrame(grown));
  });
});
