import {useShared} from '../context.ts';
import {Field} from '../parts/Field.tsx';
import {PasswordInput} from './PasswordInput.tsx';
import type {FieldName} from './sign-in.ts';
import type {Step} from './state.ts';
import {Remember, TermsTick} from './Ticks.tsx';

interface Props {
  step: Step;
  /** Those that are still to be filled in. */
  missing: FieldName[];
  wrong: FieldName | null;
  /** What is wrong with it. */
  said: string | null;
}

/** What each step asks for. What is typed stays where it is, though it is hidden. */
export function SignInFields({step, missing, wrong, said}: Props) {
  const t = useShared().texts.messages.signIn;
  const sentences: Record<FieldName, string> = {
    userName: t.emailMissing,
    password: t.passwordMissing,
    code: t.codeMissing,
    apiToken: t.tokenMissing,
    terms: t.acceptMissing,
  };
  const error = (name: FieldName) =>
    missing.includes(name) ? sentences[name] : wrong === name && said ? said : undefined;
  return (
    <>
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
      {step === 'code' && <Code error={error('code')} />}
      <div hidden={step !== 'token'}>
        <Field label={t.token} error={error('apiToken')}>
          {props => <PasswordInput {...props} name="apiToken" autocomplete="off" />}
        </Field>
      </div>
      <div class="fields" hidden={step === 'code'}>
        {step !== 'terms' && <Remember />}
        <TermsTick missing={error('terms')} />
      </div>
    </>
  );
}

function Code({error}: {error: string | undefined}) {
  return (
    <Field label={useShared().texts.messages.signIn.code} error={error}>
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
  );
}
