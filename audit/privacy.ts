/** `docs/privacy.md`: its tables of what is stored and sent, compared with what the sources do. */
import type {Breach} from './breach.ts';

/** From the root. */
export const PRIVACY = 'docs/privacy.md';

export interface Field {
  /** As the document names it, such as `user property remembered`, `bank /Search2`, `sidebar asks insert`. */
  place: string;
  field: string;
}

export interface Entry extends Field {
  purpose: string;
  lifetime: string;
}

/** Reads every table whose head is `Where | Fields | What for | How long`; places and fields stand in back-ticks. */
export function readPrivacy(markdown: string): Entry[] {
  const entries: Entry[] = [];
  let inTable = false;
  for (const line of markdown.split('\n')) {
    const cells = line.split('|').map(cell => cell.trim());
    if (cells.slice(1, 5).join() === 'Where,Fields,What for,How long') inTable = true;
    else if (cells.length < 6) inTable = false;
    else if (inTable && !/^-+$/.test(cells[1]!)) {
      const [, where, fields, purpose = '', lifetime = ''] = cells;
      for (const place of quoted(where!)) {
        for (const field of quoted(fields!)) entries.push({place, field, purpose, lifetime});
      }
    }
  }
  return entries;
}

/** What the sources store or send and the document does not explain. */
export function undocumented(entries: Entry[], fields: Field[]): Breach[] {
  const missing = fields.filter(field => !entries.some(entry => isSame(entry, field)));
  const unexplained = entries.filter(
    entry => !(entry.purpose && entry.lifetime) && fields.some(field => isSame(entry, field)),
  );
  return [
    ...byPlace(missing, 'does not list'),
    ...byPlace(unexplained, 'gives no purpose or no lifetime for'),
  ];
}

/** What the document lists and no editor's sources do any more. @param fields of all editors */
export function outdated(entries: Entry[], fields: Field[]): Breach[] {
  const over = entries.filter(entry => !fields.some(field => isSame(entry, field)));
  return byPlace(over, 'lists what nothing stores or sends any more:');
}

function byPlace(fields: Field[], verb: string): Breach[] {
  return [...new Set(fields.map(({place}) => place))].map(place => {
    const names = new Set(fields.filter(one => one.place === place).map(({field}) => `\`${field}\``));
    return {promise: 'P12', text: `docs/privacy.md ${verb} ${[...names].join(', ')} of \`${place}\``};
  });
}

function isSame(one: Field, other: Field): boolean {
  return one.place === other.place && one.field === other.field;
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1]!);
}
