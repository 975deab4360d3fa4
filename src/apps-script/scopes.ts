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
 * What Google knows of a permission that the person has left unticked; null: it was granted.
 * https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode,String)
 */
export function unticked(scope: string): GoogleAppsScript.Script.AuthorizationInfo | null {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [scope]);
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? info : null;
}
