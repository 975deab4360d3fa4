import {useState} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {Icon} from '../parts/Icon.tsx';
import type {Caution} from './tray.ts';
import {toneOf} from './tray.ts';

/** An image of the tray, small, with a mark where it is to be looked at. What the mark means is said in words beside it. */
export function TrayThumbnail({asset, caution}: {asset: Asset; caution: Caution}) {
  const [broken, setBroken] = useState(asset.thumbnail === '');
  const tone = toneOf(caution);
  return (
    <span class="thumbnail">
      {broken ? (
        <Icon name="image" />
      ) : (
        <img
          src={asset.thumbnail}
          alt=""
          decoding="async"
          draggable={false}
          referrerpolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      )}
      {tone && <span class={'dot ' + tone} />}
    </span>
  );
}
