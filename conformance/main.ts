/**
 * The suite's entry points in Apps Script. It works in the file that is open, at the top or on slides of its own, takes
 * out what it has put in, and keeps nothing.
 */
import {NotRun, type Case, type EditorName, type Host, type Outcome, type Value} from './case.ts';
import {areasOf} from './cases.ts';
import * as docs from './cases/docs/scratch.ts';
import {LEFT_AT_OPENING} from './cases/execution.ts';
import * as slides from './cases/slides/scratch.ts';
import {shown} from './shown.ts';

declare const EDITOR: EditorName;
/** The bank’s public hosts. */
declare const BANK: Host['bank'];
/** What the suite was built of, in twelve hexadecimal digits. */
declare const SUITE: string;

/** ms after which a call begins no further case: Apps Script ends an execution after six minutes. */
const SLICE = 20_000;

const ui = (): GoogleAppsScript.Base.Ui => (EDITOR === 'docs' ? DocumentApp.getUi() : SlidesApp.getUi());
const cases = (): Case[] => areasOf(EDITOR).flatMap(area => [...area.cases]);

export function onOpen(event: {authMode: GoogleAppsScript.Script.AuthMode}): void {
  ui().createAddonMenu().addItem('Run the conformance cases', 'showCases').addToUi();
  leaveWhatMayBeDone(String(event.authMode));
}

/** For the case about it, which takes it out of the store again. */
function leaveWhatMayBeDone(mode: string): void {
  const may = (work: () => unknown): boolean => {
    try {
      work();
      return true;
    } catch {
      return false;
    }
  };
  const left = {
    mode,
    locale: may(() => Session.getActiveUserLocale()),
    file: may(() => (EDITOR === 'docs' ? docs.docsHost : slides.slidesHost)({bank: BANK, address: ''})),
    properties: may(() => PropertiesService.getUserProperties().getProperty(LEFT_AT_OPENING)),
    fetch: may(() => UrlFetchApp.fetch(`https://${BANK.cdn}/`, {muteHttpExceptions: true})),
    sidebar: may(() => ui().showSidebar(HtmlService.createHtmlOutput(''))),
  };
  may(() => PropertiesService.getUserProperties().setProperty(LEFT_AT_OPENING, JSON.stringify(left)));
}

export function onInstall(event: {authMode: GoogleAppsScript.Script.AuthMode}): void {
  onOpen(event);
}

/** A dialog beside which the person can work in the file. */
export function showCases(): void {
  const opening = {
    editor: EDITOR,
    suite: SUITE,
    language: Session.getActiveUserLocale(),
    areas: areasOf(EDITOR).map(shown),
  };
  const page = HtmlService.createHtmlOutputFromFile('Cases')
    .append(`<script type="application/json" id="opening">${inScript(opening)}</script>`)
    .setWidth(900)
    .setHeight(600);
  ui().showModelessDialog(page, 'Conformance cases');
}

const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029`]|\/\//g, text =>
    [...text].map(one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  );

/**
 * Runs cases, until a call has taken long enough.
 * @param from the first one, counted from 0 through all areas
 * @param to the first one that is not to run
 * @param address a page of the bank’s that redirects; empty: none
 * @returns what was found, in order, perhaps of fewer cases than were asked for
 */
export function run(from: number, to: number, address: string): Outcome[] {
  const began = Date.now();
  const outcomes: Outcome[] = [];
  for (const one of cases().slice(from, to)) {
    outcomes.push(outcomeOf(one, {bank: BANK, address}));
    if (Date.now() - began > SLICE) break;
  }
  return outcomes;
}

function outcomeOf(one: Case, host: Host): Outcome {
  try {
    if (EDITOR === 'docs') return {found: docs.inScratch(() => one.run(docs.docsHost(host)))};
    return {found: slides.inScratch(() => one.run(slides.slidesHost(host)))};
  } catch (error) {
    if (error instanceof NotRun) return {notRun: error.message};
    return {found: {threw: String(error)}};
  }
}

/**
 * Sets the file up for the cases by hand.
 * @returns what stood there before, for `clearStage`
 */
export function setStage(): Value {
  if (EDITOR === 'docs') {
    const body = DocumentApp.getActiveDocument().getBody();
    const hadHeader = (DocumentApp.getActiveDocument().getHeader() as unknown) !== null;
    const standing = body.getNumChildren();
    docs.setStage();
    return {standing, hadHeader};
  }
  const standing = slides.slideIds();
  slides.setStage();
  return {standing};
}

export function clearStage(before: {standing: number | string[]; hadHeader?: boolean}): void {
  if (EDITOR === 'slides') return slides.clearSlides(before.standing as string[]);
  docs.clearAbove(before.standing as number);
  const header =
    DocumentApp.getActiveDocument().getHeader() as GoogleAppsScript.Document.HeaderSection | null;
  if (!before.hadHeader) header?.removeFromParent();
}

let count = 0;

/** What the page’s own cases ask of the script. Nothing in it stays. */
export function probe(what: string, value: Value): Value | undefined {
  switch (what) {
    case 'echo':
      return value;
    case 'nothing':
      return undefined;
    case 'date':
      return new Date(0) as unknown as Value;
    case 'throw':
      throw new Error('words');
    case 'count':
      return ++count;
    case 'key':
      return Session.getTemporaryActiveUserKey();
    case 'lock':
      return locked();
    case 'store':
      return stored(value as string);
    case 'sidebar':
      ui().showSidebar(HtmlService.createHtmlOutput('<script>google.script.host.close()</script>'));
      return null;
    case 'select':
      return select();
    case 'selected':
      return selectedAfter(value as string);
    default:
      return null;
  }
}

function stored(text: string): string | null {
  const store = PropertiesService.getUserProperties();
  const before = store.getProperty('conformance');
  if (text === '') store.deleteProperty('conformance');
  else store.setProperty('conformance', text);
  return before;
}

/** @returns from when to when the lock was had, in ms since 1970 */
function locked(): Value {
  const lock = LockService.getScriptLock();
  lock.waitLock(10_000);
  const had = Date.now();
  Utilities.sleep(500);
  const given = Date.now();
  lock.releaseLock();
  return [had, given];
}

/** @returns what has to be taken out again */
function select(): string {
  if (EDITOR === 'docs') {
    const document = DocumentApp.getActiveDocument();
    const line = document.getBody().insertParagraph(0, 'letters');
    document.setCursor(document.newPosition(line.getChild(0), 3));
    return '';
  }
  const slide = SlidesApp.getActivePresentation().appendSlide();
  slide.insertTextBox('letters').select();
  return slide.getObjectId();
}

function selectedAfter(made: string): Value {
  if (EDITOR === 'docs') {
    const document = DocumentApp.getActiveDocument();
    const offset = document.getCursor()?.getOffset() ?? null;
    document.getBody().getChild(0).removeFromParent();
    return offset;
  }
  const presentation = SlidesApp.getActivePresentation();
  const type = String(presentation.getSelection().getSelectionType());
  presentation.getSlideById(made)?.remove();
  return type;
}
