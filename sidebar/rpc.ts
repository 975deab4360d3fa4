import type {Args, Caller, Failure, Method, Reply, Value} from '../src/shared/contract.ts';
import {faultOf, type Fault} from './fault.ts';
import type {Runner} from './google.ts';
import {defined} from './parts/defined.ts';

export type Answer<T> = {ok: true; value: T} | {ok: false; fault: Fault; signedIn?: true; sameAccount?: true};

export type Rpc = <M extends Method>(method: M, args: Args<M>) => Promise<Answer<Value<M>>>;

/**
 * Calls the server. The promise never rejects: what is not a `Reply` of ours is a failure of Google's, whose text
 * depends on language and mood and is therefore never looked at.
 *
 * @param run `google.script.run`
 * @param opening its ticket and release; a reply that carries a new ticket replaces that, in memory alone
 * @param online whether the browser believes that it has a network
 */
export function createRpc(run: Runner, {session, build, contract}: Caller, online: () => boolean): Rpc {
  let caller: Caller = {session, build, contract};
  return (method, args) =>
    new Promise(resolve => {
      const lost = () => resolve({ok: false, fault: {code: online() ? 'page.lost' : 'page.offline'}});
      if (!online()) return lost();
      run
        .withSuccessHandler(reply => {
          if (!isReply<Value<typeof method>>(reply)) return lost();
          if (reply.session) caller = {...caller, session: reply.session};
          resolve(reply.ok ? {ok: true, value: reply.value} : answerOf(reply));
        })
        .withFailureHandler(lost)
        .rpc(method, args, caller);
    });
}

function answerOf(failure: Failure): Answer<never> {
  const {signedIn, sameAccount} = failure;
  return defined<Answer<never>>({ok: false, fault: faultOf(failure), signedIn, sameAccount});
}

function isReply<T>(value: unknown): value is Reply<T> {
  return typeof value === 'object' && value !== null && typeof (value as {ok?: unknown}).ok === 'boolean';
}
