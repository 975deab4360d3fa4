import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readDeclarations, type DeclaredTable} from './declarations.ts';
import {declaredRequests, requestRows} from './requests.ts';

/** All tables of `docs/privacy.md` that are printed. @param root the project's folder, absolute */
export function printedTables(root: string): DeclaredTable[] {
  const deployment = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8'));
  const rows = requestRows(declaredRequests(root, deployment));
  return [...readDeclarations(root), {name: 'requests', rows}];
}
