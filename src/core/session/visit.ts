/** One opening of the sidebar: who is signed in on it, and what of that is remembered. */
import type {EditorName, ErrorCode} from '../../shared/contract.ts';
import type {Token} from '../bank/sign-in.ts';
import {base64url, utf8} from '../bytes.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import type {Ports, Random} from '../ports.ts';
import {meet} from './holder.ts';
import type {Keyring} from './keyring.ts';
import type {Memory} from './remembered.ts';
import type {Holder, Remembered, SignIn} from './stored.ts';
import {seal} from './vault.ts';

/** One opening of the sidebar, as one execution sees it. */
export interface Visit {
  /** Set when the ticket proves nothing: nothing may be done for it but to hand out a new one. */
  refused: ErrorCode | null;
  /** @throws AddonError `session.none`, `session.invalid` (too old), `session.ended`, `signIn.terms`. */
  token(): string;
  signedIn(): boolean;
  /**
   * The token of a public link, for `bank.bulkPermalinks`: 32 letters and digits in which nothing of `what` can be read.
   * The same all through this opening, and while the same person is signed in.
   */
  linkToken(what: string): string;
  /** Something was remembered, but it has had its time or cannot be read any more. */
  forgotten: boolean;
  /** @returns whether it is remembered as wished; false when the account's store takes no more. */
  signIn(token: Token, terms: string, remember: boolean): boolean;
  /**
   * Takes note, for this opening alone, of whose account at the bank is signed in.
   * @param holder what the bank says of it; empty where that names nobody
   * @param name what was signed in with, where it was a name
   * @returns whether it is known to be the one that was signed in before
   */
  meet(holder: string, name?: string): boolean;
  /** It is being used: what is remembered lives on from now. */
  use(): void;
  /** The current terms were accepted by who is signed in already. @throws AddonError as `token` does. */
  acceptTerms(): void;
  /** Erases what is remembered for this account and editor. */
  signOut(): void;
  /** Erases it too, and lets this one sidebar go on. */
  forget(): void;
  /** What is remembered for this account and editor. */
  remembered(): Remembered | null;
  /** The bank no longer accepts the token: what was remembered of this sign-in is of no use to anyone. */
  end(): void;
  /** Whether the token stands readable in what is to go to the page: then that does not go. */
  tells(reply: object): boolean;
  /** The ticket to bring next time; undefined when the one that was brought stays good. */
  ticket(): string | undefined;
  /** A ticket for another page of this opening. */
  copy(): string;
}

const HOUR = 60 * 60 * 1000;
/** Bytes. */
const SEED = 32;

/** What visits work with. */
export interface House {
  ports: Pick<Ports, 'account' | 'hash' | 'clock' | 'random'>;
  editor: EditorName;
  deployment: Deployment;
  /** Asked for when they are needed. */
  keys: () => Keyring;
  memory: Memory;
}

/** What the ticket brought, and what becomes of it. */
export interface Brought {
  current: SignIn | null;
  /** Which remembered sign-in this sidebar's own was last, still good or not. */
  kept: string | null;
  holder: Holder | null;
  /** As in the ticket. */
  seed?: string;
  /** The ticket that was brought stays good. */
  fresh: boolean;
  expired: boolean;
  /** The sign-in was read from the store a moment ago, so it need not be looked for there. */
  read?: true;
}

