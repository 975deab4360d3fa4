/** Every request that can be made, read from where the product declares them; and whether anything goes round that. */
import {dirname, join} from 'node:path';
import ts from 'typescript';
import type * as Endpoints from '../src/core/bank/endpoints.ts';
import type {Declared} from '../src/core/declared.ts';
import type * as Requests from '../src/core/bank/written.ts';
import {isIn} from './declared.ts';
import {evaluated} from './evaluated.ts';
import type {Ledger} from './ledger.ts';
import {ENDPOINTS} from './paths.ts';
import type {Sources} from './program.ts';

export interface Deployment {
  bank: {api: string; cdn: string};
  signIn: {path: string; fields: Record<string, string>};
}

/** What is asked where: a field by the name that the bank has for it, what for, and for how long. */
export interface Sent {
  place: string;
  fields: Array<{field: string; why: string; until: string}>;
}

const THAT_CALL = 'That one call';

type Loaded = typeof Endpoints & Pick<typeof Requests, 'named'>;

/** @param root the project's folder, absolute: what it declares, not what this process has loaded */
export function declaredRequests(root: string, deployment: Deployment): Sent[] {
  const {endpoints, headerPurposes, purposes, named} = evaluated(
    "export * from './endpoints.ts'; export {named} from './written.ts';",
    dirname(join(root, ENDPOINTS)),
  ) as Loaded;
  const sent = (purpose: Endpoints.Purpose, field: string) => ({
    field,
    why: purpose.why,
    until: purpose.until ?? THAT_CALL,
  });
  const calls = (Object.keys(endpoints) as Endpoints.EndpointName[]).map((name): Sent => {
    const {host, path, fields, names} = named(name, deployment as never);
    const known = purposes[name] as Record<string, Endpoints.Purpose>;
    return {
      place: `${host === 'api' ? 'bank' : host} ${path}`,
      fields: fields.map(field => sent(known[field]!, names?.[field] ?? field)),
    };
  });
  const headers = Object.entries(headerPurposes).map(([field, purpose]) => sent(purpose, field));
  return [{place: 'bank headers', fields: headers}, ...calls];
}

/** The rows of docs/privacy.md: fields that are there for the same reason stand together. */
export function requestRows(requests: Sent[]): Declared[] {
  return requests.flatMap(({place, fields}) => {
    const rows: Array<Declared & {fields: string[]}> = [];
    for (const {field, why, until} of fields) {
      const row = rows.find(({purpose, lifetime}) => purpose === why && lifetime === until);
      if (row) row.fields.push(field);
      else rows.push({place, fields: [field], purpose: why, lifetime: until});
    }
    return rows;
  });
}

export function noteRequests(
  {root, checker}: Sources,
  nodes: ts.Node[],
  deployment: Deployment,
  {note, breach}: Ledger,
): void {
  for (const {place, fields} of declaredRequests(root, deployment)) {
    note(
      place,
      fields.map(({field}) => field),
    );
  }
  const isRequest = (type: ts.Type): boolean =>
    type.aliasSymbol?.declarations?.some(one => isIn(one, `/${ENDPOINTS}`)) === true &&
    ['BankRequest', 'RequestOf'].includes(type.aliasSymbol.name);
  const holdsRequests = (type: ts.Type): boolean =>
    isRequest(type) ||
    (checker.isArrayType(type) && isRequest(checker.getTypeArguments(type as ts.TypeReference)[0]!));
  // What is not declared does not compile; here it is seen without a compiler's run, and so is what has no type at all.
  for (const node of nodes.filter(ts.isExpression)) {
    // What is spread into a request is looked at with it.
    if (ts.isSpreadAssignment(node.parent)) continue;
    const wanted = ts.isAsExpression(node)
      ? checker.getTypeAtLocation(node)
      : checker.getContextualType(node);
    if (!wanted || !holdsRequests(wanted)) continue;
    const type = checker.getTypeAtLocation(ts.isAsExpression(node) ? node.expression : node);
    if (type.flags & ts.TypeFlags.Any || !checker.isTypeAssignableTo(type, wanted)) {
      breach('P12', node, `asks something that is not declared in ${ENDPOINTS}`);
    }
  }
}
