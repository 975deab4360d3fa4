/** What an expression comes to, as far as the sources alone say it: addresses, keys and the names of fields. */
import ts from 'typescript';
import {isConstant} from './declared.ts';
import {createNames} from './names.ts';
import {DEPLOYMENT} from './paths.ts';
import type {Sources} from './program.ts';

/** Constant text, with `{name}` wherever something variable stands, and those names. */
export interface Spelled {
  text: string;
  holes: string[];
}

/** What one call gives to the parameters of the function it calls. */
type Given = Map<ts.Symbol, {value: ts.Expression | undefined; given: Given}>;

const nothing: Given = new Map();

export interface Trace {
  spell(expression: ts.Expression, given?: Given): Spelled;
  /** The names of an object's fields, nested ones as `outer.inner`; null where they cannot be told. */
  fields(expression: ts.Expression, given?: Given): string[] | null;
  fieldsOfType(type: ts.Type): string[] | null;
  /** What declares the name that is called, or handed over: a function, a variable, a member of a type. */
  named(name: ts.Node): ts.Declaration[];
}

/**
 * Long because it is one question with one memory: the kinds of expression it follows call each other.
 * @param nodes of one editor
 * @param deployment the values of `deployment.json`, which count as constant
 */
export function createTrace({checker}: Sources, nodes: ts.Node[], deployment: unknown): Trace {
  const variable = (expression: ts.Expression): Spelled => {
    const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
    return {text: `{${name}}`, holes: [name]};
  };
  const constant = (text: string): Spelled => ({text, holes: []});
  const one = (parts: Spelled[], text = parts.map(part => part.text).join('')): Spelled => ({
    text,
    holes: [...new Set(parts.flatMap(part => part.holes))],
  });
  /** Of whichever it is. */
  const some = (parts: Spelled[]) => (parts.length === 1 ? parts[0]! : one(parts, '{…}'));

  const symbolOf = (node: ts.Expression): ts.Symbol | undefined =>
    ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);

  /** Of a name that is taken out of an object, the member's own declarations. */
  const taken = (declaration: ts.Declaration): ts.Declaration[] => {
    if (!ts.isBindingElement(declaration) || !ts.isObjectBindingPattern(declaration.parent))
      return [declaration];
    const {name, propertyName, parent} = declaration;
    const member = checker.getTypeAtLocation(parent).getProperty((propertyName ?? name).getText());
    return member?.declarations ?? [declaration];
  };

  /** A value of `deployment.json`, found by the property of the schema from which the type `Deployment` comes. */
  const deployed = (symbol: ts.Symbol | undefined): unknown => {
    let declaration: ts.Node | undefined = symbol?.declarations?.flatMap(taken)[0];
    if (!declaration?.getSourceFile().fileName.endsWith(DEPLOYMENT)) return undefined;
    const path: string[] = [];
    for (; !ts.isSourceFile(declaration); declaration = declaration.parent) {
      if (ts.isPropertyAssignment(declaration)) path.unshift(declaration.name.getText());
    }
    return path.reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name],
      deployment,
    );
  };

  const named: Trace['named'] = node => {
    const name = ts.isPropertyAccessExpression(node) ? node.name : node;
    const symbol =
      ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name
        ? checker.getShorthandAssignmentValueSymbol(name.parent)
        : checker.getSymbolAtLocation(name);
    const real = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return real?.declarations?.flatMap(taken) ?? [];
  };

  /** The function of ours that a call calls by its name. */
  const callee = (call: ts.CallExpression): ts.FunctionLikeDeclaration | null => {
    const [declaration] = ts.isIdentifier(call.expression) ? named(call.expression) : [];
    if (declaration && ts.isFunctionDeclaration(declaration)) return declaration;
    const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return value && isFunction(value) ? value : null;
  };

  const names = createNames(checker, nodes, named);
  /** The parameters of `callee` as `call` fills them. */
  const given = (call: ts.CallExpression, callee: ts.SignatureDeclaration, outer: Given): Given =>
    new Map(
      callee.parameters.flatMap(({name}, index) => {
        const symbol = checker.getSymbolAtLocation(name);
        return symbol ? [[symbol, {value: call.arguments[index], given: outer}] as const] : [];
      }),
    );

  const spell = (expression: ts.Expression, known: Given = nothing): Spelled => {
    const inner = unwrapped(expression);
    if (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner)) return constant(inner.text);
    if (ts.isTemplateExpression(inner)) {
      return one([
        constant(inner.head.text),
        ...inner.templateSpans.flatMap(span => [spell(span.expression, known), constant(span.literal.text)]),
      ]);
    }
    if (ts.isBinaryExpression(inner)) {
      const sides = [spell(inner.left, known), spell(inner.right, known)];
      return inner.operatorToken.kind === ts.SyntaxKind.PlusToken ? one(sides) : some(sides);
    }
    if (ts.isConditionalExpression(inner)) {
      return some([spell(inner.whenTrue, known), spell(inner.whenFalse, known)]);
    }
    if (ts.isObjectLiteralExpression(inner)) {
      return one((fields(inner, known) ?? ['…']).map(name => ({text: `{${name}}`, holes: [name]})));
    }
    if (ts.isCallExpression(inner)) return spellCall(inner, known);
    if (ts.isIdentifier(inner) || ts.isPropertyAccessExpression(inner)) {
      const symbol = symbolOf(inner);
      const argument = symbol && known.get(symbol);
      if (argument) return argument.value ? spell(argument.value, argument.given) : constant('');
      const value = deployed(symbol);
      if (typeof value === 'string') return constant(value);
      const type = checker.getTypeAtLocation(inner);
      if (type.isStringLiteral()) return constant(type.value);
      const declaration = symbol?.valueDeclaration;
      const initializer = isConstant(declaration) ? declaration.initializer : undefined;
      return initializer ? spell(initializer, known) : variable(inner);
    }
    if (ts.isElementAccessExpression(inner)) {
      return some([spell(inner.expression, known), spell(inner.argumentExpression, known)]);
    }
    if (ts.isArrayLiteralExpression(inner)) return some(inner.elements.map(element => spell(element, known)));
    return ts.isFunctionLike(inner) || ts.isRegularExpressionLiteral(inner) ? constant('') : variable(inner);
  };

  const spellCall = (call: ts.CallExpression, known: Given): Spelled => {
    const own = callee(call);
    if (own) return some(resultsOf(own).map(result => spell(result, given(call, own, known))));
    const parts = [...call.arguments];
    if (ts.isPropertyAccessExpression(call.expression)) parts.unshift(call.expression.expression);
    // Something is made of them: their names stand, their text does not.
    const {holes} = one(parts.filter(part => !isGlobal(part)).map(part => spell(part, known)));
    return {text: holes.map(hole => `{${hole}}`).join(''), holes};
  };
  /** `Object` of `Object.keys(…)`. */
  const isGlobal = (node: ts.Expression) =>
    ts.isIdentifier(node) &&
    Boolean(symbolOf(node)?.declarations?.some(declaration => declaration.getSourceFile().isDeclarationFile));

  const fields: Trace['fields'] = (expression, known = nothing) => fieldsOf(expression, known, new Set());

  /** What the type says and, since that may keep silent about some, what the value is made of. */
  const fieldsOf = (expression: ts.Expression, known: Given, seen: Set<ts.Node>): string[] | null => {
    const inner = unwrapped(expression);
    if (seen.has(inner)) return [];
    seen.add(inner);
    const symbol = ts.isIdentifier(inner) ? symbolOf(inner) : undefined;
    const argument = symbol && known.get(symbol);
    if (argument) return argument.value ? fieldsOf(argument.value, argument.given, seen) : [];
    const declared = fieldsOfType(checker.getTypeAtLocation(inner));
    const named =
      symbol && isConstant(symbol.valueDeclaration) ? symbol.valueDeclaration.initializer : undefined;
    if (!declared) return named && symbol ? namedAsItRuns(named, symbol, known) : null;
    const made = ts.isObjectLiteralExpression(inner)
      ? inner.properties.flatMap(property => fieldsOfProperty(property, known, seen))
      : (symbol ? valuesOf(symbol) : []).flatMap(value => fieldsOf(value, known, seen) ?? []);
    return withoutOuter([...new Set([...declared, ...made])]);
  };

  const fieldsOfProperty = (
    property: ts.ObjectLiteralElementLike,
    known: Given,
    seen: Set<ts.Node>,
  ): string[] => {
    if (ts.isSpreadAssignment(property)) return fieldsOf(property.expression, known, seen) ?? [];
    const value = ts.isPropertyAssignment(property)
      ? property.initializer
      : ts.isShorthandPropertyAssignment(property)
        ? property.name
        : null;
    const name = property.name.getText();
    const nested = value && fieldsOf(value, known, seen);
    return nested && nested.length > 0 ? nested.map(one => `${name}.${one}`) : [name];
  };

  /** `a` says less than `a.b`. */
  const withoutOuter = (names: string[]): string[] =>
    names.filter(name => !names.some(other => other.startsWith(`${name}.`)));

  /** What a variable or a parameter of ours is given, wherever that is. */
  const valuesOf = (symbol: ts.Symbol): ts.Expression[] => {
    const declaration = symbol.valueDeclaration;
    if (!declaration || declaration.getSourceFile().isDeclarationFile) return [];
    if (ts.isParameter(declaration)) {
      const index = declaration.parent.parameters.indexOf(declaration);
      return names.usesOf(declaration.parent).calls.flatMap(call => call.arguments[index] ?? []);
    }
    if (!ts.isVariableDeclaration(declaration)) return [];
    const assigned = nodes
      .filter(ts.isBinaryExpression)
      .filter(({left, operatorToken}) => isPlainAssignment(operatorToken) && symbolOf(left) === symbol)
      .map(({right}) => right);
    return [...(declaration.initializer ? [declaration.initializer] : []), ...assigned];
  };

  /** Fields whose names are computed: of the literal, and of what is assigned afterwards. */
  const namedAsItRuns = (literal: ts.Expression, symbol: ts.Symbol, known: Given): string[] | null => {
    if (!ts.isObjectLiteralExpression(literal)) return null;
    const names: ts.Expression[] = [];
    for (const {name} of literal.properties) {
      if (!name || !ts.isComputedPropertyName(name)) return null;
      names.push(name.expression);
    }
    const visit = (node: ts.Node): void => {
      const target = ts.isBinaryExpression(node) ? node.left : null;
      if (target && ts.isElementAccessExpression(target) && symbolOf(target.expression) === symbol) {
        names.push(target.argumentExpression);
      }
      ts.forEachChild(node, visit);
    };
    visit(literal.getSourceFile());
    const spelled = names.map(name => spell(name, known));
    return spelled.some(({holes}) => holes.length > 0) ? null : spelled.map(({text}) => text);
  };

  const fieldsOfType = (type: ts.Type, prefix = '', depth = 0): string[] | null => {
    const names = new Set<string>();
    for (const part of type.isUnion() ? type.types : [type]) {
      if (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) continue;
      const isList = checker.isArrayType(part) || checker.isTupleType(part);
      const element = isList ? checker.getTypeArguments(part as ts.TypeReference)[0] : undefined;
      const holder = element ?? part;
      const properties = checker.getPropertiesOfType(holder);
      if (!isRecord(holder) || properties.length === 0) return null;
      for (const property of properties) {
        const inner = checker.getNonNullableType(checker.getTypeOfSymbol(property));
        const nested = depth < 3 ? fieldsOfType(inner, `${prefix}${property.name}.`, depth + 1) : null;
        for (const name of nested ?? [prefix + property.name]) names.add(name);
      }
    }
    return [...names];
  };
  const isRecord = (type: ts.Type): boolean =>
    type.isIntersection()
      ? type.types.every(isRecord)
      : Boolean(type.flags & ts.TypeFlags.Object) &&
        type.getCallSignatures().length === 0 &&
        checker.getIndexInfosOfType(type).length === 0;

  return {spell, fields, fieldsOfType: type => fieldsOfType(type), named};
}

/** What a function gives back. */
function resultsOf(body: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (!body.body) return [];
  if (!ts.isBlock(body.body)) return [body.body];
  const results: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) results.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body.body);
  return results;
}

function isPlainAssignment({kind}: ts.Node): boolean {
  return kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node)
  );
}

function unwrapped(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner) || ts.isAsExpression(inner) || ts.isNonNullExpression(inner)) {
    inner = inner.expression;
  }
  return inner;
}
