import {enumeration} from './enumeration.ts';
import {Exception, ExecutionEnded} from './exception.ts';
import type {Permissions} from './permissions.ts';

type Official = GoogleAppsScript.Script.ScriptApp;
type OfficialInfo = GoogleAppsScript.Script.AuthorizationInfo;

export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>('Script.AuthMode');
const statuses = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'Script.AuthorizationStatus',
);

export class AuthorizationInfo implements Pick<
  OfficialInfo,
  'getAuthorizationStatus' | 'getAuthorizationUrl'
> {
  static readonly official = 'Script.AuthorizationInfo';

  constructor(
    private readonly wanted: readonly string[],
    private readonly granted: ReadonlySet<string>,
  ) {}

  private get complete(): boolean {
    return this.wanted.every(scope => this.granted.has(scope));
  }

  /** https://developers.google.com/apps-script/reference/script/authorization-info#getAuthorizationStatus() */
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return this.complete ? statuses.NOT_REQUIRED : statuses.REQUIRED;
  }

  /** https://developers.google.com/apps-script/reference/script/authorization-info#getAuthorizationUrl() */
  getAuthorizationUrl(): string {
    return this.complete ? (null as never) : 'https://script.google.com/macros/d/emulated/auth';
  }

  /** https://developers.google.com/apps-script/reference/script/authorization-info#getAuthorizedScopes() */
  getAuthorizedScopes(): string[] {
    return this.wanted.filter(scope => this.granted.has(scope));
  }
}

export class ScriptApp implements Pick<
  Official,
  | 'AuthMode'
  | 'AuthorizationStatus'
  | 'getAuthorizationInfo'
  | 'getScriptId'
  | 'requireAllScopes'
  | 'requireScopes'
> {
  static readonly official = 'Script.ScriptApp';

  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = statuses;

  /** @param prompt shows the person what is missing; the execution is over */
  constructor(
    private readonly permissions: Permissions,
    private readonly scriptId: string,
    private readonly prompt: (scopes: string[]) => void,
  ) {}

  /**
   * https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode)
   * https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode,String)
   */
  getAuthorizationInfo(authMode: GoogleAppsScript.Script.AuthMode, oAuthScopes?: string[]): OfficialInfo {
    // "No other authorization mode requires that users grant authorization."
    const wanted = authMode === AuthMode.FULL ? this.known(oAuthScopes) : [];
    return new AuthorizationInfo(wanted, this.permissions.granted);
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#getScriptId() */
  getScriptId(): string {
    return this.scriptId;
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#requireAllScopes(AuthMode) */
  requireAllScopes(authMode: GoogleAppsScript.Script.AuthMode): void {
    if (authMode === AuthMode.FULL) this.require(this.permissions.asked);
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#requireScopes(AuthMode,String) */
  requireScopes(authMode: GoogleAppsScript.Script.AuthMode, oAuthScopes: string[]): void {
    const wanted = this.known(oAuthScopes);
    if (authMode === AuthMode.FULL) this.require(wanted);
  }

  private require(scopes: readonly string[]): void {
    const missing = scopes.filter(scope => !this.permissions.granted.has(scope));
    if (missing.length === 0) return;
    this.prompt(missing);
    throw new ExecutionEnded('Authorization is required to perform that action.');
  }

  /** "Scopes that are invalid or not required by the script lead to an error." Its words are not documented. */
  private known(scopes: readonly string[] | undefined): readonly string[] {
    const foreign = scopes?.find(scope => !this.permissions.asked.includes(scope));
    if (foreign !== undefined) throw new Exception(`Invalid argument: ${foreign}`);
    return scopes ?? this.permissions.asked;
  }
}
