/** Under which names a function goes, where it is called by one of them, and where it is handed over out of sight. */
import ts from 'typescript';

export interface Names {
  usesOf(fn: ts.Node): {calls: ts.CallExpression[]; lost: ts.Node[]};
}

/**
 * @param nodes of one editor
 * @param named what declares a name
 */
export function createNames(
  checker: ts.TypeChecker,
  nodes: ts.Node[],
  named: (name: ts.Node) => ts.Declaration[],
): Names {
  /** By what declares the name: each place that uses it. */
  const uses = new Map<ts.Node, ts.Expression[]>();
  for (const node of nodes) {
    if (!ts.isIdentifier(node) || isOwnName(node)) continue;
    const {parent} = node;
    const use = ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
    for (const declaration of named(node)) uses.set(declaration, [...(uses.get(declaration) ?? []), use]);
  }

  /** What a function is called by where it is made or put: a variable, itself, a member of a type. */
  const namesAt = (value: ts.Node): ts.Node[] => {
    if (ts.isFunctionDeclaration(value)) return [value];
    const holder = ts.isMethodDeclaration(value) ? value : value.parent;
    if (ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name)) return [holder];
    const isMember =
      ts.isMethodDeclaration(holder) ||
      ts.isPropertyAssignment(holder) ||
      ts.isShorthandPropertyAssignment(holder);
    if (!isMember || !ts.isObjectLiteralExpression(holder.parent)) return [];
    const type = checker.getContextualType(holder.parent);
    return [holder, ...(type?.getProperty(holder.name.getText())?.declarations ?? [])];
  };

  return {
    usesOf(fn) {
      const found = {calls: [] as ts.CallExpression[], lost: [] as ts.Node[]};
      const names = new Set(namesAt(fn));
      // A set gives what is added while it is gone through.
      for (const name of names) {
        for (const use of uses.get(name) ?? []) {
          const further = namesAt(use);
          if (ts.isCallExpression(use.parent) && use.parent.expression === use) found.calls.push(use.parent);
          else if (further.length > 0) further.forEach(one => names.add(one));
          else found.lost.push(use);
        }
      }
      return {calls: [...new Set(found.calls)], lost: found.lost};
    },
  };
}

/** Where a name is given, not used. */
function isOwnName(node: ts.Identifier): boolean {
  const {parent} = node;
  return (
    ((ts.isVariableDeclaration(parent) ||
      ts.isFunctionLike(parent) ||
      ts.isParameter(parent) ||
      ts.isPropertyAssignment(parent)) &&
      parent.name === node) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  );
}
