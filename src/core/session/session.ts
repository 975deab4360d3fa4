/**
 * Who is signed in. The sidebar carries a sealed ticket that it cannot read, signed in or not; with "remember me" the
 * account's own properties keep a sealed token as well, and nothing else.
 */
import {utf8} from '../bytes.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import {once} from '../../shared/once.ts';
import type {Ports} from '../ports.ts';
import {keyring} from './keyring.ts';
import {createMemory} from './remembered.ts';
import {unseal} from './vault.ts';
import {createVisit, keepUsed, seeded, type House, type Visit} from './visit.ts';

export interface Sessions {
  /** A menu click: whoever is remembered is signed in. @param use it counts as a use of what is remembered */
  open(use?: boolean): Visit;
  /** A call from the sidebar. @throws AddonError `session.otherAccount`. */
  resume(ticket: string): Visit;
}

const HOUR = 60 * 60 * 1000;
/** How long a ticket lives, and after how long a reply brings a new one. */
const TICKET_LIFE = 12 * HOUR;
const TICKET_RENEWAL = HOUR;

export function createSessions(ports: Ports, deployment: Deployment): Sessions {
  const {account, clock} = ports;
  const editor = ports.editor.name;
  const keys = once(() => keyring(ports, deployment.rememberDays));
  const memory = createMemory(ports, deployment, keys);
  const house: House = {ports, editor, deployment, keys, memory};
  const nobody = {current: null, kept: null, holder: null, fresh: false, expired: false};

  return {
    open(use = true) {
      const kept = memory.read();
      const anew = {...nobody, ...seeded(house)};
      if (!kept) return createVisit(house, anew);
      const {id, token, terms, until} = kept;
      if (use) keepUsed(house, kept);
      return createVisit(house, {...anew, kept: id, current: {token, terms, until, kept: id}, read: true});
    },
    resume(envelope) {
      const found = unseal('ticket', keys().all, envelope);
      if (!found || found.content.editor !== editor) {
        return createVisit(house, {...nobody}, 'session.invalid');
      }
      const {mark, time, signIn, ...more} = found.content;
      if (!sameText(account.mark(found.key.mark), mark)) throw new AddonError('session.otherAccount');
      const age = clock.now() - time;
      const expired = age >= TICKET_LIFE || age < 0;
      const fresh = !expired && age < TICKET_RENEWAL && found.key.id === keys().current.id;
      const kept = signIn?.kept ?? null;
      return createVisit(house, {...more, current: expired ? null : signIn, kept, fresh, expired});
    },
  };
}

/** Takes the same time wherever the two differ. */
function sameText(a: string, b: string): boolean {
  const left = utf8(a);
  const right = utf8(b);
  let different = left.length ^ right.length;
  left.forEach((byte, at) => (different |= byte ^ (right[at] ?? 0)));
  return different === 0;
}
