/** What a menu click puts into the page besides its texts: the ticket and, for who is remembered, the first images. */
import type {EditorName, Reply, Start, YourData} from '../shared/contract.ts';
import type {Bank} from './bank/client.ts';
import {toFailure} from './dispatch.ts';
import {AddonError, framesOf} from './errors.ts';
import type {Log} from './ports.ts';
import type {Sessions, Visit} from './session/session.ts';
import {yourData} from './session/your-data.ts';

/** How long the bank may hold up the opening, in seconds. Past it the sidebar opens and asks again by itself. */
const PATIENCE = 3;

export function open(
  sessions: Sessions,
  bank: Bank,
  log: Log,
  withImages: boolean,
): {session: string; start: Reply<Start> | null} {
  const visit = sessions.open();
  const start = visit.signedIn() ? firstImages(visit, bank, log, withImages) : nobody(visit);
  if (start?.ok === false && start.code === 'session.ended') visit.end();
  return {session: visit.ticket() ?? '', start};
}

/** The menu's "Your data": nobody is asked, and looking does not count as a use. */
export function openOnYourData(
  sessions: Sessions,
  editor: EditorName,
  days: number,
): {session: string; start: Reply<Start> | null; yourData: YourData} {
  const visit = sessions.open(false);
  return {
    session: visit.ticket() ?? '',
    // The sidebar asks for itself once the page is closed.
    start: visit.signedIn() ? toFailure(new AddonError('bank.unreachable')) : nobody(visit),
    yourData: yourData(visit, editor, days),
  };
}

/** Whoever expected to be remembered is told why not. */
function nobody({forgotten}: Visit): Reply<Start> | null {
  return forgotten ? toFailure(new AddonError('session.forgotten')) : null;
}

function firstImages(visit: Visit, bank: Bank, log: Log, withImages: boolean): Reply<Start> {
  try {
    const token = visit.token();
    // The sidebar asks for itself, as it does when the bank is slow.
    if (!withImages) throw new AddonError('bank.unreachable');
    const {holder, start} = bank.start(token, PATIENCE, 1);
    if (holder !== null) visit.meet(holder);
    if (start instanceof AddonError) throw start;
    return {ok: true, value: start};
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code === 'server.failed') log.error('opening', {code: failure.code, frames: framesOf(error)});
    return failure;
  }
}
