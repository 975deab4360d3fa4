/** Signing in to the local bank, and which tokens are good. */
import {randomBytes} from 'node:crypto';
import {accounts, password, type Account} from './accounts.ts';
import {signIn, signInPage, ssoPage} from './hosts.ts';

/** After so many wrong tries in a row the bank refuses further ones for a while. */
const triesAllowed = 5;
const pauseSeconds = 30;

export interface SignInAnswer {
  status: number;
  /** Null: the bank has no such call. */
  body: Record<string, string> | null;
  /** Seconds, for `Retry-After`. */
  wait?: number;
}

export type TokenState = 'good' | 'expired' | 'unknown';

const failure = (status: number, reason: string, more: Record<string, string> = {}): SignInAnswer => ({
  status,
  body: {[signIn.answer.error]: reason, ...more},
});

/** @returns the account, or the answer that says why not */
function check(name: string, given: {password: string; code: string}): Account | SignInAnswer {
  const account = accounts.find(({userName}) => userName === name);
  if (account?.barred === 'sso') return failure(403, 'SsoOnly', {[signIn.answer.signInUrl]: ssoPage});
  if (account?.barred === 'noCall') return {status: 404, body: null};
  if (account?.barred === 'tries') return {...failure(429, 'TooManyTries'), wait: pauseSeconds};
  if (!account || account.barred === 'wrong' || given.password !== password) {
    return failure(401, 'BadCredentials');
  }
  if (account.barred === 'locked') return failure(423, 'Locked');
  const page = {[signIn.answer.signInUrl]: signInPage};
  if (account.barred === 'noCode') return failure(403, 'CodeNotRegistered', page);
  if (account.barred === 'policy') return failure(403, 'PolicyNotAccepted', page);
  if (account.barred === 'blocked') return failure(403, 'Blocked');
  if (account.code && !given.code) return failure(401, 'CodeRequired');
  if (account.code && (account.barred === 'code' || given.code !== account.code))
    return failure(401, 'BadCode');
  return account;
}

interface Tries {
  /** In a row. */
  wrong: number;
  pausedUntil: number;
}

function count(tries: Tries, answer: SignInAnswer): void {
  const reason = answer.body?.[signIn.answer.error];
  if (reason === 'BadCredentials' || reason === 'BadCode') tries.wrong++;
  if (answer.status === 200) tries.wrong = 0;
  if (tries.wrong >= triesAllowed) {
    tries.wrong = 0;
    tries.pausedUntil = Date.now() + pauseSeconds * 1000;
  }
}

function givenIn(body: unknown): {name: string; password: string; code: string} {
  const field = (name: string) => {
    const value = (body as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    name: field(signIn.fields.userName).trim().toLowerCase(),
    password: field(signIn.fields.password),
    code: field(signIn.fields.code).trim(),
  };
}

export function createSignIn() {
  const tokens = new Map<string, {account: Account; until: number}>();
  const tries = new Map<string, Tries>();

  function reset() {
    tokens.clear();
    tries.clear();
    for (const account of accounts) {
      if (account.apiToken) tokens.set(account.apiToken, {account, until: Infinity});
    }
  }
  reset();

  /** A token of its own for each sign-in. */
  function issue(account: Account): SignInAnswer {
    const token = randomBytes(24).toString('base64url');
    const until = account.tokenSeconds ? Date.now() + account.tokenSeconds * 1000 : Infinity;
    tokens.set(token, {account, until});
    const expires = account.tokenSeconds ? {[signIn.answer.expires]: new Date(until).toISOString()} : {};
    return {status: 200, body: {[signIn.answer.token]: token, ...expires}};
  }

  return {
    reset,

    /** `body` is whatever JSON came: fields that are no strings count as missing. */
    signIn(body: unknown): SignInAnswer {
      const {name, ...given} = givenIn(body);
      const record = tries.get(name) ?? {wrong: 0, pausedUntil: 0};
      tries.set(name, record);
      const left = record.pausedUntil - Date.now();
      if (left > 0) return {...failure(429, 'TooManyTries'), wait: Math.ceil(left / 1000)};
      const checked = check(name, given);
      const answer = 'status' in checked ? checked : issue(checked);
      count(record, answer);
      return answer;
    },

    state(token: string): TokenState {
      const known = tokens.get(token);
      if (!known) return 'unknown';
      return known.until > Date.now() ? 'good' : 'expired';
    },

    account(token: string): Account | null {
      const known = tokens.get(token);
      return known && known.until > Date.now() ? known.account : null;
    },

    /** Every token given so far, pasted ones too, is refused from now on. */
    expireTokens() {
      for (const known of tokens.values()) known.until = 0;
    },

    /** Replaces tokens by a mark, so that the journal never holds one. */
    withoutTokens(text: string): string {
      return [...tokens.keys()].reduce((left, token) => left.replaceAll(token, '•'), text);
    },
  };
}
