/** The audit as plain tables. */
import type {Audit, EditorAudit} from './audit.ts';
import {promises, type Breach} from './breach.ts';
import type {HostMember} from './host-use.ts';
import {callable, reads} from './permitted.ts';

/** Characters of the widest column; longer cells go on in the next line. */
const WIDEST = 44;

export function render(audit: Audit): string {
  return [
    ...audit.editors.flatMap(editor => [heading(editor), ...tablesOf(editor, audit)]),
    dataTable(audit),
    verdict(audit.breaches),
  ].join('\n');
}

/** No larger than what is shown; SECURITY.md says it at length. */
const claim = [
  'What holds without anybody reading code: Google lets the scripts do what the scopes say, and reach the hosts above.',
  'What holds in the shipped code as it runs: requests, stores, log and replies take what is declared, and nothing else.',
  'What this has found: what is in dist/ is what the sources and the pinned packages build; each service is named in its',
  'own file; nothing of the document is looked at but what stands above; docs/privacy.md lists all of it. It finds',
  'mistakes, and packages that have changed. What it cannot find is an author who means to deceive it: for that there are',
  'reviews, and builds that anybody can repeat and compare.',
].join('\n');

function verdict(breaches: Breach[]): string {
  if (breaches.length === 0) return `No breach found.\n\n${claim}\n`;
  const broken = [...new Set(breaches.map(({promise}) => promise))];
  return [
    `${breaches.length} ${breaches.length === 1 ? 'breach' : 'breaches'}\n`,
    ...broken.flatMap(promise => [
      `${promise}: ${promises[promise]}`,
      ...breaches.filter(one => one.promise === promise).map(({text}) => `  ${promise}  ${text}`),
      '',
    ]),
  ].join('\n');
}

function heading({editor}: EditorAudit): string {
  const title = `dist/${editor}`;
  return `${title}\n${'='.repeat(title.length)}\n`;
}

/** Long because it is the report itself, table by table. */
function tablesOf({manifest, members, globals, page}: EditorAudit, audit: Audit): string[] {
  const {bank} = audit.deployment;
  const links: Record<string, string> = audit.deployment.links;
  const origins = new Set(Object.values(links).flatMap(link => /^\w+:\/\/[^/]+/.exec(link)?.[0] ?? []));
  return [
    table(
      'Permissions (P5)',
      ['scope', 'asked', 'needed by'],
      [...manifest.needs].map(([scope, by]) => [
        scope.replace('https://www.googleapis.com/auth/', ''),
        manifest.scopes.includes(scope) ? 'yes' : 'NO',
        by.length === 0 ? 'NOTHING' : by.map(shortName).join(', '),
      ]),
    ),
    table(
      'Hosts (P2, P11)',
      ['host', 'who asks it', 'what for'],
      [
        ...manifest.hosts.map(host => [
          host,
          'the server',
          host === `https://${bank.api}/`
            ? 'the bank’s API'
            : host === `https://${bank.cdn}/`
              ? 'images to insert'
              : '!',
        ]),
        ...bank.thumbnails.map(host => [`https://${host}/`, 'the browser', 'thumbnails']),
        ...[...origins].map(origin => [
          `${origin}/`,
          'the person, by a click',
          Object.keys(links)
            .filter(name => links[name]?.startsWith(`${origin}/`))
            .join(', '),
        ]),
      ],
    ),
    table(
      'What the host is used for (P6; * looks at the document)',
      ['member', '', 'what for', 'where'],
      members
        .filter(({method}) => method)
        .map(member => [
          shortName(member),
          member.name in reads ? '*' : '',
          reads[member.name] ?? '',
          member.at[0]!,
        ]),
    ),
    table(
      'What the page and the menu can call (P5, P9)',
      ['function', 'who calls it'],
      globals.map(name => [name, callable[name] ?? '!']),
    ),
    table(
      'What of Sidebar.html has to do with a network (P11)',
      ['what', 'found'],
      page.references.map(({what, found}) => [what, found]),
    ),
  ];
}

function dataTable({fields, privacy}: Audit): string {
  const places = [...new Set(fields.map(({place}) => place))];
  return table(
    'What is stored, sent and shown (P3, P4, P7, P8, P12)',
    ['where', 'fields', 'what for', 'how long'],
    places.flatMap(place => {
      const groups = new Map<string, string[]>();
      for (const {field} of fields.filter(one => one.place === place)) {
        const entry = privacy.find(one => one.place === place && one.field === field);
        const why = entry ? `${entry.purpose}\n${entry.lifetime}` : '!\n!';
        groups.set(why, [...(groups.get(why) ?? []), field]);
      }
      return [...groups].map(([why, names]) => [place, names.join(', '), ...why.split('\n')]);
    }),
  );
}

function shortName({name}: HostMember): string {
  return name.slice(name.indexOf('.') + 1);
}

function table(title: string, head: string[], rows: string[][]): string {
  const wrapped = [head, ...rows].map(row => row.map(wrap));
  const widths = head.map((_, column) =>
    Math.max(...wrapped.map(row => Math.max(...row[column]!.map(({length}) => length)))),
  );
  const lines = wrapped.flatMap(row =>
    Array.from({length: Math.max(...row.map(({length}) => length))}, (_, line) =>
      row
        .map((cell, column) => (cell[line] ?? '').padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    ),
  );
  const rule = widths.map(width => '-'.repeat(width)).join('  ');
  return [title, '', lines[0], rule, ...lines.slice(1), ''].join('\n');
}

function wrap(cell: string): string[] {
  const lines = [''];
  for (const word of cell.split(' ')) {
    const line = lines.at(-1)!;
    if (line && line.length + 1 + word.length > WIDEST) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
