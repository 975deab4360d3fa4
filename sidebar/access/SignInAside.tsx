import {useShared} from '../context.ts';
import {Link} from '../parts/Link.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';
import {LowLinks} from './LowLinks.tsx';
import type {Step} from './state.ts';

/** The other ways in, and out. */
export function SignInAside({step}: {step: Step}) {
  const {texts, actions, settings} = useShared();
  const {messages} = texts;
  const t = messages.signIn;
  return (
    <>
      <p class="aside">
        {step === 'terms' ? (
          <LinkButton press={actions.signOut}>{messages.menuMore.signOut}</LinkButton>
        ) : (
          <LinkButton press={() => actions.choose(step === 'password' ? 'token' : 'password')}>
            {step === 'password' ? t.otherWay : step === 'token' ? t.usePassword : t.otherAccount}
          </LinkButton>
        )}
        {step !== 'terms' && settings.accountUrl && <Link href={settings.accountUrl}>{t.noAccount}</Link>}
      </p>
      <LowLinks />
    </>
  );
}
