/** The texts of a catalogue one by one. */
import {en} from '../../locales/en.ts';
import type {Messages, PluralForm} from '../../locales/messages.ts';

/** A text by its path, such as `/search/hits/one`, beside the English one; `own` is missing where the catalogue lacks it. */
export interface Text {
  path: string;
  english: string;
  own?: string;
  /** The form of a text that counts. */
  form?: PluralForm;
}

const isNode = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null;

/** Every text that a language needs, and what stands there. @param language decides the forms of what counts */
export function textsOf(language: string, messages: Messages): Text[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories as PluralForm[];
  return walk(en(), messages, '', forms);
}

function walk(english: unknown, own: unknown, path: string, forms: PluralForm[]): Text[] {
  if (typeof english === 'string') {
    return [{path, english, ...(typeof own === 'string' && {own})}];
  }
  const [from, to] = [english as Record<string, unknown>, isNode(own) ? own : {}];
  if (typeof from['other'] === 'string') {
    const counted = from as Record<PluralForm, string>;
    return forms.map(form => ({
      path: `${path}/${form}`,
      english: counted[form] ?? counted.other,
      form,
      ...(typeof to[form] === 'string' && {own: to[form] as string}),
    }));
  }
  return Object.entries(from).flatMap(([key, child]) => walk(child, to[key], `${path}/${key}`, forms));
}

/** The paths of all texts that a catalogue holds, whether they are needed or not. */
export function pathsOf(node: unknown, path = ''): string[] {
  if (!isNode(node)) return [path];
  return Object.entries(node).flatMap(([key, child]) => pathsOf(child, `${path}/${key}`));
}

/** `{n}` … in the text, each once, in the order of the alphabet. */
export const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
