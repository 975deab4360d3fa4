/** A built script, read without its sources: what it names that it does not declare, what it calls things, its texts. */
import ts from 'typescript';

export interface Script {
  file: ts.SourceFile;
  /** Where it is no JavaScript. */
  errors: string[];
  nodes: ts.Node[];
  /** Every use of a name that the script does not declare. */
  free: ts.Identifier[];
  /** Every piece of text, those of templates included. */
  texts: string[];
}

const name = '/script.js';

export function readScript(text: string): Script {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2021, true, ts.ScriptKind.JS);
  const options = {allowJs: true, noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ES2021};
  const program = ts.createProgram([name], options, {
    getSourceFile: asked => (asked === name ? file : undefined),
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile() {},
    getCurrentDirectory: () => '/',
    getCanonicalFileName: asked => asked,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: asked => asked === name,
    readFile: () => undefined,
  });
  const checker = program.getTypeChecker();
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);

  const symbolOf = (node: ts.Node) =>
    ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
  const declared = (node: ts.Node) => symbolOf(node)?.declarations?.some(declares) ?? false;

  return {
    file,
    errors: program
      .getSyntacticDiagnostics(file)
      .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    nodes,
    free: nodes
      .filter(ts.isIdentifier)
      .filter(node => !isLabel(node) && node.text !== 'arguments' && !declared(node)),
    texts: nodes.flatMap(node =>
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
        ? [node.text]
        : [],
    ),
  };
}

/** `const {ElementType} = DocumentApp`: each member by its name, and the whole by none. */
export function isTakenApart(node: ts.Node): boolean {
  const {parent} = node;
  return (
    ts.isVariableDeclaration(parent) &&
    parent.initializer === node &&
    ts.isObjectBindingPattern(parent.name) &&
    parent.name.elements.every(
      one => !one.dotDotDotToken && !(one.propertyName && !ts.isIdentifier(one.propertyName)),
    )
  );
}

/** In JavaScript the compiler takes `location.href = x` for a declaration of `location`, which it is not. */
function declares(node: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isParameter(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassLike(node)
  );
}

/** The names by which a script gets at the members of things, computed ones left out. */
export function memberNames({nodes}: Script): Set<string> {
  return new Set(
    nodes.flatMap(node => {
      if (ts.isPropertyAccessExpression(node)) return [node.name.text];
      if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
        return [node.argumentExpression.text];
      }
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        return [(node.propertyName ?? node.name).getText()];
      }
      return [];
    }),
  );
}

/** Ways to come to a global without naming it, in words, and where; what cannot be read cannot be vouched for. */
export function hiddenWays({nodes, file}: Script): Array<{text: string; node?: ts.Node}> {
  const ways = nodes.flatMap(node => waysAt(node).map(text => ({text, node})));
  const [first] = file.statements;
  const strict =
    first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression) && first.expression.text;
  return strict === 'use strict'
    ? ways
    : [...ways, {text: 'is not in strict mode, in which "this" leads nowhere'}];
}

function waysAt(node: ts.Node): string[] {
  if (ts.isWithStatement(node)) return ['uses "with"'];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return ['loads code with "import()"'];
  }
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
    return ['uses "import.meta"'];
  if (node.kind === ts.SyntaxKind.ThisKeyword && isThisOfScript(node)) {
    return ['uses "this" where it is the script’s own global object'];
  }
  if (ts.isElementAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword) {
    return ['picks a member of "this" by a name that is made up as it runs'];
  }
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && isConstructor(node.expression)) {
    return ['makes functions out of text through "constructor"'];
  }
  return [];
}

/** Outside of every function but arrow functions. */
function isThisOfScript(node: ts.Node): boolean {
  const around = ts.findAncestor(
    node,
    one => (ts.isFunctionLike(one) && !ts.isArrowFunction(one)) || ts.isClassLike(one),
  );
  return around === undefined;
}

/** `x.constructor(…)`; `this.constructor(…)` is an object's own. */
function isConstructor(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 'constructor' &&
    callee.expression.kind !== ts.SyntaxKind.ThisKeyword
  );
}

/** Names of properties, labels and the like, which stand for no variable. */
function isLabel(node: ts.Identifier): boolean {
  const {parent} = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isGetAccessorDeclaration(parent) ||
      ts.isSetAccessorDeclaration(parent)) &&
      parent.name === node) ||
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent) ||
    ts.isMetaProperty(parent)
  );
}

/** Names of hosts in a text: after a scheme or `//`, and numbers of machines. What else ends like a domain may be a word. */
export function hostsIn(text: string): string[] {
  return [
    ...[...text.matchAll(/(?:^|[^:\w])\/\/([\w-]+(?:\.[\w-]+)+)/g)].map(match => match[1]!),
    ...[...text.matchAll(/\b[a-z][a-z0-9+.-]*:\/\/([\w.-]+)/gi)].map(match => match[1]!),
    ...[...text.matchAll(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g)].map(match => match[0]),
  ].filter((host, index, all) => all.indexOf(host) === index);
}
