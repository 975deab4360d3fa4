import fc from 'fast-check';
import {captionOf, templateFor} from '../../src/shared/caption.ts';

const asset = {
  credits: 'Kari Nordmann',
  rights: 'CC BY 4.0',
  name: 'Fjord',
  description: 'A fjord in May',
  code: 'FJ-1',
  photographer: 'Ola Foss',
  rightsUntil: '2027-03-01T00:00:00',
};

test.each([
  ['Foto: {credits}', {}, 'Foto: Kari Nordmann'],
  ['Foto: {credits}', {credits: ''}, ''],
  ['Foto: {credits}', {credits: ' \n\t'}, ''],
  ['Foto: {credits} / {rights}', {}, 'Foto: Kari Nordmann / CC BY 4.0'],
  ['Foto: {credits} / {rights}', {rights: ''}, 'Foto: Kari Nordmann'],
  ['Foto: {credits} / {rights}', {credits: ''}, 'CC BY 4.0'],
  ['{name} · Foto: {credits} – {rights}', {credits: ''}, 'Fjord – CC BY 4.0'],
  ['{name} | {description} | {code}', {}, 'Fjord | A fjord in May | FJ-1'],
  ['Foto: {photographer} / {credits}', {}, 'Foto: Ola Foss / Kari Nordmann'],
  ['{name} ({rightsUntil})', {}, 'Fjord (2027-03-01)'],
  // The first that is not empty.
  ['Foto: {credits|photographer}', {}, 'Foto: Kari Nordmann'],
  ['Foto: {credits|photographer}', {credits: ''}, 'Foto: Ola Foss'],
  ['Foto: {credits|photographer}', {credits: '', photographer: ''}, ''],
  // Words of its own.
  ['Foto: {photographer}{ / credits}', {}, 'Foto: Ola Foss / Kari Nordmann'],
  ['Foto: {photographer}{ / credits}', {credits: ''}, 'Foto: Ola Foss'],
  ['Foto: {photographer}{ / credits}', {photographer: ''}, 'Foto: Kari Nordmann'],
  ['Foto: {photographer}{ / credits}', {photographer: '', credits: ''}, ''],
  ['{name}{ (code)}{, usable until rightsUntil}', {}, 'Fjord (FJ-1), usable until 2027-03-01'],
  ['{name}{ (code)}{, usable until rightsUntil}', {code: ''}, 'Fjord, usable until 2027-03-01'],
  ['{name}{ (code)}{, usable until rightsUntil}', {code: '', rightsUntil: ''}, 'Fjord'],
  ['{name} {credits}', {credits: ''}, ''],
  // Once is enough.
  ['Foto: {credits}', {credits: 'Foto: N. N.'}, 'Foto: N. N.'],
  ['Foto: {credits}', {credits: 'FOTO : N. N.'}, 'Foto: N. N.'],
  ['{Foto: credits}', {credits: 'foto. N. N.'}, 'Foto: N. N.'],
  ['Foto: {credits}', {credits: 'Fotografen AS'}, 'Foto: Fotografen AS'],
  ['Foto: {credits}', {credits: 'Foto:'}, ''],
  ['Foto: {photographer}{ / credits}', {photographer: '', credits: 'Foto: N. N.'}, 'Foto: N. N.'],
  ['Foto: {photographer}{ / credits}', {credits: 'Foto: N. N.'}, 'Foto: Ola Foss / N. N.'],
  ['Foto: {photographer} / {credits}', {credits: 'Foto: N. N.'}, 'Foto: Ola Foss / N. N.'],
  ['Foto: {photographer}{ / credits}', {credits: 'Foto:'}, 'Foto: Ola Foss'],
  ['Foto: {credits}', {credits: 'Foto:N. N.'}, 'Foto: N. N.'],
  ['Foto: {credits}', {credits: 'Foto: Foto: N. N.'}, 'Foto: N. N.'],
  ['Foto: {credits}', {credits: 'http://example.com'}, 'Foto: http://example.com'],
  // Whoever took it is often the one to be named.
  ['Foto: {photographer}{ / credits}', {credits: 'Ola Foss'}, 'Foto: Ola Foss'],
  ['Foto: {photographer}{ / credits}', {credits: 'Foto: ola foss'}, 'Foto: Ola Foss'],
  ['Foto av: {credits}', {credits: 'Foto av: N. N.'}, 'Foto av: N. N.'],
  ['Et stort Foto: {credits}', {credits: 'Foto: N. N.'}, 'Et stort Foto: N. N.'],
  ['Foto: {credits}', {credits: 'Kari: N. N.'}, 'Foto: Kari: N. N.'],
  ['© {credits}', {credits: '© NTB'}, '© NTB'],
  // A sign of its own stays, what stands between does not.
  ['{© rights}', {}, '© CC BY 4.0'],
  ['{name} · {© rights}', {}, 'Fjord · © CC BY 4.0'],
  ['{photographer}{ (credits)}', {photographer: ''}, '(Kari Nordmann)'],
  ['{«name»}', {}, '«Fjord»'],
  // A field is a whole word.
  ['{Barcode: code}', {}, 'Barcode: FJ-1'],
  ['{filename: name}', {}, 'filename: Fjord'],
  ['{photographer | credits}', {photographer: ''}, 'Kari Nordmann'],
  ['{name}: {credits}', {name: 'Foto', credits: 'Foto: N. N.'}, 'Foto: Foto: N. N.'],
  ['Press photo', {}, ''],
  ['Press photo / {credits}', {}, 'Kari Nordmann'],
  ['{nobody} / {credits}', {}, 'Kari Nordmann'],
  ['', {}, ''],
])('%j of %j is %j', (template, more, caption) => {
  expect(captionOf({...asset, ...more}, template)).toBe(caption);
});

test('is text and stays on one line, whatever the bank says', () => {
  const credits = '<b>{name}</b>\r\n$& {credits}\u2028"x"\u0007';
  expect(captionOf({...asset, credits}, 'Foto: {credits}')).toBe('Foto: <b>{name}</b> $& {credits} "x"');
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      const caption = captionOf({...asset, credits: text}, 'Foto: {credits} / {rights}');
      expect(caption).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(caption).toBe(caption.trim());
      expect(caption).toContain('CC BY 4.0');
    }),
  );
});

test('has the template of the texts’ language, and the general one for all others', () => {
  const rules = {template: 'Foto: {credits}', templates: {en: 'Photo: {credits}'}, byDefault: false};
  expect(templateFor(rules, 'en')).toBe('Photo: {credits}');
  expect(templateFor(rules, 'sv')).toBe('Foto: {credits}');
  expect(templateFor(rules, 'constructor')).toBe('Foto: {credits}');
});

test('a name that is written from right to left does not turn the words around it', () => {
  const asset = {
    photographer: 'דנה',
    credits: 'NTB',
    rights: '',
    name: '',
    description: '',
    code: '',
    rightsUntil: '',
  };
  expect(captionOf(asset, 'Foto: {photographer} / {credits}')).toBe('Foto: \u2068דנה\u2069 / NTB');
});
