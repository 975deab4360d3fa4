import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import type {SignIn as SignInState} from '../state.ts';
import {Field} from './Field.tsx';
import {Icon} from './Icon.tsx';
import {Link} from './Link.tsx';
import {PasswordInput} from './PasswordInput.tsx';
import {Remember, TermsTick} from './Ticks.tsx';
import {useWait, WaitNote} from './Trouble.tsx';

type Name = 'userName' | 'password' | 'code' | 'apiToken' | 'terms';

/** What each step asks for, in the order it stands on the screen. */
const asked: Record<SignInState['step'], Name[]> = {
  password: ['userName', 'password', 'terms'],
  code: ['code'],
  token: ['apiToken', 'terms'],
  terms: ['terms'],
};

/** The fields keep what is typed themselves; only a wrong password is taken away. */
export function SignIn({state}: {state: SignInState}) {
  const {texts, actions, settings} = useShared();
  const {say, messages} = texts;
  const t = messages.signIn;
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<Partial<Record<Name, string>>>({});
  const left = useWait(state.fault);
  const {step, fault, why} = state;
  const field = (name: Name | 'remember') =>
    form.current?.elements.namedItem(name) as HTMLInputElement | null;

  useEffect(() => {
    setMissing({});
    if (fault?.code !== 'signIn.wrong' || step !== 'password') return;
    const password = field('password');
    if (password) password.value = '';
    password?.focus();
  }, [step, fault]);
  useLayoutEffect(() => {
    if (step === 'code' || step === 'token') field(asked[step][0] as Name)?.focus();
    // Whoever was in the middle of something can go on typing; an opening leaves the keyboard where it is.
    else if (state.kept && !fault) field(step === 'terms' ? 'terms' : 'userName')?.focus();
  }, [step, fault]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const text = (name: Name) => field(name)?.value.trim() ?? '';
    const sentences: Record<Name, string> = {
      userName: t.emailMissing,
      password: t.passwordMissing,
      code: t.codeMissing,
      apiToken: t.tokenMissing,
      terms: t.acceptMissing,
    };
    const lacking = asked[step].filter(name =>
      name === 'terms' ? !field(name)?.checked : field(name)?.value.trim() === '',
    );
    setMissing(Object.fromEntries(lacking.map(name => [name, sentences[name]])));
    if (lacking[0]) return field(lacking[0])?.focus();
    if (left > 0) return;

    const terms = settings.terms.version;
    const remember = field('remember')?.checked ?? false;
    if (step === 'terms') return void actions.acceptTerms(terms);
    if (step === 'token') return void actions.signIn({apiToken: text('apiToken'), remember, terms});
    const code = step === 'code' ? {code: text('code').replace(/\s/g, '')} : {};
    void actions.signIn({
      userName: text('userName'),
      password: field('password')?.value ?? '',
      ...code,
      remember,
      terms,
    });
  }

  const leads = {
    password: state.kept ? t.again : t.lead,
    code: say(t.codeLead),
    token: say(t.tokenLead),
    terms: t.newTerms,
  };
  const sentence =
    fault?.code === 'signIn.wrong' && step === 'token' ? say(t.tokenWrong) : fault && texts.fault(fault);

  return (
    <main class="view scroll">
      <form class="signin" ref={form} noValidate onSubmit={submit}>
        <h1>{say(t.title)}</h1>
        <p class="lead">{leads[step]}</p>
        {why && (
          <p class="banner" role="status">
            {why === 'signedOut' ? t.signedOut : texts.fault(why)}
          </p>
        )}
        {/* They stay at the second step, unseen: the bank asks for the password again together with the code. */}
        <div class="fields" hidden={step !== 'password' && step !== 'code'}>
          <div class="fields" hidden={step === 'code'}>
            <Field label={t.email} error={missing.userName}>
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
            <Field label={t.password} error={missing.password}>
              {props => <PasswordInput {...props} name="password" autocomplete="current-password" />}
            </Field>
          </div>
          {step === 'code' && (
            <Field label={t.code} error={missing.code}>
              {props => (
                <input
                  {...props}
                  name="code"
                  required
                  type="text"
                  inputMode="numeric"
                  autocomplete="one-time-code"
                />
              )}
            </Field>
          )}
        </div>
        {step === 'token' && (
          <Field label={t.token} error={missing.apiToken}>
            {props => <PasswordInput {...props} name="apiToken" autocomplete="off" />}
          </Field>
        )}
        <div class="fields" hidden={step === 'code'}>
          {step !== 'terms' && <Remember />}
          <TermsTick missing={missing.terms} />
        </div>
        <div role="alert">
          {sentence && (
            <div class="banner bad">
              <Icon name="warning" />
              <div>
                <p>{sentence}</p>
                {fault?.signInUrl && <Link href={fault.signInUrl}>{say(t.web)}</Link>}
              </div>
            </div>
          )}
        </div>
        {left > 0 && <WaitNote seconds={left} />}
        <button
          type="submit"
          class={state.busy ? 'button primary wide busy' : 'button primary wide'}
          aria-disabled={state.busy || left > 0}
        >
          {state.busy ? t.busy : step === 'terms' ? t.goOn : t.submit}
        </button>
        <button
          type="button"
          class="button wide"
          onClick={() => actions.choose(step === 'password' ? 'token' : 'password')}
        >
          {step === 'password' ? t.otherWay : step === 'token' ? t.usePassword : t.otherAccount}
        </button>
        <p class="aside">
          <Link href={settings.accountUrl}>{t.noAccount}</Link>
          <button type="button" class="link" onClick={() => void actions.showData()}>
            {messages.data.title}
          </button>
          <Link href={settings.helpUrl}>{messages.menuMore.help}</Link>
        </p>
      </form>
    </main>
  );
}
