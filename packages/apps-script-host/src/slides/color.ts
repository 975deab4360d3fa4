import {Exception, NotEmulated} from '../exception.ts';
import {ThemeColorType, valueOf} from './enums.ts';
import type {Execution} from './execution.ts';
import {pageById} from './model.ts';
import type {PageNode} from './nodes.ts';

type Slides = {
  Color: GoogleAppsScript.Slides.Color;
  ColorScheme: GoogleAppsScript.Slides.ColorScheme;
  ThemeColor: GoogleAppsScript.Slides.ThemeColor;
  ThemeColorType: GoogleAppsScript.Slides.ThemeColorType;
};
type Rgb = GoogleAppsScript.Base.RgbColor;

/** Of a theme that says nothing else: text and background. */
const plain: Record<string, string> = {DARK1: '#000000', LIGHT1: '#ffffff', ACCENT1: '#0b57d0'};

/** What the names in `SlidesApp.ThemeColorType` stand for on a master. */
export const colorsOf = (master: PageNode): Record<string, string> => ({...plain, ...master.colors});

/** A colour as it was set: `#rrggbb`, or by its name in the theme. */
export class Color implements Pick<Slides['Color'], 'asRgbColor' | 'asThemeColor'> {
  static readonly official = 'Slides.Color';

  constructor(private readonly color: string) {}

  private get isRgb(): boolean {
    return this.color.startsWith('#');
  }

  /** https://developers.google.com/apps-script/reference/slides/color#asRgbColor() */
  asRgbColor(): Rgb {
    // No page documents the sentence.
    if (!this.isRgb) throw new Exception('The color is not an RGB color.');
    return new RgbColor(this.color) as unknown as Rgb;
  }

  /** https://developers.google.com/apps-script/reference/slides/color#asThemeColor() */
  asThemeColor(): Slides['ThemeColor'] {
    if (this.isRgb) throw new Exception('The color is not a theme color.');
    return new ThemeColor(this.color) as unknown as Slides['ThemeColor'];
  }
}

class RgbColor implements Pick<Rgb, 'asHexString'> {
  static readonly official = 'Base.RgbColor';

  constructor(private readonly color: string) {}

  /** https://developers.google.com/apps-script/reference/base/rgb-color#asHexString() */
  asHexString(): string {
    return this.color;
  }
}

class ThemeColor implements Pick<Slides['ThemeColor'], 'getThemeColorType'> {
  static readonly official = 'Slides.ThemeColor';

  constructor(private readonly name: string) {}

  /** https://developers.google.com/apps-script/reference/slides/theme-color#getThemeColorType() */
  getThemeColorType(): Slides['ThemeColorType'] {
    return valueOf(ThemeColorType, this.name) as Slides['ThemeColorType'];
  }
}

/** What a page's theme calls its colours. */
export class ColorScheme implements Pick<Slides['ColorScheme'], 'getConcreteColor'> {
  static readonly official = 'Slides.ColorScheme';

  constructor(
    private readonly execution: Execution,
    private readonly page: string,
  ) {}

  /** https://developers.google.com/apps-script/reference/slides/color-scheme#getConcreteColor(ThemeColorType) */
  getConcreteColor(theme: Slides['ThemeColorType']): Slides['Color'] {
    let page = this.execution.page(this.page);
    for (let basis; (basis = pageById(this.execution.model, page.basis));) page = basis;
    const color = colorsOf(page)[String(theme)];
    if (color === undefined) throw new NotEmulated(`the theme’s ${String(theme)}`);
    return colorOf(color);
  }
}

export const colorOf = (color: string): Slides['Color'] => new Color(color) as unknown as Slides['Color'];
