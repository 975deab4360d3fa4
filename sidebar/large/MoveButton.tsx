import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';

/** To the large view, or from there back to the sidebar, with all that is in hand. In the narrow one its words are heard, not seen. */
export function MoveButton({library: {run}}: {library: Library}) {
  const {texts, actions, large} = useShared();
  const t = texts.messages.large;
  const label = large ? t.back : t.open;
  return (
    <button
      type="button"
      class="toggle"
      aria-label={label}
      title={label}
      // What is on its way would be told to a page that is gone.
      aria-disabled={run !== null}
      onClick={() => actions.handOver(large ? 'sidebar' : 'large')}
    >
      <Icon name={large ? 'smaller' : 'larger'} />
      {large && label}
    </button>
  );
}
