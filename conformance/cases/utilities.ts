import {reference, refuses, wordsOf, type Area} from '../case.ts';

const page = (member: string) => reference(`utilities/utilities#${member}`);
const hash = 'src/apps-script/host.ts';
const utilities = 'src/apps-script/utilities.ts';
const vault = 'src/core/session/vault.ts';

const hex = (bytes: number[]): string =>
  bytes.map(byte => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');

export const utilitiesArea: Area = {
  name: 'utilities',
  emulated: 'utilities.ts',
  cases: [
    {
      name: 'a UUID is one of version 4, lower case',
      source: page('getUuid()'),
      claims: true,
      hangs: [utilities, vault],
      run: () =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(Utilities.getUuid()),
    },
    {
      name: 'two UUIDs differ',
      source: page('getUuid()'),
      claims: true,
      hangs: [utilities, vault],
      run: () => Utilities.getUuid() !== Utilities.getUuid(),
    },
    {
      name: 'HMAC-SHA-256 of texts takes the value first and the key second',
      // RFC 4231, test case 2.
      source: 'https://www.rfc-editor.org/rfc/rfc4231#section-4.3',
      claims: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      hangs: [utilities],
      run: () => hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')),
    },
    {
      name: 'HMAC-SHA-256 of bytes takes the value first and the key second',
      // RFC 4231, test case 1.
      source: 'https://www.rfc-editor.org/rfc/rfc4231#section-4.2',
      claims: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
      hangs: [utilities],
      run: () => {
        const value = Utilities.newBlob('Hi There').getBytes();
        return hex(Utilities.computeHmacSha256Signature(value, new Array<number>(20).fill(11)));
      },
    },
    {
      name: 'an HMAC is 32 signed bytes',
      source: page('computeHmacSha256Signature(Byte,Byte)'),
      claims: [32, -80],
      hangs: [utilities],
      run: () => {
        const value = Utilities.newBlob('Hi There').getBytes();
        const bytes = Utilities.computeHmacSha256Signature(value, new Array<number>(20).fill(11));
        return [bytes.length, bytes[0] as number];
      },
    },
    {
      name: 'an empty key of an HMAC is refused',
      source: page('computeHmacSha256Signature(String,String)'),
      claims: true,
      open: 'whether it throws, or signs with an empty key',
      hangs: [utilities],
      run: () => refuses(() => Utilities.computeHmacSha256Signature('value', '')),
    },
    {
      name: 'SHA-256 of a text is that of FIPS 180',
      source:
        'https://csrc.nist.gov/csrc/media/projects/cryptographic-standards-and-guidelines/documents/examples/sha256.pdf',
      claims: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      hangs: [utilities, hash],
      run: () => hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc')),
    },
    {
      name: 'SHA-256 of bytes is that of FIPS 180',
      source: page('computeDigest(DigestAlgorithm,Byte)'),
      claims: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      hangs: [utilities, hash],
      run: () => hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [97, 98, 99])),
    },
    {
      name: 'SHA-256 of a text without a charset takes letters beyond ASCII for question marks',
      source: page('computeDigest(DigestAlgorithm,String)'),
      claims: true,
      open: 'which charset counts where none is given: US-ASCII or UTF-8',
      hangs: [utilities],
      run: () => {
        const {SHA_256} = Utilities.DigestAlgorithm;
        return hex(Utilities.computeDigest(SHA_256, 'æ')) === hex(Utilities.computeDigest(SHA_256, '?'));
      },
    },
    {
      name: 'web-safe base64 of bytes keeps its padding',
      source: page('base64EncodeWebSafe(Byte)'),
      claims: '-_8=',
      hangs: [utilities],
      run: () => Utilities.base64EncodeWebSafe([-5, -1]),
    },
    {
      name: 'base64 is read as signed bytes',
      source: page('base64Decode(String)'),
      claims: [-5, -1],
      hangs: [utilities],
      run: () => Utilities.base64Decode('+/8='),
    },
    {
      name: 'what is no base64 is refused',
      source: page('base64Decode(String)'),
      claims: 'Could not decode string.',
      worded: true,
      hangs: [utilities],
      run: () => wordsOf(() => Utilities.base64Decode('no base64!')),
    },
    {
      name: 'a byte above 127 is refused',
      source: reference('base/blob#setBytes(Byte)'),
      claims: true,
      open: 'whether it is refused, or wraps round to a negative one',
      emulated: 'signature.ts',
      hangs: [utilities],
      run: () => refuses(() => Utilities.newBlob([200])),
    },
    {
      name: 'the bytes of a text are UTF-8, signed',
      source: page('newBlob(String)'),
      claims: [-61, -90],
      hangs: [utilities],
      run: () => Utilities.newBlob('æ').getBytes(),
    },
    {
      name: 'sleeping lets at least so much time pass',
      source: page('sleep(Integer)'),
      claims: true,
      hangs: [utilities, 'src/apps-script/patience.ts'],
      run: () => {
        const before = Date.now();
        Utilities.sleep(60);
        return Date.now() - before >= 50;
      },
    },
  ],
};

export const blobsArea: Area = {
  name: 'blobs',
  emulated: 'blob.ts',
  cases: [
    {
      name: 'a blob of bytes has no type until one is set',
      source: reference('base/blob#getContentType()'),
      claims: [null, 'image/png'],
      hangs: ['src/apps-script/picture.ts'],
      run: () => {
        const blob = Utilities.newBlob([1]);
        return [blob.getContentType(), blob.setContentType('image/png').getContentType()];
      },
    },
    {
      name: 'a blob of a text is text/plain',
      source: page('newBlob(String)'),
      claims: 'text/plain',
      hangs: ['src/apps-script/picture.ts'],
      run: () => Utilities.newBlob('text').getContentType(),
    },
    {
      name: 'setting a type leaves the bytes alone',
      source: reference('base/blob#setContentType(String)'),
      claims: [1, 2, 3],
      hangs: ['src/apps-script/picture.ts'],
      run: () => Utilities.newBlob([1, 2, 3], 'image/png').setContentType('image/jpeg').getBytes(),
    },
    {
      name: 'a blob is its own blob source',
      source: reference('base/blob#getBlob()'),
      claims: [7],
      hangs: ['src/apps-script/picture.ts'],
      run: () => Utilities.newBlob([7]).getBlob().getBytes(),
    },
    {
      name: 'a blob says its text as UTF-8',
      source: reference('base/blob#getDataAsString()'),
      claims: 'blåbær',
      hangs: ['src/apps-script/http.ts'],
      run: () => Utilities.newBlob('blåbær').getDataAsString(),
    },
  ],
};
