/** What of a contract two releases have to agree on, in a few digits that tell whether it has changed. */
import {createHash} from 'node:crypto';
import ts from 'typescript';

/** They come with their own page, or are about the contract itself. */
const apart = ['Opening', 'Settings', 'CONTRACT', 'Crosses', 'ContractCrosses', 'Holds'];

/** @param source the text of `src/shared/contract.ts`; its comments and layout do not count */
export function conversationOf(source: string): string {
  const file = ts.createSourceFile('contract.ts', source, ts.ScriptTarget.Latest);
  const printer = ts.createPrinter({removeComments: true});
  const declared = file.statements
    .filter(statement => !namesOf(statement).some(name => apart.includes(name)))
    .map(statement => printer.printNode(ts.EmitHint.Unspecified, statement, file));
  return createHash('sha256').update(declared.join('\n')).digest('hex').slice(0, 12);
}

/** 0 before there was one. */
export function contractOf(source: string): number {
  return Number(/^export const CONTRACT = (\d+);$/m.exec(source)?.[1] ?? 0);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({name}) => (ts.isIdentifier(name) ? name.text : ''));
  }
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    ? [statement.name.text]
    : [];
}
