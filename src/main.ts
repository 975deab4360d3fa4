/**
 * The add-on's entry points: what the menu, the triggers and the sidebar may call, and nothing else. Nothing here
 * runs at load time, because `onOpen` may run before the person has granted anything:
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
import settings from '../deployment.json' with {type: 'json'};
import {catalogueFor} from '../locales/catalogue.ts';
import type {Messages} from '../locales/messages.ts';
import * as docs from './apps-script/docs.ts';
import {account, clock, log, random} from './apps-script/host.ts';
import {http} from './apps-script/http.ts';
import * as slides from './apps-script/slides.ts';
import {stores} from './apps-script/stores.ts';
import {addMenu, missing, requireSidebar, showSidebar as show} from './apps-script/ui.ts';
import type {Opening, Reply} from './contract.ts';
import {createApi} from './core/api.ts';
import {createBank} from './core/bank/client.ts';
import type {Deployment} from './core/deployment.ts';
import {createDispatch} from './core/dispatch.ts';
import {contentLanguage} from './core/language.ts';
import {open} from './core/opening.ts';
import type {Ports} from './core/ports.ts';
import {createSessions} from './core/session.ts';

/** Which editor this build is for; the other one's code is left out of it. */
declare const EDITOR: 'docs' | 'slides';

const {editor, ui, SCOPE} = EDITOR === 'docs' ? docs : slides;
const ports: Ports = {editor, http, stores, account, clock, random, log};
const deployment: Deployment = settings;

export function onOpen(): void {
  addMenu(ui(), catalogueFor(Session.getActiveUserLocale()).messages.menu.open, 'showSidebar');
}

/** A fresh installation shows the menu in the file that is already open. */
export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  requireSidebar();
  const locale = Session.getActiveUserLocale();
  const {bank, links, termsVersion, rememberDays, privacyContact} = deployment;
  const opening: Opening<Messages> = {
    editor: EDITOR,
    ...catalogueFor(locale),
    settings: {
      bankName: bank.name,
      terms: {version: termsVersion, termsUrl: links.terms, privacyUrl: links.privacy},
      accountUrl: links.account,
      helpUrl: links.help,
      rememberDays,
      privacyContact,
    },
    ...open(createSessions(ports, deployment), bankFor(locale), log, deployment.openWithImages),
    ...missing(SCOPE),
  };
  show(ui(), opening);
}

export function rpc(method: unknown, args: unknown, session: unknown): Reply<unknown> {
  const bank = bankFor(Session.getActiveUserLocale());
  return createDispatch(createApi(ports, bank, deployment), createSessions(ports, deployment), log)(
    method,
    args,
    session,
  );
}

function bankFor(locale: string) {
  return createBank(ports, deployment, contentLanguage(locale, deployment));
}
