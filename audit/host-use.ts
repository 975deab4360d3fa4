/**
 * What the server's sources do with the host: every member they name, resolved to its declaration. That this sees all of
 * it, objects of the host have to stay what the compiler knows them as. So they stay in `src/apps-script/`, and go only
 * where a type of the host's is written.
 */
import {relative} from 'node:path';
import ts from 'typescript';
import type {EditorName} from '../src/shared/contract.ts';
import {promiseFor, type Breach, type PromiseId} from './breach.ts';
import {homes, linkFiles, onlyThere} from './permitted.ts';
import {hostMethods, isHosts, type Sources} from './program.ts';
import {isTakenApart} from './script.ts';

export interface HostMember {
  /** Namespace, class and member, such as `Document.Body.getPageWidth`. */
  name: string;
  /** The script's global that it is used on: `DocumentApp`. */
  service: string | null;
  method: boolean;
  /** Any one of them is enough; empty when none is needed. */
  scopes: string[];
  /** Where it is used, as `src/apps-script/docs/editor.ts:12`. */
  at: string[];
}

export interface HostUse {
  members: HostMember[];
  breaches: Breach[];
}

/** Globals that the build puts values in place of. */
const builtIn = ['EDITOR', 'DEPLOYMENT', 'BUILD'];
/** Where objects of the host may be. */
const HOST_SIDE = /^src\/(apps-script\/|main\.ts$)/;
/** What passes an object of the host on. */
const PASSES_ON = 'src/apps-script/picture.ts';

