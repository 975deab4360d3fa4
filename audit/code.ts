/** The built `Code.js`, read by itself: who may call what in it, and what of the global object it comes to. */
import ts from 'typescript';
import {promiseFor, type Breach, type PromiseId} from './breach.ts';
import {callable, homes, language, triggers} from './permitted.ts';
import {hiddenWays, hostsIn, isTakenApart, readScript, type Script} from './script.ts';

export interface Code {
  /** Functions that the page could call. */
  globals: string[];
  breaches: Breach[];
}

type Report = (promise: PromiseId, sentence: string) => void;

/**
 * @param entryPoints what the page and the menu may call
 * @param known texts that name hosts: of `deployment.json`, and scopes
 */
export function checkCode(text: string, entryPoints: string[], known: string[]): Code {
  const script = readScript(text);
  const breaches: Breach[] = [];
  const breach: Report = (promise, sentence) => breaches.push({promise, text: `Code.js ${sentence}`});

  for (const error of script.errors) breach('P12', `cannot be read: ${error}`);
  for (const way of hiddenWays(script)) breach('P12', way.text);
  const globals = globalsOf(script, entryPoints, breach);
  for (const sentence of new Set(script.free.flatMap(strangeness))) breach(promiseFor(sentence), sentence);
  for (const spelled of new Set(script.texts)) {
    if (known.includes(spelled)) continue;
    for (const host of hostsIn(spelled)) breach('P11', `names ${host}, which is not in deployment.json`);
  }
  return {globals, breaches};
}

function globalsOf({file}: Script, entryPoints: string[], breach: Report): string[] {
  const globals = file.statements.flatMap(statement => {
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ''];
    const text = statement.getText();
    if (text !== '"use strict";' && !text.startsWith('var imageshop_ = (() => {')) {
      breach('P9', `does something at load outside of its closure: ${text.slice(0, 60)}`);
    }
    return [];
  });
  for (const name of globals) {
    if (!entryPoints.includes(name)) breach('P5', `lets the page call ${name}, which is no entry point`);
    if (name in callable) continue;
    breach('P5', `lets the page call ${name}, which is none of what audit/permitted.ts allows`);
    if (triggers.includes(name)) breach('P9', `has ${name}, which runs without a click of the person`);
  }
  return globals;
}

/** A name that is neither the language's own nor one of the services', or one of these under another name. */
function strangeness(name: ts.Identifier): string[] {
  if (language.includes(name.text)) return [];
  if (!(name.text in homes)) return [`names ${name.text}, which is none of what is used`];
  const {parent} = name;
  const isFollowed = ts.isPropertyAccessExpression(parent) && parent.expression === name;
  if (isFollowed || isTakenApart(name)) return [];
  const excerpt = parent.getText().replace(/\s+/g, ' ').slice(0, 80);
  return [`uses ${name.text} in a way that cannot be followed: ${excerpt}`];
}
