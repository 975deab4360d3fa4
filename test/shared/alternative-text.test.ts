import {flawsOf, isFileName} from '../../src/shared/alternative-text.ts';

test.each([
  'IMG_1234.JPG',
  'havn.jpeg',
  'IMG_1234',
  'img 0042',
  'DSC04711',
  'DSCN0012',
  'P1010023',
  'PXL_20240501_101530',
  'image001',
  'Bilde 12',
  'Kuva-3',
  'screenshot (4)',
  '20240501_101530',
  '2024-05-01',
  'oslo_havn_2',
])('“%s” is the name of a file', name => {
  expect(isFileName(name)).toBe(true);
});

test.each([
  'Boats in Bergen harbour',
  'Boeing 747 over the runway',
  '1984',
  'E6',
  'Paris-Roubaix 2024',
  'Bilder fra havnen',
  'Et bilde av 12 båter',
  'Čáhcesuolu',
  'Þingvellir 1944',
  'snake_case',
])('“%s” is none', name => {
  expect(isFileName(name)).toBe(false);
});

test.each([
  ['en', 'Image of a boat'],
  ['en', 'a  Photo\nof a boat'],
  ['en', 'This picture shows a boat'],
  ['no', 'Bilde av en båt'],
  ['nb', 'Bildet viser en båt'],
  ['nn', 'Eit bilete av ein båt'],
  ['nn', 'Biletet syner ein båt'],
  ['sv', 'En bild på en båt'],
  ['sv', 'Bilden föreställer en båt'],
  ['da', 'Et foto af en båd'],
  ['fi', 'Kuva veneestä'],
  ['fi', 'Valokuvassa on vene'],
  ['de', 'Ein Bild von einem Boot'],
  ['de', 'Foto eines Bootes'],
  ['is', 'Mynd af báti'],
])('in %s, “%s” begins with what a screen reader has said', (language, alt) => {
  expect(flawsOf(alt, '', language)).toEqual(['sign']);
});

test.each([
  ['en', 'Imagery of the north'],
  ['en', 'Bilde av en båt'],
  ['en', 'Painting of a boat'],
  ['no', 'Bildekunst av barn'],
  ['sv', 'Bilder av en båt'],
  ['fi', 'Kuvaaja laiturilla'],
  ['de', 'Bildhauer in der Werkstatt'],
  ['ja', 'Image of a boat'],
])('in %s, “%s” does not', (language, alt) => {
  expect(flawsOf(alt, '', language)).toEqual([]);
});

test('more than 250 letters are long, by letters and not by what a computer counts', () => {
  expect(flawsOf('🚤'.repeat(250), '', 'en')).toEqual([]);
  expect(flawsOf(` ${'a'.repeat(251)} `, '', 'en')).toEqual(['long']);
});

test.each([
  ['Boats in the harbour', 'Boats in the harbour', true],
  ['Boats in the harbour.', 'Boats in the harbour · Foto: Kari Nes', true],
  ['Foto: Kari Nes', 'Foto Kari Nes', true],
  ['The old harbour, seen from the hill', 'The old harbour', true],
  ['Boat', 'Boats in the harbour', false],
  ['Three boats', 'Foto: Kari Nes', false],
  ['', 'Foto: Kari Nes', false],
  ['Boats', '', false],
  ['…', '—', false],
])('“%s” beside the caption “%s”: %s', (alt, caption, twice) => {
  expect(flawsOf(alt, caption, 'en')).toEqual(twice ? ['caption'] : []);
});

test('the gravest comes first', () => {
  const alt = `Image of ${'boats '.repeat(50)}.jpg`;
  expect(flawsOf(alt, alt, 'en')).toEqual(['fileName', 'sign', 'long', 'caption']);
});
