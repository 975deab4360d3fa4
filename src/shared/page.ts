import type {Asset} from './contract.ts';

/** The page of an image in the bank, for people. @param pattern an address with `{id}` and `{code}`; empty: there is none */
export function pageOf(pattern: string, {id, code}: Pick<Asset, 'id' | 'code'>): string {
  return pattern.replace('{id}', String(id)).replace('{code}', () => encodeURIComponent(code));
}