/** @param refused as in `Visit` */
export function createVisit(house: House, state: Brought, refused: ErrorCode | null = null): Visit {
  const {ports, deployment, memory} = house;
  const {clock, random} = ports;
  const brought = state.current?.token;
  return {
    refused,
    forgotten: memory.forgotten(),
    token() {
      const {token, terms} = standing(house, state);
      if (terms !== deployment.termsVersion) throw new AddonError('signIn.terms');
      return token;
    },
    signedIn: () => state.current !== null && !state.expired,
    linkToken(what) {
      // A ticket from before the setting was on has none.
      if (state.seed === undefined) set(state, {seed: seed(random), fresh: false});
      // In small letters, as a bank may take both for the same; what is left is worth 160 bits.
      return ports.hash
        .of(what, utf8(state.seed!))
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, 32)
        .toLowerCase();
    },
    signIn({token, until}, terms, wished) {
      const now = clock.now();
      const id = base64url(random.bytes(9));
      const kept = wished && memory.keep({id, token, terms, since: now, used: now, until});
      // Whoever signs in without the tick wants nothing kept, this sidebar's earlier sign-in included. What another sidebar
      // has kept meanwhile is that one's, which stays signed in.
      if (!kept && remembers(memory, state.kept)) memory.erase();
      const current = {token, terms, until, kept: kept ? id : null};
      set(state, {current, kept: current.kept, expired: false, fresh: false});
      return kept === wished;
    },
    meet(said, name) {
      const {holder, same} = meet(state.holder, said, name, ports.hash, house.keys().current.mark);
      const isNew = holder.said !== state.holder?.said || holder.name !== state.holder.name;
      set(state, {holder, fresh: state.fresh && !isNew, ...(same ? {} : seeded(house))});
      return same;
    },
    use() {
      const kept = state.current ? remembers(memory, state.current.kept) : null;
      if (kept) keepUsed(house, kept);
    },
    acceptTerms: () => acceptTerms(house, state),
    signOut() {
      memory.erase();
      set(state, {current: null, holder: null, fresh: false});
    },
    forget() {
      // A sign-in that was ended elsewhere does not come back to life by this.
      const {current} = state;
      const stands = current !== null && (current.kept === null || memory.read() !== null);
      memory.erase();
      set(state, {current: stands ? {...current, kept: null} : null, fresh: false});
    },
    remembered: () => memory.read(),
    end() {
      if (state.current && remembers(memory, state.current.kept)) memory.erase();
      set(state, {current: null, fresh: false});
    },
    tells(reply) {
      const text = JSON.stringify(reply);
      return [brought, state.current?.token].some(
        // As JSON writes it, without its quotation marks.
        token => token !== undefined && text.includes(JSON.stringify(token).slice(1, -1)),
      );
    },
    ticket: () => (state.fresh ? undefined : ticketFor(house, state)),
    copy: () => ticketFor(house, state),
  };
}

/** @throws AddonError as `Visit.token`, but for the terms */
function standing({ports, memory}: House, state: Brought): SignIn {
  const {current} = state;
  if (state.expired) throw new AddonError('session.invalid');
  if (!current) throw new AddonError('session.none');
  if (current.until !== null && ports.clock.now() >= current.until) throw new AddonError('session.ended');
  // Signed out in another sidebar of this account, as far as that can be known: a sign-in that was remembered
  // ends when what was remembered is gone. Where another sidebar has signed in since, that one's is there.
  if (current.kept !== null && !state.read && !memory.read()) {
    set(state, {current: null, fresh: false});
    throw new AddonError('session.none');
  }
  return current;
}

/**
 * What is remembered lives on from now. A write takes longer than all else that an opening stores or reads, so it is
 * noted once an hour: what is remembered ends that much sooner, and never later, than it would by the last use.
 */
export function keepUsed({ports: {clock}, memory}: House, kept: Remembered): void {
  const now = clock.now();
  // One from times to come is set right.
  if (memory.aged() || Math.abs(now - kept.used) > HOUR) memory.keep({...kept, used: now});
}

function acceptTerms(house: House, state: Brought): void {
  const {ports, deployment, memory} = house;
  const terms = deployment.termsVersion;
  const current = standing(house, state);
  const kept = remembers(memory, current.kept);
  if (kept) memory.keep({...kept, terms, used: ports.clock.now()});
  set(state, {current: {...current, terms}, fresh: false});
}

/** The value that tokens of links follow from, where they are ours. */
export function seeded({ports, deployment}: House): Pick<Brought, 'seed'> {
  return deployment.bank.bulkPermalinks ? {seed: seed(ports.random)} : {};
}

const seed = (random: Random) => base64url(random.bytes(SEED));

function ticketFor({ports, editor, keys}: House, {current, holder, seed}: Brought): string {
  const {account, clock, random} = ports;
  const {current: key} = keys();
  const mark = account.mark(key.mark);
  const time = clock.now();
  const content = {mark, editor, time, signIn: current, holder, ...(seed !== undefined && {seed})};
  return seal('ticket', key, random, content);
}

/** What is remembered, where it is of this sign-in. */
function remembers(memory: Memory, kept: string | null): Remembered | null {
  const remembered = kept === null ? null : memory.read();
  return remembered?.id === kept ? remembered : null;
}

function set(state: Brought, more: Partial<Brought>): void {
  Object.assign(state, more);
}
