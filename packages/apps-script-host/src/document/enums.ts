import {enumeration} from '../enumeration.ts';

export const Attribute = enumeration<typeof GoogleAppsScript.Document.Attribute>('Document.Attribute');
/** https://developers.google.com/apps-script/reference/document/element-type lists DOCUMENT, the root's. */
export const ElementType = enumeration<typeof GoogleAppsScript.Document.ElementType>('Document.ElementType', [
  'DOCUMENT',
]);
export const GlyphType = enumeration<typeof GoogleAppsScript.Document.GlyphType>('Document.GlyphType');
export const HorizontalAlignment = enumeration<typeof GoogleAppsScript.Document.HorizontalAlignment>(
  'Document.HorizontalAlignment',
);
export const ParagraphHeading =
  enumeration<typeof GoogleAppsScript.Document.ParagraphHeading>('Document.ParagraphHeading');
export const PositionedLayout =
  enumeration<typeof GoogleAppsScript.Document.PositionedLayout>('Document.PositionedLayout');
export const TabType = enumeration<typeof GoogleAppsScript.Document.TabType>('Document.TabType');

/** The value of an enumeration that has this name. */
export function valueOf<E extends object>(values: E, name: string): E[keyof E] {
  return values[name as keyof E];
}
