/** The built `Code.js`, read by itself: nothing may stand in it that the sources do not account for. */
import ts from 'typescript';
import {promiseFor, type Breach, type PromiseId} from './breach.ts';
import type {HostMember} from './host-use.ts';
import {keysOf, readDeclarations} from './declarations.ts';
import {callable, language, namesakes, triggers} from './permitted.ts';
import {hostMethods, membersDeclared, type Sources} from './program.ts';
import {hiddenWays, hostsIn, isTakenApart, memberNames, readScript, type Script} from './script.ts';

export interface Expected {
  sources: Sources;
  /** What the live sources use of the host. */
  members: HostMember[];
  /** What the page and the menu may call. */
  entryPoints: string[];
  /** `deployment.json` */
  deployment: unknown;
  /** What the manifest asks for. */
  scopes: string[];
}

export interface Code {
  /** Functions that the page could call. */
  globals: string[];
  breaches: Breach[];
}

export function checkCode(text: string, expected: Expected): Code {
  const script = readScript(text);
  const breaches: Breach[] = [];
  const breach = (promise: PromiseId, sentence: string) =>
    breaches.push({promise, text: `Code.js ${sentence}`});

  for (const error of script.errors) breach('P12', `cannot be read: ${error}`);
  for (const way of hiddenWays(script)) breach('P12', way);
  const globals = globalsOf(script, expected.entryPoints, breach);
  checkNames(script, expected, breach);
  checkTexts(script, expected, breach);
  checkStores(script, keysOf(readDeclarations(expected.sources.root)), breach);
  checkRequests(script, breach);
  return {globals, breaches};
}

type Report = (promise: PromiseId, sentence: string) => void;

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

/** Free names, and names of members. */
function checkNames(script: Script, {sources, members, entryPoints}: Expected, breach: Report): void {
  const services = new Set(members.flatMap(({service}) => service ?? []));
  const pairs = new Set(members.flatMap(({service, name}) => (service ? [`${service}.${last(name)}`] : [])));
  const strange = new Set<string>();
  for (const name of script.free) {
    if (language.includes(name.text)) continue;
    if (!services.has(name.text)) strange.add(`names ${name.text}, for which the sources do not account`);
    else {
      const used = membersOf(name);
      if (!used) strange.add(`uses ${name.text} in a way that cannot be followed: ${excerpt(name.parent)}`);
      for (const member of used ?? []) {
        const pair = `${name.text}.${member}`;
        if (!pairs.has(pair)) strange.add(`uses ${pair}, for which the sources do not account`);
      }
    }
  }
  const explained = new Set([
    ...members.map(({name}) => last(name)),
    ...namesInSources(sources),
    ...Object.keys(namesakes),
    ...entryPoints,
  ]);
  const called = [...memberNames(script)].map(name => ({name, how: 'uses'}));
  const written = script.texts.map(name => ({name, how: 'spells out'}));
  const methods = hostMethods(sources);
  // Objects of other services cannot be come by without naming these.
  const inReach = new Set(members.map(({name}) => name.slice(0, name.indexOf('.'))));
  for (const {name, how} of [...called, ...written]) {
    if (!explained.has(name) && [...(methods.get(name) ?? [])].some(one => inReach.has(one))) {
      strange.add(`${how} ${name}, a method of the host for which the sources do not account`);
    }
  }
  for (const sentence of strange) breach(promiseFor(sentence), sentence);
}

/** What of a service is used at this place; null where that cannot be told. */
function membersOf(service: ts.Identifier): string[] | null {
  const {parent} = service;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === service) return [parent.name.text];
  if (!isTakenApart(service)) return null;
  const {elements} = (parent as ts.VariableDeclaration).name as ts.ObjectBindingPattern;
  return elements.map(({name, propertyName}) => (propertyName ?? name).getText());
}

function checkTexts({texts}: Script, {deployment, scopes}: Expected, breach: Report): void {
  const known = new Set([...valuesOf(deployment), ...scopes]);
  for (const text of new Set(texts)) {
    if (/\bhttp:/i.test(text)) breach('P2', `names an address that is not encrypted: ${text.slice(0, 80)}`);
    if (known.has(text)) continue;
    for (const host of hostsIn(text)) breach('P11', `names ${host}, which is not in deployment.json`);
  }
}

/** Under which keys something is stored. */
function checkStores(script: Script, keys: string[], breach: Report): void {
  for (const node of script.nodes) {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) continue;
    const method = node.expression.name.text;
    const [key] = node.arguments;
    if ((method !== 'write' && method !== 'setProperty') || !key) continue;
    const text = script.textOf(key);
    if (text === null) {
      // The port's own, which passes on what `write` is given.
      if (method === 'setProperty' && script.isParameter(key)) continue;
      breach('P7', `stores something under a name that is made up as it runs: ${excerpt(node)}`);
    } else if (!keys.includes(text)) {
      breach('P7', `stores "${text}", which is none of what may be kept`);
    }
  }
}

/** Redirects could lead to another host. */
function checkRequests({nodes}: Script, breach: Report): void {
  const settings = nodes.filter(
    node => ts.isPropertyAssignment(node) && node.name.getText() === 'followRedirects',
  ) as ts.PropertyAssignment[];
  const refused = settings.filter(({initializer}) => /^(false|!1)$/.test(initializer.getText()));
  if (refused.length === 0 || refused.length < settings.length) {
    breach('P2', 'does not refuse redirects, which could lead to another host');
  }
}

/** Members that the sources make themselves, where no object of the host is about. */
function namesInSources({own}: Sources): string[] {
  return own
    .filter(({fileName}) => !/\/src\/(apps-script\/|main\.ts$)/.test(fileName))
    .flatMap(file => [...membersDeclared(file)]);
}

function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [];
}

function last(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function excerpt(node: ts.Node): string {
  return node.getText().replace(/\s+/g, ' ').slice(0, 80);
}
