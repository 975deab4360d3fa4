/** What `npm run languages` says, tried on Icelandic, which has just been begun. */
import {catalogueFor, languages} from '../../locales/catalogue.ts';
import {en} from '../../locales/en.ts';
import {nb} from '../../locales/nb.ts';
import {sv} from '../../locales/sv.ts';
import {createTexts} from '../../sidebar/messages.ts';
import {findingsIn, type Finding} from './check.ts';
import {avoided, glossary, manners} from './glossary.ts';
import {textsOf} from './texts.ts';

/** As one begins: a copy of the English file by another name. */
const skeleton = en;

const of = (kind: Finding['kind'], findings: Finding[]) => findings.filter(one => one.kind === kind);

describe('Icelandic, just begun', () => {
  it('is all still English, and nothing of it is missing', () => {
    const findings = findingsIn('is', skeleton());
    expect(new Set(findings.map(({kind}) => kind))).toEqual(new Set(['as in English']));
    const signs = ['/insert/cm', '/details/pixels'];
    const left = textsOf('is', skeleton()).filter(({path}) => !signs.includes(path));
    expect(of('as in English', findings).length).toBeGreaterThan(left.length - 10);
  });

  it('is chosen by its name in the list alone', () => {
    languages['is'] = skeleton;
    try {
      expect(catalogueFor('is_IS', 'nb')).toEqual({locale: 'is-IS', messages: skeleton()});
    } finally {
      delete languages['is'];
    }
  });

  it('counts as Icelandic does, where a number that ends in one is like one', () => {
    const begun = {
      ...skeleton(),
      search: {...skeleton().search, hits: {one: '{n} mynd', other: '{n} myndir'}},
    };
    const texts = createTexts(begun, 'is', 'Myndabanki');
    expect([1, 2, 21].map(n => texts.count(begun.search.hits, n))).toEqual(['1 mynd', '2 myndir', '21 mynd']);
    const paths = findingsIn('is', begun).map(({path}) => path);
    expect(paths).not.toContain('/search/hits/one');
    expect(paths).toContain('/search/skipped/one');
  });
});

describe('of a catalogue is said', () => {
  const changed = (change: (messages: ReturnType<typeof sv>) => unknown) => {
    const messages = sv();
    change(messages);
    return findingsIn('sv', messages);
  };

  it('what is missing, with the English text', () => {
    const findings = changed(messages => delete (messages.menu as {open?: string}).open);
    expect(findings).toEqual([{kind: 'missing', path: '/menu/open', said: 'Open Imageshop'}]);
  });

  it('that a form is missing, and that one is needless', () => {
    const findings = changed(messages =>
      Object.assign(messages.search, {hits: {other: '{n} bilder', few: '{n} bilder'}}),
    );
    expect(findings.map(({kind, path}) => [kind, path])).toEqual([
      ['missing', '/search/hits/one'],
      ['needless', '/search/hits/few'],
    ]);
  });

  it('what is as in English, but not the sign of a unit', () => {
    const findings = changed(messages => {
      messages.common.close = 'Close';
    });
    expect(findings.map(({kind, path}) => [kind, path])).toEqual([['as in English', '/common/close']]);
  });

  it.each([
    ['one too few', 'Fjern alle'],
    ['another', 'Ta bort {namn}'],
    ['one too many', '{n} Ta bort {name}'],
  ])('what has other placeholders: %s', (_, text) => {
    const findings = changed(messages => {
      messages.filter.remove = text;
    });
    expect(findings.map(({kind, path}) => [kind, path])).toEqual([['other placeholders', '/filter/remove']]);
  });

  it('what keeps no term, by the longest one that the English text holds', () => {
    const findings = changed(messages => {
      messages.details.alt = 'Beskrivning';
    });
    expect(findings).toEqual([
      {kind: 'not the term', path: '/details/alt', said: '“alternative text” is alternativtext: Beskrivning'},
    ]);
  });

  it('what has a word that is not used, or speaks to several', () => {
    const findings = changed(messages => {
      messages.search.end = 'Det var alla, om ni undrar.';
    });
    expect(findings.map(({kind, said}) => [kind, said])).toEqual([['not used', 'ni']]);
  });

  it.each([
    'Bilder för "{text}"',
    'Bilder för “{text}”',
    'Bilder för ”{text}',
    'Bilder för {text}…',
    'Bilder för {text}...',
  ])('that the marks are of another language: %s', text => {
    const findings = changed(messages => {
      messages.search.emptyFor = text;
    });
    expect(findings.map(({kind}) => kind)).toEqual(['marks']);
  });
});

describe('docs/languages.md', () => {
  it('has every language in each of its tables, and says who has read it', async () => {
    const {readFileSync} = await import('node:fs');
    const page = readFileSync('docs/languages.md', 'utf8');
    for (const language of Object.keys(languages)) {
      expect(manners).toHaveProperty(language);
      if (language !== 'en') expect(avoided).toHaveProperty(language);
      expect(glossary.filter(term => (term[language] ?? []).length === 0)).toEqual([]);
      expect(page).toMatch(new RegExp(`^- .+ \\(\`${language}\`\\): .*read`, 'm'));
    }
    expect(glossary.length).toBeGreaterThanOrEqual(40);
  });

  it('has terms that the bokmål texts keep to, so that a term nobody says is seen', () => {
    const said = textsOf('nb', nb()).map(({own = ''}) => own.toLowerCase());
    const unsaid = glossary.filter(
      term => !term['nb']!.some(form => said.some(text => text.includes(form.toLowerCase()))),
    );
    // The product names the bank by its name.
    expect(unsaid.map(term => term['en']![0])).toEqual(['image bank']);
  });
});