/** Long because it is one walk over the sources, and the questions share what the compiler says of a place. */
export function hostUse(sources: Sources, editor: EditorName): HostUse {
  const {checker, at, root} = sources;
  const methods = hostMethods(sources);
  const members = new Map<string, HostMember>();
  const breaches: Breach[] = [];
  const breach = (node: ts.Node, text: string, promise: PromiseId = promiseFor(text)) =>
    breaches.push({promise, text: `${at(node)}: ${text}`});
  const other = editor === 'docs' ? 'slides' : 'docs';

  const record = (node: ts.Node, declared: ts.Declaration[], service: string | null) => {
    const first = declared[0] as ts.Declaration & {name: ts.Node; parent: ts.InterfaceDeclaration};
    const name = `${namespaceOf(first)}.${first.parent.name.text}.${first.name.getText()}`;
    const known = members.get(name) ?? {
      name,
      service,
      method: declared.some(ts.isMethodSignature),
      scopes: [...new Set(declared.flatMap(scopesOf))],
      at: [],
    };
    known.service ??= service;
    known.at = [...new Set([...known.at, at(node)])];
    members.set(name, known);
    const home = onlyThere[name];
    if (home && !at(node).startsWith(`${home}:`)) breach(node, `${name} is used outside of ${home}`);
  };

  /** @param member null: picked as it runs */
  const use = (node: ts.Node, object: ts.Node, member: string | null) => {
    const type = checker.getNonNullableType(checker.getTypeAtLocation(object));
    const service = serviceOf(object, checker);
    const owners = partsOf(type).flatMap(constraintOf).filter(isHostObject);
    for (const owner of owners) {
      const declared =
        member === null ? [] : (owner.getProperty(member)?.declarations?.filter(isMember) ?? []);
      if (member === null) {
        breach(node, `a member of ${owner.symbol.name} is picked by a name that is made up as it runs`);
      } else if (declared.length > 0) record(node, declared, service);
      else {
        const what = `${owner.symbol.name}.${member}`;
        breach(node, `${what} is in no reference, so nobody can tell which permission it takes`);
      }
    }
    const property = member === null ? undefined : checker.getPropertyOfType(type, member);
    const declared = property?.declarations ?? [];
    // `Pick<Image | Slide, …>` has a member of each.
    if (declared.length > 0 && declared.every(isMember)) {
      for (const {parent} of declared) {
        record(
          node,
          declared.filter(one => one.parent === parent),
          service,
        );
      }
    } else if (member !== null && methods.has(member) && owners.length === 0) {
      const unknown = Boolean(type.flags & ts.TypeFlags.Any);
      const isMethod = property && checker.getTypeOfSymbol(property).getCallSignatures().length > 0;
      if (unknown) breach(node, `get at ${member} of something of no known type`);
      else if (isMethod && declared.some(one => inHostSide(one))) {
        breach(
          node,
          `${member} of a type of ours is called like a method of the host's: use the host's type`,
        );
      }
    }
  };

  /** Google fetches what an image is given as an address. */
  const checkOverload = (call: ts.CallExpression) => {
    const declaration = checker.getResolvedSignature(call)?.declaration;
    if (!declaration || !isHosts(declaration) || ts.isJSDocSignature(declaration)) return;
    const all = checker.getTypeAtLocation(call.expression).getCallSignatures();
    const takesBlob = (one: ts.SignatureDeclaration | undefined) =>
      one?.parameters.some(parameter => /\bBlobSource\b/.test(parameter.getText())) ?? false;
    if (!all.some(one => takesBlob(one.declaration as ts.SignatureDeclaration)) || takesBlob(declaration))
      return;
    breach(call, `${call.expression.getText()} makes Google fetch an address`, 'P11');
  };

  /** Where an object of the host goes that is known as one no more. */
  const checkGoing = (node: ts.Expression) => {
    const type = checker.getTypeAtLocation(node);
    const hosts = hostsIn(type);
    if (hosts.length === 0) {
      const taker = checker.getContextualType(node);
      if (taker && forgets(taker, checker) && holdsHosts(type, checker)) {
        breach(
          node,
          'something with an object of the host in it is given away where its use cannot be followed',
        );
      }
      return;
    }
    const what = `a ${hosts.map(({symbol}) => symbol.name).join(' or ')}`;
    const {parent} = node;
    if (ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent)) {
      if (!checker.isArrayLikeType(checker.getTypeAtLocation(node))) breach(node, `${what} is taken apart`);
      return;
    }
    const isText =
      ts.isTemplateSpan(parent) ||
      (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken);
    if (isText) breach(node, `${what} is made a text`, 'P6');
    if (ts.isThrowStatement(parent)) breach(node, `${what} is thrown`);
    const called = ts.isCallExpression(parent) && parent.expression !== node ? parent : null;
    const callee = called && checker.getResolvedSignature(called)?.declaration;
    if (callee && isHosts(callee)) return;
    if (callee && isOurs(callee) && !inHostSide(callee))
      breach(node, `${what} is given to ${fileOf(callee)}`);
    const place = ts.isAsExpression(parent)
      ? checker.getTypeFromTypeNode(parent.type)
      : checker.getContextualType(node);
    if (place && !place.pattern && !partsOf(place).some(part => isHostObject(part) || isPicked(part))) {
      if (partsOf(place).some(part => part.isTypeParameter() || holdsNothing(part))) return;
      breach(node, `${what} is given away where its use cannot be followed`);
    }
  };

  const isOurs = (node: ts.Node) => !node.getSourceFile().isDeclarationFile;
  const fileOf = (node: ts.Node) => relative(root, node.getSourceFile().fileName);
  const inHostSide = (node: ts.Node) => HOST_SIDE.test(fileOf(node));

  const visit = (node: ts.Node, file: string): void => {
    // Types do nothing.
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node)) {
      const service = serviceOf(node, checker);
      const home = service && homes[service];
      if (home && !file.startsWith(home)) {
        breach(node, `${service} is named outside of ${home}${beside(service)}`);
      } else if (service && !home) breach(node, `${service} is none of the services that are used`);
      if (service && !isLabel(node) && !isObjectOfAccess(node) && !isTakenApart(node)) {
        breach(node, `${service} is given another name, under which its use cannot be followed`);
      }
    }
    if (HOST_SIDE.test(file) || file.startsWith('src/')) {
      if (ts.isPropertyAccessExpression(node)) use(node, node.expression, node.name.text);
      if (ts.isElementAccessExpression(node)) use(node, node.expression, literalOf(node.argumentExpression));
      if (ts.isObjectBindingPattern(node)) {
        const object = ts.isVariableDeclaration(node.parent) ? node.parent.initializer : undefined;
        for (const {name, propertyName} of node.elements) {
          use(node, object ?? node, (propertyName ?? name).getText());
        }
      }
    }
    if (ts.isCallExpression(node)) checkOverload(node);
    if (ts.isExpression(node) && !isLabel(node) && HOST_SIDE.test(file) && file !== PASSES_ON)
      checkGoing(node);
    if (ts.isVariableDeclaration(node) && isDeclared(node) && !builtIn.includes(node.name.getText())) {
      breach(node, 'declares a global by hand, so that its use cannot be followed');
    }
    ts.forEachChild(node, child => visit(child, file));
  };

  for (const source of sources.own) {
    const file = fileOf(source);
    if (file.startsWith(`src/apps-script/${other}/`)) continue;
    visit(source, file);
    if (linkFiles.includes(file)) checkReturns(source);
  }

  /** A link is copied inside the document and leads nowhere else: what touches it hands nothing back. */
  function checkReturns(source: ts.SourceFile) {
    for (const {valueDeclaration: node} of checker.getExportsOfModule(checker.getSymbolAtLocation(source)!)) {
      const [signature] = node ? checker.getTypeAtLocation(node).getCallSignatures() : [];
      if (signature && signature.getReturnType().flags & ts.TypeFlags.Void) continue;
      if (node) breach(node, 'hands something back from where the link of an image is read', 'P6');
    }
    checkLinks(source);
  }

  /** There, a text goes into the link of an image and nowhere else. */
  function checkLinks(node: ts.Node): void {
    if (ts.isExpression(node) && !isLabel(node) && !ts.isStringLiteral(node)) {
      const {flags} = checker.getNonNullableType(checker.getTypeAtLocation(node));
      if (flags & ts.TypeFlags.String && !isForLink(node)) {
        breach(node, 'the link of an image is used for something else than the link of another', 'P6');
      }
    }
    ts.forEachChild(node, checkLinks);
  }

  return {members: [...members.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), breaches};
}

