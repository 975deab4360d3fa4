import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {LinkButton} from '../parts/LinkButton.tsx';
import {AltText} from './AltText.tsx';
import {InsertBar} from './InsertBar.tsx';
import {lacksWords} from './state.ts';

/** What is chosen, and the button that inserts it. */
export function PickBar({library}: {library: Library}) {
  const {texts, actions} = useShared();
  const {messages, count} = texts;
  const {picked, insertion} = library;
  const silent = picked.filter(asset => insertion.asked[asset.id] && lacksWords(library, asset));
  return (
    <InsertBar library={library} assets={picked}>
      <p class="picked">
        <span role="status">{count(messages.pick.picked, picked.length)}</span>
        <LinkButton press={actions.unpick}>{messages.pick.clear}</LinkButton>
      </p>
      {silent.length > 0 && (
        <div class="wordless">
          {silent.map((asset, nth) => (
            <AltText key={asset.id} library={library} asset={asset} name focus={nth === 0} />
          ))}
        </div>
      )}
    </InsertBar>
  );
}
