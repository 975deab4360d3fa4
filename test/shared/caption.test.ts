import fc from 'fast-check';
import {captionOf} from '../../src/shared/caption.ts';

const asset = {
  credits: 'Kari Nordmann',
  rights: 'CC BY 4.0',
  name: 'Fjord',
  description: 'A fjord in May',
  code: 'FJ-1',
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
