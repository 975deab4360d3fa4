import {Exception, NotEmulated} from '../exception.ts';
import {FillType} from './enums.ts';
import type {Execution} from './execution.ts';
import type {Fill as FillNode, ShapeNode} from './nodes.ts';

type Slides = {
  Fill: GoogleAppsScript.Slides.Fill;
  FillType: GoogleAppsScript.Slides.FillType;
};

/** Colours of a theme that a script may name. `UNSUPPORTED` is one that none can set. */
const themed = /^(DARK|LIGHT)[12]$|^ACCENT[1-6]$|^(FOLLOWED_)?HYPERLINK$/;

/**
 * A colour as a script gives it: `#rrggbb`, or one of the theme's.
 * @param member for what is not emulated: colours by red, green and blue, or as an object
 * @throws Exception for a text that is no colour; no page documents the sentence
 */
export function colorFrom(color: unknown, member: string): string {
  if (typeof color === 'string') {
    if (!/^#[0-9a-f]{6}$/i.test(color)) throw new Exception(`Invalid argument: ${color}`);
    return color;
  }
  const name = String(color);
  if (!themed.test(name)) throw new NotEmulated(`${member} but by a hex string or a theme's colour`);
  return name;
}

/** What a shape is filled with. A text box has nothing, and neither has a placeholder. */
export class Fill implements Pick<
  Slides['Fill'],
  'getType' | 'isVisible' | 'setSolidFill' | 'setTransparent'
> {
  static readonly official = 'Slides.Fill';

  constructor(
    private readonly execution: Execution,
    private readonly shape: string,
  ) {}

  private get node(): ShapeNode {
    return this.execution.standing(this.shape).element as ShapeNode;
  }

  private get fill(): FillNode | null {
    const {fill, shapeType} = this.node;
    if (fill !== undefined) return fill;
    return shapeType === 'TEXT_BOX' ? null : {color: '#eeeeee', alpha: 1};
  }

  private set(fill: FillNode | null): void {
    this.execution.write();
    this.node.fill = fill;
  }

  /** https://developers.google.com/apps-script/reference/slides/fill#getType() */
  getType(): Slides['FillType'] {
    return this.fill ? FillType.SOLID : FillType.NONE;
  }

  /** https://developers.google.com/apps-script/reference/slides/fill#isVisible() */
  isVisible(): boolean {
    return this.fill !== null;
  }

  /**
   * https://developers.google.com/apps-script/reference/slides/fill#setSolidFill(String)
   * https://developers.google.com/apps-script/reference/slides/fill#setSolidFill(String,Number)
   * https://developers.google.com/apps-script/reference/slides/fill#setSolidFill(ThemeColorType)
   * https://developers.google.com/apps-script/reference/slides/fill#setSolidFill(ThemeColorType,Number)
   */
  setSolidFill(color: unknown, alpha = 1, ...more: number[]): void {
    if (more.length > 0) throw new NotEmulated('Fill.setSolidFill(Integer,Integer,Integer)');
    // No page documents the sentence.
    if (!(alpha >= 0 && alpha <= 1)) throw new Exception('Invalid argument: alpha');
    this.set({color: colorFrom(color, 'Fill.setSolidFill'), alpha});
  }

  /** https://developers.google.com/apps-script/reference/slides/fill#setTransparent() */
  setTransparent(): void {
    this.set(null);
  }
}
