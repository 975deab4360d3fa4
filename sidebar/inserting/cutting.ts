/** How images are cut: what the person has chosen for one, and what comes of it at a place. Pure. */
import type {Asset, Crop, Frame} from '../../src/shared/contract.ts';
import {inRatio, isWhole, largest} from '../../src/shared/frame.ts';
import {RATIOS} from '../../src/shared/placement.ts';
import {ratioOfPlace} from './place.ts';
import type {Cutting, Insertion} from './state.ts';

export const uncut: Cutting = {shape: null, frame: null, point: null};

/** Steps that can be taken back, for each image. */
const STEPS = 50;

/** @param on the same step goes on */
export function withStep(steps: Cutting[] = [], cutting: Cutting, on: boolean): Cutting[] {
  return [...(on ? steps.slice(0, -1) : steps), cutting].slice(-STEPS);
}

/** As it is now. */
export function cuttingOf({cuts}: Insertion, {id}: Pick<Asset, 'id'>): Cutting {
  return cuts[id]?.slice(-1)[0] ?? uncut;
}

/** What is inserted of an image. */
export interface Cut {
  /** What a frame has to have, width ÷ height; null: any. */
  ratio: number | null;
  /** Null: all of it, or the middle in `crop` or in the ratio of the place. */
  frame: Frame | null;
  crop: Crop | null;
}

/** @param count how many are inserted together */
export function cutOf(insertion: Insertion, asset: Pick<Asset, 'id'>, count = 1): Cut {
  const {shape, frame, point} = cuttingOf(insertion, asset);
  const place = ratioOfPlace(insertion, count);
  // Several have a common one; each may have its own all the same.
  const common = count > 1 ? insertion.options.crop : null;
  const chosen = shape ?? common;
  const ratio = place ?? (chosen === null || chosen === 'free' ? null : RATIOS[chosen]);
  const crop = place !== null ? null : count > 1 ? common : shape === 'free' ? null : shape;
  if (!frame || (ratio === null && chosen !== 'free')) return {ratio, frame: null, crop};
  const fitted = ratio === null ? frame : inRatio(frame, ratio, point ?? undefined);
  if (isWhole(fitted)) return {ratio, frame: null, crop};
  return {ratio, frame: fitted, crop: count > 1 ? crop : null};
}

/**
 * The frame to be shown on a picture; null: none is.
 * @param whole the picture's ratio, width ÷ height
 * @param count how many are inserted together
 */
export function shownFrame(
  insertion: Insertion,
  asset: Pick<Asset, 'id'>,
  whole: number,
  count = 1,
): Frame | null {
  const {ratio, frame} = cutOf(insertion, asset, count);
  if (frame) return frame;
  if (ratio !== null) return largest(ratio, whole);
  return cuttingOf(insertion, asset).shape === 'free' ? {left: 0, top: 0, width: 1, height: 1, whole} : null;
}
