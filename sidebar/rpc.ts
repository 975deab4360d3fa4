import type {Args, Caller, Failure, Method, Reply, Value} from '../src/shared/contract.ts';
import {callOf, faultOf, type Call, type Fault} from './fault.ts';
import type {Runner} from './google.ts';
import {after} from './parts/clock.ts';
import {defined} from './parts/defined.ts';

export type Answer<T> =
  /** `call`: what it holds may tell of failures, too. */
  {ok: true; value: T; call?: Call} | {ok: false; fault: Fault; signedIn?: true; sameAccount?: true};

export type Rpc = <M extends Method>(method: M, args: Args<M>) => Promise<Answer<Value<M>>>;

/**
 * How long an answer may take, in milliseconds. No script runs longer than six minutes
 * (https://developers.google.com/apps-script/guides/services/quotas), and an insertion is not called lost before nobody
 * works on it any more. Everything else has asked the bank for the last time long before.
 */
const LONGEST = {insert: 390_000, other: 90_000};

/**
 * Calls the server. The promise never rejects: what is not a `Reply` of ours is a failure of Google's, whose text
 * depends on language and mood and is therefore never looked at. Several Google accounts in one browser make calls fail,
 * or stay without an answer.
 *
 * @param run `google.script.run`
 * @param opening its ticket and release; a reply that carries a new ticket replaces that, in memory alone
 * @param online whether the browser believes that it has a network
 */
export function createRpc(run: Runner, {session, build, contract}: Caller, online: () => boolean): Rpc {
  let caller: Caller = {session, build, contract};
  return (method, args) =>
    new Promise(resolve => {
      const call = () => callOf(method);
      const lost = () =>
        end({ok: false, fault: {code: online() ? 'page.lost' : 'page.offline', call: call()}});
      const answered = after(method === 'insert' ? LONGEST.insert : LONGEST.other, lost);
      if (!online()) return lost();
      try {
        run
          .withSuccessHandler(reply => {
            if (!isReply<Value<typeof method>>(reply)) return lost();
            if (reply.session) caller = {...caller, session: reply.session};
            end(reply.ok ? {ok: true, value: reply.value, call: call()} : answerOf(reply, call()));
          })
          .withFailureHandler(lost)
          .rpc(method, args, caller);
      } catch {
        // What cannot cross is refused at once, before anything is sent.
        end({ok: false, fault: {code: 'request.invalid', call: call()}});
      }

      function end(answer: Answer<Value<typeof method>>) {
        answered();
        resolve(answer);
      }
    });
}

function answerOf(failure: Failure, call: Call): Answer<never> {
  const {signedIn, sameAccount} = failure;
  return defined<Answer<never>>({ok: false, fault: faultOf(failure, call), signedIn, sameAccount});
}

function isReply<T>(value: unknown): value is Reply<T> {
  return typeof value === 'object' && value !== null && typeof (value as {ok?: unknown}).ok === 'boolean';
}
