import {useId} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import {FurtherFacts} from './Facts.tsx';

/** Folded away until somebody wants it, and from then on there for every image. */
export function Further({library, asset}: {library: Library; asset: Asset}) {
  const {texts, actions} = useShared();
  const id = useId();
  const {unfolded} = library;
  return (
    <>
      <button
        type="button"
        class="unfold"
        aria-expanded={unfolded}
        aria-controls={unfolded ? id : undefined}
        onClick={() => actions.unfold(!unfolded)}
      >
        <Icon name={unfolded ? 'up' : 'down'} />
        {texts.messages.details.further}
      </button>
      {unfolded && (
        <div id={id}>
          <FurtherFacts library={library} asset={asset} />
        </div>
      )}
    </>
  );
}
