import {AuthMode} from './script-app.ts';
import type {Mode} from './permissions.ts';

/** What `onOpen` gets. https://developers.google.com/apps-script/guides/triggers/events */
export class OpenEvent implements Pick<GoogleAppsScript.Events.DocsOnOpen, 'authMode'> {
  static readonly official = 'Events.DocsOnOpen';
  readonly authMode: GoogleAppsScript.Script.AuthMode;

  constructor(mode: Mode) {
    this.authMode = AuthMode[mode];
  }
}

/** What `onInstall` gets. https://developers.google.com/apps-script/guides/triggers/events */
export class InstallEvent implements Pick<GoogleAppsScript.Events.AddonOnInstall, 'authMode'> {
  static readonly official = 'Events.AddonOnInstall';
  readonly authMode: GoogleAppsScript.Script.AuthMode;

  constructor(mode: Mode) {
    this.authMode = AuthMode[mode];
  }
}
