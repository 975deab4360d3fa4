/** Whether the sign-in call is as `deployment.json` describes it; where it is not, what is seen of its answer. */
import {isToken} from '../src/core/bank/sign-in.ts';
import {whoAmI} from '../src/core/bank/start.ts';
import {AddonError} from '../src/core/errors.ts';
import type {ErrorCode} from '../src/shared/contract.ts';
import {attempt, type Asking} from './asking.ts';
import {isRow, jsonOf, whatCame} from './came.ts';
import {differs, holds, notTried, OVER, type Finding, type Setting} from './facts.ts';
import {Over} from './http.ts';

export interface Credentials {
  userName: string;
  password: string;
  code?: string;
}

export type SignedIn = {codeNeeded: true} | {codeNeeded: false; finding: Finding; token: string | null};

const refusals: Partial<Record<ErrorCode, string>> = {
  'signIn.wrong': 'the bank says that the details are wrong',
  'signIn.codeWrong': 'the bank says that the one-time code is wrong',
  'signIn.codeNeeded': 'the bank wants a one-time code',
  'signIn.ssoOnly': 'this account has no password: the bank sends it to single sign-on',
  'signIn.locked': 'the bank says that this account is locked',
  'signIn.tooMany': 'the bank says that it was tried too often',
};

export function trySignIn(asking: Omit<Asking, 'token'>, credentials: Credentials): SignedIn {
  try {
    return tried(asking, credentials);
  } catch (error) {
    if (!(error instanceof Over)) throw error;
    return {codeNeeded: false, finding: notTried('sign-in.call', OVER), token: null};
  }
}

function tried(asking: Omit<Asking, 'token'>, credentials: Credentials): SignedIn {
  const {bank, http, deployment} = asking;
  const read = attempt(() => bank.signIn(credentials));
  const came = http.last('signIn');
  const ended = (finding: Finding, token: string | null = null): SignedIn => ({
    codeNeeded: false,
    finding,
    token,
  });
  if (!(read instanceof AddonError)) {
    if (!isKnown(asking, read.token))
      return ended(differs('sign-in.call', 'a token that WhoAmI does not know'));
    // The session would end, and nobody had been told when.
    const end = read.until === null ? endIn(asking, jsonOf(came)) : undefined;
    const found = end ? `it does, and its end is in ${end}` : 'it does';
    return ended(
      holds('sign-in.call', found, ...(end ? [endSetting(end)] : []), ...settled(asking)),
      read.token,
    );
  }
  if (read.code === 'signIn.codeNeeded' && credentials.code === undefined) return {codeNeeded: true};
  if (read.code === 'signIn.notOffered' && came && came.status < 300) {
    const named = tokenIn(asking, jsonOf(came));
    if (named) {
      const {answer} = deployment.signIn;
      const settings: Setting[] = [
        {path: ['signIn', 'answer', 'token'], value: named.token},
        ...(named.expires && named.expires !== answer.expires ? [endSetting(named.expires)] : []),
        ...settled(asking),
      ];
      return ended(differs('sign-in.call', `a token in ${named.token}`, {settings}), named.value);
    }
  }
  const why = refusals[read.code];
  return ended(differs('sign-in.call', why ? `${came?.status ?? 0}: ${why}` : whatCame(came)));
}

function isKnown({ask, line}: Omit<Asking, 'token'>, token: string): boolean {
  return !(ask([whoAmI(line, token)])[0]!.read instanceof AddonError);
}

/** What has been seen to work is no assumption any more. */
function settled({deployment: {signIn, assumed}}: Omit<Asking, 'token'>): Setting[] {
  const left = assumed.filter(place => place !== 'signIn' && !place.startsWith('signIn.'));
  return [
    ...(signIn.assumed ? [{path: ['signIn', 'assumed'], value: false}] : []),
    ...(left.length < assumed.length ? [{path: ['assumed'], value: left}] : []),
  ];
}

/** How many fields of the answer are tried. */
const TRIED = 4;

const endSetting = (name: string): Setting => ({path: ['signIn', 'answer', 'expires'], value: name});

/** Those that a deployment file can name. */
function textsIn(value: unknown): Array<[string, string]> {
  return Object.entries(isRow(value) ? value : {}).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && /^(?!__proto__$)[A-Za-z_][\w.-]*$/.test(entry[0]),
  );
}

/** The field with a time to come. */
function endIn({clock}: Omit<Asking, 'token'>, value: unknown): string | undefined {
  const found = textsIn(value).find(
    ([, text]) => /^\d{4}-\d\d-\d\dT/.test(text) && Date.parse(text) > clock.now(),
  );
  return found?.[0];
}

/** The field with a token that the bank knows, and the one with its end. Names alone are ever shown. */
function tokenIn(asking: Omit<Asking, 'token'>, value: unknown) {
  const found = textsIn(value)
    .filter(([, text]) => text.length >= 12 && isToken(text) && Number.isNaN(Date.parse(text)))
    .slice(0, TRIED)
    .find(([, text]) => isKnown(asking, text));
  if (!found) return null;
  return {token: found[0], value: found[1], expires: endIn(asking, value)};
}
