import {blobOf, pictureFrom} from '../picture.ts';
import {noAddress} from './elements.ts';
import {PageBackgroundType} from './enums.ts';
import type {Execution} from './execution.ts';
import {nothing, refusal} from './execution.ts';
import {pageById} from './model.ts';
import type {Background} from './nodes.ts';
import type {Picture} from '../picture.ts';

type Slides = {
  PageBackground: GoogleAppsScript.Slides.PageBackground;
  PictureFill: GoogleAppsScript.Slides.PictureFill;
};

export class PageBackground implements Pick<
  Slides['PageBackground'],
  'getPictureFill' | 'getType' | 'isVisible' | 'setPictureFill' | 'setTransparent'
> {
  static readonly official = 'Slides.PageBackground';

  constructor(
    readonly execution: Execution,
    readonly page: string,
  ) {}

  /** The page's own, or the one of the layout or master that it is based on. */
  private get background(): Background {
    for (let page = this.execution.page(this.page); ;) {
      if (page.background) return page.background;
      const basis = pageById(this.execution.model, page.basis);
      if (!basis) return {type: 'NONE'};
      page = basis;
    }
  }

  private set(background: Background): void {
    this.execution.write();
    this.execution.page(this.page).background = background;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-background#getType() */
  getType(): GoogleAppsScript.Slides.PageBackgroundType {
    return PageBackgroundType[this.background.type];
  }

  /** https://developers.google.com/apps-script/reference/slides/page-background#isVisible() */
  isVisible(): boolean {
    return this.background.type !== 'NONE';
  }

  /**
   * The image is stretched to the page.
   * https://developers.google.com/apps-script/reference/slides/page-background#setPictureFill(BlobSource)
   */
  setPictureFill(source: GoogleAppsScript.Base.BlobSource | string): void {
    noAddress(source, 'PageBackground.setPictureFill');
    const picture = pictureFrom(source, refusal, this.execution.model.upright);
    this.set({type: 'PICTURE', picture});
  }

  /**
   * Null where the background is no picture.
   * https://developers.google.com/apps-script/reference/slides/page-background#getPictureFill()
   */
  getPictureFill(): Slides['PictureFill'] {
    const {background} = this;
    if (background.type !== 'PICTURE') return nothing;
    return new PictureFill(background.picture) as unknown as Slides['PictureFill'];
  }

  /** https://developers.google.com/apps-script/reference/slides/page-background#setTransparent() */
  setTransparent(): void {
    this.set({type: 'NONE'});
  }
}

export class PictureFill implements Pick<Slides['PictureFill'], 'getBlob' | 'getSourceUrl'> {
  static readonly official = 'Slides.PictureFill';

  constructor(private readonly picture: Picture) {}

  /** https://developers.google.com/apps-script/reference/slides/picture-fill#getBlob() */
  getBlob(): GoogleAppsScript.Base.Blob {
    return blobOf(this.picture);
  }

  /** https://developers.google.com/apps-script/reference/slides/picture-fill#getSourceUrl() */
  getSourceUrl(): string {
    return nothing;
  }
}
