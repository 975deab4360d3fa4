import {keyring} from '../../../src/core/session/keyring.ts';
import {isStorable} from '../../../src/core/session/storable.ts';
import {seal} from '../../../src/core/session/vault.ts';
import {memoryPorts, systemRandom} from '../memory.ts';

const ports = memoryPorts();
const {current} = keyring(ports, 30);
const keys = ports.stores.script.values.get('keys')!;
const envelope = seal('remembered', current, systemRandom, {
  id: 'a',
  token: 'b',
  terms: '1',
  since: 0,
  used: 0,
  until: null,
});

test('what vault and keyring make may be stored where it is declared', () => {
  expect(isStorable('user', 'remembered', envelope)).toBe(true);
  expect(isStorable('script', 'keys', keys)).toBe(true);
});

test.each([
  ['user', 'recent', envelope],
  ['user', 'keys', keys],
  ['user', 'toString', envelope],
  ['script', 'remembered', envelope],
  ['user', 'remembered', 'the-raw-token'],
  ['user', 'remembered', `1.aaaaaaaa.${'the-raw-token'.repeat(9)}`],
  ['user', 'remembered', JSON.stringify({token: 'x'})],
  ['script', 'keys', keys.replace('"id"', '"name":"anna","id"')],
  ['script', 'keys', '{}'],
] as const)('in %s, nothing else is: %s', (whose, key, text) => {
  expect(isStorable(whose, key, text)).toBe(false);
});
