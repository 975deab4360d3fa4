import {enumeration} from './enumeration.ts';
import {NotEmulated} from './exception.ts';
import {HtmlOutput} from './html.ts';

type OfficialMenu = GoogleAppsScript.Base.Menu;

const buttons = enumeration<typeof GoogleAppsScript.Base.Button>('Base.Button');

/** A menu as the person sees it. */
export type MenuEntry =
  | {kind: 'item'; label: string; functionName: string}
  | {kind: 'separator'}
  | {kind: 'menu'; label: string; entries: MenuEntry[]};

/** What the entry of that label calls; null: there is none. */
export function functionOf(label: string, entries: readonly MenuEntry[]): string | null {
  for (const entry of entries) {
    if (entry.kind === 'item' && entry.label === label) return entry.functionName;
    const inside = entry.kind === 'menu' ? functionOf(label, entry.entries) : null;
    if (inside) return inside;
  }
  return null;
}

/** One at a time. */
export interface Dialog {
  title: string;
  html: string;
  /** px; null: the script has said nothing, and the host's own size holds. */
  width: number | null;
  height: number | null;
  /** While it is open the person can do nothing in the file, nor in the sidebar under it. */
  modal: boolean;
}

/** What the script has put before the person. */
export interface Screen {
  /** Of the add-on, or of menus of its own; empty until `onOpen` has built it. */
  menu: MenuEntry[];
  sidebar: {title: string; html: string} | null;
  dialog: Dialog | null;
  /** Texts of alerts, the latest last. The emulated person closes each with OK. */
  alerts: string[];
}

export class Menu implements Pick<OfficialMenu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> {
  static readonly official = 'Base.Menu';

  private readonly self = this as unknown as OfficialMenu;
  readonly entries: MenuEntry[] = [];

  /** @param label null for the add-on's own menu, whose entries stand directly under the add-on's name */
  constructor(
    private readonly screen: Screen,
    readonly label: string | null,
  ) {}

  /** https://developers.google.com/apps-script/reference/base/menu#addItem(String,String) */
  addItem(caption: string, functionName: string): OfficialMenu {
    this.entries.push({kind: 'item', label: caption, functionName});
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/base/menu#addSeparator() */
  addSeparator(): OfficialMenu {
    this.entries.push({kind: 'separator'});
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/base/menu#addSubMenu(Menu) */
  addSubMenu(menu: OfficialMenu): OfficialMenu {
    const {label, entries} = menu as unknown as Menu;
    this.entries.push({kind: 'menu', label: label ?? '', entries});
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/base/menu#addToUi() */
  addToUi(): void {
    const entries = [...this.entries];
    this.screen.menu =
      this.label === null ? entries : [...this.screen.menu, {kind: 'menu', label: this.label, entries}];
  }
}

/** What `getUi()` of either editor gives. */
export class Ui implements Pick<
  GoogleAppsScript.Base.Ui,
  | 'Button'
  | 'alert'
  | 'createAddonMenu'
  | 'createMenu'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'showSidebar'
> {
  static readonly official = 'Base.Ui';

  readonly Button = buttons;

  /** @param alone a dialog closes the sidebar, and a sidebar the dialog */
  constructor(
    private readonly screen: Screen,
    private readonly alone = false,
  ) {}

  /** https://developers.google.com/apps-script/reference/base/ui#alert(String) */
  alert(prompt: string, ...more: unknown[]): GoogleAppsScript.Base.Button {
    if (more.length > 0) throw new NotEmulated('Ui.alert with buttons');
    this.screen.alerts.push(prompt);
    return buttons.OK;
  }

  /** https://developers.google.com/apps-script/reference/base/ui#createAddonMenu() */
  createAddonMenu(): OfficialMenu {
    return new Menu(this.screen, null) as unknown as OfficialMenu;
  }

  /** https://developers.google.com/apps-script/reference/base/ui#createMenu(String) */
  createMenu(caption: string): OfficialMenu {
    return new Menu(this.screen, caption) as unknown as OfficialMenu;
  }

  /** https://developers.google.com/apps-script/reference/base/ui#showModalDialog(Object,String) */
  showModalDialog(userInterface: unknown, title: string): void {
    this.show(pageOf(userInterface, 'Ui.showModalDialog'), title, true);
  }

  /** https://developers.google.com/apps-script/reference/base/ui#showModelessDialog(Object,String) */
  showModelessDialog(userInterface: unknown, title: string): void {
    this.show(pageOf(userInterface, 'Ui.showModelessDialog'), title, false);
  }

  private show(page: HtmlOutput, title: string, modal: boolean): void {
    const [width, height] = [page.getWidth(), page.getHeight()];
    this.screen.dialog = {title, html: page.served(), width, height, modal};
    if (this.alone) this.screen.sidebar = null;
  }

  /** https://developers.google.com/apps-script/reference/base/ui#showSidebar(Object) */
  showSidebar(userInterface: unknown): void {
    const page = pageOf(userInterface, 'Ui.showSidebar');
    this.screen.sidebar = {title: page.getTitle() ?? '', html: page.served()};
    if (this.alone) this.screen.dialog = null;
  }
}

function pageOf(userInterface: unknown, member: string): HtmlOutput {
  if (!(userInterface instanceof HtmlOutput))
    throw new NotEmulated(`${member} of anything but an HtmlOutput`);
  return userInterface;
}
