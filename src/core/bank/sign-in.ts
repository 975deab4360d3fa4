/**
 * Signing in with e-mail and password. No public integration shows this call: its shape is an assumption,
 * described in `deployment.json` (`signIn`), and an answer of another shape means that the bank does not offer it.
 */
import type {Credentials, ErrorCode} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import type {HttpAnswer} from '../ports.ts';
import {isOn} from './address.ts';
import {ask, parsed, refuseIfBusy, refuseIfDown, type Line} from './calls.ts';

const REASONS: Record<string, ErrorCode> = {
  BadCredentials: 'signIn.wrong',
  CodeRequired: 'signIn.codeNeeded',
  BadCode: 'signIn.codeWrong',
  SsoOnly: 'signIn.ssoOnly',
  Locked: 'signIn.locked',
};

/** Characters of the longest token that is taken for one; sealed, it has to fit into a property of 9 KB. */
export const TOKEN_LIMIT = 4096;

/** What the bank gave for a sign-in. */
export interface Token {
  token: string;
  /** When the bank itself ends it, in milliseconds since 1970; null when it does not say. */
  until: number | null;
}

/** Asked once, never again by us. @throws AddonError `signIn.*`, `bank.*` */
export function signIn(
  line: Line,
  {userName, password, code}: Pick<Credentials, 'userName' | 'password' | 'code'>,
): Token {
  return ask(
    line,
    {
      request: {endpoint: 'signIn', fields: {userName, password, code}, seconds: TIMEOUT},
      read: answer => readSignIn(answer, line.deployment, line.clock.now()),
    },
    1,
  );
}

/** @throws AddonError `signIn.*`, `bank.unreachable` */
function readSignIn(answer: HttpAnswer, deployment: Deployment, now: number): Token {
  const names = deployment.signIn.answer;
  const {status} = answer;
  if (status === 423) throw new AddonError('signIn.locked');
  try {
    refuseIfBusy(answer, now);
    refuseIfDown(answer);
  } catch (error) {
    if (status === 429 && error instanceof AddonError) {
      throw new AddonError({...error.fault, code: 'signIn.tooMany'});
    }
    throw error;
  }
  if (status !== 200 && status !== 201 && status !== 401 && status !== 403) {
    throw new AddonError('signIn.notOffered');
  }
  const value = bodyOf(answer);
  const reason = value[names.error];
  if (typeof reason === 'string') {
    const code = ownReason(reason) ?? 'signIn.wrong';
    const page = value[names.signInUrl];
    const known = typeof page === 'string' && isOn(linkedHosts(deployment), page);
    if (code === 'signIn.ssoOnly' && known) throw new AddonError({code, signInUrl: page});
    throw new AddonError(code);
  }
  const token = value[names.token];
  if (status < 400 && typeof token === 'string' && isToken(token)) {
    const until = Date.parse(String(value[names.expires] ?? ''));
    return {token, until: Number.isNaN(until) ? null : until};
  }
  throw new AddonError('signIn.notOffered');
}

/** It travels in a header, so it has to be printable ASCII. */
export function isToken(text: string): boolean {
  return text.length <= TOKEN_LIMIT && /^[!-~]+$/.test(text);
}

/** The hosts a person may be sent to. */
function linkedHosts({bank, links}: Deployment): string[] {
  return [bank.api, ...Object.values(links).map(link => /^https:\/\/([^/?#]+)/.exec(link)?.[1] ?? '')];
}

function bodyOf(answer: HttpAnswer): Record<string, unknown> {
  try {
    const value = parsed(answer.text());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    // A refusal without a body of ours comes from an API that does not know this call.
    if (answer.status >= 400) return {};
    throw error;
  }
}

function ownReason(reason: string): ErrorCode | undefined {
  return Object.prototype.hasOwnProperty.call(REASONS, reason) ? REASONS[reason] : undefined;
}
