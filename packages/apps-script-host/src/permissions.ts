import type {Call} from './membrane.ts';

/** How much a script may do; which one it runs in depends on what started it. */
export type Mode = 'NONE' | 'LIMITED' | 'FULL';

export interface Permissions {
  mode: Mode;
  /** Of the manifest. */
  asked: readonly string[];
  /** What of that the person gave: single scopes can be unticked. */
  granted: ReadonlySet<string>;
}

/**
 * What may be called in mode NONE: "Locale only", "Add menu items", "Logger, Utilities"; no document, no properties,
 * no fetch. https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle#editor_add-on_authorization_modes
 * Blobs come from Utilities. `getAuthorizationInfo` tells a trigger what it may do
 * (https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode)).
 */
const withoutAnything = [
  /^(Logger|console|Utilities|Blob|AuthorizationInfo|Menu)\./,
  /^Session\.(getActiveUserLocale|getScriptTimeZone)$/,
  /^(DocumentApp|SlidesApp)\.getUi$/,
  /^Ui\.(createMenu|createAddonMenu)$/,
  /^ScriptApp\.getAuthorizationInfo$/,
];

/** "Locale only", "Add menu items", no fetch: the rows of the same table that LIMITED does not widen. */
const neverWhenLimited = [/^Ui\.(alert|prompt|show\w+)$/, /^Session\.getTemporaryActiveUserKey$/];

/** Why this call may not be made, in the host's words; null when it may. */
export function refusal({mode, asked, granted}: Permissions, call: Call): string | null {
  const scopes = call.member.signatures[0]?.scopes ?? [];
  const required = scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('');
  const suffix = required && `. Required permissions: ${required}`;
  const listed = (list: readonly RegExp[]) => list.some(pattern => pattern.test(call.name));
  if (scopes.length > 0 && !scopes.some(scope => asked.includes(scope))) {
    return `Specified permissions are not sufficient to call ${call.name}${suffix}`;
  }
  const allowed =
    mode === 'FULL'
      ? scopes.length === 0 || scopes.some(scope => granted.has(scope))
      : mode === 'LIMITED'
        ? !listed(neverWhenLimited) && (scopes.length === 0 || scopes.some(isDocumentScope))
        : scopes.length === 0 && listed(withoutAnything);
  return allowed ? null : `You do not have permission to call ${call.name}${suffix}`;
}

/** The one scope that needs nobody's consent while the file is open. */
function isDocumentScope(scope: string): boolean {
  return /\/auth\/(documents|presentations)\.currentonly$/.test(scope);
}
