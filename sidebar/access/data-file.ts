/** The copy that a person can take of what is stored. */
import type {YourData} from '../../src/shared/contract.ts';

/** Times as ISO dates, which people and programs both read. Nothing is in it that could sign anybody in. */
export function dataFile({editor, remembered}: YourData): {name: string; text: string} {
  const iso = (at: number) => new Date(at).toISOString();
  const stored = remembered && {
    what: 'an encrypted token for signing in',
    since: iso(remembered.since),
    lastUsed: iso(remembered.used),
    until: iso(remembered.until),
    acceptedTerms: remembered.terms,
  };
  const addOn = {docs: 'Imageshop for Google Docs', slides: 'Imageshop for Google Slides'}[editor];
  return {name: `imageshop-${editor}.json`, text: JSON.stringify({addOn, stored}, null, 2)};
}
