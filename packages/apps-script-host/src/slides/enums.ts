import {enumeration} from '../enumeration.ts';

type Slides = {
  LinkType: typeof GoogleAppsScript.Slides.LinkType;
  PageBackgroundType: typeof GoogleAppsScript.Slides.PageBackgroundType;
  PageElementType: typeof GoogleAppsScript.Slides.PageElementType;
  PageType: typeof GoogleAppsScript.Slides.PageType;
  ParagraphAlignment: typeof GoogleAppsScript.Slides.ParagraphAlignment;
  PlaceholderType: typeof GoogleAppsScript.Slides.PlaceholderType;
  PredefinedLayout: typeof GoogleAppsScript.Slides.PredefinedLayout;
  SelectionType: typeof GoogleAppsScript.Slides.SelectionType;
  ShapeType: typeof GoogleAppsScript.Slides.ShapeType;
  SlidePosition: typeof GoogleAppsScript.Slides.SlidePosition;
  ThemeColorType: typeof GoogleAppsScript.Slides.ThemeColorType;
  FillType: typeof GoogleAppsScript.Slides.FillType;
};

export const FillType = enumeration<Slides['FillType']>('Slides.FillType');
export const LinkType = enumeration<Slides['LinkType']>('Slides.LinkType');
export const PageBackgroundType = enumeration<Slides['PageBackgroundType']>('Slides.PageBackgroundType');
export const PageElementType = enumeration<Slides['PageElementType']>('Slides.PageElementType');
export const PageType = enumeration<Slides['PageType']>('Slides.PageType');
export const ParagraphAlignment = enumeration<Slides['ParagraphAlignment']>('Slides.ParagraphAlignment');
export const PlaceholderType = enumeration<Slides['PlaceholderType']>('Slides.PlaceholderType');
export const PredefinedLayout = enumeration<Slides['PredefinedLayout']>('Slides.PredefinedLayout');
export const SelectionType = enumeration<Slides['SelectionType']>('Slides.SelectionType');
export const ShapeType = enumeration<Slides['ShapeType']>('Slides.ShapeType');
export const SlidePosition = enumeration<Slides['SlidePosition']>('Slides.SlidePosition');
export const ThemeColorType = enumeration<Slides['ThemeColorType']>('Slides.ThemeColorType');

/** The value of an enumeration that has this name. */
export function valueOf<E extends object>(values: E, name: string): E[keyof E] {
  return values[name as keyof E];
}
