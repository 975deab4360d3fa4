/** A request as it goes out: built from what `endpoints.ts` declares, whatever it is given. */
import type {Deployment} from '../deployment.ts';
import {endpoints, type BankRequest, type Endpoint, type EndpointName} from './endpoints.ts';

export interface Written {
  method: 'get' | 'post';
  url: string;
  headers: Record<string, string>;
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
  if (
    !declared ||
    Boolean(declared.token) !== Boolean(token) ||
    Object.entries(given).some(([field, value]) => !declared.fields.includes(field) || !mayTravel(value))
  ) {
    throw new Error('undeclared request');
  }
  const {method, host, fields, once, names} = declared;
  const values = new Map<string, unknown>(Object.entries(given));
  const coded = (field: string) => encodeURIComponent(String(values.get(field)));
  const path = declared.path.replace(/\{(\w+)\}/g, (_, field: string) => coded(field));
  const sent = fields.filter(
    field => values.get(field) !== undefined && !declared.path.includes(`{${field}}`),
  );
  const nameOf = (field: string) => names?.[field] ?? field;
  const query = method === 'get' ? sent.map(field => `${nameOf(field)}=${coded(field)}`).join('&') : '';
  const body = Object.fromEntries(sent.map(field => [nameOf(field), values.get(field)]));
  return {
    method,
    url: `https://${deployment.bank[host]}${path}${query && '?'}${query}`,
    headers: host === 'api' ? {Accept: 'application/json', ...(token && {token})} : {},
    ...(method === 'post' && {body: JSON.stringify(body)}),
    seconds,
    ...(once && {once}),
  };
}

/** No object, in which there would be fields again. */
function mayTravel(value: unknown): boolean {
  return [value].flat().every(one => ['string', 'number', 'undefined'].includes(typeof one));
}
