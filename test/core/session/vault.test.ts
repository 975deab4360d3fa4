import {xchacha20poly1305} from '@noble/ciphers/chacha.js';
import fc from 'fast-check';
import {base64url, fromBase64url} from '../../../src/core/bytes.ts';
import type {Content} from '../../../src/core/session/stored.ts';
import {seal, unseal, type Key} from '../../../src/core/session/vault.ts';
import {systemRandom} from '../memory.ts';

const key = (id: string): Key => ({id, seal: systemRandom.bytes(32)});
const hex = (text: string) => new Uint8Array(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const ours = key('ours');

const ticket = (text: string): Content<'ticket'> => ({
  mark: text,
  editor: 'docs',
  time: 0,
  signIn: null,
  holder: null,
});
const remembered = (text: string): Content<'remembered'> => ({
  id: text,
  token: 'token',
  terms: '1',
  since: 1,
  used: 2,
  until: null,
});

test('the cipher gives the published result (draft-irtf-cfrg-xchacha-03, A.3.1)', () => {
  const text = new TextEncoder().encode(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const cipher = xchacha20poly1305(
    hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f'),
    hex('404142434445464748494a4b4c4d4e4f5051525354555657'),
    hex('50515253c0c1c2c3c4c5c6c7'),
  );
  const sealed = hex(`
    bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb
    731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452
    2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
    21f9664c97637da9768812f615c68b13b52e
    c0875924c1c7987947deafd8780acf49`);
  expect(cipher.encrypt(text)).toEqual(sealed);
  expect(cipher.decrypt(sealed)).toEqual(text);
});

test('opens what it sealed, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), text => {
      for (const [context, content] of [
        ['ticket', ticket(text)],
        ['remembered', remembered(text)],
      ] as const) {
        const envelope = seal(context, ours, systemRandom, content);
        expect(unseal(context, [key('other'), ours], envelope)).toEqual({content, key: ours});
      }
    }),
  );
});

test('refuses an envelope in which one bit is changed', () => {
  const envelope = seal('ticket', ours, systemRandom, ticket('a session'));
  const [format, id, body] = envelope.split('.') as [string, string, string];
  const sealed = fromBase64url(body)!;
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = sealed.slice();
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(unseal('ticket', [ours], [format, id, base64url(changed)].join('.'))).toBeNull();
  }
});

test('refuses an envelope in which one character is another', () => {
  const envelope = seal('ticket', ours, systemRandom, ticket('a session'));
  fc.assert(
    fc.property(fc.nat(envelope.length - 1), fc.constantFrom(...'AZaz09-_.1'), (at, character) => {
      fc.pre(envelope[at] !== character);
      const changed = envelope.slice(0, at) + character + envelope.slice(at + 1);
      expect(unseal('ticket', [ours], changed)).toBeNull();
    }),
  );
});

test('refuses an envelope that is cut off or has something added', () => {
  const envelope = seal('ticket', ours, systemRandom, ticket('a session'));
  for (let length = 0; length < envelope.length; length++) {
    expect(unseal('ticket', [ours], envelope.slice(0, length))).toBeNull();
  }
  for (const more of ['A', '.', '.A', ' ', '\n', '='])
    expect(unseal('ticket', [ours], envelope + more)).toBeNull();
});

test('refuses an envelope of the other context', () => {
  expect(unseal('remembered', [ours], seal('ticket', ours, systemRandom, ticket('x')))).toBeNull();
  expect(unseal('ticket', [ours], seal('remembered', ours, systemRandom, remembered('x')))).toBeNull();
});

test('refuses an envelope sealed with another key, even one of the same name', () => {
  const envelope = seal('ticket', key('ours'), systemRandom, ticket('x'));
  expect(unseal('ticket', [ours], envelope)).toBeNull();
  expect(unseal('ticket', [key('theirs')], envelope)).toBeNull();
  expect(unseal('ticket', [], envelope)).toBeNull();
});

test('refuses any text that is no envelope', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => expect(unseal('ticket', [ours], text)).toBeNull()),
  );
  for (const text of ['', '.', '..', '1.ours.', '1.ours.AAAA', '0.ours.AAAA']) {
    expect(unseal('ticket', [ours], text)).toBeNull();
  }
});

test('never seals the same text alike', () => {
  const envelopes = Array.from({length: 50}, () => seal('ticket', ours, systemRandom, ticket('x')));
  expect(new Set(envelopes).size).toBe(50);
});

test('seals what is declared and nothing else, however it got in', () => {
  const signIn = {token: 't', terms: '1', until: null, kept: null};
  const more = {...ticket('x'), signIn: {...signIn, password: 'secret'}, locale: 'nb'};
  const envelope = seal('ticket', ours, systemRandom, more);
  expect(unseal('ticket', [ours], envelope)!.content).toEqual({...ticket('x'), signIn});
});

test('seals no name where a hash of one belongs', () => {
  for (const name of ['kari@example.com', 'kari.nordmann', 'x'.repeat(43) + ' ']) {
    const more = {...ticket('x'), holder: {said: null, name}};
    expect(() => seal('ticket', ours, systemRandom, more)).toThrow(/^what is to be sealed is not/);
  }
  const holder = {said: 'a'.repeat(64), name: `${'-_Az09-'.repeat(6)}x=`};
  expect(seal('ticket', ours, systemRandom, {...ticket('x'), holder})).toMatch(/^1\./);
});

test('refuses to seal what lacks something, and says nothing of what it is', () => {
  const less: Partial<Content<'ticket'>> = ticket('secret');
  delete less.editor;
  expect(() => seal('ticket', ours, systemRandom, less as Content<'ticket'>)).toThrow(
    /^what is to be sealed is not what is declared$/,
  );
});
