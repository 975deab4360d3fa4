/**
 * The part of the membrane that runs inside the script's own world, before the script does. Everything that the script
 * can reach is made here, of this world's objects; the host's objects stay in the closure. Run as a plain script: its
 * value is a function.
 *
 * One function, and long: it is evaluated by itself in a world that has no modules, and what it uses is taken aside, in one
 * closure, before a script could replace it or find it among the globals.
 *
 * The host gives `{dispatch, read, now, strange, uneven, inScript}`. None of its functions, nor one handed in later, throws but for
 * a stack that is full. That error is the host's own, so it is caught here and thrown as one of this world's.
 */
(function build(host) {
  'use strict';
  const {defineProperty, ownKeys, deleteProperty, construct, apply} = Reflect;
  const {create, freeze, getPrototypeOf, preventExtensions} = Object;
  const {captureStackTrace} = Error;
  const [PlainError, PlainTypeError, PlainRangeError, PlainDate] = [Error, TypeError, RangeError, Date];
  const world = globalThis;

  // Only ECMAScript's names stay. https://developers.google.com/apps-script/guides/v8-runtime
  const names = ownKeys(world);
  for (let i = 0; i < names.length; i++) {
    if (host.strange(names[i])) deleteProperty(world, names[i]);
  }
  // Iterators' prototypes have no name in every version of Node, and are reached from any iterator.
  const unnamed = {
    '%Iterator%': {prototype: getPrototypeOf(getPrototypeOf([][Symbol.iterator]()))},
    '%AsyncIterator%': {prototype: getPrototypeOf(getPrototypeOf(getPrototypeOf((async function* () {})())))},
  };
  for (let i = 0; i < host.uneven.length; i++) {
    const {way, member} = host.uneven[i];
    let holder = unnamed[way[0]] || world[way[0]];
    for (let at = 1; at < way.length; at++) holder = holder[way[at]];
    const key = member[0] === '@' ? Symbol[member.slice(1)] : member;
    if (key !== undefined) deleteProperty(holder, key);
  }

  const hidden = (target, key, value) =>
    defineProperty(target, key, {value, writable: true, enumerable: false, configurable: true});

  /** @param above the function below which the stack is of interest */
  function failure(name, message, above) {
    const Kind = name === 'TypeError' ? PlainTypeError : name === 'RangeError' ? PlainRangeError : PlainError;
    const error = new Kind(message);
    if (name !== error.name) hidden(error, 'name', name);
    captureStackTrace(error, above);
    return error;
  }

  // A trace shows the script's own lines, as Google's do. Fixed, because it is handed objects of the engine.
  const {toString} = Error.prototype;
  defineProperty(Error, 'prepareStackTrace', {
    value(error, sites) {
      let text = apply(toString, error, []);
      for (let i = 0; i < sites.length; i++) {
        const site = sites[i];
        const file = site.getFileName();
        if (!host.inScript(file)) continue;
        const name = site.getFunctionName() || '[unknown function]';
        text += `\n    at ${name} (${file}:${site.getLineNumber()}:${site.getColumnNumber()})`;
      }
      return text;
    },
  });

  const stackFull = above => failure('RangeError', 'Maximum call stack size exceeded', above);

  function method(name) {
    const call = {
      [name](...args) {
        let outcome;
        try {
          outcome = host.dispatch(this, name, args);
        } catch {
          throw stackFull(call);
        }
        if (outcome.failed) throw failure(outcome.name, outcome.message, call);
        return outcome.value;
      },
    }[name];
    return freeze(call);
  }

  function reader(name) {
    const get = function () {
      let outcome;
      try {
        outcome = host.read(this, name);
      } catch {
        throw stackFull(get);
      }
      if (outcome.failed) throw failure(outcome.name, outcome.message, get);
      return outcome.value;
    };
    return get;
  }

  // The clock is the host's, so that a wait costs no time and an end can be reached.
  const now = () => {
    try {
      return host.now();
    } catch {
      throw stackFull(now);
    }
  };
  function ScriptDate(...args) {
    if (new.target === undefined) return new PlainDate(now()).toString();
    if (args.length === 0) args = [now()];
    return construct(PlainDate, args, new.target === ScriptDate ? PlainDate : new.target);
  }
  hidden(ScriptDate, 'name', 'Date');
  hidden(ScriptDate, 'length', 7);
  hidden(ScriptDate, 'now', now);
  hidden(ScriptDate, 'parse', PlainDate.parse);
  hidden(ScriptDate, 'UTC', PlainDate.UTC);
  defineProperty(ScriptDate, 'prototype', {value: PlainDate.prototype, writable: false});
  hidden(PlainDate.prototype, 'constructor', ScriptDate);
  hidden(world, 'Date', ScriptDate);

  return {
    object: () => ({}),
    date: time => new PlainDate(time),
    /** @param values an array of the host's with nothing but values of this world and primitives in it */
    array(values) {
      const made = [];
      for (let i = 0; i < values.length; i++) made[i] = values[i];
      return made;
    },
    /** What all objects of one class have in common. */
    prototype(className, methods, properties) {
      const made = {};
      hidden(made, 'toString', () => {
        return className;
      });
      for (let i = 0; i < methods.length; i++) {
        defineProperty(made, methods[i], {value: method(methods[i]), enumerable: true});
      }
      for (let i = 0; i < properties.length; i++) {
        defineProperty(made, properties[i], {get: reader(properties[i]), enumerable: true});
      }
      return freeze(made);
    },
    instance: prototype => preventExtensions(create(prototype)),
    /** An enumeration's value: prints as its name, and knows its place as Java's do. */
    value(name, ordinal) {
      const made = {};
      const answers = {
        toString: () => name,
        name: () => name,
        toJSON: () => name,
        ordinal: () => ordinal,
        compareTo: other => ordinal - other.ordinal(),
      };
      const members = ownKeys(answers);
      for (let i = 0; i < members.length; i++) hidden(made, members[i], answers[members[i]]);
      return freeze(made);
    },
    /** Most scripts use few of the services, so each is made when it is first named. */
    global(name, first) {
      defineProperty(world, name, {
        get() {
          let value;
          try {
            value = first();
          } catch {
            throw stackFull(stackFull);
          }
          hidden(world, name, value);
          return value;
        },
        set(value) {
          hidden(world, name, value);
        },
        enumerable: false,
        configurable: true,
      });
    },
    enter(target, args) {
      hidden(world, '__entry', () => {
        deleteProperty(world, '__entry');
        return apply(target, undefined, args);
      });
    },
  };
});
