/** Checks the text of a deployment file. Every mistake is a line: where, what is wrong, what is expected, an example. */
import {
  parse,
  parseTree,
  findNodeAtLocation,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import * as v from 'valibot';
import {deploymentSchema, places, quoted, type Deployment} from '../src/core/deployment.ts';
import {below, root, type Field} from './schema-tree.ts';

export class DeploymentRefused extends Error {
  /** @param mistakes a line each */
  constructor(readonly mistakes: string[]) {
    super(mistakes.join('\n'));
  }
}

type Key = string | number;
interface Mistake {
  path: Key[];
  text: string;
}

/**
 * @param text of the file
 * @param name that people know the file by
 * @throws DeploymentRefused with all that is wrong
 */
export function checkDeployment(text: string, name: string): Deployment {
  // Some editors put a byte order mark in front.
  const json = text.replace(/^\uFEFF/, '');
  const refuse = (wrong: string) =>
    new DeploymentRefused([`${name}:1:1: ${wrong}; expected one object, ${anObject}`]);
  if (json.trim() === '') throw refuse('this file is empty');
  try {
    return checked(json, name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refuse('this file has more brackets inside each other than can be read');
  }
}

function checked(json: string, name: string): Deployment {
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, {disallowComments: true, allowEmptyContent: false});
  // What follows the first one is mostly its consequence.
  const [broken] = errors;
  if (broken || !tree)
    throw new DeploymentRefused([`${name}:${position(json, broken?.offset ?? 0)}: ${unreadable(broken)}`]);

  const value: unknown = parse(json);
  const {unknown, told} = unknownFields(value, root, []);
  const result = v.safeParse(deploymentSchema, value);
  const wrong = (result.issues ?? []).flatMap(issue => mistakeOf(issue as Issue, told) ?? []);
  // What is wrong with a value in the second place is mostly a consequence of the first.
  const where = wrong.map(({path}) => placeOf(path));
  const first = wrong.filter((_, at) => where.indexOf(where[at]!) === at);
  const mistakes = [...repeated(tree, []), ...unknown, ...first].map(({path, text}) => ({
    line: lineOf(json, tree, path),
    text,
  }));
  if (mistakes.length > 0 || !result.success) {
    mistakes.sort((one, other) => one.line - other.line);
    throw new DeploymentRefused(mistakes.map(({line, text}) => `${name}:${line}: ${text}`));
  }
  return result.output;
}

type Issue = v.BaseIssue<unknown>;

function mistakeOf(issue: Issue, told: Set<string>): Mistake | null {
  const path = (issue.path ?? []).map(({key}) => key as Key);
  // Valibot names the first unknown field only: `unknownFields` has them all.
  if (issue.type === 'strict_object' && issue.expected === 'never') return null;
  const missing = issue.kind === 'schema' && issue.input === undefined && path.length > 0;
  if (missing && told.has(placeOf(path))) return null;
  const wrong = missing
    ? 'is missing'
    : issue.kind === 'schema' && issue.type !== 'picklist'
      ? `is ${kindOf(issue.input)}`
      : issue.message;
  return {path, text: `${placeOf(path) || 'the file'} ${wrong}; ${expectation(fieldAt(path), issue)}`};
}

function expectation({about, place}: Field, issue?: Issue): string {
  if (place === 'assumed' && issue?.type === 'picklist') {
    const near = nearest(String(issue.input), places);
    if (near) return `expected the place of a field, ${example([near])}`;
  }
  return `expected ${about.expected}${about.examples.length > 0 ? `, ${example(about.examples)}` : ''}`;
}

const example = ([first]: unknown[]) => `such as ${JSON.stringify(first)}`;

/** `bank.thumbnails[0]` */
function placeOf(path: Key[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    const shown = /^[\w$-]{1,100}$/.test(key) ? key : quoted(key);
    return place === '' ? shown : `${place}.${shown}`;
  }, '');
}

/** The field that a path leads to, or the nearest one around it. */
function fieldAt(path: Key[]): Field {
  let field = root;
  for (const key of path) field = field.inner?.get(String(key)) ?? field;
  return field;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `the text ${quoted(value)}`;
  return typeof value === 'number' ? `the number ${value}` : `${value}`;
}

interface Unknown {
  unknown: Mistake[];
  /** The places of which nothing more is to be said. */
  told: Set<string>;
}

/** Fields that do not exist, and lists where fields should be. */
function unknownFields(value: unknown, field: Field, path: Key[]): Unknown {
  const {inner, isList} = field;
  if (!inner || typeof value !== 'object' || value === null) return {unknown: [], told: new Set()};
  if (!Array.isArray(value)) return isList ? {unknown: [], told: new Set()} : unknownIn(value, inner, path);
  const entries = value.map((one, at) => unknownFields(one, {...field, isList: false}, [...path, at]));
  if (isList) return together(entries);
  // Valibot takes a list for an object.
  return {
    unknown: [{path, text: `${placeOf(path) || 'the file'} is a list; ${expectation(field)}`}],
    told: new Set([...inner.keys()].map(key => placeOf([...path, key]))),
  };
}

function unknownIn(value: object, inner: Map<string, Field>, path: Key[]): Unknown {
  return together(
    Object.entries(value).map(([key, held]) => {
      const at = [...path, key];
      const known = inner.get(key);
      if (known) return unknownFields(held, known, at);
      const meant = meantBy(key, inner, value);
      const told = [...inner].flatMap(([name, one]) => (one === meant ? placeOf([...path, name]) : []));
      return {
        unknown: [{path: at, text: noField(at, inner, meant)}],
        told: new Set(meant && told.length === 0 ? [meant.place] : told),
      };
    }),
  );
}

