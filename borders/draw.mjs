/**
 * Draws the table into docs/architecture.md, between two marks. `--check` writes nothing and fails when what stands there
 * is not what the table says.
 */
import console from 'node:console';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {rooms} from './imports.mjs';

const page = join(import.meta.dirname, '../docs/architecture.md');
const [begin, end] = ['<!-- drawn by `npm run borders:draw` -->', '<!-- end of the drawing -->'];

const roomOf = name => rooms.find(({room}) => name === room || name.startsWith(`${room}/`))?.room;
const ids = new Map(rooms.map(({room}, at) => [room, `r${at}`]));

function drawing() {
  const places = [...new Set(rooms.map(({runs}) => runs))].flatMap((runs, at) => [
    `  subgraph p${at}["${runs}"]`,
    ...rooms.filter(room => room.runs === runs).map(({room}) => `    ${ids.get(room)}["${room}"]`),
    '  end',
  ]);
  const arrows = rooms.flatMap(({room, may = [], types = []}) => {
    const arrow = (name, line) => {
      const to = roomOf(name) ?? rooms.find(one => one.room.startsWith(`${name}/`))?.room;
      if (!to || to === room) return [];
      // Where only a part of a room may be imported, the arrow names it.
      const part = name.startsWith(`${to}/`) ? `|${name.slice(to.length + 1)}|` : '';
      return [`  ${ids.get(room)} ${line}${part} ${ids.get(to)}`];
    };
    return [...may.flatMap(name => arrow(name, '-->')), ...types.flatMap(name => arrow(name, '-.->'))];
  });
  const packages = rooms.flatMap(({room, may = []}) => {
    const names = may.filter(name => !roomOf(name) && !rooms.some(one => one.room.startsWith(`${name}/`)));
    return names.length > 0 ? [`- \`${room}\`: ${names.map(name => `\`${name}\``).join(', ')}`] : [];
  });
  const all = rooms.filter(({may}) => !may).map(({room}) => `\`${room}\``);
  return [
    begin,
    '',
    '```mermaid',
    'flowchart LR',
    ...places,
    ...arrows,
    '```',
    '',
    'An arrow says who may import whom; a dotted one, types alone. From outside:',
    '',
    ...packages,
    '',
    `${all.join(', ')} look at everything, and nothing looks at them. No circle is allowed anywhere, not even of types.`,
    '',
    end,
  ].join('\n');
}

const text = readFileSync(page, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from < 0 || to < 0)
  throw new Error(`docs/architecture.md has no place for the drawing: ${begin} … ${end}`);
const drawn = text.slice(0, from) + drawing() + text.slice(to + end.length);
if (!process.argv.includes('--check')) writeFileSync(page, drawn);
else if (drawn !== text) {
  console.error(
    'The drawing in docs/architecture.md is not what borders/imports.mjs says: npm run borders:draw',
  );
  process.exitCode = 1;
}
