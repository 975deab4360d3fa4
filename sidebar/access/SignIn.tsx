import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {credentialsOf, fieldAtFault, lacking, sentenceOf, type FieldName} from './sign-in.ts';
import type {SignIn as SignInState} from '../state.ts';
import {Countdown, useWait} from '../parts/Countdown.tsx';
import {Field} from '../parts/Field.tsx';
import {Icon} from '../parts/Icon.tsx';
import {Link} from '../parts/Link.tsx';
import {PasswordInput} from './PasswordInput.tsx';
import {Remember, TermsTick} from './Ticks.tsx';

/** The fields keep what is typed themselves, those that are not shown too; only a wrong password is taken away. */
export function SignIn({state}: {state: SignInState}) {
  const {texts, actions, settings} = useShared();
  const {say, messages} = texts;
  const t = messages.signIn;
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<FieldName[]>([]);
  const {step, fault, why, busy} = state;
  const wait = useWait(fault);
  const field = (name: FieldName | 'remember') =>
    form.current?.elements.namedItem(name) as HTMLInputElement | null;
  const wrong = fieldAtFault(step, fault);

  useLayoutEffect(() => {
    setMissing([]);
    if (wrong === 'password') field('password')!.value = '';
    const input = wrong && field(wrong);
    input?.focus();
    input?.select();
  }, [fault]);
  const shown = useRef(step);
  useLayoutEffect(() => {
    const changed = shown.current !== step;
    shown.current = step;
    // Whoever was in the middle of something can go on typing; an opening leaves the keyboard where it is.
    if (wrong || (!changed && !state.kept)) return;
    const first = {password: 'userName', code: 'code', token: 'apiToken', terms: 'terms'} as const;
    field(first[step])?.focus();
  }, [step]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const value = (name: FieldName) => field(name)?.value ?? '';
    const entered = {
      userName: value('userName'),
      password: value('password'),
      code: value('code'),
      apiToken: value('apiToken'),
      remember: field('remember')?.checked ?? false,
      terms: field('terms')?.checked ?? false,
    };
    const lacks = lacking(step, entered);
    setMissing(lacks);
    if (lacks[0]) return field(lacks[0])?.focus();
    if (wait.left > 0) return;
    const {version} = settings.terms;
    if (step === 'terms') void actions.acceptTerms(version);
    else void actions.signIn(credentialsOf(step, entered, version));
  }

  const leads = {
    password: state.kept ? t.again : t.lead,
    code: say(t.codeLead),
    token: say(t.tokenLead),
    terms: t.newTerms,
  };
  const sentences: Record<FieldName, string> = {
    userName: t.emailMissing,
    password: t.passwordMissing,
    code: t.codeMissing,
    apiToken: t.tokenMissing,
    terms: t.acceptMissing,
  };
  const said = fault && sentenceOf(texts, step, fault);
  const error = (name: FieldName) =>
    missing.includes(name) ? sentences[name] : wrong === name && said ? said : undefined;
  // Neither is anybody's mistake.
  const calm = fault?.code === 'signIn.notOffered' || fault?.code === 'signIn.ssoOnly';

  return (
    <main class="view scroll">
      <form class="signin" ref={form} noValidate onSubmit={submit}>
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
                {fault.signInUrl && <Link href={fault.signInUrl}>{say(t.web)}</Link>}
              </div>
            </div>
          )}
          {/* Whoever sees it sees it at the field, where the keyboard goes. */}
          {wrong && <p class="unseen">{said}</p>}
        </div>
        <p class="lead">{leads[step]}</p>
        <div class="fields" hidden={step !== 'password'}>
          <Field label={t.email} error={error('userName')}>
            {props => (
              <input
                {...props}
                name="userName"
                required
                type="text"
                inputMode="email"
                autocomplete="username"
                autocapitalize="none"
                spellcheck={false}
              />
            )}
          </Field>
          <Field label={t.password} error={error('password')}>
            {props => <PasswordInput {...props} name="password" autocomplete="current-password" />}
          </Field>
        </div>
        {step === 'code' && (
          <Field label={t.code} error={error('code')}>
            {props => (
              <input
                {...props}
                class="code"
                name="code"
                required
                type="text"
                inputMode="numeric"
                autocomplete="one-time-code"
              />
            )}
          </Field>
        )}
        <div hidden={step !== 'token'}>
          <Field label={t.token} error={error('apiToken')}>
            {props => <PasswordInput {...props} name="apiToken" autocomplete="off" />}
          </Field>
        </div>
        <div class="fields" hidden={step === 'code'}>
          {step !== 'terms' && <Remember />}
          <TermsTick missing={error('terms')} />
        </div>
        <div class="send">
          <button
            type="submit"
            class={busy ? 'button primary wide busy' : 'button primary wide'}
            aria-disabled={busy || wait.left > 0}
          >
            {busy ? t.busy : step === 'terms' ? t.goOn : t.submit}
          </button>
          <Countdown wait={wait} of={fault?.wait} />
        </div>
        <p class="aside">
          {step === 'terms' ? (
            <button type="button" class="link" onClick={() => void actions.signOut()}>
              {messages.menuMore.signOut}
            </button>
          ) : (
            <button
              type="button"
              class="link"
              onClick={() => actions.choose(step === 'password' ? 'token' : 'password')}
            >
              {step === 'password' ? t.otherWay : step === 'token' ? t.usePassword : t.otherAccount}
            </button>
          )}
          {step !== 'terms' && <Link href={settings.accountUrl}>{t.noAccount}</Link>}
        </p>
        <p class="aside low">
          <button type="button" class="link" onClick={() => void actions.showData()}>
            {messages.data.title}
          </button>
          <Link href={settings.helpUrl}>{messages.menuMore.help}</Link>
        </p>
      </form>
    </main>
  );
}
