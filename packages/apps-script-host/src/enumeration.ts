import {official} from './official.ts';

/** One value of an Apps Script enumeration; there is exactly one object for each. */
export class EnumValue {
  constructor(
    /** Such as `Document.ElementType`. */
    readonly enumeration: string,
    readonly name: string,
    readonly ordinal: number,
  ) {
    Object.freeze(this);
  }

  /** Apps Script's enumeration values print as their names. */
  toString() {
    return this.name;
  }
}

const known = new Map<string, Record<string, EnumValue>>();

/**
 * The values of an official enumeration, typed as the official types spell them:
 * `const ElementType = enumeration<typeof GoogleAppsScript.Document.ElementType>('Document.ElementType')`.
 * @param name inside `GoogleAppsScript`
 * @param more values that the reference knows and the official types lack
 */
export function enumeration<E extends object>(
  name: string,
  more: readonly string[] = [],
): {readonly [K in keyof E]: E[K]} {
  let values = known.get(name);
  if (!values) {
    if (!official.enums[name]) throw new Error(`${name} is no official enumeration`);
    const names = [...official.enums[name], ...more];
    values = Object.fromEntries(names.map((value, ordinal) => [value, new EnumValue(name, value, ordinal)]));
    known.set(name, values);
  }
  return values as {readonly [K in keyof E]: E[K]};
}
