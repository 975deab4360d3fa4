import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import type {TabModel} from './model.ts';
import {activeTab, insertNode, openTab, sectionOf, select, setCursor, tabById} from './model.ts';
import type {Node} from './nodes.ts';
import {section} from './nodes.ts';
import {newPosition, Position} from './position.ts';
import {Range, RangeBuilder} from './range.ts';
import {TabType} from './enums.ts';
import {inside} from './container.ts';
import {NotEmulated} from '../exception.ts';

type Docs = {
  Body: GoogleAppsScript.Document.Body;
  Document: GoogleAppsScript.Document.Document;
  DocumentTab: GoogleAppsScript.Document.DocumentTab;
  Element: GoogleAppsScript.Document.Element;
  FooterSection: GoogleAppsScript.Document.FooterSection;
  Footnote: GoogleAppsScript.Document.Footnote;
  HeaderSection: GoogleAppsScript.Document.HeaderSection;
  Position: GoogleAppsScript.Document.Position;
  Range: GoogleAppsScript.Document.Range;
  RangeBuilder: GoogleAppsScript.Document.RangeBuilder;
  Tab: GoogleAppsScript.Document.Tab;
};

type TabContentMembers =
  | 'addFooter'
  | 'addHeader'
  | 'getBody'
  | 'getFooter'
  | 'getFootnotes'
  | 'getHeader'
  | 'newPosition'
  | 'newRange';

/** What a document offers of its active tab, and a tab of itself. */
abstract class TabContent {
  constructor(readonly execution: Execution) {}

  protected abstract get tab(): TabModel;

  /** https://developers.google.com/apps-script/reference/document/document-tab#getBody() */
  getBody(): Docs['Body'] {
    return this.section('BODY_SECTION');
  }

  /**
   * Null where the tab has none.
   * https://developers.google.com/apps-script/reference/document/document-tab#getHeader()
   */
  getHeader(): Docs['HeaderSection'] {
    return this.section('HEADER_SECTION');
  }

  /** https://developers.google.com/apps-script/reference/document/document-tab#getFooter() */
  getFooter(): Docs['FooterSection'] {
    return this.section('FOOTER_SECTION');
  }

  /** https://developers.google.com/apps-script/reference/document/document-tab#addHeader() */
  addHeader(): Docs['HeaderSection'] {
    return this.addSection('HEADER_SECTION');
  }

  /** https://developers.google.com/apps-script/reference/document/document-tab#addFooter() */
  addFooter(): Docs['FooterSection'] {
    return this.addSection('FOOTER_SECTION');
  }

  /** https://developers.google.com/apps-script/reference/document/document-tab#getFootnotes() */
  getFootnotes(): Array<Docs['Footnote']> {
    return inside(this.execution, sectionOf(this.tab, 'BODY_SECTION')!, 'FOOTNOTE');
  }

  /** https://developers.google.com/apps-script/reference/document/document-tab#newPosition(Element,Integer) */
  newPosition(element: Docs['Element'], offset: number): Docs['Position'] {
    return newPosition(this.execution, element, offset);
  }

  /** https://developers.google.com/apps-script/reference/document/document-tab#newRange() */
  newRange(): Docs['RangeBuilder'] {
    return new RangeBuilder(this.execution) as unknown as Docs['RangeBuilder'];
  }

  private section<T>(type: 'BODY_SECTION' | 'HEADER_SECTION' | 'FOOTER_SECTION'): T {
    const node: Node | null = sectionOf(this.tab, type);
    return node ? this.execution.element<T>(node) : nothing;
  }

  /** "Adds a header section, if none exists": the reference does not say what a second one meets. */
  private addSection<T>(type: 'HEADER_SECTION' | 'FOOTER_SECTION'): T {
    if (sectionOf(this.tab, type)) throw new NotEmulated(`a second ${type}`);
    this.execution.write();
    insertNode(this.execution.model, this.tab.root, 1, section(type, []));
    return this.section(type);
  }
}

export class DocumentTab extends TabContent implements Pick<Docs['DocumentTab'], TabContentMembers> {
  static readonly official = 'Document.DocumentTab';

  constructor(
    execution: Execution,
    protected readonly tab: TabModel,
  ) {
    super(execution);
  }
}

export class Tab implements Pick<Docs['Tab'], keyof Docs['Tab']> {
  static readonly official = 'Document.Tab';

  constructor(
    readonly execution: Execution,
    readonly tab: TabModel,
  ) {}

