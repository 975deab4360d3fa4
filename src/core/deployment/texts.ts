/** What the texts of `deployment.json` may be, and what is wrong with one that is not so. */
import * as v from 'valibot';

/** A text of that pattern. @param wrong says of one that is not what is wrong with it: "has a port" */
export function text(pattern: RegExp, wrong: (text: string) => string | undefined = () => undefined) {
  const say = (input: string) => whatIsWrong(input) ?? wrong(input) ?? `is ${quoted(input)}`;
  return v.pipe(
    v.string(),
    v.regex(pattern, ({input}) => say(input)),
    v.check(
      input => !UNSEEN.test(input),
      ({input}) => say(input),
    ),
  );
}

/**
 * What changes a text and is not seen in it: controls, turns of the direction of writing, blanks without width, halves
 * of characters. Joiners and the choice between a sign and its picture belong to how some words and pictures are written.
 */
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0f)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const escape = (character: string) =>
  [...Array(character.length).keys()]
    .map(at => '\\u' + character.charCodeAt(at).toString(16).padStart(4, '0'))
    .join('');

/** The text as JSON on one line of a terminal: nothing unseen in it, and not all of a long one. */
export function quoted(text: string): string {
  const short = text.length > 100 ? text.slice(0, 99) + '…' : text;
  return JSON.stringify(short).replace(new RegExp(UNSEEN, 'gu'), escape);
}

function whatIsWrong(input: string): string | undefined {
  if (input.trim() === '') return 'is empty';
  const unseen = UNSEEN.exec(input)?.[0];
  if (unseen !== undefined) return `holds a character that is not seen, ${escape(unseen)}`;
  if (input !== input.trim()) return 'has blanks around it';
  return undefined;
}

