/** Every request that the sources make: which address, and which fields it carries. */
import ts from 'typescript';
import {isNamed, partsOf} from './declared.ts';
import type {Ledger} from './ledger.ts';
import {addresses} from './permitted.ts';
import {PORTS} from './paths.ts';
import type {Sources} from './program.ts';
import {nothing, type Given, type Trace} from './trace.ts';

export interface Deployment {
  bank: {api: string; cdn: string};
  signIn: {path: string; fields: Record<string, string>};
}

/** One step out of a function: how it is called. */
interface Way {
  call: ts.CallExpression;
  callee: ts.FunctionLikeDeclaration;
}

/** How far out the arguments of a request are followed. */
const FURTHEST = 4;

/** @param inText the names of the fields inside a text; null where they cannot be told */
export function noteRequests(
  {checker}: Sources,
  nodes: ts.Node[],
  trace: Trace,
  deployment: Deployment,
  inText: (expression: ts.Expression, given: Given) => string[] | null,
  {note, breach}: Ledger,
): void {
  const seen = new Set<ts.Node>();

  /** Every way to a request ends in a literal that names an address, or in one that only adds to another request. */
  const asRequest = (type: ts.Type, node: ts.Node): void => {
    for (const part of partsOf(type)) {
      const literal = part.symbol?.valueDeclaration;
      if (isRequest(part) || part.flags & ts.TypeFlags.Undefined) continue;
      if (!literal || !ts.isObjectLiteralExpression(literal)) {
        breach('P12', node, 'asks something of which nobody can tell what it is');
      } else if (!seen.has(literal)) {
        seen.add(literal);
        if (propertyOf(literal, 'url')) follow(literal, []);
        else addTo(literal);
      }
    }
  };

  const asList = (type: ts.Type, node: ts.Node): void => {
    for (const part of partsOf(type)) {
      const elements = elementsOf(part);
      elements.forEach(element => asRequest(element, node));
      if (elements.length === 0) breach('P12', node, 'asks something of which nobody can tell what it is');
    }
  };
  const elementsOf = (type: ts.Type): readonly ts.Type[] =>
    checker.isArrayType(type) || checker.isTupleType(type)
      ? checker.getTypeArguments(type as ts.TypeReference)
      : [];

  const addTo = ({properties}: ts.ObjectLiteralExpression): void => {
    for (const property of properties) {
      if (ts.isSpreadAssignment(property)) {
        asRequest(checker.getTypeAtLocation(property.expression), property);
      } else if (!/^(once|seconds)$/.test(property.name.getText())) {
        breach('P12', property, 'a request is changed after it was made');
      }
    }
  };

  /** Goes out through the functions around a request until it is told which address it asks. @param way inner first */
  const follow = (literal: ts.ObjectLiteralExpression, way: Way[]): void => {
    const given = way.reduceRight((outer, {call, callee}) => trace.given(call, callee, outer), nothing);
    const outermost = way.at(-1)?.call ?? literal;
    const {host, path, start} = split(trace.spell(propertyOf(literal, 'url')!, given).text);
    const known = (host && path) || (start && start in addresses);
    const around = known || way.length === FURTHEST ? null : trace.around(outermost);
    if (!around) noteOne(literal, given, outermost);
    around?.calls.forEach(call => follow(literal, [...way, {call, callee: around.callee}]));
    around?.lost.forEach(use =>
      breach('P12', use, 'what makes a request is handed over, and nobody can tell which'),
    );
  };

  const noteOne = (literal: ts.ObjectLiteralExpression, given: Given, call: ts.Node): void => {
    const {text, holes} = trace.spell(propertyOf(literal, 'url')!, given);
    const {scheme, host, path, start} = split(text);
    const whose = host === deployment.bank.api ? 'bank' : host === deployment.bank.cdn ? 'cdn' : null;
    if (scheme && scheme !== 'https') {
      breach('P2', call, `asks ${scheme}://${host}, which is not encrypted on its way`);
    }
    if (host && !whose) breach('P11', call, `asks ${host}, which is none of the bank's`);
    if (host && !path) breach('P12', call, `asks ${host} for something of which nobody can tell what it is`);
    const place = host ? `${whose ?? host} ${path}` : start && start in addresses ? start : null;
    if (!place) {
      breach('P11', call, 'asks an address of which nobody can tell the host');
      return;
    }
    note(
      place,
      holes.filter(hole => hole !== start),
    );
    noteHeaders(propertyOf(literal, 'headers'), whose, place, given, call);
    const body = propertyOf(literal, 'body');
    const sent = body ? inText(body, given) : [];
    if (!sent) breach('P12', call, `nobody can tell what is sent to ${place}`);
    note(place, sent ?? ['?']);
    const secrets = Object.values(deployment.signIn.fields);
    const secret = [...holes, ...(sent ?? [])].find(field => secrets.includes(field));
    if (secret && place !== `bank ${deployment.signIn.path}`) {
      breach('P2', call, `${secret} is sent to ${place}, which is not the bank’s sign-in`);
    }
  };

  const noteHeaders = (
    headers: ts.Expression | null,
    whose: string | null,
    place: string,
    given: Given,
    call: ts.Node,
  ): void => {
    const names = headers && !isEmpty(headers) ? trace.fields(headers, given) : [];
    if (!names) breach('P12', call, `nobody can tell what the headers to ${place} hold`);
    if (whose !== 'bank' && names?.includes('token')) {
      breach('P1', call, 'the person’s token is sent to another host than the bank’s API');
    }
    note(`${whose ?? place} headers`, names ?? ['?']);
  };

  for (const node of nodes) {
    if (ts.isExpression(node) && !isSpreadIn(node)) {
      const wanted = checker.getContextualType(node);
      const list = wanted && partsOf(wanted).flatMap(part => elementsOf(part));
      if (wanted && partsOf(wanted).some(isRequest)) asRequest(checker.getTypeAtLocation(node), node);
      else if (list?.some(isRequest)) asList(checker.getTypeAtLocation(node), node);
    }
    if (ts.isBinaryExpression(node) && isAssignment(node)) {
      const [changed] = trace.named(node.left);
      if (
        changed &&
        ts.isInterfaceDeclaration(changed.parent) &&
        changed.parent.name.text === 'HttpRequest'
      ) {
        breach('P12', node, 'a request is changed after it was made');
      }
    }
  }
}