/** What goes round which wall, in words that name the promise. */
function beside(service: string): string {
  const walls: Record<string, string> = {
    UrlFetchApp: ', past the Http port, which lets out what is declared',
    PropertiesService: ', past the Store port, which takes what is declared',
    console: ', past the Log port, which writes what is declared',
  };
  return walls[service] ?? '';
}

/** The host's objects that a type stands for: itself, a part of it, or what a list holds. */
function hostsIn(type: ts.Type): ts.Type[] {
  const elements = (part: ts.Type) =>
    part.symbol?.name === 'Array' ? ((part as ts.TypeReference).typeArguments ?? []) : [part];
  return partsOf(type).flatMap(elements).flatMap(partsOf).flatMap(constraintOf).filter(isHostObject);
}

function constraintOf(type: ts.Type): ts.Type[] {
  const constraint = type.isTypeParameter() ? type.getConstraint() : undefined;
  return constraint ? partsOf(constraint) : [type];
}

function partsOf(type: ts.Type): ts.Type[] {
  return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}

/** An interface of the host that can do something; the others are plain data. */
function isHostObject(type: ts.Type): boolean {
  return (
    type.symbol?.declarations?.some(
      one => isHosts(one) && ts.isInterfaceDeclaration(one) && one.members.some(ts.isMethodSignature),
    ) ?? false
  );
}

/** `Pick<Body, …>`, or a list of the host's: nothing but the host's members. */
function isPicked(type: ts.Type): boolean {
  if (hostsIn(type).length > 0) return true;
  const properties = type.getProperties();
  return properties.length > 0 && properties.every(({declarations = []}) => declarations.every(isHosts));
}

/** A text that is kept under a name, looked at for being there, asked for again where that fails, or set as a link. */
function isForLink(node: ts.Expression): boolean {
  const {parent} = node;
  if (ts.isAsExpression(parent) || ts.isNonNullExpression(parent)) return isForLink(parent);
  if (ts.isVariableDeclaration(parent) || ts.isIfStatement(parent)) return true;
  const call = ts.isArrowFunction(parent) ? parent.parent : parent;
  return ts.isCallExpression(call) && /^look$|\.setLink\w+$/.test(call.expression.getText());
}

/** Takes everything, and knows it as nothing. */
function forgets(type: ts.Type, checker: ts.TypeChecker): boolean {
  const nothing = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive;
  const held = checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type ?? type;
  return Boolean(held.flags & nothing);
}

/** Whether objects of the host stand in an object of ours. */
function holdsHosts(type: ts.Type, checker: ts.TypeChecker, depth = 3): boolean {
  return partsOf(type).some(part => {
    if (hostsIn(part).length > 0) return true;
    const isPlain = part.flags & ts.TypeFlags.Object && part.getCallSignatures().length === 0;
    if (
      depth === 0 ||
      !isPlain ||
      part.symbol?.declarations?.some(one => one.getSourceFile().isDeclarationFile)
    ) {
      return false;
    }
    return part.getProperties().some(one => holdsHosts(checker.getTypeOfSymbol(one), checker, depth - 1));
  });
}

/** `null`, `void` and the like. */
function holdsNothing({flags}: ts.Type): boolean {
  return Boolean(flags & (ts.TypeFlags.Void | ts.TypeFlags.Boolean | ts.TypeFlags.BooleanLiteral));
}

/** The host's global that an identifier stands for. */
function serviceOf(node: ts.Node, checker: ts.TypeChecker): string | null {
  if (!ts.isIdentifier(node)) return null;
  const {parent} = node;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  return symbol?.declarations?.some(one => isHosts(one) && ts.isVariableDeclaration(one)) ? node.text : null;
}

/** The scopes that a method's doc comment lists. */
function scopesOf(declaration: ts.Node): string[] {
  return ts
    .getJSDocCommentsAndTags(declaration)
    .flatMap(comment => [...comment.getText().matchAll(/^\s*\* - (https:\/\/\S+\/\S*)$/gm)])
    .map(match => match[1] as string);
}

function namespaceOf(declaration: ts.Node): string {
  let node = declaration;
  while (!ts.isModuleDeclaration(node)) node = node.parent;
  return node.name.text;
}

/** A member of one of the host's interfaces that can do something. */
function isMember(declaration: ts.Node): boolean {
  return (
    isHosts(declaration) &&
    ts.isInterfaceDeclaration(declaration.parent) &&
    declaration.parent.members.some(ts.isMethodSignature)
  );
}

/** A name that stands for no value of its own: of a member, an import. */
function isLabel(node: ts.Node): boolean {
  const {parent} = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isVariableDeclaration(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.initializer !== node) ||
    ts.isImportSpecifier(parent)
  );
}

function isObjectOfAccess(node: ts.Node): boolean {
  const {parent} = node;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node;
}

/** `declare const …` */
function isDeclared({parent: {parent}}: ts.VariableDeclaration): boolean {
  return (
    ts.isVariableStatement(parent) &&
    (parent.modifiers?.some(one => one.kind === ts.SyntaxKind.DeclareKeyword) ?? false)
  );
}

function literalOf(node: ts.Expression): string | null {
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) ? node.text : null;
}
