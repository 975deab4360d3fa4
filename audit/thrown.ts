/** The texts of errors: the log keeps what is thrown, so only words of ours may stand in them. */
import ts from 'typescript';
import {isConstant, isIn, partsOf} from './declared.ts';
import type {Ledger} from './ledger.ts';
import {DEPLOYMENT, MESSAGES} from './paths.ts';
import type {Sources} from './program.ts';

export function checkThrown({checker}: Sources, nodes: ts.Node[], {breach}: Ledger): void {
  /** No text, or one whose words stand in the sources, the catalogues or `deployment.json`. */
  const isFixed = (node: ts.Expression): boolean => {
    if (partsOf(checker.getTypeAtLocation(node)).every(isNoText)) return true;
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)) return true;
    if (ts.isTemplateExpression(node)) return node.templateSpans.every(span => isFixed(span.expression));
    if (ts.isBinaryExpression(node)) return isFixed(node.left) && isFixed(node.right);
    if (ts.isElementAccessExpression(node)) return isFixed(node.expression);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      return isFixed(node.expression.expression) && node.arguments.every(isFixed);
    }
    if (ts.isIdentifier(node)) {
      const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
      return (
        isConstant(declaration) && declaration.initializer !== undefined && isFixed(declaration.initializer)
      );
    }
    const declarations = ts.isPropertyAccessExpression(node)
      ? (checker.getSymbolAtLocation(node.name)?.declarations ?? [])
      : [];
    return declarations.some(one => isIn(one, MESSAGES) || isIn(one, DEPLOYMENT));
  };

  for (const node of nodes) {
    if (!ts.isNewExpression(node) || !isError(checker.getTypeAtLocation(node))) continue;
    for (const argument of node.arguments ?? []) {
      // `{cause}` goes no further than the error.
      if (ts.isObjectLiteralExpression(argument) || isFixed(argument)) continue;
      breach(
        'P3',
        argument,
        'the text of an error is put together as it runs, and the log keeps what is thrown',
      );
    }
  }
}

function isError(type: ts.Type): boolean {
  return type.getProperty('message') !== undefined && type.getProperty('stack') !== undefined;
}

/** Numbers, and texts that are constant. */
function isNoText(type: ts.Type): boolean {
  const texts =
    ts.TypeFlags.String |
    ts.TypeFlags.TemplateLiteral |
    ts.TypeFlags.StringMapping |
    ts.TypeFlags.Any |
    ts.TypeFlags.Unknown |
    ts.TypeFlags.Object;
  return !(type.flags & texts);
}
