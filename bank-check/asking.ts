/** How the bank is asked: by the product's own client, with what came beside what the client made of it. */
import {askAll, type Call, type Line} from '../src/core/bank/calls.ts';
import {createBank, type Bank} from '../src/core/bank/client.ts';
import type {BankRequest, RequestOf} from '../src/core/bank/endpoints.ts';
import {searchCall} from '../src/core/bank/search.ts';
import type {Deployment} from '../src/core/deployment.ts';
import {AddonError} from '../src/core/errors.ts';
import type {Clock} from '../src/core/ports.ts';
import type {Page, Query} from '../src/shared/contract.ts';
import {field, jsonOf, numberIn, rowsIn, type Row} from './came.ts';
import type {Came, Recorded} from './http.ts';

export interface Told<T> {
  /** What the client makes of it. */
  read: T | AddonError;
  came: Came | undefined;
}

export interface Found extends Told<Page> {
  documents: Row[];
  /** The bank's count; null where there is none. */
  total: number | null;
}

/** A search, and what of its request is to be otherwise than the product has it. */
export interface Search extends Partial<Query> {
  otherwise?: Partial<RequestOf<'search'>['fields']>;
}

export interface Asking {
  deployment: Deployment;
  http: Recorded;
  clock: Clock;
  bank: Bank;
  line: Line;
  token: string;
  /** In one parallel round, and again as the product would. */
  ask<T>(calls: Array<Call<T>>): Array<Told<T>>;
  find(searches: Search[]): Found[];
  /** As it is, once. */
  send(requests: BankRequest[]): Came[];
}

export function createAsking(
  deployment: Deployment,
  http: Recorded,
  clock: Clock,
  token: string,
  language = deployment.contentLanguage,
): Asking {
  const line: Line = {http, clock, deployment, language: () => language};
  const ask = <T>(calls: Array<Call<T>>): Array<Told<T>> => {
    const read = askAll<T[]>(line, calls);
    return calls.map(({request}, at) => ({read: read[at]!, came: http.of(request)}));
  };
  return {
    deployment,
    http,
    clock,
    // That call is always needed: it is what is left where the one for several is refused, which has a fact of its own.
    bank: createBank({http, clock}, oneByOne(deployment), () => language),
    line,
    token,
    ask,
    find(searches) {
      const calls = searches.map(({otherwise = {}, ...query}) => {
        const call = searchCall(line, token, {text: '', page: 0, ...query});
        const request = call.request as RequestOf<'search'>;
        return {...call, request: {...request, fields: {...request.fields, ...otherwise}}};
      });
      return ask(calls).map(({read, came}) => {
        const value = came && [200, 201].includes(came.status) ? jsonOf(came) : null;
        return {
          read,
          came,
          documents: rowsIn(field(value, 'DocumentList')),
          total: numberIn(field(value, 'NumberOfDocuments')),
        };
      });
    },
    send(requests) {
      http.send(requests);
      return requests.map(request => http.of(request)!);
    },
  };
}

function oneByOne(deployment: Deployment): Deployment {
  return {...deployment, bank: {...deployment.bank, bulkPermalinks: false}};
}

/** @returns what it gives, or the error that the client throws on purpose */
export function attempt<T>(work: () => T): T | AddonError {
  try {
    return work();
  } catch (error) {
    if (error instanceof AddonError) return error;
    throw error;
  }
}

export const identifierOf = (row: Row) => numberIn(field(row, 'DocumentID'));
