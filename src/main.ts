/**
 * The add-on's entry points: what the menu, the triggers and the sidebar may call, and nothing else. Nothing here
 * runs at load time, because `onOpen` may run before the person has granted anything:
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
import {catalogueFor} from '../locales/catalogue.ts';
import type {Messages} from '../locales/messages.ts';
import * as docs from './apps-script/docs/editor.ts';
import {account, clock, hash, log, random} from './apps-script/host.ts';
import {createHttp} from './apps-script/http.ts';
import * as slides from './apps-script/slides/editor.ts';
import {stores} from './apps-script/stores.ts';
import {addMenu, missing, requireSidebar, showSidebar as show} from './apps-script/ui.ts';
import {CONTRACT, type Opening, type Reply, type Settings} from './shared/contract.ts';
import {createApi} from './core/api.ts';
import {createBank} from './core/bank/client.ts';
import type {Deployment} from './core/deployment.ts';
import {createDispatch} from './core/dispatch.ts';
import {framesOf, toFailure} from './core/errors.ts';
import {contentLanguage} from './core/language.ts';
import {open, openOnYourData} from './core/opening.ts';
import type {Ports} from './core/ports.ts';
import {createSessions} from './core/session/session.ts';

/** Which editor this build is for; the other one's code is left out of it. */
declare const EDITOR: 'docs' | 'slides';
/** Whose build this is: the values of its deployment file, which the build has checked. */
declare const DEPLOYMENT: Deployment;
/** What all that was built makes together, in twelve hexadecimal digits. */
declare const BUILD: string;

const {editor, ui, SCOPE} = EDITOR === 'docs' ? docs : slides;
const permissions = {missing: () => missing(SCOPE)};
const deployment = DEPLOYMENT;
const build = BUILD;
const http = createHttp(deployment);
const ports: Ports = {editor, http, stores, account, hash, permissions, clock, random, log};

export function onOpen(): void {
  const {menu} = catalogueFor(Session.getActiveUserLocale()).messages;
  addMenu(ui(), [
    [menu.open, 'showSidebar'],
    [menu.yourData, 'showYourData'],
  ]);
}

/** A fresh installation shows the menu in the file that is already open. */
export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  showWith(locale =>
    open(
      createSessions(ports, deployment),
      createBank(ports, deployment, () => contentLanguage(locale, deployment)),
      log,
      deployment.openWithImages,
    ),
  );
}

/** The same sidebar, on the page about what is stored. Contacts nobody, signed in or not. */
export function showYourData(): void {
  showWith(() => openOnYourData(createSessions(ports, deployment), EDITOR, deployment.rememberDays));
}

function showWith(open: (locale: string) => Pick<Opening<Messages>, 'session' | 'start' | 'yourData'>): void {
  requireSidebar();
  const locale = Session.getActiveUserLocale();
  const catalogue = catalogueFor(locale);
  try {
    const lacking = permissions.missing();
    show(ui(), {
      editor: EDITOR,
      build,
      contract: CONTRACT,
      ...catalogue,
      settings: settingsOf(deployment, locale),
      ...open(locale),
      ...(lacking.length > 0 ? {missing: lacking} : {}),
    } satisfies Opening<Messages>);
  } catch (error) {
    // Google shows what is thrown here to the person, and keeps it: it has to be a sentence, and one of ours.
    const {code} = toFailure(error);
    log.error('opening', {code, frames: framesOf(error)});
    throw new Error(catalogue.messages.errors[code].replace(/\{bank\}/g, deployment.bank.name));
  }
}

export function rpc(method: unknown, args: unknown, caller: unknown): Reply<unknown> {
  const language = () => contentLanguage(Session.getActiveUserLocale(), deployment);
  const api = createApi(ports, createBank(ports, deployment, language), deployment);
  return createDispatch(api, createSessions(ports, deployment), log, build)(method, args, caller);
}

function settingsOf(deployment: Deployment, locale: string): Settings {
  const {bank, links, termsVersion, rememberDays, privacyContact, contentLanguages, anyCategory} = deployment;
  const {caption, insertExpired} = deployment;
  return {
    bankName: bank.name,
    terms: {version: termsVersion, termsUrl: links.terms, privacyUrl: links.privacy},
    rememberDays,
    privacyContact,
    contentLanguages,
    contentLanguage: contentLanguage(locale, deployment),
    anyCategory,
    caption,
    insertExpired,
    ...(links.account && {accountUrl: links.account}),
    ...(links.help && {helpUrl: links.help}),
    ...(links.image && {imageUrl: links.image}),
  };
}
