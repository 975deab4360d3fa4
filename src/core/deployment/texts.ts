/** What the texts of `deployment.json` may be, and what is wrong with one that is not so. */
import * as v from 'valibot';

/** A text of that pattern. @param wrong says of one that is not what is wrong with it: "has a port" */
export function text(pattern: RegExp, wrong: (text: string) => string | undefined = () => undefined) {
  return v.pipe(
    v.string(),
    v.regex(pattern, ({input}) => whatIsWrong(input) ?? wrong(input) ?? `is ${JSON.stringify(input)}`),
  );
}

function whatIsWrong(input: string): string | undefined {
  if (input.trim() === '') return 'is empty';
  if (input !== input.trim()) return 'has blanks around it';
  return undefined;
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
    if (again.size)
      addIssue({message: `has ${[...again].map(one => JSON.stringify(one)).join(' and ')} twice`});
  });
}

// Letters, digits and hyphens, with a name at the end: the manifest's list takes no addresses in numbers.
const HOST = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]';
export const host = text(new RegExp(`^${HOST}$`), input => {
  if (input.includes('://')) return `has a scheme, ${JSON.stringify(input.split('://')[0] + '://')}`;
  if (/[/?#]/.test(input)) return `has a path, ${JSON.stringify(input.slice(input.search(/[/?#]/)))}`;
  if (input.includes('@')) return 'has a user in it';
  if (/:\d*$/.test(input)) return `has a port, ${JSON.stringify(input.slice(input.lastIndexOf(':')))}`;
  if (/[A-Z]/.test(input)) return `has capitals, ${JSON.stringify(input)}`;
  if (/^[\d.]+$/.test(input)) return 'is an address in numbers';
  if (/^[a-z0-9-]+$/.test(input)) return `has no domain, ${JSON.stringify(input)}`;
  return undefined;
});

const notHttps = (input: string) => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(input)?.[1]?.toLowerCase();
  if (scheme === undefined || (scheme !== 'https' && /^[\w.-]+:\d/.test(input)))
    return `has no scheme, ${JSON.stringify(input)}`;
  if (scheme !== 'https') return `begins with ${JSON.stringify(scheme + ':')}`;
  if (/^https:\/\/[^/?#]*@/i.test(input)) return 'has a user in it';
  if (/^https:\/\/[^/?#]*:/i.test(input)) return 'has a port';
  if (/^https:\/\/[^/?#]*[A-Z]/i.test(input) && /[A-Z]/.test(input.split(/[/?#]/)[2] ?? ''))
    return `has capitals in its host, ${JSON.stringify(input)}`;
  return undefined;
};
// What src/core/bank/address.ts would take, too: nothing that could be read in two ways.
const REST = '[^\\s"\'<>\\\\^`{|}]*';
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
  if (strange !== undefined) return `has ${JSON.stringify(strange)}, which stands for nothing`;
  return /[{}]/.test(rest) ? 'has a brace that is not closed or not opened' : undefined;
}

const languageNames = () => new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});
export const language = v.pipe(
  text(/^[a-z]{2,3}$/),
  v.check(
    input => languageNames().of(input) !== undefined,
    ({input}) => `is ${JSON.stringify(input)}, which is no language`,
  ),
);

/** The name of a field in the bank's JSON. */
export const name = text(/^[A-Za-z_][\w.-]*$/);
