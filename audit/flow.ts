/**
 * Follows objects of the host through the sources: into variables, arguments and results, as far as the compiler sees
 * them. What is handed over as a type of ours keeps being the host's; what goes where no type says, is a breach.
 */
import ts from 'typescript';
import {partsOf} from './declared.ts';
import {isHosts, type Sources} from './program.ts';

export interface Flow {
  /** Looks at where an expression's value goes. */
  follow(node: ts.Expression): void;
  /** The host's types that a type stands for: itself, and those that were handed over as it. */
  hostsBehind(type: ts.Type): ts.Type[];
}

/**
 * Long because the ways a value can take call each other.
 * @param lost is told where an object of the host gets out of sight
 */
export function createFlow({checker}: Sources, lost: (node: ts.Node, text: string) => void): Flow {
  /** Types of ours that objects of the host are handed over as. */
  const views = new Map<ts.Type, Set<ts.Type>>();

  const flow = (from: ts.Type, to: ts.Type, node: ts.Node, depth = 0): void => {
    if (from === to || depth > 4) return;
    const taking = partsOf(to);
    const hosts = partsOf(from).filter(isHostObject);
    if (hosts.length > 0) {
      const ours = taking.filter(part => !isHostObject(part));
      if (taking.some(takesAnything)) {
        lost(node, `a ${hosts.map(spelled).join(' or ')} is given away where its use cannot be followed`);
      } else if (ours.length === taking.length) {
        for (const view of ours.map(constraintOf)) {
          views.set(view, new Set([...(views.get(view) ?? []), ...hosts]));
        }
      }
      return;
    }
    for (const part of partsOf(from).filter(isObject)) {
      if (taking.some(takesAnything) && holdsHost(part, depth)) {
        lost(
          node,
          'something that holds an object of the host is given away where its use cannot be followed',
        );
      }
      for (const other of taking.filter(isObject)) flowInside(part, other, node, depth + 1);
    }
  };

  /** Elements, parameters and results, properties. */
  const flowInside = (from: ts.Type, to: ts.Type, node: ts.Node, depth: number): void => {
    const [element, place] = [elementOf(from), elementOf(to)];
    if (element && place) return flow(element, place, node, depth);
    const [given, taken] = [from.getCallSignatures()[0], to.getCallSignatures()[0]];
    if (given && taken) {
      given.parameters.forEach((parameter, index) => {
        const other = taken.parameters[index];
        if (other) flow(checker.getTypeOfSymbol(other), checker.getTypeOfSymbol(parameter), node, depth);
      });
      const result = taken.getReturnType();
      if (!(result.flags & ts.TypeFlags.Void)) flow(given.getReturnType(), result, node, depth);
      return;
    }
    if (isForeign(to)) return;
    for (const property of to.getProperties()) {
      const own = from.getProperty(property.name);
      if (own) flow(checker.getTypeOfSymbol(own), checker.getTypeOfSymbol(property), node, depth);
    }
  };

  const holdsHost = (type: ts.Type, depth: number): boolean => {
    if (depth > 4) return false;
    const element = elementOf(type);
    const inner = element
      ? [element]
      : isForeign(type)
        ? []
        : type.getProperties().map(property => checker.getTypeOfSymbol(property));
    return inner
      .flatMap(partsOf)
      .some(one => isHostObject(one) || (isObject(one) && holdsHost(one, depth + 1)));
  };

  const elementOf = (type: ts.Type): ts.Type | undefined =>
    checker.isArrayType(type) || checker.isTupleType(type)
      ? checker.getTypeArguments(type as ts.TypeReference)[0]
      : undefined;

  /** `T extends X` can be used as an `X`. */
  const constraintOf = (type: ts.Type): ts.Type =>
    type.isTypeParameter() ? (checker.getBaseConstraintOfType(type) ?? type) : type;

  /** What the place of an expression takes: the last of a chain of assertions, else what its surroundings say. */
  const targetsOf = (node: ts.Expression): ts.Type[] => {
    if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return [];
    let last: ts.Expression = node;
    for (let outer = last.parent; isWrapper(outer); outer = outer.parent) last = outer;
    const asserted = unparenthesized(last);
    if (ts.isAsExpression(asserted)) return [checker.getTypeFromTypeNode(asserted.type)];
    const expected = checker.getContextualType(node);
    // What is taken apart at once: the names have types of their own.
    if (expected?.pattern) return [];
    const parameter = parameterFor(last, checker);
    return [expected, parameter ? checker.getTypeAtLocation(parameter) : undefined].filter(
      type => type !== undefined,
    );
  };

  return {
    follow(node) {
      if (isArgumentOfHost(node, checker)) return;
      const from = checker.getTypeAtLocation(node);
      for (const to of targetsOf(node)) flow(from, to, node);
    },
    hostsBehind: type =>
      partsOf(type)
        .map(constraintOf)
        .flatMap(partsOf)
        .flatMap(part => (isHostObject(part) ? [part] : [...(views.get(part) ?? [])])),
  };
}

/** An interface of the host that can do something; the others are plain data. */
export function isHostObject(type: ts.Type): boolean {
  return (
    type.symbol?.declarations?.some(
      one => isHosts(one) && ts.isInterfaceDeclaration(one) && one.members.some(ts.isMethodSignature),
    ) ?? false
  );
}

export function spelled(type: ts.Type): string {
  return type.symbol.name;
}

/** The parameter of ours that an argument goes to, as it is declared. */
function parameterFor(node: ts.Expression, checker: ts.TypeChecker): ts.ParameterDeclaration | null {
  const call = node.parent;
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return null;
  const index = call.arguments?.indexOf(node) ?? -1;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (index < 0 || !declaration || ts.isJSDocSignature(declaration)) return null;
  return declaration.getSourceFile().isDeclarationFile ? null : (declaration.parameters[index] ?? null);
}

/** The host's own methods declare much as `any`; what they take stays with the host. */
function isArgumentOfHost(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.expression === node) return false;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  return declaration !== undefined && isHosts(declaration);
}

function isObject(type: ts.Type): boolean {
  return Boolean(type.flags & ts.TypeFlags.Object);
}

/** `any`, `unknown`, `object`, `{}` and dictionaries. */
function takesAnything(type: ts.Type): boolean {
  return (
    Boolean(type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) ||
    (isObject(type) && type.getProperties().length + type.getCallSignatures().length === 0)
  );
}

/** Of a library: what those types take is theirs. */
function isForeign(type: ts.Type): boolean {
  return type.symbol?.declarations?.some(one => one.getSourceFile().isDeclarationFile) ?? false;
}

function isWrapper(node: ts.Node): node is ts.AsExpression | ts.ParenthesizedExpression {
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node);
}

function unparenthesized(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? unparenthesized(node.expression) : node;
}
