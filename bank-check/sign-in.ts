/** Whether the sign-in call is as `deployment.json` describes it; where it is not, what is seen of its answer. */
import {isToken} from '../src/core/bank/sign-in.ts';
import {whoAmI} from '../src/core/bank/start.ts';
import {AddonError} from '../src/core/errors.ts';
import type {ErrorCode} from '../src/shared/contract.ts';
import {attempt, type Asking} from './asking.ts';
import {isRow, jsonOf, whatCame} from './came.ts';
import {differs, holds, type Finding, type Setting} from './facts.ts';

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
  const {bank, http, deployment} = asking;
  const read = attempt(() => bank.signIn(credentials));
  const came = http.last('signIn');
  const ended = (finding: Finding, token: string | null = null): SignedIn => ({
    codeNeeded: false,
    finding,
    token,
  });
  if (!(read instanceof AddonError)) {
    return isKnown(asking, read.token)
      ? ended(holds('sign-in.call', 'it does', ...settled(asking)), read.token)
      : ended(differs('sign-in.call', 'a token that WhoAmI does not know'));
  }
  if (read.code === 'signIn.codeNeeded' && credentials.code === undefined) return {codeNeeded: true};
  if (read.code === 'signIn.notOffered' && came && came.status < 300) {
    const named = tokenIn(asking, jsonOf(came));
    if (named) {
      const {answer} = deployment.signIn;
      const settings: Setting[] = [
        {path: ['signIn', 'answer', 'token'], value: named.token},
        ...(named.expires && named.expires !== answer.expires
          ? [{path: ['signIn', 'answer', 'expires'], value: named.expires}]
          : []),
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

/** The field with a token that the bank knows, and the one with a time to come. Names alone are ever shown. */
function tokenIn(asking: Omit<Asking, 'token'>, value: unknown) {
  if (!isRow(value)) return null;
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && /^(?!__proto__$)[A-Za-z_][\w.-]*$/.test(entry[0]),
  );
  const found = texts
    .filter(([, text]) => text.length >= 12 && isToken(text) && Number.isNaN(Date.parse(text)))
    .slice(0, TRIED)
    .find(([, text]) => isKnown(asking, text));
  if (!found) return null;
  const expires = texts.find(([, text]) => Date.parse(text) > asking.clock.now())?.[0];
  return {token: found[0], value: found[1], expires};
}
