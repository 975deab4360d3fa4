/** The schema of `deployment.json`, as a tree to walk. */
import * as v from 'valibot';
import {deploymentSchema, type About} from '../src/core/deployment.ts';

export interface Field {
  /** `links.terms`; empty for the file itself. */
  place: string;
  about: About;
  required: boolean;
  /** What stands where nothing is given. */
  standard: unknown;
  /** Of an object, or of each object in a list. */
  inner: Map<string, Field> | null;
  isList: boolean;
}

/** A schema as far as it is walked. */
interface Walked {
  entries?: Record<string, v.GenericSchema>;
  item?: Walked;
}

export const root = fieldOf(deploymentSchema, '');

/** All below a field, each before its own. */
export function below({inner}: Field): Field[] {
  return [...(inner?.values() ?? [])].flatMap(field => [field, ...below(field)]);
}

function fieldOf(schema: v.GenericSchema, place: string): Field {
  const optional = 'wrapped' in schema;
  const described = (optional ? schema.wrapped : schema) as v.GenericSchema;
  const {item, entries = item?.entries} = described as Walked;
  const isList = item?.entries !== undefined;
  // Of whichever object in the list.
  const inside = isList ? `${place}[]` : place;
  return {
    place,
    about: v.getMetadata(described as never) as unknown as About,
    required: !optional,
    standard: v.getDefault(schema as never),
    inner: entries
      ? new Map(
          Object.entries(entries).map(([key, inner]) => [
            key,
            fieldOf(inner, inside === '' ? key : `${inside}.${key}`),
          ]),
        )
      : null,
    isList,
  };
}
