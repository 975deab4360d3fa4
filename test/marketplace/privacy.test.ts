import {existsSync, readFileSync} from 'node:fs';
import {languages} from '../../locales/catalogue.ts';
import {deployment} from '../core/deployment.ts';
import {namesOn} from './names.ts';

interface Sentence {
  text: string;
  kept: string;
}

const written = ['en', 'nb', 'sv'] as const;

/** The policy's sentences, each with what keeps it, and what of the page is none. */
function read(language: string): {sentences: Sentence[]; rest: string[]} {
  const page = readFileSync(`marketplace/privacy/${language}.md`, 'utf8').replace(/^<!--[^]*?-->$/m, '');
  const lines = page.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const sentences = lines.flatMap(line => {
    const [, text, kept] = /^(.+[.]) <!-- (.+) -->$/.exec(line) ?? [];
    return text && kept ? [{text, kept}] : [];
  });
  return {sentences, rest: lines.filter(line => !/ <!-- .+ -->$/.test(line))};
}

const policies = written.map(language => [language, read(language)] as const);
const [[, english]] = policies as unknown as [(typeof policies)[0]];

test.each(policies)('each sentence of the policy (%s) says what keeps it', (_, {sentences, rest}) => {
  expect(rest).toEqual([]);
  expect(sentences.length).toBeGreaterThan(25);
  for (const {text, kept} of sentences) {
    // One sentence, so that nothing hides behind another.
    expect(text.replace(/\([^)]*\)/g, '')).not.toMatch(/[.?!] \p{Lu}/u);
    if (kept === 'owner') continue;
    const [, promise, file] = /^(P\d+) · (test\/\S+\.test\.ts)$/.exec(kept) ?? [];
    expect(promise).toMatch(/^P([1-9]|1[0-4])$/);
    expect([file, existsSync(file!)]).toEqual([file, true]);
  }
});

test.each(policies)('the policy (%s) says the same as the English one', (_, {sentences}) => {
  expect(sentences.map(({kept}) => kept)).toEqual(english.sentences.map(({kept}) => kept));
});

test('no promise is left out', () => {
  const named = new Set(english.sentences.map(({kept}) => kept.split(' ')[0]));
  const all = Array.from({length: 14}, (_, at) => `P${at + 1}`);
  expect(all.filter(one => !named.has(one))).toEqual([]);
});

test.each(policies)('the policy (%s) is of the version that people accept', (_, {sentences}) => {
  expect(sentences[0]!.text).toContain(` ${deployment.termsVersion}.`);
});

test.each(policies)('the policy (%s) holds what Google asks of one', (_, {sentences}) => {
  const all = sentences.map(({text}) => text).join('\n');
  expect(all).toContain('https://developers.google.com/terms/api-services-user-data-policy');
  expect(all).toContain('Limited Use');
  expect(all).not.toMatch(/Google (Docs|Slides)(?!™)/);
});

test.each(policies)('the policy (%s) names the line of the menu as it is', (language, {sentences}) => {
  const names = namesOn(sentences.map(({text}) => text).join('\n'));
  expect(names).toEqual([languages[language]!().menu.yourData]);
});

// What a person would want to know of, and a policy that was written before it does not say.
test.each([
  ['that the bank makes a public address', 'test/bundle/inserting.test.ts'],
  ['what becomes of things on the way to the large view', 'test/bundle/large.test.ts'],
  ['how long the token of an open sidebar lives', 'P14 · test/core/session/session.test.ts'],
])('the policy says %s', (_, kept) => {
  expect(english.sentences.some(one => one.kept.endsWith(kept))).toBe(true);
});

test.each([
  ['terms-template.md', /^# TEMPLATE/],
  ['terms-template.nb.md', /^# MAL/],
])('%s is marked as one', (file, mark) => {
  const page = readFileSync(`marketplace/${file}`, 'utf8');
  expect(page).toMatch(mark);
  expect(page.match(/\*\*\[.+?\]\*\*/g)!.length).toBeGreaterThan(6);
});
