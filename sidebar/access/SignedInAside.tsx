import {useShared} from '../context.ts';
import {LinkButton} from '../parts/LinkButton.tsx';
import {LowLinks} from './LowLinks.tsx';

/** What is there for whoever is signed in and sees no images yet: another account may, and one's data are there in any case. */
export function SignedInAside() {
  const {texts, actions} = useShared();
  return (
    <>
      <p class="aside">
        <LinkButton press={actions.signOut}>{texts.messages.menuMore.signOut}</LinkButton>
      </p>
      <LowLinks />
    </>
  );
}
