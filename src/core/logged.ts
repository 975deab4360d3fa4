/**
 * What the log is given, declared: a closed record. The log keeps what it gets for weeks, and others than the person read
 * it, so nothing of a request, a person or a document has a place in an entry.
 */
import * as v from 'valibot';
import {CODES, type ErrorCode, type Method} from '../shared/contract.ts';
import {shapes} from './arguments.ts';
import type {Complete, Declared, FieldsOf} from './declared.ts';
import {once} from '../shared/once.ts';

export const EVENTS = ['opening', 'rpc', 'ticket', 'insert', 'undeclared'] as const;

export interface Entry {
  /** What was being done. `undeclared`: something else than this was to be logged. */
  event: (typeof EVENTS)[number];
  code?: ErrorCode;
  method?: Method;
  /** As `framesOf` gives them. */
  frames: string;
  /** Of a page that is not of this build: which it is of. */
  page?: string;
}

/** Names and positions; `async` and `new` may stand before a name. */
const FRAMES = /^([\w$.<> ]{0,80}:\d+:\d+( < |$)){0,12}$/;

const shape = once(() =>
  v.strictObject({
    event: v.picklist(EVENTS),
    code: v.optional(v.picklist(CODES)),
    method: v.optional(v.picklist(Object.keys(shapes))),
    frames: v.pipe(v.string(), v.regex(FRAMES)),
    page: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/))),
  }),
);

/** The entry itself where it is what is declared; else that there was one, and nothing of it. */
export function loggedOf(entry: Entry): Entry {
  return v.safeParse(shape(), entry).success ? entry : {event: 'undeclared', frames: ''};
}

const AS_LOG = "As the deployer's Google Cloud project keeps its logs: 30 days unless set otherwise";

export const inLog = [
  {
    place: 'log',
    fields: ['event', 'method', 'code'],
    purpose: 'Which call failed, and how',
    lifetime: AS_LOG,
  },
  {
    place: 'log',
    fields: ['page'],
    purpose: "Which build the page was of, where it was another than the script's",
    lifetime: AS_LOG,
  },
  {
    place: 'log',
    fields: ['frames'],
    purpose: 'Function names and positions in our code, to find the fault',
    lifetime: AS_LOG,
  },
] as const satisfies Array<Declared<FieldsOf<Entry>>>;

/** Does not compile when a field is not declared above. */
export type AllLogged = Complete<Entry, typeof inLog> extends true ? true : never;
