/** Every field that the sources store, send, write to the log or hand to the sidebar, and where. */
import ts from 'typescript';
import type {Breach} from './breach.ts';
import {addresses, kept} from './permitted.ts';
import type {Sources} from './program.ts';
import {createTrace, nothing, type Given} from './trace.ts';

export interface Field {
  /** As `docs/privacy.md` names it, such as `user property remembered`, `bank /Search2`, `sidebar asks insert`. */
  place: string;
  field: string;
}

export interface Data {
  fields: Field[];
  breaches: Breach[];
}

interface Deployment {
  bank: {api: string; cdn: string};
  signIn: {path: string; fields: Record<string, string>};
}

/** One step out of a function: how it is called. */
interface Way {
  call: ts.CallExpression;
  callee: ts.FunctionLikeDeclaration;
}

/**
 * @param nodes of one editor, from `liveNodes`
 * @param deployment `deployment.json`
 */
export function sentAndStored(sources: Sources, nodes: ts.Node[], deployment: Deployment): Data {
  const {checker, at} = sources;
  const trace = createTrace(sources, nodes, deployment);
  const found = new Map<string, Field>();
  const breaches: Breach[] = [];
  const calls = nodes.filter(ts.isCallExpression);

  const add = (place: string, fields: string[]) =>
    fields.forEach(field => found.set(`${place} ${field}`, {place, field}));
  const breach = (promise: Breach['promise'], node: ts.Node, text: string) =>
    breaches.push({promise, text: `${at(node)}: ${text}`});

  /** The interface of `ports.ts` and the member that a call goes to: `Store.write`. */
  const port = (call: ts.CallExpression): string | null => {
    if (!ts.isPropertyAccessExpression(call.expression)) return null;
    const member = checker.getSymbolAtLocation(call.expression.name)?.declarations?.[0];
    const owner = member?.parent;
    return owner && ts.isInterfaceDeclaration(owner) && isIn(owner, '/src/core/ports.ts')
      ? `${owner.name.text}.${call.expression.name.text}`
      : null;
  };

  /** The names inside a text that is made of `JSON.stringify(…)`, sealed or not. */
  const inText = (expression: ts.Expression, given: Given = nothing): string[] | null => {
    if (ts.isCallExpression(expression)) {
      const object = expression.expression.getText() === 'JSON.stringify' && expression.arguments[0];
      return object ? trace.fields(object, given) : isSeal(expression) ? [] : null;
    }
    const symbol = checker.getSymbolAtLocation(expression);
    const declaration = symbol?.valueDeclaration;
    return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
      ? inText(declaration.initializer, given)
      : null;
  };
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
    const declared =
      ts.isPropertyAccessExpression(node) && checker.getSymbolAtLocation(node.name)?.declarations;
    return Boolean(
      declared &&
      declared.every(one => isIn(one, '/locales/messages.ts') || isIn(one, '/src/core/deployment.ts')),
    );
  };
  const isSeal = (call: ts.CallExpression) => {
    const callee = trace.callee(call);
    return callee?.name?.getText() === 'seal' && isIn(callee, '/src/core/vault.ts');
  };

  const write = (call: ts.CallExpression): void => {
    const [key, value] = call.arguments;
    const receiver = (call.expression as ts.PropertyAccessExpression).expression;
    const store = ts.isPropertyAccessExpression(receiver) ? receiver.name.text : receiver.getText();
    const spelled = key && trace.spell(key);
    if (!spelled || !value || spelled.holes.length > 0) {
      breach('P7', call, 'something is stored under a name that is made up as it runs');
      return;
    }
    if (!kept[store]?.includes(spelled.text)) {
      breach(
        'P7',
        call,
        `"${spelled.text}" is stored in the ${store}'s properties, which is none of what may be kept`,
      );
    }
    const fields = inText(value);
    if (!fields) breach('P12', call, `nobody can tell what "${spelled.text}" holds`);
    add(`${store} property ${spelled.text}`, fields?.length === 0 ? ['envelope'] : (fields ?? ['?']));
  };

  const request = (literal: ts.ObjectLiteralExpression, given: Given, call: ts.Node): void => {
    const value = (name: string) => propertyOf(literal, name);
    const url = value('url');
    if (!url) return;
    const {text, holes} = trace.spell(url, given);
    const [, scheme, host, path = ''] = /^(\w+):\/\/([^/{?]*)([^{?]*)/.exec(text) ?? [];
    if (scheme && scheme !== 'https')
      breach('P2', call, `asks ${scheme}://${host}, which is not encrypted on its way`);
    const known = host === deployment.bank.api ? 'bank' : host === deployment.bank.cdn ? 'cdn' : null;
    if (scheme && path === '') {
      breach('P12', call, `asks ${host} for something of which nobody can tell what it is`);
    }
    if (scheme && !known) breach('P11', call, `asks ${host || 'a host'}, which is none of the bank's`);
    const start = /^\{(\w+)\}/.exec(text)?.[1];
    const place = scheme ? `${known ?? host} ${path}` : start;
    if (!place || (start && !(start in addresses))) {
      breach('P11', call, 'asks an address of which nobody can tell the host');
      return;
    }
    add(
      place,
      holes.filter(hole => hole !== start),
    );

    const headers = value('headers');
    const names = headers ? trace.fields(headers, given) : [];
    if (!names && headers && !isEmpty(headers)) breach('P12', call, 'nobody can tell what its headers hold');
    if (known !== 'bank' && names?.includes('token')) {
      breach('P1', call, 'the person’s token is sent to another host than the bank’s API');
    }
    add(`${known ?? place} headers`, names ?? []);

    const body = value('body');
    if (!body) return;
    const sent = inText(body, given);
    if (!sent) {
      breach('P12', call, `nobody can tell what is sent to ${place}`);
      return;
    }
    add(place, sent);
    const {userName, password, code} = deployment.signIn.fields;
    const secret = sent.find(field => [userName, password, code].includes(field));
    if (secret && place !== `bank ${deployment.signIn.path}`) {
      breach('P2', call, `${secret} is sent to ${place}, which is not the bank’s sign-in`);
    }
  };

  /** Goes out through the functions around a request until it is told which address it asks. @param way inner first */
  const requests = (literal: ts.ObjectLiteralExpression, way: Way[]): void => {
    const given = way.reduceRight((outer, {call, callee}) => trace.given(call, callee, outer), nothing);
    const outermost = way.at(-1)?.call ?? literal;
    const url = propertyOf(literal, 'url')!;
    const {text} = trace.spell(url, given);
    const known = /^\w+:\/\/[^/{?]+\/[^{?]/.test(text) || (/^\{(\w+)\}/.exec(text)?.[1] ?? '') in addresses;
    const around = known || way.length > 3 ? null : trace.around(outermost);
    if (!around) request(literal, given, outermost);
    else around.calls.forEach(call => requests(literal, [...way, {call, callee: around.callee}]));
  };

  for (const node of nodes) {
    if (ts.isObjectLiteralExpression(node) && propertyOf(node, 'url')) {
      const type = checker.getContextualType(node);
      if (!type || !isNamed(type, 'HttpRequest', '/src/core/ports.ts')) continue;
      requests(node, []);
    }
    if (ts.isNewExpression(node) && isError(checker.getTypeAtLocation(node))) {
      for (const argument of node.arguments ?? []) {
        if (!isFixed(argument) && !ts.isObjectLiteralExpression(argument)) {
          breach(
            'P3',
            argument,
            'the text of an error is put together as it runs, and the log keeps what is thrown',
          );
        }
      }
    }
  }
  for (const call of calls) {
    const called = port(call);
    if (called === 'Store.write') write(call);
    if (called === 'Log.error') {
      const fields = call.arguments[1] && trace.fields(call.arguments[1]);
      if (!fields) breach('P3', call, 'nobody can tell what is written to the log');
      add('log', ['event', ...(fields ?? [])]);
    }
    if (isSeal(call)) {
      const [context, , , text] = call.arguments;
      const fields = text && inText(text);
      if (!fields) breach('P12', call, 'nobody can tell what is sealed');
      add(`envelope ${context && trace.spell(context).text}`, fields ?? ['?']);
    }
  }
  conversation(sources, trace.fieldsOfType, add);

  for (const {place, field} of found.values()) {
    const stored = / property |^envelope |^log$/.test(place);
    if (stored && /password|user_?name|e-?mail/i.test(field)) {
      breaches.push({promise: 'P3', text: `${field} is kept in: ${place}`});
    }
    if (stored && /locale|language/i.test(field)) {
      breaches.push({promise: 'P8', text: `${field} is kept in: ${place}`});
    }
  }
  return {fields: [...found.values()].sort((a, b) => order(a.place, b.place)), breaches};
}

/** What `contract.ts` lets the sidebar ask, and what it gets. */
function conversation(
  {checker, program}: Sources,
  fieldsOf: (type: ts.Type) => string[] | null,
  add: (place: string, fields: string[]) => void,
): void {
  const file = program.getSourceFiles().find(one => one.fileName.endsWith('/src/contract.ts'));
  const typeOf = (name: string) => {
    const symbol = checker
      .getExportsOfModule(checker.getSymbolAtLocation(file!)!)
      .find(one => one.name === name);
    if (!symbol) throw new Error(`src/contract.ts has no ${name}`);
    return checker.getDeclaredTypeOfSymbol(symbol);
  };
  const seen = new Set<ts.Type>();
  const answer = (type: ts.Type): void => {
    for (const part of partsOf(type)) {
      const element = checker.isArrayType(part)
        ? checker.getTypeArguments(part as ts.TypeReference)[0]
        : null;
      if (element) answer(element);
      if (seen.has(part) || !isDeclaredIn(part, '/src/contract.ts')) continue;
      seen.add(part);
      for (const property of part.getProperties()) {
        const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
        const nameless = partsOf(type).filter(one => one.symbol?.name === '__type');
        const names = nameless.flatMap(one =>
          one.getProperties().map(({name}) => `${property.name}.${name}`),
        );
        if (part.symbol.name !== '__type') {
          add(`sidebar gets ${part.symbol.name}`, names.length > 0 ? names : [property.name]);
        }
        answer(type);
      }
    }
  };
  for (const method of typeOf('Contract').getProperties()) {
    const call = checker.getTypeOfSymbol(method);
    const [args, value] = ['args', 'value'].map(name => checker.getTypeOfSymbol(call.getProperty(name)!));
    add(`sidebar asks ${method.name}`, fieldsOf(args!) ?? []);
    answer(value!);
  }
  ['Failure', 'Opening'].map(typeOf).forEach(answer);
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

function isEmpty(node: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(node) && node.properties.length === 0;
}

function isIn(node: ts.Node, file: string): boolean {
  return node.getSourceFile().fileName.endsWith(file);
}

function isDeclaredIn(type: ts.Type, file: string): boolean {
  return type.symbol?.declarations?.some(one => isIn(one, file)) ?? false;
}

function isNamed(type: ts.Type, name: string, file: string): boolean {
  return type.symbol?.name === name && isDeclaredIn(type, file);
}

function isError(type: ts.Type): boolean {
  return type.getProperty('message') !== undefined && type.getProperty('stack') !== undefined;
}

/** Numbers, and texts that are constant. */
function isNoText(type: ts.Type): boolean {
  return !(
    type.flags &
    (ts.TypeFlags.String |
      ts.TypeFlags.TemplateLiteral |
      ts.TypeFlags.StringMapping |
      ts.TypeFlags.Any |
      ts.TypeFlags.Unknown |
      ts.TypeFlags.Object)
  );
}

function partsOf(type: ts.Type): ts.Type[] {
  return type.isUnion() ? type.types.flatMap(partsOf) : [type];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
