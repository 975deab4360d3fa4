import {readFileSync} from 'node:fs';
import {official} from '../src/official.ts';
import {project} from './project.ts';

/** Every object of the language that a script can get at, with its members. */
const walk = `
const seen = new Set([globalThis]);
const lines = [];
// Symbol.dispose and Symbol.asyncDispose are there or not, as Node has them.
const text = key => (typeof key === 'symbol' ? '@' + key.description.replace('Symbol.', '') : key);
const plain = new Set(['length', 'name', 'dispose', 'asyncDispose']);
function visit(thing, way) {
  if (Object(thing) !== thing || seen.has(thing)) return;
  seen.add(thing);
  const keys = Reflect.ownKeys(thing).filter(key => !plain.has(key));
  if (keys.length > 0) lines.push(way + ': ' + keys.map(text).sort().join(' '));
  for (const key of keys) {
    const {value, get, set} = Reflect.getOwnPropertyDescriptor(thing, key);
    for (const each of [value, get, set]) visit(each, way + '.' + text(key));
  }
  visit(Object.getPrototypeOf(thing), 'prototype of ' + way);
}
function run(services) {
  const names = Reflect.ownKeys(globalThis).map(text).filter(name => !services.includes(name)).sort();
  lines.push(names.join(' '));
  for (const name of names) visit(globalThis[name], name);
  visit([][Symbol.iterator](), 'array iterator');
  visit(new Map().entries(), 'map iterator');
  visit(new Set().entries(), 'set iterator');
  visit(''[Symbol.iterator](), 'string iterator');
  visit(''.matchAll(/a/g), 'match iterator');
  visit((function* () {})(), 'generator');
  visit(async function () {}, 'async function');
  visit((async function* () {})(), 'async generator');
  return lines;
}`;

it('a script finds the same language in every version of Node', async () => {
  const found = await project(walk).run('run', [
    [...Object.keys(official.globals), 'MimeType', 'run', 'visit'],
  ]);
  const listed = readFileSync(new URL('./language.txt', import.meta.url), 'utf8');
  expect(found).toEqual(listed.trimEnd().split('\n'));
});
