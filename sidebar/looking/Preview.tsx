import type {ComponentChildren} from 'preact';
import {useState} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {Icon} from '../parts/Icon.tsx';

interface Props {
  asset: Asset;
  /** Of the picture, width ÷ height, as far as it is known; space is kept for it. */
  ratio: number;
  /** It has come, of this ratio; null: it never will. */
  seen: (ratio: number | null) => void;
  /** What lies over it. */
  children?: ComponentChildren;
}

/** The whole picture, large. The thumbnail, which is here already, stands in until it has come. */
export function Preview({asset, ratio, seen, children}: Props) {
  const {texts, contentLanguage} = useShared();
  const [broken, setBroken] = useState(false);
  const large = asset.preview || asset.thumbnail;
  return (
    <div class="preview" style={{'--ratio': ratio}}>
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
                lang={contentLanguage}
                decoding="async"
                draggable={false}
                referrerpolicy="no-referrer"
                onLoad={({currentTarget: {naturalWidth, naturalHeight}}) =>
                  i === 1 && naturalWidth > 0 && naturalHeight > 0 && seen(naturalWidth / naturalHeight)
                }
                onError={() => {
                  if (i !== 1) return;
                  setBroken(true);
                  seen(null);
                }}
              />
            ),
        )
      )}
      {!broken && children}
    </div>
  );
}
