/** Where in the sources a type or a name comes from. */
import ts from 'typescript';

/** What a union or an intersection is made of. */
export function partsOf(type: ts.Type): ts.Type[] {
  return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}

/** @param file the end of a path, such as `/src/shared/contract.ts` */
export function isIn(node: ts.Node, file: string): boolean {
  return node.getSourceFile().fileName.endsWith(file);
}

export function isDeclaredIn(type: ts.Type, file: string): boolean {
  return type.symbol?.declarations?.some(one => isIn(one, file)) ?? false;
}

/** A variable that keeps the value it is declared with. */
export function isConstant(node: ts.Node | undefined): node is ts.VariableDeclaration {
  return (
    node !== undefined && ts.isVariableDeclaration(node) && Boolean(node.parent.flags & ts.NodeFlags.Const)
  );
}
