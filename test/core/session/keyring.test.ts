import {keyring, KEYS, ROTATION} from '../../../src/core/session/keyring.ts';
import {memoryPorts, memoryStore, memoryStores} from '../memory.ts';

const DAY = 24 * 60 * 60 * 1000;

test('makes keys once, alone, and finds them again', () => {
  const ports = memoryPorts();
  const first = keyring(ports, 30);
  expect(keyring(ports, 30)).toEqual(first);
  expect(ports.stores.locked).toBe(1);
  expect(first.all).toEqual([first.current]);
  expect(first.current.seal).toHaveLength(32);
  expect(first.current.mark).toHaveLength(32);
  expect(first.current.seal).not.toEqual(first.current.mark);
});

test('takes the keys that another execution made a moment earlier', () => {
  const script = memoryStore();
  const other = memoryPorts({stores: memoryStores(script)});
  const stores = memoryStores(script);
  let theirs;
  const ports = memoryPorts({
    stores: {
      ...stores,
      alone(work) {
        theirs = keyring(other, 30);
        return work();
      },
    },
  });
  expect(keyring(ports, 30)).toEqual(theirs);
});

test('makes a new key when the current one has served its time, and keeps the previous one for as long as needed', () => {
  const ports = memoryPorts();
  const first = keyring(ports, 30).current;
  ports.clock.pass(ROTATION * DAY + 1);
  const second = keyring(ports, 30);
  expect(second.current.id).not.toBe(first.id);
  expect(second.all).toEqual([second.current, first]);
  ports.clock.pass(30 * DAY - 1);
  expect(keyring(ports, 30).all).toEqual(second.all);
  ports.clock.pass(1);
  expect(keyring(ports, 30).all).toEqual([second.current]);
  expect(ports.stores.script.values.get(KEYS)).not.toContain(first.id);
});

test.each(['', '{}', '[]', 'null', '[{"id":"aaaaaaaa","bytes":"AAAA","made":0}]', '[{"id":1}]', 'not JSON'])(
  'makes new keys when what is stored is %j',
  stored => {
    const ports = memoryPorts();
    ports.stores.script.write(KEYS, stored);
    expect(keyring(ports, 30)).toEqual(keyring(ports, 30));
  },
);

test.each([
  ['has had its time', {until: -1}],
  ['was made in times to come', {made: 400 * DAY}],
])('makes a new key where the first one %s', (_, more) => {
  const ports = memoryPorts();
  const {id} = keyring(ports, 30).current;
  const now = ports.clock.now();
  const [kept] = JSON.parse(ports.stores.script.values.get(KEYS)!) as Array<{made: number}>;
  const edited = {...kept, ...('until' in more ? {until: now + more.until} : {made: now + more.made})};
  ports.stores.script.write(KEYS, JSON.stringify([edited]) as never);
  expect(keyring(ports, 30).current.id).not.toBe(id);
  expect(keyring(ports, 30)).toEqual(keyring(ports, 30));
});

test('never seals with a key that is not random', () => {
  const ports = memoryPorts();
  const [kept] = JSON.parse((keyring(ports, 30), ports.stores.script.values.get(KEYS)!)) as object[];
  ports.stores.script.write(KEYS, JSON.stringify([{...kept, bytes: 'A'.repeat(86)}]) as never);
  expect(new Set(keyring(ports, 30).current.seal).size).toBeGreaterThan(8);
  const zero = {bytes: (length: number) => new Uint8Array(length)};
  expect(() => keyring({...memoryPorts(), random: zero}, 30)).toThrow('not random');
});
