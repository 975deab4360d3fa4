import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {LinkButton} from '../parts/LinkButton.tsx';
import {AltText} from './AltText.tsx';

/** What is one image's own among several: its alternative text, and the way to all else that is known and may be cut of it. */
export function TrayImage({library, asset}: {library: Library; asset: Asset}) {
  const {texts, actions} = useShared();
  return (
    <div class="own">
      <AltText library={library} asset={asset} />
      <LinkButton press={() => actions.lookAt(asset)}>{texts.messages.pick.look}</LinkButton>
    </div>
  );
}
