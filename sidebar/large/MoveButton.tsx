import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import {IconButton} from '../parts/IconButton.tsx';

/** To the large view, or from there back to the sidebar, with all that is in hand. The narrow one has no room for words. */
export function MoveButton({library: {run}}: {library: Library}) {
  const {texts, actions, large} = useShared();
  const t = texts.messages.large;
  // What is on its way would be told to a page that is gone.
  const asleep = run !== null;
  if (!large) {
    return (
      <IconButton icon="larger" label={t.open} asleep={asleep} press={() => actions.handOver('large')} />
    );
  }
  return (
    <button type="button" class="toggle" aria-disabled={asleep} onClick={() => actions.handOver('sidebar')}>
      <Icon name="smaller" />
      {t.back}
    </button>
  );
}
