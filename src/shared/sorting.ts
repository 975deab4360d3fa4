/** Sorting what was looked at, where the bank does not. */
import type {Asset, Sort} from './contract.ts';

/** The same where images are alike. @param language of the bank's texts, where one was chosen */
export function sorted(assets: Asset[], by: Sort | undefined, language?: string): Asset[] {
  if (by === 'newest') return [...assets].sort((a, b) => compare(b.created, a.created));
  if (by !== 'name') return assets;
  return [...assets].sort((a, b) => a.name.localeCompare(b.name, language));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
