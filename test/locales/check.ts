/** What is wrong with a catalogue that the compiler does not see. */
import type {Messages} from '../../locales/messages.ts';
import {avoided, glossary, manners} from './glossary.ts';
import {otherwise} from './otherwise.ts';
import {same} from './same.ts';
import {pathsOf, placeholders, textsOf, type Text} from './texts.ts';

export interface Finding {
  kind:
    'missing' | 'needless' | 'as in English' | 'other placeholders' | 'not the term' | 'not used' | 'marks';
  path: string;
  /** A line for who writes the language. */
  said: string;
}

/** Whole words, whatever stands around them. */
const holds = (text: string, word: string, flags = 'iu') =>
  new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, flags).test(text);

/** Everything that is to be looked at in a catalogue, in the order of its texts. */
export function findingsIn(language: string, messages: Messages): Finding[] {
  const texts = textsOf(language, messages);
  const needed = new Set(texts.map(({path}) => path));
  const needless = pathsOf(messages).filter(path => !needed.has(path));
  return [
    ...texts.flatMap(text => findingsOf(language, text)),
    ...needless.map(path => ({
      kind: 'needless' as const,
      path,
      said: 'no text of this name or form is shown',
    })),
  ];
}

function findingsOf(language: string, text: Text): Finding[] {
  const {path, english, own} = text;
  if (own === undefined || own === '') return [{kind: 'missing', path, said: english}];
  const all = [othersOf(text), marksOf(language, own)];
  if (language !== 'en') all.push(sameOf(language, text), ...termsOf(language, english, own));
  const words = avoided[language] ?? [];
  all.push(...words.map(word => holds(own, word, 'u') && finding('not used', word)));
  return all
    .flatMap(found => (found ? [{...found, path}] : []))
    .filter(({kind}) => !excused(language, path, kind));
}

const finding = (kind: Finding['kind'], said: string) => ({kind, said});
const excused = (language: string, path: string, kind: Finding['kind']) =>
  kind === 'not the term' &&
  otherwise.some(one => one.languages.includes(language) && one.paths.some(begin => path.startsWith(begin)));

function othersOf({english, own = '', form}: Text) {
  const [theirs, ours] = [placeholders(english), placeholders(own)];
  // A form for a number of its own may name it in words.
  const least = form === undefined || form === 'other' ? theirs : theirs.filter(name => name !== '{n}');
  const most = form === undefined ? theirs : [...theirs, '{n}'];
  const fits = least.every(name => ours.includes(name)) && ours.every(name => most.includes(name));
  return !fits && finding('other placeholders', `${ours.join(' ')} for ${theirs.join(' ')}: ${own}`);
}

function sameOf(language: string, {english, own}: Text) {
  const reasons = same[english];
  const allowed = reasons?.languages === 'all' || reasons?.languages.includes(language);
  return (
    own === english && /\p{L}/u.test(own.replace(/\{\w+\}/g, '')) && !allowed && finding('as in English', own)
  );
}

function termsOf(language: string, english: string, own: string) {
  return termsIn(english).flatMap(term => {
    const ours = term[language] ?? [];
    // Where a long word may be parted on a button, a soft hyphen stands.
    const whole = own.replaceAll('\u00ad', '').toLowerCase();
    const kept = ours.some(part => whole.includes(part.toLowerCase()));
    return kept || ours.length === 0
      ? []
      : [finding('not the term', `“${term['en']![0]}” is ${ours[0]}: ${own}`)];
  });
}

/** The terms that an English text holds. "Image bank" is one and holds no other. */
function termsIn(english: string) {
  const words = glossary
    .flatMap(term => term['en']!.map(word => ({term, word})))
    .sort((one, other) => other.word.length - one.word.length);
  let rest = english;
  return words.flatMap(({term, word}) => {
    if (!holds(rest, word)) return [];
    rest = rest.replace(new RegExp(word, 'giu'), '·');
    return [term];
  });
}

function marksOf(language: string, own: string) {
  const known = manners[language];
  if (!known) return false;
  const {quotes, spaced} = known;
  const marks = [...own.matchAll(/["'“”„«»‘’]/gu)].map(([mark]) => mark);
  const paired = marks.every((mark, at) => mark === quotes[at % 2]) && marks.length % 2 === 0;
  const dotted =
    own.includes('...') ||
    [...own.matchAll(/(.?)…/gu)].some(([, before]) => (before === '\u00a0') !== spaced);
  return (!paired || dotted) && finding('marks', own);
}
