import {useState} from 'preact/hooks';
import type {Asset, Focus} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {Icon} from '../parts/Icon.tsx';

/**
 * The whole picture, large, or what is left of it when it is cut. The thumbnail, which is here already, stands in until it
 * has come.
 */
export function Preview({asset, cut}: {asset: Asset; cut: {ratio: number; focus: Focus} | null}) {
  const {texts} = useShared();
  const [broken, setBroken] = useState(false);
  const large = asset.preview || asset.thumbnail;
  // Space is kept for the shape that is known, else for the commonest one.
  const whole = asset.width > 0 && asset.height > 0 ? asset.width / asset.height : 1.5;
  const ratio = cut ? cut.ratio : whole;
  return (
    <div
      class={cut ? 'preview cut' : 'preview'}
      style={{'--ratio': ratio, ...(cut && {'--focus': cut.focus === 'centre' ? 'center' : cut.focus})}}
    >
      {broken || !large ? (
        <p class="note">
          <Icon name="image" />
          {texts.messages.details.noPreview}
        </p>
      ) : (
        [asset.thumbnail, large].map(
          (src, i) =>
            src && (
              <img
                key={i}
                src={src}
                alt={i === 1 ? asset.alt : ''}
                decoding="async"
                draggable={false}
                referrerpolicy="no-referrer"
                onError={() => i === 1 && setBroken(true)}
              />
            ),
        )
      )}
    </div>
  );
}
