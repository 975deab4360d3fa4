import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {pieces} from '../messages.ts';
import type {SignIn as SignInState} from '../state.ts';
import {Field} from './Field.tsx';
import {Icon} from './Icon.tsx';
import {Link} from './Link.tsx';
import {useWait, WaitNote} from './Trouble.tsx';

type Missing = Partial<Record<'userName' | 'password' | 'code' | 'terms', string>>;

/** The fields keep what is typed themselves; only a wrong password is taken away. */
export function SignIn({state}: {state: SignInState}) {
  const {texts, actions, settings} = useShared();
  const {say, messages} = texts;
  const t = messages.signIn;
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<Missing>({});
  const [shown, setShown] = useState(false);
  const left = useWait(state.fault);
  const {step, fault} = state;
  const input = (name: keyof Missing) => form.current?.elements.namedItem(name) as HTMLInputElement | null;

  useEffect(() => {
    if (fault?.code !== 'signIn.wrong') return;
    const password = input('password');
    if (password) password.value = '';
    password?.focus();
  }, [fault]);
  useLayoutEffect(() => {
    if (step === 'code') input('code')?.focus();
    // Whoever was in the middle of something can go on typing; an opening leaves the keyboard where it is.
    else if (state.kept && !fault) input('userName')?.focus();
  }, [step, fault]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const userName = input('userName')?.value.trim() ?? '';
    const password = input('password')?.value ?? '';
    const code = input('code')?.value.replace(/\s/g, '') ?? '';
    const wrong: Missing = {
      ...(userName ? {} : {userName: t.emailMissing}),
      ...(password ? {} : {password: t.passwordMissing}),
      ...(step === 'code' && !code ? {code: t.codeMissing} : {}),
      ...(input('terms')?.checked ? {} : {terms: t.acceptMissing}),
    };
    setMissing(wrong);
    const first = (Object.keys(wrong) as Array<keyof Missing>)[0];
    if (first) return input(first)?.focus();
    if (left > 0) return;
    void actions.signIn({
      userName,
      password,
      ...(step === 'code' ? {code} : {}),
      remember: (form.current?.elements.namedItem('remember') as HTMLInputElement).checked,
      terms: settings.terms.version,
    });
  }

  return (
    <main class="view scroll">
      <form class="signin" ref={form} noValidate onSubmit={submit}>
        <h1>{say(t.title)}</h1>
        <p class="lead">{step === 'code' ? say(t.codeLead) : state.kept ? t.again : t.lead}</p>
        {state.why && (
          <p class="banner" role="status">
            {state.why === 'signedOut' ? t.signedOut : texts.fault(state.why)}
          </p>
        )}
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
            {props => (
              <div class="password">
                <input
                  {...props}
                  name="password"
                  required
                  type={(shown ? 'text' : 'password') as 'password'}
                  autocomplete="current-password"
                />
                <button
                  type="button"
                  class="bare"
                  aria-label={shown ? t.hidePassword : t.showPassword}
                  onClick={() => setShown(!shown)}
                >
                  <Icon name={shown ? 'hidden' : 'shown'} />
                </button>
              </div>
            )}
          </Field>
          <div class="tick">
            <input id="remember" name="remember" type="checkbox" aria-describedby="remember-for" />
            <label for="remember">{t.remember}</label>
            <p id="remember-for" class="note">
              {texts.count(t.rememberFor, settings.rememberDays)}
            </p>
          </div>
          <div class="tick">
            <input
              id="terms"
              name="terms"
              type="checkbox"
              required
              aria-invalid={Boolean(missing.terms)}
              aria-describedby={missing.terms && 'terms-missing'}
            />
            <label for="terms">
              {pieces(t.accept).map(piece =>
                piece === 'terms' ? (
                  <Link href={settings.terms.termsUrl}>{t.terms}</Link>
                ) : piece === 'privacy' ? (
                  <Link href={settings.terms.privacyUrl}>{t.privacy}</Link>
                ) : (
                  piece
                ),
              )}
            </label>
            {missing.terms && (
              <p id="terms-missing" class="error">
                {missing.terms}
              </p>
            )}
          </div>
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
        <div role="alert">
          {fault && (
            <p class="banner bad">
              <Icon name="warning" />
              {texts.fault(fault)}
            </p>
          )}
        </div>
        {left > 0 && <WaitNote seconds={left} />}
        <button
          type="submit"
          class={state.busy ? 'button primary wide busy' : 'button primary wide'}
          aria-disabled={state.busy || left > 0}
        >
          {state.busy ? t.busy : t.submit}
        </button>
        <p class="aside">
          {step === 'code' ? (
            <button type="button" class="link" onClick={actions.useOtherAccount}>
              {t.otherAccount}
            </button>
          ) : (
            <Link href={settings.accountUrl}>{t.noAccount}</Link>
          )}
          <Link href={settings.helpUrl}>{messages.menuMore.help}</Link>
        </p>
      </form>
    </main>
  );
}
