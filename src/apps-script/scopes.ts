// A program that takes only this file in, as the tests do, needs the declaration too.
/// <reference path="./undeclared.d.ts" />
/** The permissions of the manifest, by what they are for, and whether the person has granted them. */

/** Which editor this build is for. */
declare const EDITOR: 'docs' | 'slides';

/** A sidebar or a dialog. */
export const SIDEBAR = 'https://www.googleapis.com/auth/script.container.ui';
/** Requests to the bank. */
export const BANK = 'https://www.googleapis.com/auth/script.external_request';

/** The file that is open, and no other. */
export function documentScope(): string {
  return `https://www.googleapis.com/auth/${EDITOR === 'docs' ? 'documents' : 'presentations'}.currentonly`;
}

/**
 * Where a permission can be granted that the person has left unticked; null: it was granted.
 * https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode,String)
 */
export function unticked(scope: string): string | null {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [scope]);
  const {REQUIRED} = ScriptApp.AuthorizationStatus;
  return info.getAuthorizationStatus() === REQUIRED ? info.getAuthorizationUrl() : null;
}

/**
 * Ends the execution to ask for a permission that was not granted.
 * https://developers.google.com/apps-script/reference/script/script-app#requireScopes(AuthMode,String)
 */
export function requireScope(scope: string): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [scope]);
}
