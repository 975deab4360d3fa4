/**
 * Signing in with e-mail and password. No public integration shows this call: its shape is an assumption,
 * described in `deployment.json` (`signIn`), and an answer of another shape means that the bank does not offer it.
 */
import type {Credentials, Elsewhere, ErrorCode} from '../../shared/contract.ts';
import {TIMEOUT, TOKEN_LIMIT} from '../../shared/limits.ts';
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
  CodeNotRegistered: 'signIn.codeNotSetUp',
  PolicyNotAccepted: 'signIn.policy',
  Blocked: 'signIn.blocked',
  Locked: 'signIn.locked',
};

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

/** @throws AddonError `signIn.*`, `bank.unreachable`, `bank.unusable` */
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
    if (isElsewhere(code) && typeof page === 'string' && isLinked(deployment, page)) {
      throw new AddonError({code, signInUrl: page});
    }
    throw new AddonError(code);
  }
  const token = value[names.token];
  if (status < 400 && typeof token === 'string' && isToken(token)) {
    return {token, until: endOf(value[names.expires], now)};
  }
  throw new AddonError('signIn.notOffered');
}

/** It travels in a header, so it has to be printable ASCII. */
export function isToken(text: string): boolean {
  return text.length <= TOKEN_LIMIT && /^[!-~]+$/.test(text);
}

/** Null for an end that nobody can mean: no date, one that has been, or .NET's "never" (years 1 and 9999). */
function endOf(value: unknown, now: number): number | null {
  if (typeof value !== 'string' || !/^(?!9999)\d{4}-\d\d-\d\dT/.test(value)) return null;
  const until = Date.parse(value);
  return until > now ? until : null;
}

function isElsewhere(code: ErrorCode): code is Elsewhere['code'] {
  return ['signIn.ssoOnly', 'signIn.codeNotSetUp', 'signIn.policy', 'signIn.blocked'].includes(code);
}

/** Whether a person may be sent there: to a host that the deployment names, or to one below the domains of sign-in pages. */
function isLinked({bank, links, signIn}: Deployment, page: string): boolean {
  const host = hostOf(page);
  const isBelow = signIn.ssoDomains.some(domain => host.endsWith(`.${domain}`));
  return isOn([bank.api, ...Object.values(links).map(hostOf), ...(isBelow ? [host] : [])], page);
}

function hostOf(address: string): string {
  return (/^https:\/\/([^/?#]+)/i.exec(address)?.[1] ?? '').toLowerCase();
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
