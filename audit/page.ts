/** The built `Sidebar.html`: where it could lead, what it could store, what it could load. */
import ts from 'typescript';
import {policyScript} from '../deployment/page-policy.ts';
import type {Deployment} from '../src/core/deployment.ts';
import type {Breach, PromiseId} from './breach.ts';
import {browser, language, roots, vocabularies} from './permitted.ts';
import {hiddenWays, hostsIn, memberNames, readScript, type Script} from './script.ts';

export interface Page {
  /** What in the page has to do with a network, in words. */
  references: Array<{what: string; found: string}>;
  breaches: Breach[];
}

type Report = (promise: PromiseId, sentence: string) => void;

/** All there is around style and script. */
const frame =
  /^<!DOCTYPE html>\n<html><head><style>([^<]*)<\/style><\/head>\n<body><div id="app"><\/div><script>([^]*)<\/script><\/body><\/html>\n$/;

/** Members under any object; each would store something or reach a network. */
const storing =
  /^(localStorage|sessionStorage|indexedDB|caches|CacheStorage|cookie|cookieStore|requestStorageAccess)$/;
const reaching =
  /^(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|Worker|SharedWorker|serviceWorker|BroadcastChannel|defaultView|contentWindow|contentDocument|insertAdjacentHTML|outerHTML|geolocation|mediaDevices)$/;
/** Elements that load something or lead away by themselves; pictures are the bank's thumbnails. */
const loading =
  /^(script|link|iframe|frame|object|embed|base|meta|audio|video|source|track|portal|style|image|use)$/i;
const leading = /^(srcdoc|srcset|srcSet|formAction|formaction|dangerouslySetInnerHTML)$/;

/** @param deployment whose policy may stand before everything else */
export function checkPage(html: string, {bank, pagePolicy}: Pick<Deployment, 'bank' | 'pagePolicy'>): Page {
  const breaches: Breach[] = [];
  const breach: Report = (promise, sentence) => breaches.push({promise, text: `Sidebar.html ${sentence}`});
  const policy = pagePolicy ? policyScript(bank) : '';
  if (!html.includes(`<head>${policy}<style>`)) breach('P11', 'does not begin with its policy');
  const [, style, code] = frame.exec(html.replace(policy, '')) ?? [];
  if (style === undefined || code === undefined) {
    breach('P11', 'holds more than one style and one script of its own');
    for (const host of hostsIn(html)) if (host !== 'www.w3.org') breach('P11', `names ${host}`);
    return {references: [], breaches};
  }
  // An element's end inside the script would begin a page that nobody has read.
  if (/<\/script|<!--/i.test(code)) breach('P11', 'has a script that could end before its end');
  const script = readScript(code);
  for (const error of script.errors) breach('P12', `cannot be read: ${error}`);
  for (const way of hiddenWays(script)) breach('P11', way.text);
  const addresses = checkStyle(style, breach);
  checkNames(script, breach);
  checkElements(script, breach);
  for (const text of new Set(script.texts)) {
    if (vocabularies.includes(text)) continue;
    for (const host of hostsIn(text)) breach('P11', `names ${host} in its script`);
  }
  return {references: referencesOf(script, addresses), breaches};
}

/** @returns the addresses in it */
function checkStyle(style: string, breach: Report): string[] {
  // `\75 rl(` is `url(`. https://drafts.csswg.org/css-syntax-3/#consume-escaped-code-point
  const plain = style.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
    String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
  );
  for (const [rule] of plain.matchAll(/@import[^;]*|@font-face|@namespace[^;]*/gi)) {
    breach('P11', `loads a style or a font: ${rule.slice(0, 80)}`);
  }
  const addresses = [...plain.matchAll(/(?:url|src|image-set|image)\(\s*(["']?)([^)]*)\1\s*\)/gi)].map(
    match => match[2]!,
  );
  for (const address of addresses) {
    if (!/^data:image\//.test(address)) breach('P11', `has a style that loads ${address.slice(0, 80)}`);
  }
  for (const host of hostsIn(plain)) breach('P11', `names ${host} in its style`);
  return addresses;
}

function checkNames(script: Script, breach: Report): void {
  const strange = new Map<string, PromiseId>();
  for (const name of script.free) {
    if (language.includes(name.text) || browser.includes(name.text)) continue;
    const [path, member] = pathFrom(name);
    if (roots[path]?.includes(member ?? '') || isFallback(name)) continue;
    const what = member ? `${path}.${member}` : name.text;
    const alone = path in roots && !member;
    strange.set(
      alone ? `gives ${path} another name, under which its use cannot be followed` : `uses ${what}`,
      promiseFor(storing.test(name.text) ? name.text : (member ?? name.text)),
    );
  }
  for (const name of memberNames(script)) {
    if (storing.test(name) || reaching.test(name)) strange.set(`uses ${name}`, promiseFor(name));
  }
  for (const [sentence, promise] of strange) breach(promise, sentence);
}

function promiseFor(name: string): PromiseId {
  return storing.test(name) ? 'P7' : 'P11';
}

/** `document` and `title` of `document.title`; `google.script` and `run` of `google.script.run`. */
function pathFrom(name: ts.Identifier): [path: string, member: string | null] {
  const memberOf = (node: ts.Node) =>
    ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node ? node.parent : null;
  const first = memberOf(name);
  const second = first && memberOf(first);
  const longer = first && `${name.text}.${first.name.text}`;
  if (longer && longer in roots) return [longer, second?.name.text ?? null];
  return [name.text, first?.name.text ?? null];
}

/** Preact's `element.ownerDocument || document`: a thing of the same kind. */
function isFallback({parent, text}: ts.Identifier): boolean {
  return (
    text === 'document' &&
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.BarBarToken &&
    /\.ownerDocument$/.test(parent.left.getText())
  );
}

function checkElements({nodes}: Script, breach: Report): void {
  for (const node of nodes) {
    const [element] = ts.isCallExpression(node) ? node.arguments : [];
    if (element && ts.isStringLiteralLike(element) && loading.test(element.text)) {
      breach('P11', `makes an element that loads something: <${element.text}>`);
    }
    const name = ts.isPropertyAssignment(node) ? node.name.getText().replace(/^["']|["']$/g, '') : '';
    if (leading.test(name)) breach('P11', `gives an element "${name}", which could lead anywhere`);
  }
}

function referencesOf(script: Script, addresses: string[]): Page['references'] {
  const named = (wanted: string) =>
    script.nodes.filter(node => ts.isPropertyAssignment(node) && node.name.getText() === wanted).length;
  const bridge = script.free.filter(({text}) => text === 'google').map(name => pathFrom(name).join('.'));
  const spoken = script.texts.filter(text => hostsIn(text).length > 0);
  const list = (found: string[]) => [...new Set(found)].sort().join(', ') || 'none';
  return [
    {what: 'calls to the server', found: list(bridge)},
    {what: 'addresses in the script', found: list(spoken)},
    {what: 'addresses in the style', found: list(addresses.map(address => address.slice(0, 60)))},
    {
      what: 'pictures',
      found: `${named('src')} places, on the thumbnail hosts alone: the server checks each address`,
    },
    {what: 'links', found: `${named('href')} places; a person clicks, and a new tab opens`},
  ];
}
