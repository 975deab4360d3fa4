/** The one way in: a method, its arguments and the ticket become a reply. Nothing is thrown. */
import * as v from 'valibot';
import {CONTRACT, type Caller, type ErrorCode, type Method, type Reply} from '../shared/contract.ts';
import type {Api} from './api.ts';
import {shapes} from './arguments.ts';
import {AddonError, framesOf, toFailure} from './errors.ts';
import {guarded} from './guarded.ts';
import type {Log} from './ports.ts';
import type {Sessions} from './session/session.ts';
import type {Visit} from './session/visit.ts';

/** All three come from the page, so nothing is known of them. */
export type Rpc = (method: unknown, args: unknown, caller: unknown) => Reply<unknown>;

/** @param build this server's own */
export function createDispatch(api: Api, sessions: Sessions, log: Log, build: string): Rpc {
  return (method, args, caller) => {
    let visit: Visit | undefined;
    try {
      // A page from before there were contracts has no sentence for `sidebar.outdated`; this code's bids it open anew, too.
      if (!isCaller(caller)) throw new AddonError('request.invalid');
      if (caller.contract !== CONTRACT) throw new AddonError('sidebar.outdated');
      if (!isMethod(method) || !isLight(args)) throw new AddonError('request.invalid');
      const parsed = v.safeParse(shapes[method](), args);
      if (!parsed.success) throw new AddonError('request.invalid');
      visit = sessions.resume(caller.session);
      if (visit.refused) throw new AddonError(visit.refused);
      const value = (api[method] as (args: unknown, visit: Visit) => unknown)(parsed.output, visit);
      // What stands in the file has to be told, whatever becomes of the ticket.
      const tells = method === 'insert' || method === 'insertCredits';
      const more = tells ? afterwards(visit, null, log) : ticketOf(visit);
      return guarded({ok: true, value, ...more}, visit);
    } catch (error) {
      const known = toFailure(error);
      const failure = visit?.tells(known) ? toFailure(null) : known;
      if (failure.code === 'server.failed' || failure.code === 'bank.unusable') {
        log.error({
          event: 'rpc',
          ...(isMethod(method) && {method}),
          code: failure.code,
          frames: framesOf(error),
          // A page that was open before this build came.
          ...(isCaller(caller) && caller.build !== build && {page: caller.build}),
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
    log.error({event: 'ticket', ...(code && {code}), frames: framesOf(error)});
    return {};
  }
}

function ticketOf(visit: Visit): {session?: string} {
  const session = visit.ticket();
  return session === undefined ? {} : {session};
}

/** Whatever contract it speaks, a page says so in this way. */
function isCaller(caller: unknown): caller is Caller {
  if (typeof caller !== 'object' || caller === null) return false;
  const {session, build, contract} = caller as Partial<Record<keyof Caller, unknown>>;
  return (
    typeof session === 'string' &&
    typeof contract === 'number' &&
    typeof build === 'string' &&
    /^[0-9a-f]{12}$/.test(build)
  );
}

/** Of a call's arguments as JSON, in characters. What a page sends has a few hundred, an order of fifty images some thousands. */
const HEAVIEST = 256 * 1024;

/** Seen before the arguments are checked one by one: a million of them would take seconds to refuse. */
function isLight(args: unknown): boolean {
  try {
    // Nothing at all has no JSON.
    return String(JSON.stringify(args)).length <= HEAVIEST;
  } catch {
    // What has no end comes from no page.
    return false;
  }
}

function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.prototype.hasOwnProperty.call(shapes, name);
}