/** `.` and `..` lead elsewhere than they say. */
export const DOTS = '\\.\\.?(?:[/?#]|$)';
const dots = (path: string) => {
  const [segment] = /(?<=\/)\.\.?(?=[/?#]|$)/.exec(path) ?? [];
  return segment === undefined ? undefined : `has the segment ${quoted(segment)}, which leads elsewhere`;
};

export function choice<const N extends readonly string[]>(names: N) {
  return v.picklist(names, ({input}) => `is ${JSON.stringify(input) ?? 'nothing'}`);
}

export function listOf<S extends v.GenericSchema<string>>(item: S) {
  return v.pipe(v.array(item), different());
}

/** No text stands twice; looked at whatever else is wrong, so that all mistakes are said at once. */
export function different<T extends string[] | Record<string, string>>() {
  return v.rawCheck<T>(({dataset: {value}, addIssue}) => {
    if (typeof value !== 'object' || value === null) return;
    const texts = Object.values(value as object).filter(one => one && typeof one === 'string');
    const again = new Set(texts.filter((one, index) => texts.indexOf(one) < index));
    if (again.size) addIssue({message: `has ${[...again].map(quoted).join(' and ')} twice`});
  });
}

// Letters, digits and hyphens, with a name at the end: the manifest's list takes no addresses in numbers.
// As long as names can be: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4
const HOST = hostOf('a-z');
export function hostOf(letters: string): string {
  const label = `[${letters}0-9](?:[${letters}0-9-]{0,61}[${letters}0-9])?`;
  return `(?=[^/?#@]{1,253}(?:[/?#]|$))(?:${label}\\.)+[${letters}][${letters}0-9-]{0,61}[${letters}0-9]`;
}
export const host = text(new RegExp(`^${HOST}$`), input => {
  if (input.includes('\\')) return `has a backslash, ${quoted(input)}`;
  if (input.includes('://')) return `has a scheme, ${quoted(input.split('://')[0] + '://')}`;
  if (input.startsWith('//')) return `has ${quoted('//')} before it`;
  if (/[/?#]/.test(input)) return `has a path, ${quoted(input.slice(input.search(/[/?#]/)))}`;
  if (input.includes('@')) return 'has a user in it';
  if (/^\[|:.*:/.test(input)) return 'is an address in numbers';
  if (/:\d*$/.test(input)) return `has a port, ${quoted(input.slice(input.lastIndexOf(':')))}`;
  if (/[A-Z]/.test(input)) return `has capitals, ${quoted(input)}`;
  if (/^[\d.]+$/.test(input)) return 'is an address in numbers';
  if (input.includes('*')) return `stands for many hosts, ${quoted(input)}`;
  if (/[^\0-~]/.test(input)) return `has letters that hosts have as ${quoted('xn--…')}, ${quoted(input)}`;
  if (/^\.|\.\.|\.$/.test(input)) return `has a full stop too many, ${quoted(input)}`;
  if (/^[a-z0-9-]+$/.test(input)) return `has no domain, ${quoted(input)}`;
  if (input.split('.').some(label => label.length > 63) || input.length > 253)
    return 'is longer than hosts are';
  return undefined;
});

const notHttps = (input: string) => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(input)?.[1]?.toLowerCase();
  if (scheme === undefined || (scheme !== 'https' && /^[\w.-]+:\d/.test(input)))
    return `has no scheme, ${quoted(input)}`;
  if (scheme !== 'https') return `begins with ${quoted(scheme + ':')}`;
  if (input.includes('\\')) return `has a backslash, ${quoted(input)}`;
  if (/^https:\/\/[^/?#]*@/i.test(input)) return 'has a user in it';
  if (/^https:\/\/[^/?#]*:/i.test(input)) return 'has a port';
  if (/^https:\/\/[^/?#]*[A-Z]/i.test(input) && /[A-Z]/.test(input.split(/[/?#]/)[2] ?? ''))
    return `has capitals in its host, ${quoted(input)}`;
  return dots(input.replace(/^[^:]*:\/\//, '').split(/[?#]/)[0]!);
};
// What src/core/bank/address.ts would take, too: nothing that could be read in two ways.
const REST = `(?!(?:[^?#]*/)?${DOTS})[^\\s"'<>\\\\^\`{|}]*`;
export const link = text(new RegExp(`^https://${HOST}(?:[/?#]${REST})?$`), notHttps);
export const linkOrNone = text(new RegExp(`^(?:https://${HOST}(?:[/?#]${REST})?)?$`), notHttps);
export const imageLinkOrNone = text(
  new RegExp(`^(?:https://${HOST}/(?:${REST}\\{(?:id|code)\\})+${REST})?$`),
  input =>
    unknownPlaceholder(input, ['id', 'code']) ??
    notHttps(input) ??
    (/\{(id|code)\}/.test(input) ? undefined : 'names no image'),
);

/** A placeholder that nobody fills, or a brace that is none of a placeholder. */
export function unknownPlaceholder(template: string, known: readonly string[]): string | undefined {
  const rest = template.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    known.includes(name) ? '' : whole,
  );
  const strange = /\{[^{}]*\}/.exec(rest)?.[0];
  if (strange !== undefined) return `has ${quoted(strange)}, which stands for nothing`;
  return /[{}]/.test(rest) ? 'has a brace that is not closed or not opened' : undefined;
}

const languageNames = () => new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});
export const language = v.pipe(
  text(/^[a-z]{2,3}$/),
  v.check(
    input => languageNames().of(input) !== undefined,
    ({input}) => `is ${quoted(input)}, which is no language`,
  ),
);

export function notOfAPath(input: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(input)) return `is ${quoted(input)}`;
  if (input.includes('\\')) return `has a backslash, ${quoted(input)}`;
  if (input.includes('?')) return `has a query, ${quoted(input.slice(input.indexOf('?')))}`;
  if (input.includes('#')) return `has a fragment, ${quoted(input.slice(input.indexOf('#')))}`;
  if (input.startsWith('//')) return `is ${quoted(input)}, which begins with a host`;
  if (input.includes('//')) return `has two slashes in a row, ${quoted(input)}`;
  if (input.includes('%')) return `has an escape, ${quoted(input)}`;
  return dots(input);
}

export const readable = () =>
  v.check<string, (issue: v.CheckIssue<string>) => string>(
    input => /[\p{L}\p{N}]/u.test(input),
    ({input}) => `is ${quoted(input)}`,
  );

/** The name of a field in the bank's JSON. */
export const name = text(/^(?!__proto__$)[A-Za-z_][\w.-]*$/);
