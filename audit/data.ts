/** Every field that the sources store, send, write to the log or hand to the sidebar, and where. */
import ts from 'typescript';
import type {Breach} from './breach.ts';
import {noteConversation} from './conversation.ts';
import {readDeclarations} from './declarations.ts';
import {isIn, partsOf} from './declared.ts';
import {createLedger, type Field} from './ledger.ts';
import {PORTS, SEALERS} from './paths.ts';
import type {Sources} from './program.ts';
import {noteRequests, type Deployment} from './requests.ts';
import {checkThrown} from './thrown.ts';
import {createTrace} from './trace.ts';

export interface Data {
  fields: Field[];
  breaches: Breach[];
}

/**
 * @param nodes of one editor, from `liveNodes`
 * @param deployment `deployment.json`
 */
export function sentAndStored(sources: Sources, nodes: ts.Node[], deployment: Deployment): Data {
  const {checker} = sources;
  const trace = createTrace(sources, nodes, deployment);
  const ledger = createLedger(sources);
  const {note, breach} = ledger;

  /** Whether it names `error` of the port `Log`, the one way to the log. */
  const isLog = (name: ts.Node): boolean => {
    const [declaration] = trace.named(name);
    if (!declaration || !ts.isMethodSignature(declaration)) return false;
    const {parent} = declaration;
    return (
      ts.isInterfaceDeclaration(parent) &&
      isIn(parent, PORTS) &&
      `${parent.name.text}.${declaration.name.getText()}` === 'Log.error'
    );
  };

  const noteLogged = (call: ts.CallExpression): void => {
    const [event, values] = call.arguments;
    const fields = values ? trace.fields(values) : null;
    if (!event || trace.spell(event).holes.length > 0)
      breach('P3', call, 'the log’s entry has no fixed name');
    if (!fields) breach('P3', call, 'nobody can tell what is written to the log');
    note('log', ['event', ...(fields ?? ['?'])]);
  };

  for (const name of nodes.filter(ts.isIdentifier)) {
    if (!isLog(name)) continue;
    const call = callOf(name);
    if (call) noteLogged(call);
    else if (!isDeclaring(name)) {
      breach('P12', name, 'Log.error is handed over, and nobody can tell what it is given');
    }
  }
  for (const {rows} of readDeclarations(sources.root)) {
    for (const {place, fields} of rows) note(place, [...fields]);
  }
  for (const node of nodes) {
    if (!isPassedOff(node, checker)) continue;
    breach('P4', node, 'something is passed off as sealed, or as keys, that was not made as such');
  }
  noteRequests(sources, nodes, deployment, ledger);
  noteConversation(sources, trace.fieldsOfType, ledger);
  checkThrown(sources, nodes, ledger);
  const fields = ledger.fields();
  return {fields, breaches: [...ledger.breaches, ...fields.flatMap(checkField)]};
}

/** What must not be kept, whatever `docs/privacy.md` says of it. */
function checkField({place, field}: Field): Breach[] {
  if (!/ property |^envelope |^log$/.test(place)) return [];
  const text = `${field} is kept in: ${place}`;
  if (/password|user_?name|e-?mail/i.test(field)) return [{promise: 'P3', text}];
  return /locale|language/i.test(field) ? [{promise: 'P8', text}] : [];
}

/** The types that stores take are given by assertion, which those who make such values alone may use. */
function isPassedOff(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (!ts.isAsExpression(node) || SEALERS.some(file => isIn(node, file))) return false;
  return partsOf(checker.getTypeAtLocation(node)).some(part => part.getProperty('sealedAs') !== undefined);
}

function callOf(name: ts.Identifier): ts.CallExpression | null {
  const {parent} = name;
  const callee = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
  return ts.isCallExpression(callee.parent) && callee.parent.expression === callee ? callee.parent : null;
}

/** Where the name is given to what it stands for, or taken in from its file. */
function isDeclaring({parent}: ts.Identifier): boolean {
  return (
    ts.isFunctionDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent)
  );
}
