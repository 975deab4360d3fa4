/** Which of the sources one editor's build contains, found as the bundler does it. */
import ts from 'typescript';
import type {EditorName} from '../src/shared/contract.ts';
import {isHosts, type Sources} from './program.ts';

/**
 * Every node that runs in this editor's build: what `main.ts` exports and everything that it names in turn, with
 * `EDITOR` folded. What has an effect at load counts in any case. Types are left out.
 */
export function liveNodes({checker, main, own}: Sources, editor: EditorName): ts.Node[] {
  const nodes: ts.Node[] = [];
  const units = new Set<ts.Node>();

  const reach = (symbol: ts.Symbol | undefined) => {
    for (const declaration of symbol?.declarations ?? []) {
      if (isHosts(declaration) || declaration.getSourceFile().isDeclarationFile) continue;
      if (ts.isSourceFile(declaration)) checker.getExportsOfModule(symbol!).forEach(one => reach(real(one)));
      else units.add(unitOf(declaration));
    }
  };
  const real = (symbol: ts.Symbol | undefined) =>
    symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

  const walk = (node: ts.Node): void => {
    if ((ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) || isTypeDeclaration(node)) return;
    nodes.push(node);
    if (ts.isIdentifier(node) && !isModuleAlone(node)) {
      const {parent} = node;
      const shorthand = ts.isShorthandPropertyAssignment(parent) && parent.name === node;
      reach(
        real(
          shorthand ? checker.getShorthandAssignmentValueSymbol(parent) : checker.getSymbolAtLocation(node),
        ),
      );
    }
    const way = ts.isConditionalExpression(node)
      ? choose(node.condition, node.whenTrue, node.whenFalse)
      : ts.isIfStatement(node)
        ? choose(node.expression, node.thenStatement, node.elseStatement)
        : null;
    if (way) way.forEach(walk);
    else ts.forEachChild(node, walk);
  };
  const choose = (condition: ts.Expression, yes: ts.Node, no?: ts.Node): ts.Node[] | null => {
    const verdict = fold(condition, editor);
    return verdict === null ? null : [verdict ? yes : no].filter(way => way !== undefined);
  };
  /** `docs` of `docs.ui` reaches `ui` and not the whole module. */
  const isModuleAlone = (node: ts.Identifier): boolean =>
    ts.isPropertyAccessExpression(node.parent) &&
    node.parent.expression === node &&
    Boolean(real(checker.getSymbolAtLocation(node))?.declarations?.some(ts.isSourceFile));

  for (const file of own) file.statements.filter(runsAtLoad).forEach(statement => units.add(statement));
  checker.getExportsOfModule(checker.getSymbolAtLocation(main)!).forEach(one => reach(real(one)));
  // A set gives what is added while it is gone through.
  for (const unit of units) walk(unit);
  return nodes;
}

/** The declaration at the top of its file that this one belongs to. */
function unitOf(node: ts.Node): ts.Node {
  let unit = node;
  while (!ts.isSourceFile(unit.parent)) {
    if (ts.isVariableDeclaration(unit) && ts.isSourceFile(unit.parent.parent.parent)) break;
    unit = unit.parent;
  }
  return unit;
}

/** True or false where the editor alone decides it; null where it does not. */
function fold(condition: ts.Expression, editor: EditorName): boolean | null {
  if (ts.isParenthesizedExpression(condition)) return fold(condition.expression, editor);
  if (!ts.isBinaryExpression(condition)) return null;
  const {left, right, operatorToken} = condition;
  if (!ts.isIdentifier(left) || left.text !== 'EDITOR' || !ts.isStringLiteral(right)) return null;
  if (operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return right.text === editor;
  if (operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken) return right.text !== editor;
  return null;
}

function runsAtLoad(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement)) return calls(statement);
  return !(
    isTypeDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    (ts.isClassDeclaration(statement) && !calls(statement))
  );
}

/** Whether something is called in it, outside of functions. */
function calls(node: ts.Node): boolean {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, child => calls(child) || undefined) ?? false;
}

function isTypeDeclaration(node: ts.Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}
