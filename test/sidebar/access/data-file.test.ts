import {dataFile} from '../../../sidebar/access/data-file.ts';

it('a copy says what is stored, with times that people and programs read', () => {
  const at = Date.UTC(2026, 10, 21, 12);
  const remembered = {since: at, used: at + 1000, until: at + 2000, terms: '2026-11-01'};
  const {name, text} = dataFile({editor: 'docs', remembered});
  expect(name).toBe('imageshop-docs.json');
  expect(JSON.parse(text)).toEqual({
    addOn: 'Imageshop for Google Docs',
    stored: {
      what: 'an encrypted token for signing in',
      since: '2026-11-21T12:00:00.000Z',
      lastUsed: '2026-11-21T12:00:01.000Z',
      until: '2026-11-21T12:00:02.000Z',
      acceptedTerms: '2026-11-01',
    },
  });
});

it('a copy of nothing says that it is nothing', () => {
  const {name, text} = dataFile({editor: 'slides', remembered: null});
  expect(name).toBe('imageshop-slides.json');
  expect(JSON.parse(text)).toEqual({addOn: 'Imageshop for Google Slides', stored: null});
});
