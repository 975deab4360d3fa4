/** The sidebar in another language, for tests that name what is in it by its English texts. */
import type {FrameLocator} from 'playwright-core';
import {languages} from '../../locales/catalogue.ts';
import {en} from '../../locales/en.ts';
import {textsOf} from '../locales/texts.ts';

interface Pair {
  english: string;
  own: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bank = (text: string) => text.replaceAll('{bank}', 'Imageshop');
const words = (text: string) => bank(text).split(/\{\w+\}/);

/** Of all that an English text, or the beginning of one, says in this language; nothing: it is no text of ours. */
function translations(pairs: Pair[], text: string): string[] {
  const same = pairs.filter(({english}) => bank(english) === text);
  if (same.length > 0) return same.map(({own}) => bank(own));
  const begun = pairs.filter(({english}) => bank(english).startsWith(text));
  const longest = (parts: string[]) =>
    parts.reduce((one, other) => (other.length > one.length ? other : one));
  if (begun.length > 0) return begun.map(({own}) => longest(words(own)).trim());
  const filled = pairs.flatMap(({english, own}) => {
    if (!/\{(?!bank)/.test(english)) return [];
    const names = [...bank(english).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const values = new RegExp(`^${words(english).map(escaped).join('(.+?)')}$`).exec(text)?.slice(1);
    return values ? [bank(own).replace(/\{(\w+)\}/g, (_, name) => values[names.indexOf(name)] ?? '')] : [];
  });
  return filled;
}

/**
 * The same sidebar, which finds by English texts what says the same in that language. Of a pattern, its letters are taken
 * for the text; what is no text of ours is looked for as it is.
 */
export function inLanguage(sidebar: FrameLocator, language: string): FrameLocator {
  if (language === 'en') return sidebar;
  const texts = new Map(textsOf(language, languages[language]!()).map(({path, own}) => [path, own]));
  const pairs = textsOf('en', en()).flatMap(({path, english}): Pair[] => {
    const own = texts.get(path);
    return own === undefined ? [] : [{english, own}];
  });
  const told = (text: string | RegExp, exact: boolean): string | RegExp => {
    const isText = typeof text === 'string';
    const letters = isText ? text : text.source.replace(/^\^|\$$/g, '').replace(/^, /, '');
    const found = [...new Set(translations(pairs, letters))].map(one => one.replaceAll('\u00ad', ''));
    if (found.length === 0) return text;
    if (isText && found.length === 1) return found[0]!;
    const any = `(${found.map(one => escaped(one).replace(/\s/g, '\\s')).join('|')})`;
    if (isText) return new RegExp(exact ? `^${any}$` : any);
    return new RegExp(
      `${text.source.startsWith('^') ? '^' : ''}${any}${text.source.endsWith('$') ? '$' : ''}`,
    );
  };
  return new Proxy(sidebar, {
    get(target, name, receiver) {
      const call = Reflect.get(target, name, receiver) as (...given: unknown[]) => unknown;
      if (name === 'getByRole') {
        return (role: string, options?: {name?: string | RegExp; exact?: boolean}) =>
          call.call(target, role, {
            ...options,
            ...(options?.name && {name: told(options.name, options.exact ?? false)}),
          });
      }
      if (name === 'getByText' || name === 'getByLabel') {
        return (text: string | RegExp, options?: {exact?: boolean}) =>
          call.call(target, told(text, options?.exact ?? false), options);
      }
      return typeof call === 'function' ? call.bind(target) : call;
    },
  });
}
