/** The whole life of a session, which is one story: opened, remembered, renewed, ended. */
import fc from 'fast-check';
import {keyring, ROTATION, KEYS} from '../../../src/core/session/keyring.ts';
import type {Token} from '../../../src/core/bank/sign-in.ts';
import {REMEMBERED} from '../../../src/core/session/remembered.ts';
import {createSessions} from '../../../src/core/session/session.ts';
import {unseal} from '../../../src/core/session/vault.ts';
import {deployment} from '../deployment.ts';
import {memoryAccount, memoryClock, memoryPorts, memoryStore, memoryStores} from '../memory.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const TOKEN: Token = {token: 'the-raw-token', until: null};

/** Several people on one script, at one time. */
function world() {
  const clock = memoryClock();
  const script = memoryStore();
  const person = (name: string) => {
    const ports = memoryPorts({clock, stores: memoryStores(script), account: memoryAccount(name)});
    return {ports, sessions: () => createSessions(ports, deployment), user: ports.stores.user};
  };
  return {clock, script, person};
}

/** Opens, signs in, and returns the ticket. */
function signedIn(who: ReturnType<ReturnType<typeof world>['person']>, remember = false, token = TOKEN) {
  const opening = who.sessions().open();
  const visit = who.sessions().resume(opening.ticket()!);
  visit.signIn(token, deployment.termsVersion, remember);
  return visit.ticket()!;
}

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as {code: unknown}).code;
  }
  return undefined;
};

test('nobody is signed in at the first opening', () => {
  const anna = world().person('anna');
  const visit = anna.sessions().open();
  expect(visit.signedIn()).toBe(false);
  expect(codeOf(() => anna.sessions().resume(visit.ticket()!).token())).toBe('session.none');
});

test('a ticket brings the token back, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 4000}),
      fc.boolean(),
      (token, remember) => {
        const anna = world().person('anna');
        const ticket = signedIn(anna, remember, {token, until: null});
        expect(anna.sessions().resume(ticket).token()).toBe(token);
      },
    ),
    {numRuns: 30},
  );
});

test('the token stands readable neither in the ticket nor in any store', () => {
  const anna = world().person('anna');
  const seen = [
    signedIn(anna, true),
    ...anna.user.values.values(),
    ...anna.ports.stores.script.values.values(),
  ];
  for (const text of seen) {
    expect(text).not.toContain(TOKEN.token);
    expect(text).not.toContain(Buffer.from(TOKEN.token).toString('base64url').slice(2, -2));
  }
});

test('without "remember me" nothing is stored for the person', () => {
  const anna = world().person('anna');
  signedIn(anna, false);
  expect(anna.user.values.size).toBe(0);
  expect(anna.sessions().open().signedIn()).toBe(false);
});

test('with "remember me" one property is stored, and the next opening is signed in', () => {
  const anna = world().person('anna');
  signedIn(anna, true);
  expect([...anna.user.values.keys()]).toEqual([REMEMBERED]);
  expect(anna.sessions().open().token()).toBe(TOKEN.token);
});

test('signing in without the tick forgets an earlier sign-in', () => {
  const anna = world().person('anna');
  signedIn(anna, true);
  signedIn(anna, false);
  expect(anna.user.values.size).toBe(0);
});

test('a remembered sign-in lives 30 days from its last use', () => {
  const {clock, person} = world();
  const anna = person('anna');
  signedIn(anna, true);
  for (let opening = 0; opening < 5; opening++) {
    clock.pass(30 * DAY - 1);
    expect(anna.sessions().open().signedIn()).toBe(true);
  }
  clock.pass(30 * DAY);
  expect(anna.sessions().open().signedIn()).toBe(false);
  expect(anna.user.values.size).toBe(0);
});

test("the bank's own end comes first, for what is remembered and for the ticket", () => {
  const {clock, person} = world();
  const anna = person('anna');
  const ticket = signedIn(anna, true, {token: 'x', until: clock.now() + 2 * HOUR});
  clock.pass(2 * HOUR - 1);
  expect(anna.sessions().resume(ticket).token()).toBe('x');
  clock.pass(1);
  expect(codeOf(() => anna.sessions().resume(ticket).token())).toBe('session.ended');
  expect(anna.sessions().open().signedIn()).toBe(false);
});

test('a ticket lives 12 hours, and a reply renews it after one', () => {
  const {clock, person} = world();
  const anna = person('anna');
  let ticket = signedIn(anna);
  expect(anna.sessions().resume(ticket).ticket()).toBeUndefined();
  clock.pass(11 * HOUR);
  ticket = anna.sessions().resume(ticket).ticket()!;
  clock.pass(11 * HOUR);
  expect(anna.sessions().resume(ticket).token()).toBe(TOKEN.token);
  clock.pass(HOUR);
  expect(codeOf(() => anna.sessions().resume(ticket).token())).toBe('session.invalid');
});

