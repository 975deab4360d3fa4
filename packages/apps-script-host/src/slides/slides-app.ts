import * as elements from './elements.ts';
import * as enums from './enums.ts';
import {Execution} from './execution.ts';
import type {PresentationModel} from './model.ts';
import {Page} from './page.ts';
import {PageElement} from './page-element.ts';
import {Layout, Master, NotesPage, Slide} from './pages.ts';
import {Presentation} from './presentation.ts';

type Official = GoogleAppsScript.Slides.SlidesApp;

const {Group, Image, Shape, Table} = elements;
const classes = {Group, Image, Layout, Master, NotesPage, Page, PageElement, Shape, Slide, Table};

/**
 * The Slides service, bound to the presentation that is open. One is made for every execution: what the person has
 * selected is read then.
 */
export class SlidesApp implements Pick<
  Official,
  | 'FillType'
  | 'LinkType'
  | 'PageBackgroundType'
  | 'PageElementType'
  | 'PageType'
  | 'ParagraphAlignment'
  | 'PlaceholderType'
  | 'PredefinedLayout'
  | 'SelectionType'
  | 'ShapeType'
  | 'SlidePosition'
  | 'ThemeColorType'
  | 'getActivePresentation'
  | 'getUi'
> {
  static readonly official = 'Slides.SlidesApp';

  readonly FillType = enums.FillType;
  readonly LinkType = enums.LinkType;
  readonly PageBackgroundType = enums.PageBackgroundType;
  readonly PageElementType = enums.PageElementType;
  readonly PageType = enums.PageType;
  readonly ParagraphAlignment = enums.ParagraphAlignment;
  readonly PlaceholderType = enums.PlaceholderType;
  readonly PredefinedLayout = enums.PredefinedLayout;
  readonly SelectionType = enums.SelectionType;
  readonly ShapeType = enums.ShapeType;
  readonly SlidePosition = enums.SlidePosition;
  readonly ThemeColorType = enums.ThemeColorType;

  readonly execution: Execution;

  constructor(
    model: PresentationModel,
    private readonly ui: () => GoogleAppsScript.Base.Ui,
  ) {
    this.execution = new Execution(model, classes);
  }

  /** https://developers.google.com/apps-script/reference/slides/slides-app#getActivePresentation() */
  getActivePresentation(): GoogleAppsScript.Slides.Presentation {
    return new Presentation(this.execution) as unknown as GoogleAppsScript.Slides.Presentation;
  }

  /** https://developers.google.com/apps-script/reference/slides/slides-app#getUi() */
  getUi(): GoogleAppsScript.Base.Ui {
    return this.ui();
  }
}
