/** What `contract.ts` lets the sidebar ask, and what it lets it get. */
import ts from 'typescript';
import type {Field} from './privacy.ts';
import type {Sources} from './program.ts';

const CONTRACT = '/src/shared/contract.ts';
/** Fields inside of fields, which the document lists as `outer.inner`. */
const DEEPEST = 3;

export function conversation({checker, program}: Sources): Field[] {
  const file = program.getSourceFiles().find(one => one.fileName.endsWith(CONTRACT))!;
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!);
  const typeOf = (name: string) => checker.getDeclaredTypeOfSymbol(exported.find(one => one.name === name)!);
  const fields: Field[] = [];
  const note = (place: string, names: string[]) => names.forEach(field => fields.push({place, field}));
  const seen = new Set<ts.Type>();

  const fieldsOf = (type: ts.Type, depth = 0): string[] =>
    heldIn(checker.getNonNullableType(type)).flatMap(part =>
      part.getProperties().flatMap(property => {
        const inner = depth < DEEPEST ? objectsIn(checker.getTypeOfSymbol(property), depth + 1) : [];
        return inner.length > 0 ? inner.map(name => `${property.name}.${name}`) : [property.name];
      }),
    );
  const objectsIn = (type: ts.Type, depth: number): string[] =>
    heldIn(checker.getNonNullableType(type)).some(part => part.flags & ts.TypeFlags.Object)
      ? fieldsOf(type, depth)
      : [];
  /** Interfaces by their names; what has none belongs to the property that holds it. */
  const answer = (type: ts.Type): void => {
    for (const part of heldIn(type)) {
      if (seen.has(part) || !isDeclaredThere(part)) continue;
      seen.add(part);
      for (const property of part.getProperties()) {
        const held = checker.getNonNullableType(checker.getTypeOfSymbol(property));
        const inner = heldIn(held)
          .filter(isNameless)
          .flatMap(one => one.getProperties().map(({name}) => `${property.name}.${name}`));
        if (!isNameless(part)) {
          note(`sidebar gets ${part.symbol.name}`, inner.length > 0 ? inner : [property.name]);
        }
        answer(held);
      }
    }
  };
  /** Itself, what a union is made of, what a list holds. */
  const heldIn = (type: ts.Type): ts.Type[] => {
    if (type.isUnionOrIntersection()) return type.types.flatMap(heldIn);
    const isList = checker.isArrayType(type) || checker.isTupleType(type);
    return isList ? checker.getTypeArguments(type as ts.TypeReference).flatMap(heldIn) : [type];
  };
  const isDeclaredThere = (type: ts.Type) =>
    type.symbol?.declarations?.some(one => one.getSourceFile() === file) ?? false;

  for (const method of typeOf('Contract').getProperties()) {
    const call = checker.getTypeOfSymbol(method);
    const [args, value] = ['args', 'value'].map(name => checker.getTypeOfSymbol(call.getProperty(name)!));
    note(`sidebar asks ${method.name}`, [...new Set(fieldsOf(args!))]);
    answer(value!);
  }
  ['Failure', 'Opening'].map(typeOf).forEach(answer);
  return fields;
}

function isNameless(type: ts.Type): boolean {
  return type.symbol?.name === '__type';
}