function isRequest(type: ts.Type): boolean {
  return isNamed(type, 'HttpRequest', PORTS);
}

/** Of an address as `Trace.spell` gives it; `start` is the name of what it starts with, where that is not constant. */
function split(text: string): {scheme?: string; host?: string; path: string; start?: string} {
  const [, scheme, host, path = ''] = /^(\w+):\/\/([^/{?]+)(\/[^{?]+)?/.exec(text) ?? [];
  const [, start] = /^\{(\w+)\}/.exec(text) ?? [];
  return {path, ...(scheme && host && {scheme, host}), ...(start && {start})};
}

/** A property's value, also of a literal that is spread into this one. */
function propertyOf(literal: ts.ObjectLiteralExpression, wanted: string): ts.Expression | null {
  for (const property of literal.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === wanted) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === wanted) return property.name;
    if (ts.isSpreadAssignment(property)) {
      const inner = literalsIn(property.expression).map(one => propertyOf(one, wanted));
      const value = inner.find(one => one !== null);
      if (value) return value;
    }
  }
  return null;
}

function literalsIn(node: ts.Node): ts.ObjectLiteralExpression[] {
  if (ts.isObjectLiteralExpression(node)) return [node];
  if (ts.isParenthesizedExpression(node)) return literalsIn(node.expression);
  return ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse].flatMap(literalsIn) : [];
}

/** A literal that is spread into another one, perhaps on a condition, is read with that. */
function isSpreadIn(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node.parent) || ts.isConditionalExpression(node.parent)) {
    return isSpreadIn(node.parent);
  }
  return ts.isSpreadAssignment(node.parent);
}

function isAssignment({operatorToken: {kind}}: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isEmpty(node: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(node) && node.properties.length === 0;
}
