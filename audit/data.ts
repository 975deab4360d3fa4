/** Every field that the sources store, send, write to the log or hand to the sidebar, and where. */
import ts from 'typescript';
import type {Breach} from './breach.ts';
import {noteConversation} from './conversation.ts';
import {isConstant, isIn} from './declared.ts';
import {createLedger, type Field} from './ledger.ts';
import {kept} from './permitted.ts';
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

  /** What of the sources lets something out: a member of a port, such as `Store.write`, or `seal`. */
  const wayOut = (name: ts.Node): string | null => {
    const [declaration] = trace.named(name);
    if (!declaration || ts.isSourceFile(declaration)) return null;
    const {parent} = declaration;
    if (ts.isFunctionDeclaration(declaration) && isIn(declaration, '/src/core/vault.ts')) {
      return declaration.name?.text ?? null;
    }
    return ts.isInterfaceDeclaration(parent) && isIn(parent, '/src/core/ports.ts')
      ? `${parent.name.text}.${(declaration as ts.MethodSignature).name.getText()}`
      : null;
  };

  /** The names inside a text that is made of `JSON.stringify(…)`; none of a sealed one. */
  const inText = (expression: ts.Expression): string[] | null => {
    if (ts.isCallExpression(expression)) {
      const object = expression.expression.getText() === 'JSON.stringify' && expression.arguments[0];
      return object ? trace.fields(object) : wayOut(expression.expression) === 'seal' ? [] : null;
    }
    const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration;
    return isConstant(declaration) && declaration.initializer ? inText(declaration.initializer) : null;
  };

  const noteStored = (call: ts.CallExpression): void => {
    const [key, value] = call.arguments;
    const store = ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : null;
    const whose = store && ts.isPropertyAccessExpression(store) ? store.name.text : (store?.getText() ?? '?');
    const {text, holes} = key ? trace.spell(key) : {text: '', holes: ['']};
    if (holes.length > 0) breach('P7', call, 'something is stored under a name that is made up as it runs');
    else if (!kept[whose]?.includes(text)) {
      breach('P7', call, `"${text}" is stored in ${whose}, where it is none of what may be kept`);
    }
    const fields = value ? inText(value) : null;
    if (!fields) breach('P12', call, `nobody can tell what "${text}" holds`);
    if (whose === 'user' && fields?.length !== 0)
      breach('P4', call, `"${text}" is stored, and is not sealed`);
    note(`${whose} property ${text}`, fields?.length === 0 ? ['envelope'] : (fields ?? ['?']));
  };

  const noteLogged = (call: ts.CallExpression): void => {
    const [event, values] = call.arguments;
    const fields = values ? trace.fields(values) : null;
    if (!event || trace.spell(event).holes.length > 0)
      breach('P3', call, 'the log’s entry has no fixed name');
    if (!fields) breach('P3', call, 'nobody can tell what is written to the log');
    note('log', ['event', ...(fields ?? ['?'])]);
  };

  const noteSealed = (call: ts.CallExpression): void => {
    const [context, , , text] = call.arguments;
    const fields = text ? inText(text) : null;
    if (!fields) breach('P12', call, 'nobody can tell what is sealed');
    note(`envelope ${context ? trace.spell(context).text : '?'}`, fields ?? ['?']);
  };

  const watched: Record<string, (call: ts.CallExpression) => void> = {
    'Store.write': noteStored,
    'Log.error': noteLogged,
    seal: noteSealed,
  };
  for (const name of nodes.filter(ts.isIdentifier)) {
    const out = wayOut(name);
    const noteCall = out === null ? undefined : watched[out];
    const call = callOf(name);
    if (noteCall && call) noteCall(call);
    else if (noteCall && !isDeclaring(name)) {
      breach('P12', name, `${out} is handed over, and nobody can tell what it is given`);
    }
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
