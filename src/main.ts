/**
 * The add-on's entry points: what the menu, the triggers and the sidebar may call, and nothing else. Nothing here
 * runs at load time, because `onOpen` may run before the person has granted anything:
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
import {catalogueFor, type Catalogue} from '../locales/catalogue.ts';
import type {Messages} from '../locales/messages.ts';
import * as docs from './apps-script/docs/editor.ts';
import {account, clock, hash, locale, log, random} from './apps-script/host.ts';
import {createHttp} from './apps-script/http.ts';
import {patient} from './apps-script/patience.ts';
import * as slides from './apps-script/slides/editor.ts';
import {stores} from './apps-script/stores.ts';
import {addMenu, missing, requireSidebar, say, showPage} from './apps-script/ui.ts';
import {CONTRACT, SORTS, type Move, type Opening, type Reply, type Settings} from './shared/contract.ts';
import {createApi} from './core/api.ts';
import {createBank} from './core/bank/client.ts';
import type {Deployment} from './core/deployment.ts';
import {createDispatch} from './core/dispatch.ts';
import {framesOf, outward, toFailure} from './core/errors.ts';
import {contentLanguage, type Languages} from './core/language.ts';
import {open, openOnYourData} from './core/opening.ts';
import {forEditor, rulesOf} from './core/organisations.ts';
import type {Ports} from './core/ports.ts';
import {createSessions} from './core/session/session.ts';
import {shellOf} from './core/shell.ts';

/** Which editor this build is for; the other one's code is left out of it. */
declare const EDITOR: 'docs' | 'slides';
/** Whose build this is: the values of its deployment file, which the build has checked. */
declare const DEPLOYMENT: Deployment;
/** What all that was built makes together, in twelve hexadecimal digits. */
declare const BUILD: string;

const {editor, ui} = EDITOR === 'docs' ? docs : slides;
const deployment = forEditor(DEPLOYMENT, EDITOR);
const build = BUILD;
const http = createHttp(deployment);
const ports: Ports = {
  editor: patient(editor),
  http,
  stores,
  account,
  hash,
  permissions: {missing},
  screen: {
    show(where, opened) {
      const language = locale();
      show(where, opened, catalogueFor(language, deployment.norwegian), language);
    },
  },
  clock,
  random,
  log,
};

export function onOpen(): void {
  saying(({messages}) =>
    addMenu(ui, [
      [messages.menu.open, 'showSidebar'],
      [messages.menu.large, 'showLarge'],
      [messages.menu.yourData, 'showYourData'],
    ]),
  );
}

/** A fresh installation shows the menu in the file that is already open. */
export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  showWith('sidebar', language => opened(language, false));
}

/** The same page, as a dialog over the file. */
export function showLarge(): void {
  showWith('large', language => opened(language, true));
}

function opened(language: string, large: boolean) {
  const bank = createBank(ports, deployment, (of = deployment) => contentLanguage(language, of));
  return open(createSessions(ports, deployment), bank, log, deployment.openWithImages, large);
}

/** The same sidebar, on the page about what is stored. Contacts nobody, signed in or not. */
export function showYourData(): void {
  showWith('sidebar', () =>
    openOnYourData(createSessions(ports, deployment), EDITOR, deployment.rememberDays),
  );
}

type Opened = Pick<Opening<Messages>, 'session' | 'start' | 'yourData' | 'carried' | 'where'>;

function showWith(where: Move['to'], open: (language: string) => Opened): void {
  saying((catalogue, language) => {
    requireSidebar();
    show(where, open(language), catalogue, language);
  });
}

function show(where: Move['to'], opened: Opened, catalogue: Catalogue, language: string): void {
  const lacking = missing();
  const opening: Opening<Messages> = {
    editor: EDITOR,
    build,
    contract: CONTRACT,
    ...catalogue,
    settings: settingsOf(deployment, language),
    ...opened,
    ...(where === 'large' && {large: true}),
    ...(lacking.length > 0 && {missing: lacking}),
  };
  showPage(ui, where, shellOf(opening), opening);
}

/** What goes wrong before there is a sidebar to say it in is said in a dialog. */
function saying(work: (catalogue: Catalogue, language: string) => void): void {
  outward(() => {
    const language = locale();
    const catalogue = catalogueFor(language, deployment.norwegian);
    try {
      work(catalogue, language);
    } catch (error) {
      const {code} = toFailure(error);
      log.error({event: 'opening', code, frames: framesOf(error)});
      const sentence = catalogue.messages.errors[code];
      say(
        ui,
        sentence.replace(/\{bank\}/g, () => deployment.bank.name),
      );
    }
  });
}

export function rpc(method: unknown, args: unknown, caller: unknown): Reply<unknown> {
  return outward(() => {
    const language = (of: Languages = deployment) => contentLanguage(locale(), of);
    const api = createApi(ports, createBank(ports, deployment, language), deployment);
    return createDispatch(api, createSessions(ports, deployment), log, build)(method, args, caller);
  });
}

function settingsOf(deployment: Deployment, locale: string): Settings {
  const {bank, links, termsVersion, rememberDays, privacyContact, anyCategory} = deployment;
  return {
    bankName: bank.name,
    terms: {version: termsVersion, termsUrl: links.terms, privacyUrl: links.privacy},
    rememberDays,
    privacyContact,
    ...rulesOf(deployment, contentLanguage(locale, deployment)),
    anyCategory,
    sorts: SORTS.filter(by => bank.sortBy[by] !== ''),
    quotes: bank.quotes,
    minus: bank.minus,
    bankHosts: [bank.api, bank.cdn].map(host => `https://${host}/`),
    ...(links.account && {accountUrl: links.account}),
    ...(links.help && {helpUrl: links.help}),
    ...(links.image && {imageUrl: links.image}),
  };
}