test('who brings a ticket that is too old can sign in again with it', () => {
  const {clock, person} = world();
  const anna = person('anna');
  const ticket = signedIn(anna);
  clock.pass(13 * HOUR);
  const visit = anna.sessions().resume(ticket);
  visit.signIn({token: 'new', until: null}, deployment.termsVersion, false);
  expect(anna.sessions().resume(visit.ticket()!).token()).toBe('new');
});

test('signing out erases what is remembered and ends the other sidebars that came from it', () => {
  const anna = world().person('anna');
  const first = signedIn(anna, true);
  const second = anna.sessions().open().ticket()!;
  const visit = anna.sessions().resume(first);
  visit.signOut();
  expect(anna.user.values.size).toBe(0);
  expect(codeOf(() => anna.sessions().resume(visit.ticket()!).token())).toBe('session.none');
  for (const replayed of [first, second]) {
    const again = anna.sessions().resume(replayed);
    expect(codeOf(() => again.token())).toBe('session.none');
    expect(codeOf(() => anna.sessions().resume(again.ticket()!).token())).toBe('session.none');
  }
});

test('signing out works with a ticket that is too old', () => {
  const {clock, person} = world();
  const anna = person('anna');
  const ticket = signedIn(anna, true);
  clock.pass(13 * HOUR);
  anna.sessions().resume(ticket).signOut();
  expect(anna.user.values.size).toBe(0);
});

test('when the bank ends the session, only what belongs to it is forgotten', () => {
  const anna = world().person('anna');
  const earlier = signedIn(anna, false);
  const ticket = signedIn(anna, true);
  anna.sessions().resume(earlier).end();
  expect(anna.user.values.size).toBe(1);
  anna.sessions().resume(ticket).end();
  expect(anna.user.values.size).toBe(0);
});

test.each([true, false])("refuses another account's ticket and touches no store (signed in: %s)", signIn => {
  const {person} = world();
  const anna = person('anna');
  const bert = person('bert');
  signedIn(bert, true);
  const ticket = signIn ? signedIn(anna, true) : anna.sessions().open().ticket()!;
  let touched = false;
  const watched = new Proxy(bert.ports.stores.user, {
    get(store, name) {
      touched = true;
      return Reflect.get(store, name);
    },
  });
  const stores = {...bert.ports.stores, user: watched};
  expect(codeOf(() => createSessions({...bert.ports, stores}, deployment).resume(ticket))).toBe(
    'session.otherAccount',
  );
  expect(touched).toBe(false);
});

test("does not take another person's envelope out of a store it was copied to", () => {
  const anna = world().person('anna');
  const stranger = world().person('stranger');
  signedIn(anna, true);
  stranger.user.write(REMEMBERED, anna.user.read(REMEMBERED)!);
  expect(stranger.sessions().open().signedIn()).toBe(false);
  expect(stranger.user.values.size).toBe(0);
});

test('a ticket is not taken for a remembered envelope, nor the other way round', () => {
  const anna = world().person('anna');
  const ticket = signedIn(anna, true);
  const envelope = anna.user.read(REMEMBERED)!;
  expect(anna.sessions().resume(envelope).refused).toBe('session.invalid');
  anna.user.write(REMEMBERED, ticket);
  expect(anna.sessions().open().signedIn()).toBe(false);
});

test("refuses the other editor's ticket", () => {
  const anna = world().person('anna');
  const ticket = signedIn(anna);
  const editor = {...anna.ports.editor, name: 'slides' as const};
  expect(createSessions({...anna.ports, editor}, deployment).resume(ticket).refused).toBe('session.invalid');
});

test('whatever else is brought as a ticket is refused, with a new one to sign in with', () => {
  const anna = world().person('anna');
  const ticket = signedIn(anna);
  const odd = fc.oneof(
    fc.string(),
    fc.nat(ticket.length - 1).map(length => ticket.slice(0, length)),
  );
  fc.assert(
    fc.property(odd, text => {
      const visit = anna.sessions().resume(text);
      expect(visit.refused).toBe('session.invalid');
      expect(anna.sessions().resume(visit.ticket()!).refused).toBeNull();
    }),
  );
});

test('a lost key sends everyone back to sign-in', () => {
  const {script, person} = world();
  const anna = person('anna');
  const ticket = signedIn(anna, true);
  script.remove(KEYS);
  expect(anna.sessions().resume(ticket).refused).toBe('session.invalid');
  expect(anna.sessions().open().signedIn()).toBe(false);
  expect(anna.user.values.size).toBe(0);
});

