import type {Asset} from '../../src/shared/contract.ts';
import {Thumbnail} from '../parts/Thumbnail.tsx';
import type {Caution} from './tray.ts';
import {toneOf} from './tray.ts';

/** An image of the tray, small, with a mark where it is to be looked at. What the mark means is said in words beside it. */
export function TrayThumbnail({asset, caution}: {asset: Asset; caution: Caution}) {
  const tone = toneOf(caution);
  return (
    <span class="thumbnail">
      <Thumbnail asset={asset} />
      {tone && <span class={'dot ' + tone} />}
    </span>
  );
}
