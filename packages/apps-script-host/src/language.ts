/** What of ECMAScript a script finds. It is the same in every version of Node that this host runs on. */

/** https://developers.google.com/apps-script/guides/v8-runtime: what a browser or Node adds is not there. */
const globals = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise ' +
    'RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON ' +
    'Math Intl ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array ' +
    'Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet Proxy ' +
    'Reflect FinalizationRegistry WeakRef decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape ' +
    'eval isFinite isNaN'
  ).split(' '),
);

/** Whether this global name is taken out of a script's world. */
export const isStrange = (name: string | symbol): boolean => typeof name === 'string' && !globals.has(name);

/**
 * Members that some versions of Node have and others lack. They are taken out of all, so that no script passes on one
 * version and fails on another; the narrower choice, as nobody says how much of them Google's engine has. What cannot
 * be taken out stays Node's own: syntax, `Symbol.dispose` and `Symbol.asyncDispose`.
 */
const uneven: Record<string, string> = {
  '%AsyncIterator%.prototype': '@asyncDispose',
  '%Iterator%.prototype':
    '@dispose @toStringTag constructor drop every filter find flatMap forEach map reduce some take toArray',
  Array: 'fromAsync',
  'ArrayBuffer.prototype': 'detached transfer transferToFixedLength',
  'DataView.prototype': 'getFloat16 setFloat16',
  'Date.prototype': 'toTemporalInstant',
  Error: 'isError',
  Intl: 'DurationFormat',
  'Intl.Locale.prototype':
    'calendars collations firstDayOfWeek getCalendars getCollations getHourCycles getNumberingSystems getTextInfo ' +
    'getTimeZones getWeekInfo hourCycles numberingSystems textInfo timeZones weekInfo',
  JSON: 'isRawJSON rawJSON',
  Map: 'groupBy',
  'Map.prototype': 'getOrInsert getOrInsertComputed',
  Math: 'f16round',
  Object: 'groupBy',
  Promise: 'try withResolvers',
  RegExp: 'escape',
  'Set.prototype': 'difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union',
  Uint8Array: 'fromBase64 fromHex',
  'Uint8Array.prototype': 'setFromBase64 setFromHex toBase64 toHex',
  'WeakMap.prototype': 'getOrInsert getOrInsertComputed',
};

/** The way to each uneven member, from a global or one of realm.js's `unnamed`; `@name` is a symbol of `Symbol`'s. */
export const unevenPaths: ReadonlyArray<{way: readonly string[]; member: string}> = Object.entries(
  uneven,
).flatMap(([way, members]) => members.split(' ').map(member => ({way: way.split('.'), member})));
