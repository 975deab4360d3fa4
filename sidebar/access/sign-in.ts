/** Signing in, step by step: pure functions of what is on the screen. */
import type {Args} from '../../src/shared/contract.ts';
import type {Fault} from '../fault.ts';
import type {Texts} from '../messages.ts';
import type {SignIn, Step} from './state.ts';

/** What is on the screen when nobody is signed in. */
export const signIn: SignIn = {
  view: 'signIn',
  step: 'password',
  busy: false,
  fault: null,
  why: null,
  kept: null,
};

/** What the answer to a lost session looks like: the whole sign-in, or the new terms alone. */
export function signInBecause(fault: Fault): SignIn {
  return fault.code === 'signIn.terms' ? {...signIn, step: 'terms'} : {...signIn, why: fault};
}

export function signInFailed(state: SignIn, fault: Fault): SignIn {
  // The first time it is no failure: the code's field says what is asked.
  if (fault.code === 'signIn.codeNeeded' && state.step === 'password') {
    return {...state, busy: false, step: 'code', fault: null};
  }
  return {...state, busy: false, step: stepAfter(state.step, fault), fault};
}

function stepAfter(step: Step, {code}: Fault): Step {
  // Where no password helps, a token does.
  if (code === 'signIn.notOffered' || code === 'signIn.ssoOnly') return 'token';
  // A wrong password can turn up at the second step, when the first one had not been checked yet.
  if (code === 'signIn.wrong' && step === 'code') return 'password';
  // What was signed in has come to an end while the terms were read.
  return step === 'terms' && code.startsWith('session.') && code !== 'session.otherAccount'
    ? 'password'
    : step;
}

export type FieldName = 'userName' | 'password' | 'code' | 'apiToken' | 'terms';

/** What stands in the fields. */
export interface Entered {
  userName: string;
  password: string;
  code: string;
  apiToken: string;
  remember: boolean;
  /** The tick. */
  terms: boolean;
}

/** What each step asks for, in the order it stands on the screen. */
const asked: Record<Step, FieldName[]> = {
  password: ['userName', 'password', 'terms'],
  code: ['code'],
  token: ['apiToken', 'terms'],
  terms: ['terms'],
};

/** The fields of this step that are still to be filled in, the first one first. */
export function lacking(step: Step, entered: Entered): FieldName[] {
  return asked[step].filter(name => {
    const value = entered[name];
    return typeof value === 'string' ? value.trim() === '' : !value;
  });
}

/** @param terms the version that is on the screen */
export function credentialsOf(step: 'password' | 'code' | 'token', entered: Entered, terms: string) {
  const {userName, password, code, apiToken, remember} = entered;
  const credentials: Args<'signIn'> =
    step === 'token'
      ? {apiToken: apiToken.trim(), remember, terms}
      : {
          userName: userName.trim(),
          password,
          ...(step === 'code' ? {code: code.replace(/\s/g, '')} : {}),
          remember,
          terms,
        };
  return credentials;
}

/** The field that a fault is about; none where it is about the account or the bank. */
export function fieldAtFault(step: Step, fault: Fault | null): FieldName | null {
  if (fault?.code === 'signIn.wrong') return step === 'token' ? 'apiToken' : 'password';
  return step === 'code' && fault?.code.startsWith('signIn.code') ? 'code' : null;
}

export function sentenceOf(texts: Texts, step: Step, fault: Fault): string {
  const unknown = fault.code === 'signIn.wrong' && step === 'token';
  return unknown ? texts.say(texts.messages.signIn.tokenWrong) : texts.fault(fault);
}
