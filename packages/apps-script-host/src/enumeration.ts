import {official} from './official.ts';

/** One value of an Apps Script enumeration; there is exactly one object for each. */
export class EnumValue {
  constructor(
    /** Such as `Document.ElementType`. */
    readonly enumeration: string,
    readonly name: string,
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
 */
export function enumeration<E extends object>(name: string): {readonly [K in keyof E]: E[K]} {
  let values = known.get(name);
  if (!values) {
    const names = official.enums[name];
    if (!names) throw new Error(`${name} is no official enumeration`);
    values = Object.fromEntries(names.map(value => [value, new EnumValue(name, value)]));
    known.set(name, values);
  }
  return values as {readonly [K in keyof E]: E[K]};
}
