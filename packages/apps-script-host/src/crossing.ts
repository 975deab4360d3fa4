/**
 * What may cross `google.script.run`, either way: "JavaScript primitives like a Number, Boolean, String, or null, as
 * well as JavaScript objects and arrays that are composed of primitives, objects and arrays". A Date, a function or
 * another type fails, inside objects and arrays too; so does a circle; "undefined fields within arrays become null".
 * https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
 *
 * @param property what the refusal names: of arguments, their index
 * @returns a copy
 * @throws TypeError in the words of Google's own page script
 */
export function crossing(value: unknown, property: string, above: readonly object[] = []): unknown {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (typeof value === 'number') return value;
  if (typeof value !== 'object') throw new TypeError(`Failed due to illegal value in property: ${property}`);
  if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
  const inside = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value as unknown[], (item, index) => crossing(item, String(index), inside) ?? null);
  }
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype !== null && prototype !== Object.prototype) {
    throw new TypeError(`Failed due to illegal value in property: ${property}`);
  }
  const copied = Object.entries(value).map(([key, item]): [string, unknown] => [
    key,
    crossing(item, key, inside),
  ]);
  return Object.fromEntries(copied.filter(([, item]) => item !== undefined));
}
