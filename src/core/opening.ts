/** What a menu click puts into the page besides its texts: the ticket and, for who is remembered, the first images. */
import type {Reply, Start} from '../contract.ts';
import type {Bank} from './bank/client.ts';
import {framesOf, toFailure} from './dispatch.ts';
import {AddonError} from './errors.ts';
import type {Log} from './ports.ts';
import type {Sessions, Visit} from './session.ts';

/** How long the bank may hold up the opening, in seconds. Past it the sidebar opens and asks again by itself. */
const PATIENCE = 3;

export function open(
  sessions: Sessions,
  bank: Bank,
  log: Log,
  withImages: boolean,
): {session: string; start: Reply<Start> | null} {
  const visit = sessions.open();
  const start = visit.signedIn() ? firstImages(visit, bank, log, withImages) : null;
  if (start?.ok === false && start.code === 'session.ended') visit.end();
  return {session: visit.ticket() ?? '', start};
}

function firstImages(visit: Visit, bank: Bank, log: Log, withImages: boolean): Reply<Start> {
  try {
    const token = visit.token();
    // The sidebar asks for itself, as it does when the bank is slow.
    if (!withImages) throw new AddonError('bank.unreachable');
    const {start} = bank.start(token, PATIENCE, 1);
    if (start instanceof AddonError) throw start;
    return {ok: true, value: start};
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code === 'server.failed') log.error('opening', {code: failure.code, frames: framesOf(error)});
    return failure;
  }
}
