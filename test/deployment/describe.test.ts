import {readFileSync} from 'node:fs';
import {jsonSchema, withTable} from '../../deployment/describe.ts';
import {below, root} from '../../deployment/schema-tree.ts';
import {checkDeployment} from '../../deployment/check.ts';

const page = readFileSync('docs/deployment.md', 'utf8');
/** `organisations[].name`. @param one what stands for one of the list */
const keysOf = <K>(place: string, one: K) =>
  place.split('.').flatMap(key => (key.endsWith('[]') ? [key.slice(0, -2), one] : [key]));

interface Node {
  items: Node;
  properties: Record<string, Node>;
  required?: unknown[];
  default?: unknown;
  additionalProperties: boolean;
}

const inside = (node: Node, key: string) => (key === 'items' ? node.items : node.properties[key]!);

const again = 'run npm run deployment:describe';

test(`deployment/schema.json is what the schema makes: else ${again}`, () => {
  expect(readFileSync('deployment/schema.json', 'utf8')).toBe(jsonSchema());
});

test(`docs/deployment.md lists every field: else ${again}`, () => {
  expect(page).toBe(withTable(page));
  for (const {place, inner} of below(root)) if (!inner) expect(page).toContain(`| \`${place}\` |`);
});

test('deployment.json names the schema, and has every field that there is', () => {
  const deployment = JSON.parse(readFileSync('deployment.json', 'utf8'));
  expect(deployment.$schema).toBe('./deployment/schema.json');
  for (const {place} of below(root)) {
    // Whose they would be is nobody's as shipped.
    if (place.includes('[]')) continue;
    expect([place, place.split('.').reduce((value, key) => value?.[key], deployment)]).not.toEqual([
      place,
      undefined,
    ]);
  }
});

test('every example is right', () => {
  const shipped = JSON.parse(readFileSync('deployment.json', 'utf8'));
  for (const {place, about} of below(root)) {
    for (const example of about.examples) {
      const changed = structuredClone(shipped);
      if (place.includes('[]'))
        changed.organisations = [
          {name: 'A', interfaces: [1], caption: {}, policy: {}, sizes: {}, start: [{title: 'A'}]},
        ];
      changed.start = [{title: 'A'}];
      if (place.endsWith('].contentLanguages'))
        changed.organisations[0].contentLanguage = (example as string[])[0];
      const keys = keysOf(place, 0);
      const last = keys.pop()!;
      keys.reduce((value, key) => value[key], changed)[last] = example;
      checkDeployment(JSON.stringify(changed), place);
    }
  }
});

test('an editor explains every field, and shows an example and the default', () => {
  const schema = JSON.parse(jsonSchema()) as Node;
  for (const {place, about, required, standard} of below(root)) {
    const keys = keysOf(place, 'items');
    const field = keys.reduce(inside, schema);
    expect(field).toMatchObject({description: about.description, examples: about.examples});
    if (standard !== undefined) expect(field.default).toEqual(standard);
    const parent = keys.slice(0, -1).reduce(inside, schema);
    expect((parent.required ?? []).includes(keys.at(-1))).toBe(required);
    expect(parent.additionalProperties).toBe(false);
  }
});
