/**
 * What stands between a script and the emulated services. The services are ordinary objects of this side; the script
 * sees stand-ins made in its own world (realm.js), so that nothing of Node's can be reached from it: no object, no
 * prototype, no function, no error.
 */
import {readFileSync} from 'node:fs';
import {types} from 'node:util';
import vm from 'node:vm';
import {EnumValue} from './enumeration.ts';
import {Exception, ExecutionEnded, NotEmulated} from './exception.ts';
import {isStrange, unevenPaths} from './language.ts';
import {mimeTypes} from './mime-types.ts';
import {official} from './official.ts';
import type {Member} from './official.ts';
import {Foreign, fits, misfit, officialName, spelled} from './signature.ts';

/** One use of an emulated member. */
export interface Call {
  /** `Class.method`, as Google's messages name it. */
  name: string;
  member: Member;
  object: object;
  args: unknown[];
}

export interface MembraneOptions {
  /** By global name. Official services that are missing here answer every call with `NotEmulated`. */
  services: Record<string, object>;
  /** Runs each call: may check, count, refuse. */
  around(call: Call, proceed: () => unknown): unknown;
  /** Milliseconds since 1970, as the script's `Date` sees it. */
  now(): number;
  /** Hears of what must not go unnoticed: `NotEmulated`, and faults of the emulator itself. */
  alarm(error: Error): void;
  /** Whether this is a file of the script's: a trace shows no others. */
  inScript(file: string): boolean;
}

export interface Membrane {
  /** The next evaluation of `this.__entry()` calls this function of the script's, once. */
  enter(target: unknown, args: unknown[]): void;
  /** A copy of a value of the script's, or the host object that it stands for. */
  toHost(value: unknown): unknown;
}

type Outcome = {failed: false; value: unknown} | {failed: true; name: string; message: string};

/** Functions of realm.js, which belong to the script's world. */
interface Realm {
  object(): object;
  date(time: number): unknown;
  array(values: unknown[]): unknown;
  prototype(className: string, methods: string[], properties: string[]): object;
  instance(prototype: object): object;
  value(name: string, ordinal: number): object;
  global(name: string, first: () => object): void;
  enter(target: unknown, args: unknown): void;
}

/** What the engine calls code of this side; no file of a project can be called that. */
export const hostFile = 'apps-script-host:realm';

const realmScript = new vm.Script(readFileSync(new URL('./realm.js', import.meta.url), 'utf8'), {
  filename: hostFile,
});

/** One script's world, what it may use, and which object of one side stands for which of the other. */
interface Sides {
  realm: Realm;
  options: MembraneOptions;
  hostObjects: WeakMap<object, object>;
  scriptObjects: WeakMap<object, object>;
  /** By host object and name, what a property was when it was first read. */
  properties: WeakMap<object, Map<string, unknown>>;
  /** By class, in the script's world. */
  prototypes: Map<string, object>;
}

export function createMembrane(context: vm.Context, options: MembraneOptions): Membrane {
  const realm = (realmScript.runInContext(context) as (host: object) => Realm)({
    dispatch: (receiver: object, name: string, args: unknown[]) =>
      attempt(options, () => dispatch(sides, receiver, name, args)),
    read: (receiver: object, name: string) => attempt(options, () => read(sides, receiver, name)),
    now: () => options.now(),
    strange: isStrange,
    uneven: unevenPaths,
    inScript: (file: unknown) => typeof file === 'string' && options.inScript(file),
  });
  const sides: Sides = {
    realm,
    options,
    hostObjects: new WeakMap(),
    scriptObjects: new WeakMap(),
    properties: new WeakMap(),
    prototypes: new Map(),
  };

  for (const [name, className] of Object.entries(official.globals)) {
    realm.global(name, () => standIn(sides, options.services[name] ?? absent(className), className));
  }

  // The one global that is no service. https://developers.google.com/apps-script/reference/base/mime-type
  realm.global('MimeType', () => toScript(sides, mimeTypes) as object);

  return {
    enter: (target, args) => realm.enter(target, realm.array(args.map(arg => toScript(sides, arg)))),
    toHost: value => toHost(sides, value),
  };
}

function attempt(options: MembraneOptions, work: () => unknown): Outcome {
  try {
    return {failed: false, value: work()};
  } catch (error) {
    if (error instanceof Exception || error instanceof ExecutionEnded || error instanceof Misuse) {
      return {failed: true, name: error.name, message: error.message};
    }
    // Not to be mistaken for a fault of ours: it is on its way to the script as such.
    if (error instanceof RangeError && error.message.includes('call stack')) throw error;
    options.alarm(error as Error);
    return {failed: true, name: 'Exception', message: (error as Error).message};
  }
}

function receiverOf({hostObjects}: Sides, receiver: object): {object: object; className: string} {
  const object = Object(receiver) === receiver ? hostObjects.get(receiver) : undefined;
  if (!object) throw new Misuse('Illegal invocation');
  return {object, className: officialName(object) as string};
}

