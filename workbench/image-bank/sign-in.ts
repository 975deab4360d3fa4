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

export function createSignIn() {
  const tokens = new Map<string, {account: Account; until: number}>();
  const tries = new Map<string, {wrong: number; pausedUntil: number}>();

  function reset() {
    tokens.clear();
    tries.clear();
    for (const account of accounts) {
      if (account.apiToken) tokens.set(account.apiToken, {account, until: Infinity});
    }
  }
  reset();

  const failure = (status: number, reason: string, more: Record<string, string> = {}): SignInAnswer => ({
    status,
    body: {[signIn.answer.error]: reason, ...more},
  });

  function check(name: string, given: {password: string; code: string}): SignInAnswer {
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
      const field = (name: string) => {
        const value = (body as Record<string, unknown> | null)?.[name];
        return typeof value === 'string' ? value : '';
      };
      const name = field(signIn.fields.userName).trim().toLowerCase();
      const record = tries.get(name) ?? {wrong: 0, pausedUntil: 0};
      tries.set(name, record);
      const left = record.pausedUntil - Date.now();
      if (left > 0) return {...failure(429, 'TooManyTries'), wait: Math.ceil(left / 1000)};
      const answer = check(name, {
        password: field(signIn.fields.password),
        code: field(signIn.fields.code).trim(),
      });
      const reason = answer.body?.[signIn.answer.error];
      if (reason === 'BadCredentials' || reason === 'BadCode') record.wrong++;
      if (answer.status === 200) record.wrong = 0;
      if (record.wrong >= triesAllowed) {
        record.wrong = 0;
        record.pausedUntil = Date.now() + pauseSeconds * 1000;
      }
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
      let result = text;
      for (const token of tokens.keys()) result = result.replaceAll(token, '•');
      return result;
    },
  };
}
