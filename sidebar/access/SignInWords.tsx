import {useShared} from '../context.ts';
import {Icon} from '../parts/Icon.tsx';
import {Link} from '../parts/Link.tsx';
import type {Fault} from '../fault.ts';
import type {SignIn} from './state.ts';

const nobodysMistake: Array<Fault['code']> = [
  'signIn.notOffered',
  'signIn.ssoOnly',
  'signIn.codeNotSetUp',
  'signIn.policy',
];

interface Props {
  state: SignIn;
  /** Whether it is a field that is wrong. */
  wrong: boolean;
  /** The field has the keyboard already, and would not be read anew. */
  silent: boolean;
  /** What is wrong. */
  said: string | null;
}

/** Above the fields: why they are here, what went wrong, and what to do. */
export function SignInWords({state: {step, fault, why, kept}, wrong, silent, said}: Props) {
  const {texts} = useShared();
  const {say, messages} = texts;
  const t = messages.signIn;
  const calm = fault !== null && nobodysMistake.includes(fault.code);
  const leads = {
    password: kept ? t.again : t.lead,
    code: say(t.codeLead),
    token: say(t.tokenLead),
    terms: t.newTerms,
  };
  return (
    <>
      <h1>{say(step === 'terms' ? t.termsTitle : t.title)}</h1>
      {why && (
        <p class="banner" role="status">
          {why === 'signedOut' ? t.signedOut : texts.fault(why)}
        </p>
      )}
      <div class={fault && !wrong ? undefined : 'quiet'} role="alert">
        {fault && !wrong && (
          <div class={calm ? 'banner' : 'banner bad'}>
            <Icon name={calm ? 'info' : 'warning'} />
            <div>
              <p>{said}</p>
              {'signInUrl' in fault && fault.signInUrl && <Link href={fault.signInUrl}>{say(t.web)}</Link>}
            </div>
          </div>
        )}
        {/* Whoever sees it sees it at the field, where the keyboard goes. */}
        {silent && <p class="unseen">{said}</p>}
      </div>
      <p class="lead">{leads[step]}</p>
      {step === 'token' && (
        <ol class="steps">
          {t.tokenSteps.map(one => (
            <li key={one}>{say(one)}</li>
          ))}
        </ol>
      )}
    </>
  );
}
