import {FillType, ThemeColorType} from '../../src/slides/enums.ts';
import type {PresentationModel} from '../../src/slides/model.ts';
import {undo} from '../../src/slides/model.ts';
import type {ShapeNode} from '../../src/slides/nodes.ts';
import {presentation, run} from './open.ts';

const shapeIn = (model: PresentationModel) => model.slides[0]!.elements[0] as ShapeNode;
const boxIn = (model: PresentationModel) => run(model).getSlides()[0]!.insertTextBox('Foto');

// https://developers.google.com/apps-script/reference/slides/fill
describe('Fill', () => {
  it('is none in a text box, until it gets a colour: a hex string or one of the theme’s', () => {
    const model = presentation();
    const fill = boxIn(model).getFill();
    expect([fill.getType(), fill.isVisible()]).toEqual([FillType.NONE, false]);
    fill.setSolidFill(ThemeColorType.LIGHT1);
    expect(shapeIn(model).fill).toEqual({color: 'LIGHT1', alpha: 1});
    expect([fill.getType(), fill.isVisible()]).toEqual([FillType.SOLID, true]);
    fill.setSolidFill('#fdf6e3', 0.5);
    expect(shapeIn(model).fill).toEqual({color: '#fdf6e3', alpha: 0.5});
    fill.setTransparent();
    expect(fill.isVisible()).toBe(false);
  });

  it('is of a kind of shape by itself', () => {
    const shape = run(presentation())
      .getSlides()[0]!
      .insertShape('RECTANGLE' as never);
    expect(shape.getFill().getType()).toBe(FillType.SOLID);
  });

  it('refuses what is no colour, and what lets more or less than all through', () => {
    const fill = boxIn(presentation()).getFill();
    expect(() => fill.setSolidFill('white')).toThrow('Invalid argument: white');
    expect(() => fill.setSolidFill('#ffffff', 2)).toThrow('Invalid argument: alpha');
    expect(() => fill.setSolidFill(1, 2, 3)).toThrow('Fill.setSolidFill');
    expect(() => fill.setSolidFill(ThemeColorType.UNSUPPORTED)).toThrow('Fill.setSolidFill');
  });

  it('is undone like everything else', () => {
    const model = presentation();
    boxIn(model);
    const shape = run(model).getSlides()[0]!.getShapes()[0]!;
    shape.getFill().setSolidFill(ThemeColorType.ACCENT1);
    undo(model);
    expect(shapeIn(model).fill).toBeUndefined();
  });
});

// https://developers.google.com/apps-script/reference/slides/text-style#setForegroundColor(ThemeColorType)
test('a text takes one of the theme’s colours, too', () => {
  const model = presentation();
  const style = boxIn(model).getText().getTextStyle();
  style.setForegroundColor(ThemeColorType.DARK1);
  expect(shapeIn(model).style.color).toBe('DARK1');
  expect(() => style.setForegroundColor('black')).toThrow('Invalid argument: black');
});

// https://developers.google.com/apps-script/reference/slides/text-style#getForegroundColor()
test('a text’s colour is one of the theme’s, or one by red, green and blue, and not both', () => {
  const style = boxIn(presentation()).getText().getTextStyle();
  expect(style.getForegroundColor().asThemeColor().getThemeColorType()).toBe(ThemeColorType.DARK1);
  expect(() => style.getForegroundColor().asRgbColor()).toThrow('not an RGB color');
  style.setForegroundColor('#666666');
  expect(style.getForegroundColor().asRgbColor().asHexString()).toBe('#666666');
  expect(() => style.getForegroundColor().asThemeColor()).toThrow('not a theme color');
});

// https://developers.google.com/apps-script/reference/slides/color-scheme#getConcreteColor(ThemeColorType)
test('a page’s colours are its master’s', () => {
  const model = presentation();
  model.masters[0]!.colors = {DARK1: '#f4f7fa'};
  const scheme = run(model).getSlides()[0]!.getColorScheme();
  const hex = (type: GoogleAppsScript.Slides.ThemeColorType) =>
    scheme.getConcreteColor(type).asRgbColor().asHexString();
  expect([ThemeColorType.DARK1, ThemeColorType.LIGHT1].map(hex)).toEqual(['#f4f7fa', '#ffffff']);
  expect(() => hex(ThemeColorType.ACCENT6)).toThrow('the theme’s ACCENT6');
});
