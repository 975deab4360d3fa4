/** The timers of the sidebar's sources: none may ask the server while the person does nothing. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import type {Breach} from './breach.ts';
import {timers} from './permitted.ts';

export interface Timers {
  /** By `file function`, as in the list of those that are permitted. */
  found: string[];
  breaches: Breach[];
}

/** @param root the project's folder */
export function checkTimers(root: string): Timers {
  const files = readdirSync(join(root, 'sidebar'), {recursive: true, encoding: 'utf8'}).filter(file =>
    /\.tsx?$/.test(file),
  );
  const found = new Set(
    files.flatMap(file => {
      const name = `sidebar/${file.replaceAll('\\', '/')}`;
      const source = ts.createSourceFile(
        name,
        readFileSync(join(root, name), 'utf8'),
        ts.ScriptTarget.ES2021,
        true,
      );
      return timersIn(source).map(place => `${name} ${place}`);
    }),
  );
  return {
    found: [...found].sort(),
    breaches: [...found]
      .filter(place => !(place in timers))
      .map(place => ({
        promise: 'P9',
        text: `${place}: a timer that is not among those of audit/permitted.ts`,
      })),
  };
}

/** The functions of a file that start a timer. */
function timersIn(file: ts.SourceFile): string[] {
  const places: string[] = [];
  const visit = (node: ts.Node, place: string): void => {
    if (ts.isIdentifier(node) && /^(setTimeout|setInterval|requestIdleCallback)$/.test(node.text)) {
      if (!ts.isTypeQueryNode(node.parent)) places.push(place);
    }
    const named =
      ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isVariableDeclaration(node);
    const isOuter = named && (!ts.isVariableDeclaration(node) || isFunction(node.initializer));
    const inner = isOuter && node.name ? node.name.getText(file) : place;
    ts.forEachChild(node, child => visit(child, inner));
  };
  visit(file, '(load)');
  return places;
}

function isFunction(node: ts.Node | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}
