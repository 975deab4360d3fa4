/** What the host has and its type package lacks. */
declare namespace GoogleAppsScript {
  namespace Script {
    interface ScriptApp {
      /** https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode,String) */
      getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): AuthorizationInfo;
    }
  }
  namespace Slides {
    interface Image {
      /** https://developers.google.com/apps-script/reference/slides/image#getPlaceholderType() */
      getPlaceholderType(): PlaceholderType;
    }
  }
}
