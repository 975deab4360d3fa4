/** The menu and the sidebar: https://developers.google.com/workspace/add-ons/editors/gsao/menus */

/** What every menu has; legal before the person has granted anything. */
export function addMenu(ui: GoogleAppsScript.Base.Ui, label: string, functionName: string): void {
  ui.createAddonMenu().addItem(label, functionName).addToUi();
}

/**
 * Ends the execution to ask when the person has not granted what a sidebar needs. The other permissions are not asked
 * for this way: the sidebar opens without them and says what does not work.
 * https://developers.google.com/apps-script/reference/script/script-app#requireScopes(AuthMode,String)
 */
export function requireSidebar(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.container.ui']);
}

/** Shows `Sidebar.html` with the opening's state in it. */
export function showSidebar(ui: GoogleAppsScript.Base.Ui, opening: object): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Imageshop');
  page.append(`<script type="application/json" id="opening">${embedded(opening)}</script>`);
  ui.showSidebar(page);
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
