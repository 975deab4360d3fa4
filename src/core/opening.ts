/** What a menu click puts into the page besides its texts: the ticket and, for who is remembered, the first images. */
import type {Reply, Start} from '../contract.ts';
import type {Bank} from './bank/client.ts';
import {framesOf, toFailure} from './dispatch.ts';
import {AddonError} from './errors.ts';
import type {Log} from './ports.ts';
import type {Sessions} from './session.ts';

/** How long the bank may hold up the opening, in seconds. Past it the sidebar opens and asks again by itself. */
const PATIENCE = 3;

export function open(
  sessions: Sessions,
  bank: Bank,
  log: Log,
): {session: string; start: Reply<Start> | null} {
  const visit = sessions.open();
  const start = visit.signedIn() ? firstImages(bank, visit.token(), log) : null;
  if (start?.ok === false && start.code === 'session.ended') visit.end();
  return {session: visit.ticket() ?? '', start};
}

function firstImages(bank: Bank, token: string, log: Log): Reply<Start> {
  try {
    const {start} = bank.start(token, PATIENCE, 1);
    if (start instanceof AddonError) throw start;
    return {ok: true, value: start};
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code === 'server.failed') log.error('opening', {code: failure.code, frames: framesOf(error)});
    return failure;
  }
}
