import {crossing} from '../src/crossing.ts';

// https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
describe('what may cross google.script.run', () => {
  it('passes primitives, objects and arrays of those', () => {
    const value = {a: [1, 'two', true, null, {b: []}], c: ''};
    expect(crossing(value, '0')).toEqual(value);
  });

  it('gives a copy', () => {
    const value = {inner: {count: 1}};
    const copy = crossing(value, '0') as typeof value;
    copy.inner.count = 2;
    expect(value.inner.count).toBe(1);
  });

  it('turns undefined in an array into null', () => {
    expect(crossing([undefined, 1, , 2], '0')).toEqual([null, 1, null, 2]); // eslint-disable-line no-sparse-arrays
  });

  it('drops undefined fields of an object', () => {
    expect(Object.keys(crossing({a: undefined, b: 1}, '0') as object)).toEqual(['b']);
  });

  it.each([
    ['a Date', new Date()],
    ['a function', () => 1],
    ['a Map', new Map()],
    ['a symbol', Symbol('s')],
    ['a bigint', 1n],
    ['an object of a class', new (class Thing {})()],
    ['a typed array', new Uint8Array(2)],
  ])('refuses %s, also deep inside', (_kind, value) => {
    expect(() => crossing(value, '2')).toThrow('Failed due to illegal value in property: 2');
    expect(() => crossing({list: [{when: value}]}, '0')).toThrow(
      'Failed due to illegal value in property: when',
    );
  });

  it('refuses a circle, but not the same object twice', () => {
    const circle: {self?: unknown} = {};
    circle.self = [circle];
    expect(() => crossing(circle, '0')).toThrow('Failed due to circular reference.');
    const shared = {a: 1};
    expect(crossing([shared, shared], '0')).toEqual([shared, shared]);
  });

  it('keeps a field called __proto__ a field', () => {
    const copy = crossing(JSON.parse('{"__proto__": {"x": 1}}'), '0') as object;
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });
});