test('a rotated key still opens what it sealed, and what was remembered moves to the new one', () => {
  const {clock, person} = world();
  const anna = person('anna');
  clock.pass(0);
  anna.sessions().open().ticket();
  clock.pass(ROTATION * DAY - HOUR / 2);
  const ticket = signedIn(anna, true);
  const before = anna.user.read(REMEMBERED)!.split('.')[1];
  clock.pass(HOUR / 2 + 1);
  const visit = anna.sessions().resume(ticket);
  expect(visit.token()).toBe(TOKEN.token);
  expect(visit.ticket()!.split('.')[1]).not.toBe(before);
  expect(anna.sessions().open().token()).toBe(TOKEN.token);
  expect(anna.user.read(REMEMBERED)!.split('.')[1]).not.toBe(before);
  clock.pass(29 * DAY);
  expect(anna.sessions().open().token()).toBe(TOKEN.token);
});

test('says so when the store takes no more, and signs in all the same', () => {
  const anna = world().person('anna');
  const full = {
    ...anna.user,
    write() {
      throw new Error('full');
    },
  };
  const ports = {...anna.ports, stores: {...anna.ports.stores, user: full}};
  const visit = createSessions(ports, deployment).open();
  expect(visit.signIn(TOKEN, deployment.termsVersion, true)).toBe(false);
  expect(createSessions(ports, deployment).resume(visit.ticket()!).token()).toBe(TOKEN.token);
});

describe('whose account at the bank it is', () => {
  /** Signs in again and again in one opening; says each time whether it is known to be the same account. */
  function meetings(...signIns: Array<[said: string, name?: string]>) {
    const anna = world().person('anna');
    let ticket = anna.sessions().open().ticket()!;
    return signIns.map(([said, name]) => {
      const visit = anna.sessions().resume(ticket);
      visit.signIn(TOKEN, deployment.termsVersion, false);
      const same = visit.meet(said, name);
      visit.end();
      ticket = visit.ticket()!;
      return same;
    });
  }

  test.each([
    [
      'the same name',
      [
        ['{"id":1}', 'anna@example.com'],
        ['{"id":1}', ' Anna@Example.com '],
      ],
      true,
    ],
    [
      'the same name, whatever else the bank says',
      [
        ['{"at":1}', 'anna'],
        ['{"at":2}', 'anna'],
      ],
      true,
    ],
    [
      'another name',
      [
        ['"ok"', 'anna'],
        ['"ok"', 'ola'],
      ],
      false,
    ],
    ['no name at first, as when remembered', [['{"id":1}'], ['{"id":1}', 'anna']], true],
    ['a token after a name', [['{"id":1}', 'anna'], ['{"id":1}']], true],
    ['a token of somebody else', [['{"id":1}', 'anna'], ['{"id":2}']], false],
    ['nothing that names anybody', [[''], ['']], false],
  ] as Array<[string, Array<[string, string?]>, boolean]>)('%s', (_, signIns, same) => {
    expect(meetings(...signIns)).toEqual([false, same]);
  });

  test('a name that was known is known again after a sign-in without one', () => {
    expect(meetings(['{"id":1}', 'anna'], ['{"id":1}'], ['{"id":9}', 'anna'])).toEqual([false, true, true]);
  });

  test('is known after the ticket has expired, and no longer after signing out', () => {
    const {clock, person} = world();
    const anna = person('anna');
    let visit = anna.sessions().resume(signedIn(anna));
    visit.meet('{"id":1}', 'anna');
    const ticket = visit.ticket()!;
    clock.pass(13 * HOUR);
    expect(anna.sessions().resume(ticket).meet('{"id":1}', 'anna')).toBe(true);
    visit = anna.sessions().resume(ticket);
    visit.signOut();
    expect(anna.sessions().resume(visit.ticket()!).meet('{"id":1}', 'anna')).toBe(false);
  });

  test('stands nowhere: not in the ticket, and not even hashed in what is remembered', () => {
    const anna = world().person('anna');
    const visit = anna.sessions().resume(signedIn(anna, true));
    const before = anna.user.read(REMEMBERED);
    visit.meet('{"mail":"anna@example.com"}', 'anna@example.com');
    expect(visit.ticket()).not.toContain('anna');
    expect(anna.user.read(REMEMBERED)).toBe(before);
  });

  test('asks for no new ticket when nothing new is learnt', () => {
    const anna = world().person('anna');
    const visit = anna.sessions().resume(signedIn(anna));
    visit.meet('{"id":1}');
    const again = anna.sessions().resume(visit.ticket()!);
    again.meet('{"id":1}');
    expect(again.ticket()).toBeUndefined();
  });
});

test('looking at what is remembered does not make it live longer, using it does', () => {
  const {clock, person} = world();
  const anna = person('anna');
  signedIn(anna, true);
  clock.pass(20 * DAY);
  const looked = anna.sessions().open(false);
  expect(looked.remembered()!.used).toBe(clock.now() - 20 * DAY);
  looked.use();
  expect(looked.remembered()!.used).toBe(clock.now());
});

