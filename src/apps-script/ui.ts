/** The menu, the sidebar and what the person has granted: https://developers.google.com/workspace/add-ons/editors/gsao/menus */
import type {MissingPermission} from '../shared/contract.ts';
import {withHost} from './failures.ts';
import {BANK, documentScope, requireScope, SIDEBAR, unticked} from './scopes.ts';

/** Of the add-on, above its page. */
const NAME = 'Imageshop';

/** What every menu has; legal before the person has granted anything. */
export function addMenu(
  ui: () => GoogleAppsScript.Base.Ui,
  items: Array<[label: string, entry: string]>,
): void {
  withHost(() => {
    const menu = ui().createAddonMenu();
    for (const [label, entry] of items) menu.addItem(label, entry);
    menu.addToUi();
  }, 'page');
}

/**
 * Ends the execution to ask when the person has not granted what a sidebar needs. The other permissions are not asked
 * for this way: the sidebar opens without them and says what does not work.
 */
export function requireSidebar(): void {
  withHost(() => requireScope(SIDEBAR), 'page');
}

/** What the person has left unticked, each with the page to grant it on. */
export function missing(): MissingPermission[] {
  const asked: Array<[MissingPermission['permission'], string]> = [
    ['document', documentScope()],
    ['bank', BANK],
  ];
  return asked.flatMap(([permission, scope]) =>
    withHost(() => {
      const url = unticked(scope);
      return url === null ? [] : [{permission, url}];
    }, 'account'),
  );
}

/**
 * Of the large view, px: as much as the page has use for. How large a dialog may be stands nowhere, nor what becomes of one
 * that is larger than the window, which no script knows: the page looks how much of it is seen, and asks for no more
 * (`sidebar/fitting.ts`). https://developers.google.com/apps-script/reference/html/html-output#setWidth(Integer)
 */
const LARGE = {width: 1600, height: 1000};

/**
 * Shows `Sidebar.html` with what is seen first and the opening's state in it: beside the file, or over it, where nothing
 * else is until it is closed.
 * @param shell HTML in which every text is escaped
 */
export function showPage(
  ui: () => GoogleAppsScript.Base.Ui,
  where: 'sidebar' | 'large',
  shell: string,
  opening: object,
): void {
  withHost(() => {
    const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(NAME);
    const begun = `<div id="app">${shell}</div>`;
    page.setContent(page.getContent().replace('<div id="app"></div>', () => begun));
    page.append(`<script type="application/json" id="opening">${embedded(opening)}</script>`);
    if (where === 'sidebar') ui().showSidebar(page);
    else ui().showModalDialog(page.setWidth(LARGE.width).setHeight(LARGE.height), NAME);
  }, 'page');
}

/**
 * Says something in a dialog. Where not even that can be had, nobody can be told: an exception would be a red bar over the
 * file, in Google's words.
 */
export function say(ui: () => GoogleAppsScript.Base.Ui, sentence: string): void {
  try {
    ui().alert(sentence);
  } catch {
    // As above. What was to be said stands in the log by its code.
  }
}

/**
 * JSON that is safe inside a script element: nothing in it can end the element, and HtmlService, which strips what
 * looks like a comment beside a back-tick, finds neither.
 */
export function embedded(value: object): string {
  return JSON.stringify(value).replace(
    /[<>`\u2028\u2029]|\/(?=[/*])/g,
    character => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}
