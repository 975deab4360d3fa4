import {useShared} from '../context.ts';
import {Link} from '../parts/Link.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';
import {LowLinks} from './LowLinks.tsx';
import {SignedInAside} from './SignedInAside.tsx';
import type {Step} from './state.ts';

/** The other ways in, and out. */
export function SignInAside({step}: {step: Step}) {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.signIn;
  if (step === 'terms') return <SignedInAside />;
  return (
    <>
      <p class="aside">
        <LinkButton press={() => actions.choose(step === 'password' ? 'token' : 'password')}>
          {step === 'password' ? t.otherWay : step === 'token' ? t.usePassword : t.otherAccount}
        </LinkButton>
        {settings.accountUrl && <Link href={settings.accountUrl}>{t.noAccount}</Link>}
      </p>
      <LowLinks />
    </>
  );
}
