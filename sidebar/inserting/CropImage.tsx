import {useState} from 'preact/hooks';
import type {Asset, Frame} from '../../src/shared/contract.ts';
import type {Point} from '../../src/shared/frame.ts';
import {isKnown, isNear, pictureOf} from '../../src/shared/placement.ts';
import {useShared} from '../context.ts';
import {Preview} from '../looking/Preview.tsx';
import {CropFrame} from './CropFrame.tsx';
import {CropTools} from './CropTools.tsx';
import {cuttingOf, cutOf, shownFrame} from './cutting.ts';
import type {Insertion} from './state.ts';

interface Props {
  insertion: Insertion;
  asset: Asset;
  /** How many are inserted together. */
  count?: number;
}

/** An image's picture, with the frame of what is inserted, and what there is to choose about it. */
export function CropImage({insertion, asset, count = 1}: Props) {
  const {actions} = useShared();
  /** Null: it has not come; false: it never will. */
  const [seen, setSeen] = useState<number | null | false>(asset.preview || asset.thumbnail ? null : false);
  const stated = isKnown(asset) ? asset.width / asset.height : 1.5;
  const cutting = cuttingOf(insertion, asset);
  const {ratio} = cutOf(insertion, asset, count);
  const frame = seen ? shownFrame(insertion, asset, seen, count) : null;
  const change = (frame: Frame, point: Point | null, on = false) =>
    actions.cut(asset.id, {...cutting, frame, point}, on);
  const undo = () => actions.uncut(asset.id);

  return (
    <div class="crop-image">
      <Preview
        asset={asset}
        ratio={seen || stated}
        // What is stated is exact, where the picture has that ratio.
        seen={ratio => setSeen(ratio !== null && wholeOf(asset, ratio))}
      >
        {frame && <CropFrame frame={frame} ratio={ratio} point={cutting.point} change={change} undo={undo} />}
      </Preview>
      <CropTools
        insertion={insertion}
        asset={asset}
        count={count}
        whole={seen}
        frame={frame}
        change={change}
        undo={undo}
      />
    </div>
  );
}

function wholeOf(asset: Asset, ratio: number): number {
  if (!isKnown(asset)) return ratio;
  const {width, height} = pictureOf(asset, ratio);
  const exact = width / height;
  return isNear(exact, ratio) ? exact : ratio;
}