function together(all: Unknown[]): Unknown {
  return {
    unknown: all.flatMap(({unknown}) => unknown),
    told: new Set(all.flatMap(({told}) => [...told])),
  };
}

/** The field that somebody may have meant: one that is missing here, or one of that name elsewhere. */
function meantBy(key: string, inner: Map<string, Field>, here: object): Field | null {
  const near = nearest(
    key,
    [...inner.keys()].filter(name => !Object.hasOwn(here, name)),
  );
  if (near) return inner.get(near)!;
  return below(root).find(({place}) => lastOf(place) === key) ?? null;
}

const lastOf = (place: string) => place.split('.').at(-1)!;

function noField(at: Key[], inner: Map<string, Field>, meant: Field | null): string {
  const wanted = meant ? `${meant.place}, ${meant.about.expected}` : `one of ${[...inner.keys()].join(', ')}`;
  const shown = meant ?? [...inner.values()].find(({place}) => place !== '$schema')!;
  const line = `${JSON.stringify(lastOf(shown.place))}: ${JSON.stringify(shown.about.examples[0])}`;
  return `${placeOf(at)} is no known field; expected ${wanted}, such as ${line}`;
}

/** A field that stands twice: JSON itself would silently take the last one. */
function repeated(node: Node, path: Key[]): Mistake[] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child, index) => repeated(child, [...path, index]));
  }
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({children}) => {
    const key = String(children?.[0]?.value);
    const at = [...path, key];
    const again = seen.has(key);
    seen.add(key);
    const {about} = fieldAt(at);
    // Which JavaScript would not see among the others. Where there are no fields, what is around is told anyway.
    const {inner} = fieldAt(path);
    if (key === '__proto__') return inner ? [{path: at, text: noField(at, inner, null)}] : [];
    return [
      ...(again
        ? [{path: at, text: `${placeOf(at)} stands there twice; expected once, ${example(about.examples)}`}]
        : []),
      ...(children?.[1] ? repeated(children[1], at) : []),
    ];
  });
}

/** Where it is, or what it is missing from. */
function lineOf(text: string, tree: Node, path: Key[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
  return lineAt(text, tree.offset);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function position(text: string, offset: number): string {
  return `${lineAt(text, offset)}:${offset - text.lastIndexOf('\n', offset - 1)}`;
}

/** Why a text is no JSON. */
function unreadable(error: ParseError | undefined): string {
  const name = error ? printParseErrorCode(error.error) : 'ValueExpected';
  const [wrong, expected] = noJson[name] ?? ['here is something that JSON does not have', 'JSON'];
  return `${wrong}; expected ${expected}, ${anObject}`;
}

const anObject = 'such as {"termsVersion": "2026-11-01", "rememberDays": 30}';

const noJson: Record<string, [string, string]> = {
  InvalidSymbol: ['here is a word that means nothing', 'texts and names in double quotes'],
  InvalidNumberFormat: ['here is a number that cannot be read', 'digits'],
  PropertyNameExpected: [
    'here has to be the name of a field',
    'a name in double quotes, and no comma after the last field',
  ],
  ValueExpected: [
    'a value is missing',
    'a text, a number, true, false, a list or an object, and no comma after the last one',
  ],
  ColonExpected: ['a colon is missing', '`:` between the name of a field and its value'],
  CommaExpected: ['a comma is missing before this', '`,` between one field and the next'],
  CloseBraceExpected: ['a `}` is missing', '`}` at the end of each object'],
  CloseBracketExpected: ['a `]` is missing', '`]` at the end of each list'],
  EndOfFileExpected: ['something follows after the end', 'one object and nothing after it'],
  InvalidCommentToken: ['here is a comment', 'JSON without comments'],
  UnexpectedEndOfString: ['a text does not end', 'a double quote at the end of each text, on the same line'],
  UnexpectedEndOfComment: ['a comment does not end', 'JSON without comments'],
  InvalidUnicode: ['here is an escape that cannot be read', '`\\u` and four hexadecimal digits'],
  InvalidEscapeCharacter: [
    'here is an escape that means nothing',
    '`\\\\` for a backslash, `\\"` for a quote',
  ],
  InvalidCharacter: ['here is a character that may not stand in a text', 'an escape such as `\\n` or `\\t`'],
};

/** The name that somebody may have meant: at most a third of its letters differ. */
export function nearest(name: string, names: string[]): string | null {
  const [best] = names
    .map(one => ({one, far: distance(name.toLowerCase(), one.toLowerCase())}))
    .filter(({one, far}) => far <= Math.max(1, Math.floor(one.length / 3)))
    .sort((a, b) => a.far - b.far);
  return best?.one ?? null;
}

/**
 * How many letters have to be put in, taken out, changed, or changed with the next one:
 * https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance#Optimal_string_alignment_distance
 */
function distance(one: string, other: string): number {
  // Nobody means a field by a name of such a length.
  if (one.length > 100) return Infinity;
  const rows = [Array.from({length: other.length + 1}, (_, index) => index)];
  for (let from = 1; from <= one.length; from++) {
    const [before, row] = [rows[from - 1]!, [from]];
    for (let to = 1; to <= other.length; to++) {
      const change = before[to - 1]! + (one[from - 1] === other[to - 1] ? 0 : 1);
      const turned = from > 1 && to > 1 && one[from - 1] === other[to - 2] && one[from - 2] === other[to - 1];
      row.push(
        Math.min(change, before[to]! + 1, row[to - 1]! + 1, turned ? rows[from - 2]![to - 2]! + 1 : Infinity),
      );
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}
