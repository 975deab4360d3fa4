/** What `contract.ts` lets the sidebar ask, and what it lets it get. */
import ts from 'typescript';
import {isDeclaredIn, partsOf} from './declared.ts';
import type {Ledger} from './ledger.ts';
import {CONTRACT} from './paths.ts';
import type {Sources} from './program.ts';

export function noteConversation(
  {checker, program}: Sources,
  fieldsOf: (type: ts.Type) => string[] | null,
  {note}: Ledger,
): void {
  const file = program.getSourceFiles().find(one => one.fileName.endsWith(CONTRACT));
  const exported = file ? checker.getExportsOfModule(checker.getSymbolAtLocation(file)!) : [];
  const typeOf = (name: string) => {
    const symbol = exported.find(one => one.name === name);
    if (!symbol) throw new Error(`src/shared/contract.ts has no ${name}`);
    return checker.getDeclaredTypeOfSymbol(symbol);
  };
  const seen = new Set<ts.Type>();
  /** Interfaces by their names; what has none belongs to the property that holds it. */
  const answer = (type: ts.Type): void => {
    for (const part of heldIn(type)) {
      if (seen.has(part) || !isDeclaredIn(part, CONTRACT)) continue;
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
  /** Itself, or what a list holds. */
  const heldIn = (type: ts.Type): ts.Type[] =>
    partsOf(type).flatMap(part =>
      checker.isArrayType(part) || checker.isTupleType(part)
        ? checker.getTypeArguments(part as ts.TypeReference).flatMap(heldIn)
        : [part],
    );
  for (const method of typeOf('Contract').getProperties()) {
    const call = checker.getTypeOfSymbol(method);
    const [args, value] = ['args', 'value'].map(name => checker.getTypeOfSymbol(call.getProperty(name)!));
    note(`sidebar asks ${method.name}`, fieldsOf(args!) ?? []);
    answer(value!);
  }
  ['Failure', 'Opening'].map(typeOf).forEach(answer);
}

function isNameless(type: ts.Type): boolean {
  return type.symbol?.name === '__type';
}