describe('two sidebars of one account', () => {
  test.each([true, false])('signing in in the second one leaves the first one signed in (tick: %s)', tick => {
    const anna = world().person('anna');
    const [one, two] = [anna.sessions().open().ticket()!, anna.sessions().open().ticket()!];
    const first = anna.sessions().resume(one);
    first.signIn({token: 'first', until: null}, deployment.termsVersion, true);
    const second = anna.sessions().resume(two);
    second.signIn({token: 'second', until: null}, deployment.termsVersion, tick);
    expect(anna.sessions().resume(first.ticket()!).token()).toBe('first');
    expect(anna.sessions().resume(second.ticket()!).token()).toBe('second');
    expect(anna.sessions().open().token()).toBe(tick ? 'second' : 'first');
  });

  test('what the first one does then, but for signing out, leaves what the second one has kept', () => {
    const {clock, person} = world();
    const anna = person('anna');
    const ticket = signedIn(anna, true);
    const two = anna.sessions().resume(anna.sessions().open().ticket()!);
    two.signIn({token: 'second', until: null}, deployment.termsVersion, true);
    const kept = anna.user.read(REMEMBERED);
    clock.pass(2 * HOUR);
    const one = anna.sessions().resume(ticket);
    one.use();
    one.acceptTerms();
    one.end();
    expect(anna.user.read(REMEMBERED)).toBe(kept);
    anna.sessions().resume(ticket).signOut();
    expect(anna.user.values.size).toBe(0);
  });

  test('the one that signs in again without the tick, its ticket being too old, forgets its own', () => {
    const {clock, person} = world();
    const anna = person('anna');
    const ticket = signedIn(anna, true);
    clock.pass(13 * HOUR);
    anna.sessions().resume(ticket).signIn(TOKEN, deployment.termsVersion, false);
    expect(anna.user.values.size).toBe(0);
  });
});

test('a reply in which the token stands is known, whatever became of the sign-in meanwhile', () => {
  const anna = world().person('anna');
  const token = 'a "raw"\\token';
  const visit = anna.sessions().resume(signedIn(anna, false, {token, until: null}));
  visit.signOut();
  expect(visit.tells({deep: [{url: `https://x/?t=${token}`}]})).toBe(true);
  expect(visit.tells({session: 'another'})).toBe(false);
});

describe('tokens of links', () => {
  const bulk = {...deployment, bank: {...deployment.bank, bulkPermalinks: true}};
  /** Sessions with tokens of our own, and without. */
  const sessions = () => {
    const ports = memoryPorts();
    return {ports, on: () => createSessions(ports, bulk), off: () => createSessions(ports, deployment)};
  };
  const inside = (ticket: string, ports: ReturnType<typeof memoryPorts>) =>
    unseal('ticket', keyring(ports, 30).all, ticket)!.content;

  test('are the same for the same link all through an opening, and of 32 letters and digits', () => {
    const {ports, on} = sessions();
    const ticket = on().open().ticket()!;
    const first = on().resume(ticket).linkToken('a');
    expect(first).toMatch(/^[a-z0-9]{32}$/);
    expect(on().resume(ticket).linkToken('b')).not.toBe(first);
    ports.clock.pass(2 * HOUR);
    const renewed = on().resume(ticket).ticket()!;
    expect(renewed).not.toBe(ticket);
    expect(on().resume(renewed).linkToken('a')).toBe(first);
    expect(on().resume(on().open().ticket()!).linkToken('a')).not.toBe(first);
  });

  test('stay while the same person signs in again, and are others for somebody else', () => {
    const {on} = sessions();
    const met = (ticket: string, said: string) => {
      const visit = on().resume(ticket);
      visit.signIn(TOKEN, bulk.termsVersion, false);
      visit.meet(said);
      return visit.ticket()!;
    };
    const anna = met(on().open().ticket()!, '{"id":1}');
    const hers = on().resume(anna).linkToken('a');
    const ended = on().resume(anna);
    ended.end();
    const again = met(ended.ticket()!, '{"id":1}');
    expect(on().resume(again).linkToken('a')).toBe(hers);
    expect(on().resume(met(again, '{"id":2}')).linkToken('a')).not.toBe(hers);
  });

  test('follow from nothing that is kept where the setting is off', () => {
    const {ports, off, on} = sessions();
    const ticket = off().open().ticket()!;
    expect(inside(ticket, ports)).not.toHaveProperty('seed');
    expect(inside(on().open().ticket()!, ports)).toHaveProperty('seed');
    // One that was open when it was switched on.
    const visit = on().resume(ticket);
    const token = visit.linkToken('a');
    expect(on().resume(visit.ticket()!).linkToken('a')).toBe(token);
  });
});
