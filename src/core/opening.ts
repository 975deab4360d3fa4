/** What a menu click puts into the page besides its texts: the ticket and, for who is remembered, the first images. */
import type {Carried, EditorName, Opening, Reply, Start, YourData} from '../shared/contract.ts';
import type {Bank} from './bank/client.ts';
import {AddonError, framesOf, toFailure} from './errors.ts';
import {guarded} from './guarded.ts';
import type {Log} from './ports.ts';
import type {Sessions} from './session/session.ts';
import type {Visit} from './session/visit.ts';
import {yourData} from './session/your-data.ts';

/** How long the bank may hold up the opening, in seconds. Past it the sidebar opens and asks for itself. */
const PATIENCE = 3;

export function open(
  sessions: Sessions,
  bank: Bank,
  log: Log,
  withImages: boolean,
  large = false,
): Pick<Opening<never>, 'session' | 'start'> {
  const visit = sessions.open();
  const start = visit.signedIn() ? firstImages(visit, bank, log, withImages, large) : nobody(visit);
  if (start !== null && start !== 'ask' && !start.ok && start.code === 'session.ended') visit.end();
  return guarded({session: visit.ticket() ?? '', start}, visit);
}

/** The menu's "Your data": nobody is asked, and looking does not count as a use. */
export function openOnYourData(
  sessions: Sessions,
  editor: EditorName,
  days: number,
): Pick<Opening<never>, 'session' | 'start'> & {yourData: YourData} {
  const visit = sessions.open(false);
  // The sidebar asks for itself once the page is closed.
  const start = visit.signedIn() ? 'ask' : nobody(visit);
  return guarded({session: visit.ticket() ?? '', start, yourData: yourData(visit, editor, days)}, visit);
}

/** Whoever expected to be remembered is told why not. */
function nobody({forgotten}: Visit): Reply<Start> | null {
  return forgotten ? toFailure(new AddonError('session.forgotten')) : null;
}

/** A bank that is not there in time does not keep the sidebar from opening: that asks again. */
function firstImages(
  visit: Visit,
  bank: Bank,
  log: Log,
  withImages: boolean,
  large: boolean,
): Reply<Start> | 'ask' {
  try {
    const token = visit.token();
    if (!withImages) return 'ask';
    const {holder, start} = bank.start(token, PATIENCE, 1, large);
    if (holder !== null) visit.meet(holder);
    if (start instanceof AddonError) throw start;
    return guarded<Reply<Start>>({ok: true, value: start}, visit);
  } catch (error) {
    const failure = toFailure(error);
    if (/^(bank\.unreachable|host\.(busy|unavailable))$/.test(failure.code)) return 'ask';
    if (failure.code === 'server.failed') {
      log.error({event: 'opening', code: failure.code, frames: framesOf(error)});
    }
    return failure;
  }
}

/** As the page that was left: what the person has in hand, and what was found, fetched anew. @throws AddonError */
export function goOn(
  visit: Visit,
  bank: Bank,
  carried: Carried,
  large: boolean,
): Pick<Opening<never>, 'session' | 'start' | 'carried'> {
  const value = bank.resume(visit.token(), carried, large);
  return guarded({session: visit.copy(), start: {ok: true, value}, carried}, visit);
}

/** Nobody is signed in any more. */
export function signedOut(visit: Visit): Pick<Opening<never>, 'session' | 'start'> {
  return {session: visit.copy(), start: null};
}
