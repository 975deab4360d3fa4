import {useState} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {Icon} from './Icon.tsx';

/** The bank's small picture of an image, whose name stands beside it; a sign in its place where it does not come. */
export function Thumbnail({asset: {thumbnail}}: {asset: Pick<Asset, 'thumbnail'>}) {
  const [broken, setBroken] = useState(thumbnail === '');
  if (broken) return <Icon name="image" />;
  return (
    <img
      src={thumbnail}
      alt=""
      decoding="async"
      draggable={false}
      referrerpolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}