function dispatch(sides: Sides, receiver: object, name: string, given: unknown[]): unknown {
  const {object, className} = receiverOf(sides, receiver);
  const args = Array.from(given, arg => toHost(sides, arg));
  const member = official.interfaces[className]?.[name] as Member;
  const implementation = (object as Record<string, unknown>)[name];
  const short = `${className.split('.')[1]}.${name}`;
  const proceed = () => {
    if (typeof implementation !== 'function') throw new NotEmulated(short);
    if (!fits(member.signatures, className.split('.')[0] as string, textsOf(className, args))) {
      throw new Exception(misfit(`${spelled(className)}.${name}`, args));
    }
    return Reflect.apply(implementation, object, args) as unknown;
  };
  return toScript(sides, sides.options.around({name: short, member, object, args}, proceed));
}

function read(sides: Sides, receiver: object, name: string): unknown {
  const {object, className} = receiverOf(sides, receiver);
  let known = sides.properties.get(object);
  if (!known) sides.properties.set(object, (known = new Map()));
  if (!known.has(name)) {
    if (!(name in object)) throw new NotEmulated(`${className.split('.')[1]}.${name}`);
    known.set(name, toScript(sides, (object as Record<string, unknown>)[name]));
  }
  return known.get(name);
}

function standIn(sides: Sides, object: object, className: string): object {
  return known(sides, object, () => sides.realm.instance(prototypeOf(sides, className)));
}

/** What stands for the object in the script's world, made when it is first met. */
function known({hostObjects, scriptObjects}: Sides, object: object, make: () => object): object {
  let made = scriptObjects.get(object);
  if (!made) {
    made = make();
    scriptObjects.set(object, made);
    hostObjects.set(made, object);
  }
  return made;
}

function prototypeOf({realm, prototypes}: Sides, className: string): object {
  let prototype = prototypes.get(className);
  if (!prototype) {
    const members = Object.entries(official.interfaces[className] ?? {});
    prototype = realm.prototype(
      className.split('.')[1] as string,
      members.filter(([, {property}]) => !property).map(([name]) => name),
      members.filter(([, {property}]) => property).map(([name]) => name),
    );
    prototypes.set(className, prototype);
  }
  return prototype;
}

function toScript(sides: Sides, value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new Error('A service gave back a function');
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof EnumValue) {
    return known(sides, value, () => sides.realm.value(value.name, value.ordinal));
  }
  const className = officialName(value);
  if (className) return standIn(sides, value, className);
  if (Array.isArray(value)) return sides.realm.array(value.map(each => toScript(sides, each)));
  if (value instanceof Date) return sides.realm.date(value.getTime());
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (prototype !== null && prototype !== Object.prototype) {
    throw new Error(`A service gave back a ${value.constructor.name}`);
  }
  const copy = sides.realm.object();
  for (const [key, item] of Object.entries(value)) {
    const descriptor = {value: toScript(sides, item), writable: true, enumerable: true, configurable: true};
    Reflect.defineProperty(copy, key, descriptor);
  }
  return copy;
}

function toHost(sides: Sides, value: unknown, above: readonly object[] = []): unknown {
  if (typeof value === 'function') return new Foreign('Function');
  if (typeof value === 'symbol') return new Foreign('Symbol');
  if (typeof value !== 'object' || value === null) return value;
  const known = sides.hostObjects.get(value);
  if (known) return known;
  if (types.isProxy(value)) return new Foreign('Proxy');
  if (above.includes(value)) return new Foreign('Circular');
  if (Array.isArray(value)) return Array.from(value, item => toHost(sides, item, [...above, value]));
  if (types.isDate(value)) return new Date(Date.prototype.getTime.call(value));
  if (types.isNativeError(value)) return hostError(value);
  if (types.isMap(value) || types.isSet(value) || types.isPromise(value) || ArrayBuffer.isView(value)) {
    return new Foreign(Object.prototype.toString.call(value).slice(8, -1));
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor;
    // Reading it would run the script in the middle of a call of its own.
    if (descriptor.get) throw new NotEmulated('an argument with a getter');
    const item = descriptor.value as unknown;
    Object.defineProperty(copy, key, {
      value: toHost(sides, item, [...above, value]),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return copy;
}

/** Property stores take numbers and keep them as texts. Whether others do is not known, so they refuse them. */
function textsOf(className: string, args: unknown[]): unknown[] {
  if (className !== 'Properties.Properties') return args;
  return args.map(arg => (typeof arg === 'number' ? String(arg) : arg));
}

/** What V8 itself would throw. */
class Misuse extends TypeError {}

/** A service that is official and of which this host has nothing. */
function absent(className: string): object {
  return new (class {
    static readonly official = className;
  })();
}

/** An error of the script's, for the log: its own texts alone. */
export function hostError(error: unknown): Error {
  const text = (key: string) => {
    const value = Reflect.get(error as object, key) as unknown;
    return typeof value === 'string' ? value : '';
  };
  const copy = new Error(text('message'));
  copy.name = text('name') || 'Error';
  copy.stack = text('stack');
  return copy;
}
