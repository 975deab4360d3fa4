/**
 * What `setAttributes` takes: an object whose names are those of `DocumentApp.Attribute`. Of these the ones below are
 * emulated; a null, which takes an attribute back, is not.
 */
import {EnumValue} from '../enumeration.ts';
import {NotEmulated} from '../exception.ts';
import type {CellNode, ParagraphNode, Style} from './nodes.ts';

type Kind = 'number' | 'string' | 'boolean' | 'Document.HorizontalAlignment' | 'Document.ParagraphHeading';

const ofParagraphs: Record<string, [keyof ParagraphNode, Kind]> = {
  HEADING: ['heading', 'Document.ParagraphHeading'],
  HORIZONTAL_ALIGNMENT: ['alignment', 'Document.HorizontalAlignment'],
  INDENT_END: ['indentEnd', 'number'],
  INDENT_FIRST_LINE: ['indentFirstLine', 'number'],
  INDENT_START: ['indentStart', 'number'],
  SPACING_AFTER: ['spacingAfter', 'number'],
  SPACING_BEFORE: ['spacingBefore', 'number'],
};

const ofLetters: Record<string, [keyof Style, Kind]> = {
  BOLD: ['bold', 'boolean'],
  FONT_SIZE: ['fontSize', 'number'],
  FOREGROUND_COLOR: ['color', 'string'],
  ITALIC: ['italic', 'boolean'],
};

const ofCells: Record<string, [keyof CellNode['padding'], Kind]> = {
  PADDING_BOTTOM: ['bottom', 'number'],
  PADDING_LEFT: ['left', 'number'],
  PADDING_RIGHT: ['right', 'number'],
  PADDING_TOP: ['top', 'number'],
};

/** @returns what is the paragraph's own, and what its letters get */
export function paragraphAttributes(attributes: unknown): {own: Partial<ParagraphNode>; letters: Style} {
  const all = taken(attributes, {...ofParagraphs, ...ofLetters});
  const of = (table: Record<string, [string, Kind]>) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([name]) => name in table)
        .map(([name, value]) => [table[name]![0], value]),
    );
  return {own: of(ofParagraphs), letters: of(ofLetters)};
}

export function cellAttributes(attributes: unknown): Partial<CellNode['padding']> {
  const all = taken(attributes, ofCells);
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [ofCells[name]![0], value]));
}

/** @throws NotEmulated for what is not known, or is of another kind than the attribute */
function taken(attributes: unknown, table: Record<string, [string, Kind]>): Record<string, unknown> {
  if (typeof attributes !== 'object' || attributes === null)
    throw new NotEmulated('attributes that are no object');
  return Object.fromEntries(
    Object.entries(attributes as Record<string, unknown>).map(([name, value]) => {
      const kind = table[name]?.[1];
      const given = value instanceof EnumValue ? value.enumeration : typeof value;
      if (kind === undefined || kind !== given) throw new NotEmulated(`the attribute ${name} as a ${given}`);
      return [name, value instanceof EnumValue ? value.name : value];
    }),
  );
}
