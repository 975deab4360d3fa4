/** Where it is noted down which fields go where, and what is wrong with that. */
import type ts from 'typescript';
import type {Breach, PromiseId} from './breach.ts';
import type {Sources} from './program.ts';

export interface Field {
  /** As `docs/privacy.md` names it, such as `user property remembered`, `bank /Search2`, `sidebar asks insert`. */
  place: string;
  field: string;
}

export interface Ledger {
  note(place: string, fields: string[]): void;
  breach(promise: PromiseId, node: ts.Node, text: string): void;
  /** By place. */
  fields(): Field[];
  breaches: Breach[];
}

export function createLedger({at}: Sources): Ledger {
  const noted = new Map<string, Field>();
  const breaches: Breach[] = [];
  return {
    note: (place, fields) => fields.forEach(field => noted.set(`${place} ${field}`, {place, field})),
    breach: (promise, node, text) => void breaches.push({promise, text: `${at(node)}: ${text}`}),
    fields: () => [...noted.values()].sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)),
    breaches,
  };
}