  /** https://developers.google.com/apps-script/reference/document/tab#asDocumentTab() */
  asDocumentTab(): Docs['DocumentTab'] {
    return new DocumentTab(this.execution, this.tab) as unknown as Docs['DocumentTab'];
  }

  /** https://developers.google.com/apps-script/reference/document/tab#getChildTabs() */
  getChildTabs(): Array<Docs['Tab']> {
    return tabs(this.execution, this.tab.children);
  }

  /** https://developers.google.com/apps-script/reference/document/tab#getId() */
  getId(): string {
    return this.tab.id;
  }

  /** https://developers.google.com/apps-script/reference/document/tab#getIndex() */
  getIndex(): number {
    const siblings = (list: TabModel[]): TabModel[] | undefined =>
      list.includes(this.tab) ? list : list.map(tab => siblings(tab.children)).find(Boolean);
    return siblings(this.execution.model.tabs)!.indexOf(this.tab);
  }

  /** https://developers.google.com/apps-script/reference/document/tab#getTitle() */
  getTitle(): string {
    return this.tab.title;
  }

  /** https://developers.google.com/apps-script/reference/document/tab#getType() */
  getType(): GoogleAppsScript.Document.TabType {
    return TabType.DOCUMENT_TAB;
  }
}

const tabs = (execution: Execution, list: TabModel[]): Array<Docs['Tab']> =>
  list.map(tab => new Tab(execution, tab) as unknown as Docs['Tab']);

export class Document
  extends TabContent
  implements
    Pick<
      Docs['Document'],
      | TabContentMembers
      | 'getActiveTab'
      | 'getCursor'
      | 'getId'
      | 'getLanguage'
      | 'getName'
      | 'getSelection'
      | 'getTab'
      | 'getTabs'
      | 'saveAndClose'
      | 'setActiveTab'
      | 'setCursor'
      | 'setSelection'
    >
{
  static readonly official = 'Document.Document';

  private get model() {
    return this.execution.model;
  }

  protected get tab(): TabModel {
    return activeTab(this.model);
  }

  private get self(): Docs['Document'] {
    return this as unknown as Docs['Document'];
  }

  /** https://developers.google.com/apps-script/reference/document/document#getId() */
  getId(): string {
    return this.model.id;
  }

  /** https://developers.google.com/apps-script/reference/document/document#getName() */
  getName(): string {
    return this.model.name;
  }

  /** https://developers.google.com/apps-script/reference/document/document#getLanguage() */
  getLanguage(): string {
    return this.model.language ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/document#getTabs() */
  getTabs(): Array<Docs['Tab']> {
    return tabs(this.execution, this.model.tabs);
  }

  /** https://developers.google.com/apps-script/reference/document/document#getTab(String) */
  getTab(tabId: string): Docs['Tab'] {
    const tab = tabById(this.model, tabId);
    return tab ? (new Tab(this.execution, tab) as unknown as Docs['Tab']) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/document#getActiveTab() */
  getActiveTab(): Docs['Tab'] {
    return new Tab(this.execution, this.tab) as unknown as Docs['Tab'];
  }

  /** https://developers.google.com/apps-script/reference/document/document#setActiveTab(String) */
  setActiveTab(tabId: string): void {
    if (!tabById(this.model, tabId))
      throw new NotEmulated('Document.setActiveTab of a tab that does not exist');
    openTab(this.model, tabId);
  }

  /**
   * Null while something is selected, and before the person has clicked in the text.
   * https://developers.google.com/apps-script/reference/document/document#getCursor()
   */
  getCursor(): Docs['Position'] | null {
    const {cursor} = this.model;
    return cursor && (new Position(this.execution, {...cursor}) as unknown as Docs['Position']);
  }

  /**
   * Providing a position in another tab opens that tab.
   * https://developers.google.com/apps-script/reference/document/document#setCursor(Position)
   */
  setCursor(position: Docs['Position']): Docs['Document'] {
    const {node, offset} = (position as unknown as Position).place;
    setCursor(this.model, node, offset);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/document#getSelection() */
  getSelection(): Docs['Range'] {
    const {selection} = this.model;
    return selection ? (new Range(this.execution, [...selection]) as unknown as Docs['Range']) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/document#setSelection(Range) */
  setSelection(range: Docs['Range']): Docs['Document'] {
    select(this.model, [...(range as unknown as Range).selected]);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/document#saveAndClose() */
  saveAndClose(): void {
    this.execution.close();
  }
}
