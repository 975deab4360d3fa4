import {useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {Countdown} from '../parts/Countdown.tsx';
import {SupportDetails} from '../parts/SupportDetails.tsx';
import {credentialsOf, fieldAtFault, lacking, sentenceOf, type FieldName} from './sign-in.ts';
import {SignInAside} from './SignInAside.tsx';
import {SignInFields} from './SignInFields.tsx';
import {SignInWords} from './SignInWords.tsx';
import type {SignIn as SignInState} from './state.ts';

/** The fields keep what is typed themselves, those that are not shown too; only a wrong password is taken away. */
export function SignIn({state}: {state: SignInState}) {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.signIn;
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<FieldName[]>([]);
  const {step, fault, why, busy} = state;
  const field = (name: FieldName | 'remember') =>
    form.current?.elements.namedItem(name) as HTMLInputElement | null;
  const wrong = fieldAtFault(step, fault);
  // A field that gets the keyboard says what is wrong with it; one that has it already says nothing more.
  const silent = useMemo(() => wrong !== null && field(wrong) === document.activeElement, [fault]);
  useFocus(state, wrong, field, () => setMissing([]));

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
    const {version} = settings.terms;
    if (step === 'terms') void actions.acceptTerms(version);
    else void actions.signIn(credentialsOf(step, entered, version));
  }

  const said = fault && sentenceOf(texts, step, fault);
  return (
    <main class="view scroll">
      <form class="signin" ref={form} noValidate onSubmit={submit}>
        <SignInWords state={state} wrong={wrong !== null} silent={silent} said={said} />
        <SignInFields step={step} missing={missing} wrong={wrong} said={said} />
        <div class="send">
          <button
            type="submit"
            class={busy ? 'button primary wide busy' : 'button primary wide'}
            aria-disabled={busy}
          >
            {busy ? t.busy : step === 'terms' ? t.goOn : t.submit}
          </button>
          <Countdown fault={fault} />
        </div>
        <SupportDetails faults={[fault, why === 'signedOut' ? null : why].filter(one => one !== null)} />
        <SignInAside step={step} />
      </form>
    </main>
  );
}

/**
 * The keyboard goes to the field that is wrong, or to the first one of a new step.
 * @param tried something else is wrong now than what was missing
 */
function useFocus(
  {step, fault, kept}: SignInState,
  wrong: FieldName | null,
  field: (name: FieldName) => HTMLInputElement | null,
  tried: () => void,
) {
  useLayoutEffect(() => {
    tried();
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
    if (wrong || (!changed && !kept)) return;
    const first = {password: 'userName', code: 'code', token: 'apiToken', terms: 'terms'} as const;
    field(first[step])?.focus();
  }, [step]);
}
