/** Frames and pictures for property tests: from a hair's breadth of a panorama to all of a stamp. */
import fc from 'fast-check';
import type {Frame} from '../src/shared/contract.ts';
import {placed} from '../src/shared/frame.ts';

const fraction = fc.double({min: 0, max: 1, noNaN: true});
const side = fc.double({min: 0.05, max: 1, noNaN: true});
export const ratio = fc.constantFrom(1, 4 / 3, 3 / 2, 16 / 9, 9 / 16, 720 / 405, 208 / 272);
export const whole = fc.oneof(fc.double({min: 0.2, max: 5, noNaN: true}), fc.constantFrom(300, 1 / 300));
export const point = fc.record({x: fraction, y: fraction});
export const frame: fc.Arbitrary<Frame> = fc
  .record({width: side, height: side, whole: fc.double({min: 0.2, max: 5, noNaN: true}), point})
  .map(({width, height, whole, point}) => placed({width, height}, whole, point));

export const isOnPicture = ({left, top, width, height}: Frame) =>
  left >= -1e-9 &&
  top >= -1e-9 &&
  width > 0 &&
  height > 0 &&
  left + width <= 1 + 1e-9 &&
  top + height <= 1 + 1e-9;
