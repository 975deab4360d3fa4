/** A request as it goes out: built from what `endpoints.ts` declares, whatever it is given. */
import type {Deployment} from '../deployment.ts';
import {endpoints, type BankRequest, type Endpoint, type EndpointName, type FieldValue} from './endpoints.ts';

export interface Written {
  method: 'get' | 'post';
  url: string;
  headers: Record<string, string>;
  /** JSON. */
  body?: string;
  seconds: number;
  once?: true;
}

/** An endpoint with the names that the deployment has for it. */
export interface Named extends Endpoint {
  /** Of a field on its way to the bank. */
  nameOf(field: string): string;
}

export function named(name: EndpointName, {signIn}: Pick<Deployment, 'signIn'>): Named {
  if (name !== 'signIn') return {...endpoints[name], nameOf: field => field};
  return {
    ...endpoints.signIn,
    path: signIn.path,
    nameOf: field => signIn.fields[field as keyof typeof signIn.fields],
  };
}

/** @throws Error, which is a fault of ours, for anything that is not declared. It says nothing of the request */
export function written(request: BankRequest, deployment: Pick<Deployment, 'bank' | 'signIn'>): Written {
  const {endpoint: name, token, seconds} = request;
  if (!Object.prototype.hasOwnProperty.call(endpoints, name)) throw new Error('an undeclared request');
  const endpoint = named(name, deployment);
  const given: Record<string, FieldValue> = request.fields;
  if (Object.keys(given).some(field => !endpoint.fields.includes(field) || !mayTravel(given[field]))) {
    throw new Error('a request with an undeclared field');
  }
  if ((endpoint.token === true) !== (typeof token === 'string')) {
    throw new Error('a token where none is declared, or none where one is');
  }
  const inPath = (field: string) => endpoint.path.includes(`{${field}}`);
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, field: string) =>
    encodeURIComponent(String(given[field])),
  );
  const sent = endpoint.fields.filter(field => given[field] !== undefined && !inPath(field));
  const isPost = endpoint.method === 'post';
  const query = sent.map(field => `${endpoint.nameOf(field)}=${encodeURIComponent(String(given[field]))}`);
  const body = Object.fromEntries(sent.map(field => [endpoint.nameOf(field), given[field]]));
  return {
    method: endpoint.method,
    url: `https://${deployment.bank[endpoint.host]}${path}${isPost || query.length === 0 ? '' : `?${query.join('&')}`}`,
    headers: endpoint.host === 'api' ? {Accept: 'application/json', ...(token && {token})} : {},
    ...(isPost && {body: JSON.stringify(body)}),
    seconds,
    ...(endpoint.once && {once: true}),
  };
}

/** No object, in which there would be fields again. */
function mayTravel(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(one => isPlain(one));
  return value === undefined || isPlain(value);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
