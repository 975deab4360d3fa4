import fc from 'fast-check';
import {base64url, fromBase64url, fromUtf8, utf8} from '../../src/core/bytes.ts';

const bytes = fc.uint8Array({maxLength: 200});

test('writes UTF-8 as TextEncoder does, half surrogates included', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      expect(utf8(text)).toEqual(new TextEncoder().encode(text));
    }),
  );
  expect(utf8('a\ud800b')).toEqual(new TextEncoder().encode('a\ud800b'));
});

test('reads what it wrote', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), text => {
      expect(fromUtf8(utf8(text))).toBe(text);
    }),
  );
});

test('writes base64url as Node does, and reads it back', () => {
  fc.assert(
    fc.property(bytes, value => {
      expect(base64url(value)).toBe(Buffer.from(value).toString('base64url'));
      expect(fromBase64url(base64url(value))).toEqual(value);
    }),
  );
});

test('refuses every text that base64url does not write', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'AZaz09-_+/= \n'), maxLength: 12}), text => {
      const read = fromBase64url(text);
      if (read) expect(base64url(read)).toBe(text);
    }),
  );
  for (const text of ['A', 'AB', 'AA==', 'A+', 'A/', 'AA A', 'å']) expect(fromBase64url(text)).toBeNull();
});
