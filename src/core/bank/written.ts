/** A request as it goes out: built from what `endpoints.ts` declares, whatever it is given. */
import type {Deployment} from '../deployment.ts';
import {
  endpoints,
  type BankRequest,
  type Endpoint,
  type EndpointName,
  type headerPurposes,
} from './endpoints.ts';

export interface Written {
  method: 'get' | 'post';
  url: string;
  headers: Partial<Record<keyof typeof headerPurposes, string>>;
  /** JSON. */
  body?: string;
  seconds: number;
  once?: true;
}

/** An endpoint and what its fields are called on their way to the bank, where that is not their own name. */
export type Named = Endpoint & {names?: Record<string, string>};

export function named(name: EndpointName, {signIn}: Pick<Deployment, 'signIn'>): Named {
  const endpoint = endpoints[name];
  return name === 'signIn' ? {...endpoint, path: signIn.path, names: signIn.fields} : endpoint;
}

/** @throws Error, which is a fault of ours, for anything that is not declared. It says nothing of the request */
export function written(
  {endpoint: name, fields: given, token, seconds}: BankRequest,
  deployment: Pick<Deployment, 'bank' | 'signIn'>,
): Written {
  const declared = Object.keys(endpoints).includes(name) && named(name, deployment);
  if (!declared || Boolean(declared.token) !== Boolean(token) || !isDeclared(given, declared)) {
    throw new Error('undeclared request');
  }
  const {method, host, list, once} = declared;
  const records = [given as Fields | readonly Fields[]].flat().map(record => ({...record}));
  const [first = {}] = records;
  const [path, query] = addressOf(declared, first);
  const body = list ? records.map(record => bodyOf(declared, record)) : bodyOf(declared, first);
  return {
    method,
    url: `https://${deployment.bank[host]}${path}${query && '?'}${query}`,
    headers: host === 'api' ? {Accept: 'application/json', ...(token && {token})} : {},
    ...(method === 'post' && {body: JSON.stringify(body)}),
    seconds,
    ...(once && {once}),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** One record of fields, or a list of them where that is declared. */
function isDeclared(given: unknown, {list, fields}: Endpoint): boolean {
  if (Array.isArray(given) !== Boolean(list)) return false;
  return [given]
    .flat()
    .every(
      (record: unknown) =>
        typeof record === 'object' &&
        record !== null &&
        !Array.isArray(record) &&
        Object.entries(record).every(([field, value]) => fields.includes(field) && mayTravel(value)),
    );
}

/** Path and query. */
function addressOf(declared: Named, given: Fields): [string, string] {
  const coded = (field: string) => encodeURIComponent(String(given[field]));
  const path = declared.path.replace(/\{(\w+)\}/g, (_, field: string) => coded(field));
  if (declared.method !== 'get') return [path, ''];
  return [
    path,
    sentOf(declared, given)
      .map(field => `${nameOf(declared, field)}=${coded(field)}`)
      .join('&'),
  ];
}

function bodyOf(declared: Named, given: Fields): Record<string, unknown> {
  return Object.fromEntries(sentOf(declared, given).map(field => [nameOf(declared, field), given[field]]));
}

/** In the order declared; those that stand in the path travel there. */
function sentOf({path, fields}: Endpoint, given: Fields): string[] {
  return fields.filter(field => given[field] !== undefined && !path.includes(`{${field}}`));
}

function nameOf({names}: Named, field: string): string {
  return names?.[field] ?? field;
}

/** No object, in which there would be fields again. */
function mayTravel(value: unknown): boolean {
  return [value].flat().every(one => ['string', 'number', 'undefined'].includes(typeof one));
}
