/** `npm run deployment:describe`: makes anew what is made of the schema, `deployment/schema.json` and the table in `docs/deployment.md`. */
import {readFileSync, realpathSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {toJsonSchema} from '@valibot/to-json-schema';
import {deploymentSchema} from '../src/core/deployment.ts';
import {below, root} from './schema-tree.ts';

/** The JSON Schema that editors complete and explain by. */
export function jsonSchema(): string {
  const schema = toJsonSchema(deploymentSchema, {
    typeMode: 'input',
    // What no pattern can say, the build says.
    errorMode: 'ignore',
    overrideAction: ({valibotAction, jsonSchema}) => {
      if (valibotAction.type !== 'metadata') return undefined;
      // No words of JSON Schema.
      const words = Object.entries(jsonSchema).filter(([word]) => word !== 'expected' && word !== 'who');
      const {examples} = (valibotAction as unknown as {metadata: {examples: never[]}}).metadata;
      // What describes a field anew has examples instead of those before, not more of them.
      return {...Object.fromEntries(words), examples};
    },
  });
  return JSON.stringify(schema, null, 2) + '\n';
}

const BEGIN = '<!-- made by npm run deployment:describe -->\n\n';
const END = '\n<!-- end -->';

/** @param page `docs/deployment.md`, of which the table is replaced */
export function withTable(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('docs/deployment.md has lost the marks around its table');
  return page.slice(0, begin + BEGIN.length) + table() + page.slice(end);
}

function table(): string {
  const rows = below(root)
    .filter(({inner}) => !inner)
    .map(({place, about, required, standard}) => {
      const usual = required
        ? 'has to be there'
        : standard === undefined
          ? place.includes('[]')
            ? 'the general one'
            : 'none'
          : `\`${JSON.stringify(standard)}\``;
      const [example] = about.examples;
      const cells = [
        `\`${place}\``,
        about.description,
        usual,
        `${about.expected}, such as \`${JSON.stringify(example)}\``,
        about.who,
      ];
      return `| ${cells.map(cell => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
    });
  return [
    // It would be as wide as its longest cell.
    '<!-- prettier-ignore -->',
    '| field | meaning | default | what stands there | who needs to change it |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === self) {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  writeFileSync(path('schema.json'), jsonSchema());
  const page = path('../docs/deployment.md');
  writeFileSync(page, withTable(readFileSync(page, 'utf8')));
}
