import fc from 'fast-check';
import {embedded} from '../../src/apps-script/ui.ts';

test('what is put into the page reads back as it was', () => {
  fc.assert(
    fc.property(fc.object({withNullPrototype: false}), value => {
      expect(JSON.parse(embedded(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('nothing in it ends the script element, opens a comment or a template', () => {
  const piece = fc.constantFrom(
    '</script',
    '<!--',
    '-->',
    '<script',
    '<?',
    '`',
    '//',
    '/*',
    '*/',
    '///',
    '\u2028',
    '\u2029',
    '/',
    'a',
  );
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('');
      const page = embedded({text});
      expect(page).not.toMatch(/[<>`\u2028\u2029]|\/\/|\/\*/);
      expect(JSON.parse(page)).toEqual({text});
    }),
  );
});
