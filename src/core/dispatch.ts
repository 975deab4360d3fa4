/** The one way in: a method, its arguments and the ticket become a reply. Nothing is thrown. */
import * as v from 'valibot';
import type {ErrorCode, Method, Reply} from '../shared/contract.ts';
import type {Api} from './api.ts';
import {shapes} from './arguments.ts';
import {AddonError, framesOf, toFailure} from './errors.ts';
import type {Log} from './ports.ts';
import type {Sessions} from './session/session.ts';
import type {Visit} from './session/visit.ts';

/** All three come from the page, so nothing is known of them. */
export type Rpc = (method: unknown, args: unknown, session: unknown) => Reply<unknown>;

export function createDispatch(api: Api, sessions: Sessions, log: Log): Rpc {
  return (method, args, session) => {
    let visit: Visit | undefined;
    try {
      if (!isMethod(method)) throw new AddonError('request.invalid');
      const parsed = v.safeParse(shapes[method], args);
      if (!parsed.success || typeof session !== 'string') throw new AddonError('request.invalid');
      visit = sessions.resume(session);
      if (visit.refused) throw new AddonError(visit.refused);
      const value = (api[method] as (args: unknown, visit: Visit) => unknown)(parsed.output, visit);
      // What stands in the file has to be told, whatever becomes of the ticket.
      return {ok: true, value, ...(method === 'insert' ? afterwards(visit, null, log) : ticketOf(visit))};
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'server.failed' || failure.code === 'bank.unusable') {
        log.error('rpc', {
          method: isMethod(method) ? method : '',
          code: failure.code,
          frames: framesOf(error),
        });
      }
      return {...failure, ...afterwards(visit, failure.code, log)};
    }
  };
}

/** A new ticket may be due after a failure too; what goes wrong with that does not hide the failure, nor an insertion. */
function afterwards(visit: Visit | undefined, code: ErrorCode | null, log: Log): {session?: string} {
  if (!visit) return {};
  try {
    if (code === 'session.ended') visit.end();
    return ticketOf(visit);
  } catch (error) {
    log.error('ticket', {code: code ?? '', frames: framesOf(error)});
    return {};
  }
}

function ticketOf(visit: Visit): {session?: string} {
  const session = visit.ticket();
  return session === undefined ? {} : {session};
}

function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.prototype.hasOwnProperty.call(shapes, name);
}
