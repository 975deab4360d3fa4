/**
 * Who is signed in. The sidebar carries a sealed ticket that it cannot read, signed in or not; with "remember me" the
 * account's own properties keep a sealed token as well, and nothing else.
 */
import * as v from 'valibot';
import type {EditorName, ErrorCode} from '../shared/contract.ts';
import type {Token} from './bank/sign-in.ts';
import {base64url, utf8} from './bytes.ts';
import type {Deployment} from './deployment.ts';
import {AddonError} from './errors.ts';
import {keyring, type Keyring} from './keyring.ts';
import type {Ports} from './ports.ts';
import {seal, unseal} from './vault.ts';

/** The property, in the person's own store, that holds what is remembered. */
export const REMEMBERED = 'remembered';

/** One opening of the sidebar, as one execution sees it. */
export interface Visit {
  /** Set when the ticket proves nothing: nothing may be done for it but to hand out a new one. */
  refused: ErrorCode | null;
  /** @throws AddonError `session.none`, `session.invalid` (too old), `session.ended`, `signIn.terms`. */
  token(): string;
  signedIn(): boolean;
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
  /** The ticket to bring next time; undefined when the one that was brought stays good. */
  ticket(): string | undefined;
}

export interface Sessions {
  /** A menu click: whoever is remembered is signed in. @param use it counts as a use of what is remembered */
  open(use?: boolean): Visit;
  /** A call from the sidebar. @throws AddonError `session.otherAccount`. */
  resume(ticket: string): Visit;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** How long a ticket lives, and after how long a reply brings a new one. */
const TICKET_LIFE = 12 * HOUR;
const TICKET_RENEWAL = HOUR;
/** A property holds 9 KB: https://developers.google.com/apps-script/guides/services/quotas */
const PROPERTY_LIMIT = 9 * 1024;

const signInShape = v.object({
  token: v.string(),
  /** The version of terms and privacy policy that was accepted. */
  terms: v.string(),
  until: v.nullable(v.number()),
  /** Which remembered envelope it belongs to; null when it is not remembered. */
  kept: v.nullable(v.string()),
});
type SignIn = v.InferOutput<typeof signInShape>;

/**
 * Whose account at the bank was signed in last: keyed hashes of what the bank says of it and of the name that was signed
 * in with. It outlives the sign-in, so that the same person finds everything as it was after signing in again.
 */
const holderShape = v.object({said: v.nullable(v.string()), name: v.nullable(v.string())});
type Holder = v.InferOutput<typeof holderShape>;

const ticketShape = v.object({
  mark: v.string(),
  editor: v.picklist(['docs', 'slides']),
  time: v.number(),
  signIn: v.nullable(signInShape),
  holder: v.nullable(holderShape),
});

const rememberedShape = v.object({
  id: v.string(),
  token: v.string(),
  terms: v.string(),
  since: v.number(),
  used: v.number(),
  until: v.nullable(v.number()),
});
export type Remembered = v.InferOutput<typeof rememberedShape>;

export function createSessions(ports: Ports, deployment: Deployment): Sessions {
  const {stores, account, hash, clock, random} = ports;
  const editor: EditorName = ports.editor.name;
  const keys = once(() => keyring(ports, deployment.rememberDays));

  let forgotten = false;
  const remembered = (): Remembered | null => {
    const envelope = stores.user.read(REMEMBERED);
    if (envelope === null) return null;
    const kept = read(rememberedShape, 'remembered', keys(), envelope)?.value ?? null;
    if (kept && clock.now() < rememberedUntil(kept, deployment.rememberDays)) return kept;
    // What cannot be read any more, or has had its time, is not kept a moment longer.
    stores.user.remove(REMEMBERED);
    forgotten = true;
    return null;
  };

  /** Whether the store took it. */
  const remember = (kept: Remembered): boolean => {
    const envelope = seal('remembered', keys().current, random, JSON.stringify(kept));
    if (envelope.length > PROPERTY_LIMIT) return false;
    try {
      stores.user.write(REMEMBERED, envelope);
      return true;
    } catch {
      // Full, or its quota used up: the sign-in itself stands, and the reply says that it is not remembered.
      return false;
    }
  };

  const visit = (
    signIn: SignIn | null,
    brought: {fresh: boolean; expired?: boolean; refused?: ErrorCode; holder?: Holder | null},
  ): Visit => {
    let current = signIn;
    let holder = brought.holder ?? null;
    let expired = brought.expired ?? false;
    let fresh = brought.fresh;
    const standing = (): SignIn => {
      if (expired) throw new AddonError('session.invalid');
      if (!current) throw new AddonError('session.none');
      if (current.until !== null && clock.now() >= current.until) throw new AddonError('session.ended');
      // Signed out in another sidebar of this account, as far as that can be known: a sign-in that was remembered
      // ends when what was remembered is gone.
      if (current.kept !== null && remembered()?.id !== current.kept) {
        current = null;
        fresh = false;
        throw new AddonError('session.none');
      }
      return current;
    };
    return {
      refused: brought.refused ?? null,
      forgotten,
      token() {
        const {token, terms} = standing();
        if (terms !== deployment.termsVersion) throw new AddonError('signIn.terms');
        return token;
      },
      signedIn: () => current !== null && !expired,
      signIn({token, until}, terms, wished) {
        const now = clock.now();
        const id = base64url(random.bytes(9));
        const kept = wished && remember({id, token, terms, since: now, used: now, until});
        // Whoever signs in without the tick wants nothing kept, an earlier sign-in included.
        if (!kept) stores.user.remove(REMEMBERED);
        current = {token, terms, until, kept: kept ? id : null};
        expired = false;
        fresh = false;
        return kept === wished;
      },
      meet(said, name) {
        const hashed = (kind: string, text: string) =>
          text === '' ? null : hash.of(`${kind} ${text}`, keys().current.mark);
        const before = holder;
        const now = {said: hashed('said', said), name: hashed('name', name?.trim().toLowerCase() ?? '')};
        // Two names tell best; a token that was pasted or remembered has none.
        const same =
          before !== null &&
          (before.name !== null && now.name !== null
            ? before.name === now.name
            : before.said !== null && before.said === now.said);
        holder = same ? {said: now.said, name: now.name ?? before.name} : now;
        if (holder.said !== before?.said || holder.name !== before.name) fresh = false;
        return same;
      },
      use() {
        const kept = current?.kept ? remembered() : null;
        if (kept && clock.now() - kept.used > HOUR) remember({...kept, used: clock.now()});
      },
      acceptTerms() {
        const kept = standing().kept === null ? null : remembered();
        current = {...standing(), terms: deployment.termsVersion};
        if (kept) remember({...kept, terms: deployment.termsVersion, used: clock.now()});
        fresh = false;
      },
      signOut() {
        stores.user.remove(REMEMBERED);
        current = null;
        holder = null;
        fresh = false;
      },
      forget() {
        // A sign-in that was ended elsewhere does not come back to life by this.
        const stands = current !== null && (current.kept === null || remembered()?.id === current.kept);
        current = current && stands ? {...current, kept: null} : null;
        stores.user.remove(REMEMBERED);
        fresh = false;
      },
      remembered,
      end() {
        if (current?.kept && remembered()?.id === current.kept) stores.user.remove(REMEMBERED);
        current = null;
        fresh = false;
      },
      ticket() {
        if (fresh) return undefined;
        const {current: key} = keys();
        const ticket: v.InferOutput<typeof ticketShape> = {
          mark: account.mark(key.mark),
          editor,
          time: clock.now(),
          signIn: current,
          holder,
        };
        return seal('ticket', key, random, JSON.stringify(ticket));
      },
    };
  };

  return {
    open(use = true) {
      const kept = remembered();
      if (!kept) return visit(null, {fresh: false});
      const {id, token, terms, until} = kept;
      if (use) remember({...kept, used: clock.now()});
      return visit({token, terms, until, kept: id}, {fresh: false});
    },
    resume(envelope) {
      const found = read(ticketShape, 'ticket', keys(), envelope);
      if (!found || found.value.editor !== editor)
        return visit(null, {fresh: false, refused: 'session.invalid'});
      if (!sameText(account.mark(found.key.mark), found.value.mark)) {
        throw new AddonError('session.otherAccount');
      }
      const age = clock.now() - found.value.time;
      const expired = age >= TICKET_LIFE || age < 0;
      return visit(expired ? null : found.value.signIn, {
        fresh: !expired && age < TICKET_RENEWAL && found.key.id === keys().current.id,
        expired,
        holder: found.value.holder,
      });
    },
  };
}

/** When what is remembered ends, in milliseconds since 1970: `days` after its last use, or when the bank says. */
export function rememberedUntil({used, until}: Remembered, days: number): number {
  return Math.min(used + days * DAY, until ?? Infinity);
}

function read<S extends v.GenericSchema>(
  shape: S,
  context: 'ticket' | 'remembered',
  keys: Keyring,
  envelope: string,
) {
  const opened = unseal(context, keys.all, envelope);
  if (!opened) return null;
  // What we sealed ourselves is JSON; its shape may be an older one.
  const parsed = v.safeParse(shape, JSON.parse(opened.text));
  return parsed.success ? {value: parsed.output, key: opened.key} : null;
}

/** Takes the same time wherever the two differ. */
function sameText(a: string, b: string): boolean {
  const left = utf8(a);
  const right = utf8(b);
  let different = left.length ^ right.length;
  left.forEach((byte, at) => (different |= byte ^ (right[at] ?? 0)));
  return different === 0;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
