/** What the live sources do with the host: every member they name, resolved to its declaration. */
import ts from 'typescript';
import {promiseFor, type Breach} from './breach.ts';
import {createFlow, isHostObject, spelled} from './flow.ts';
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
const builtIn = new Set(['EDITOR', 'DEPLOYMENT', 'BUILD']);

/**
 * Long because it is one walk over the sources: what it collects is known only together.
 * @param nodes of one editor, from `liveNodes`
 */
export function hostUse(sources: Sources, nodes: ts.Node[]): HostUse {
  const {checker, at} = sources;
  const methods = hostMethods(sources);
  const members = new Map<string, HostMember>();
  const breaches: Breach[] = [];
  const breach = (node: ts.Node, text: string) =>
    breaches.push({promise: promiseFor(text), text: `${at(node)}: ${text}`});
  const flow = createFlow(sources, breach);

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
    if (!known.at.includes(at(node))) known.at.push(at(node));
    members.set(name, known);
  };

  /** A member of a host's type, or one of ours that may be. @param member null: picked as it runs */
  const use = (node: ts.Node, type: ts.Type, member: string | null, service: string | null) => {
    for (const owner of flow.hostsBehind(type)) {
      const property = member === null ? undefined : owner.getProperty(member);
      const declared = property?.declarations?.filter(isMember) ?? [];
      if (member === null) {
        breach(node, `a member of ${spelled(owner)} is picked by a name that is made up as it runs`);
      } else if (declared.length > 0) record(node, declared, service);
      else if (isHostObject(type)) {
        breach(
          node,
          `${spelled(owner)}.${member} is in no reference, so nobody can tell which permission it takes`,
        );
      }
    }
    const inherited = member === null ? undefined : checker.getPropertyOfType(type, member);
    const declared = inherited?.declarations?.filter(isMember) ?? [];
    if (declared.length > 0) record(node, declared, service);
    if (type.flags & ts.TypeFlags.Any && member !== null && methods.has(member)) {
      breach(node, `get at ${member} of something of no known type; the host has a method of that name`);
    }
  };

  for (const node of nodes) {
    if (ts.isExpression(node) && !isName(node)) {
      flow.follow(node);
      if (serviceOf(node, checker) && !isObjectOfAccess(node) && !isTakenApart(node)) {
        breach(node, `${node.getText()} is given another name, under which its use cannot be followed`);
      }
    }
    if (
      ts.isSpreadAssignment(node) &&
      flow.hostsBehind(checker.getTypeAtLocation(node.expression)).length > 0
    ) {
      breach(node, 'an object of the host is taken apart');
    }
    if (ts.isVariableDeclaration(node) && isDeclared(node) && !builtIn.has(node.name.getText())) {
      breach(node, 'declares a global by hand, so that its use cannot be followed');
    }
  }
  // Only now is it known which types of ours stand for the host's.
  for (const node of nodes) {
    const serviceIn = ({parent}: ts.ObjectBindingPattern) =>
      ts.isVariableDeclaration(parent) && parent.initializer ? serviceOf(parent.initializer, checker) : null;
    const typeOf = (object: ts.Node) => checker.getNonNullableType(checker.getTypeAtLocation(object));
    if (ts.isPropertyAccessExpression(node)) {
      use(node, typeOf(node.expression), node.name.text, serviceOf(node.expression, checker));
    }
    if (ts.isElementAccessExpression(node)) {
      use(
        node,
        typeOf(node.expression),
        literalOf(node.argumentExpression),
        serviceOf(node.expression, checker),
      );
    }
    if (ts.isObjectBindingPattern(node)) {
      for (const {name, propertyName} of node.elements) {
        use(node, typeOf(node), (propertyName ?? name).getText(), serviceIn(node));
      }
    }
  }
  return {members: [...members.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), breaches};
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

function isName(node: ts.Node): boolean {
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
