/**
 * Looks that a presentation may have, each with something that an image has to keep clear of: logos, rules, bands, frames,
 * decoration that covers the whole slide, other shapes of page. All of the same municipality that does not exist.
 */
import type {Box, ElementNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {cropped, image, other, shape, textBox} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {photograph} from './photograph.ts';

export interface Theme {
  /** pt */
  width: number;
  height: number;
  background: string;
  /** What the names in `SlidesApp.ThemeColorType` stand for, where it is not black on white. */
  colors?: Record<string, string>;
  /** Places of the title, of contents and of the slide's number. */
  title: Box;
  body: Box;
  number: Box;
  /** What the master shows on every slide; made anew each time. */
  master?(): ElementNode[];
  /** What the layout of the title slide shows besides, and the blank one. */
  titleSlide?(): ElementNode[];
  blank?(): ElementNode[];
}

const plain: Theme = {
  width: 720,
  height: 405,
  background: '#ffffff',
  title: {left: 36, top: 28, width: 648, height: 52},
  body: {left: 36, top: 96, width: 648, height: 272},
  number: {left: 660, top: 372, width: 36, height: 24},
};

const box = (left: number, top: number, width: number, height: number): Box => ({left, top, width, height});
const filled = (at: Box, color: string, alpha = 1) => shape(at, {fill: {color, alpha}});
const logo = (left: number, top: number): ElementNode[] => [
  shape(box(left, top, 24, 24), {shapeType: 'ELLIPSE', fill: {color: 'ACCENT1', alpha: 1}}),
  textBox(box(left + 24, top, 72, 24), 'Lysvik', {fontSize: 11, bold: true}),
];

export const themes = {
  /** Nothing but places. */
  plain,
  /** Light on dark. */
  dark: {
    ...plain,
    background: '#1b2a38',
    colors: {DARK1: '#f4f7fa', LIGHT1: '#1b2a38', ACCENT1: '#ffb74d'},
  },
  /** A logo in the corner, and a rule above the footer. */
  logo: {
    ...plain,
    title: box(36, 28, 520, 52),
    master: () => [...logo(588, 36), other('LINE', box(36, 368, 648, 0))],
  },
  /** A band down the left side. */
  band: {
    ...plain,
    title: box(126, 28, 558, 52),
    body: box(126, 96, 558, 272),
    master: () => [filled(box(0, 0, 90, 405), '#0d47a1'), ...logo(12, 360).slice(0, 1)],
  },
  /** Header and footer bars, with the footer's words. */
  bars: {
    ...plain,
    title: box(36, 6, 648, 44),
    body: box(36, 72, 648, 280),
    master: () => [
      filled(box(0, 0, 720, 56), '#dcedc8'),
      filled(box(0, 372, 720, 33), '#33691e'),
      textBox(box(36, 374, 400, 28), 'Lysvik kommune', {fontSize: 10, color: '#ffffff'}),
    ],
  },
  /** A sheet of paper that covers the whole slide. */
  paper: {
    ...plain,
    master: () => [filled(box(0, 0, 720, 405), '#fdf6e3'), other('LINE', box(36, 84, 648, 0))],
  },
  /** A photograph behind everything, and a veil over it. */
  photo: {
    ...plain,
    colors: {DARK1: '#10222e', LIGHT1: '#ffffff', ACCENT1: '#00838f'},
    master: () => {
      const {picture} = photograph('french-alpine-landscape');
      const whole = box(0, 0, 720, 405);
      return [image(picture, whole, {crop: cropped(picture, whole)}), filled(whole, '#ffffff', 0.82)];
    },
  },
  /** A frame around everything, and a square that hangs in a corner by one of its own. */
  frame: {
    ...plain,
    title: box(54, 36, 612, 48),
    body: box(54, 100, 612, 250),
    master: () => [
      filled(box(0, 0, 720, 405), '#4a148c'),
      filled(box(14, 14, 692, 377), '#ffffff'),
      {...filled(box(650, 330, 90, 90), '#ce93d8'), rotation: 45},
    ],
  },
  /** Half of the title slide and a third of the blank one are coloured. */
  split: {
    ...plain,
    titleSlide: () => [filled(box(0, 0, 360, 405), '#ffe0b2')],
    blank: () => [filled(box(480, 0, 240, 405), '#ffe0b2')],
  },
  /** An older screen, with the title at the foot. */
  old: {
    ...plain,
    width: 720,
    height: 540,
    title: box(36, 450, 560, 60),
    body: box(36, 36, 648, 396),
    number: box(648, 500, 36, 24),
    master: () => [other('LINE', box(36, 442, 648, 0)), ...logo(610, 466)],
  },
  /** An upright page. */
  upright: {
    ...plain,
    width: 595,
    height: 842,
    title: box(48, 60, 499, 80),
    body: box(48, 164, 499, 590),
    number: box(511, 790, 36, 24),
    master: () => [filled(box(0, 0, 595, 28), '#b71c1c'), ...logo(48, 786)],
  },
  /** Two upright rules and a slanting one beside the contents. */
  rules: {
    ...plain,
    title: box(72, 28, 576, 52),
    body: box(72, 96, 576, 250),
    master: () => [
      other('LINE', box(54, 0, 0, 405)),
      other('LINE', box(666, 0, 0, 405)),
      other('LINE', box(0, 362, 720, 30)),
    ],
  },
} satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as ThemeName[];
