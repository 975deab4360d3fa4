/** What of a slide is free, with its properties, on every look that the demo presentation has. */
import fc from 'fast-check';
import type {Box, Piece, Size} from '../../src/shared/contract.ts';
import {arrange} from '../../src/core/inserting/arrange.ts';
import {areaOf, bottomOf, holds, overlap, rightOf} from '../../src/shared/boxes.ts';
import {countsOnMaster, freeSpace, sketchOf, type Pieces} from '../../src/shared/free-space.ts';
import {largestFree} from '../../src/shared/largest-free.ts';
import {turned} from '../../src/shared/slide-layout.ts';
import type {ElementNode, PageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {blankPresentation} from '../../workbench/demo/theme.ts';
import {themeNames, themes, type ThemeName} from '../../workbench/demo/themes.ts';

const whole = ({width, height}: Size): Box => ({left: 0, top: 0, width, height});
const ratioOf = ({width, height}: Size) => width / height;
const page = {width: 720, height: 405};
const text = (box: Box, rotation = 0): Piece => ({kind: 'other', box, rotation});

/** A box somewhere on the page, or partly beside it. */
const boxOn = ({width, height}: Size) =>
  fc.record({
    left: fc.double({min: -0.1 * width, max: width, noNaN: true}),
    top: fc.double({min: -0.1 * height, max: height, noNaN: true}),
    width: fc.double({min: 1, max: width, noNaN: true}),
    height: fc.double({min: 1, max: height, noNaN: true}),
  });
const pieceOn = (size: Size) =>
  fc
    .record({box: boxOn(size), rotation: fc.constantFrom(0, 0, 0, 45, 90, 200)})
    .map(({box, rotation}) => text({...box, width: box.width / 2.5, height: box.height / 2.5}, rotation));

/** Some of which are placeholders. */
const themedOn = (size: Size) =>
  fc
    .record({piece: pieceOn(size), role: fc.constantFrom(null, 'title', 'content', 'other')})
    .map(({piece, role}): Piece =>
      role === null ? piece : {...piece, placeholder: {role: role as 'title', type: `${role}`.toUpperCase()}},
    );

describe('what counts of a master', () => {
  test('tells as much as all of it', () => {
    const content: Piece = {
      ...text({left: 40, top: 120, width: 600, height: 240}),
      placeholder: {role: 'content', type: 'BODY'},
    };
    const few = fc.array(themedOn(page), {maxLength: 2});
    fc.assert(
      fc.property(few, few, fc.array(themedOn(page), {maxLength: 5}), (slide, layout, more) => {
        const master = [content, ...more];
        const counts = countsOnMaster(layout);
        const read = master.filter(({placeholder}) => counts(placeholder));
        expect(freeSpace({page, slide, layout, master: read})).toEqual(
          freeSpace({page, slide, layout, master}),
        );
      }),
    );
  });
});

describe('the largest rectangle that is free', () => {
  test('lies in its area and overlaps nothing', () => {
    fc.assert(
      fc.property(boxOn(page), fc.array(boxOn(page), {maxLength: 12}), (area, boxes) => {
        const free = largestFree(area, boxes);
        if (!free) return;
        expect(holds(area, free)).toBe(true);
        for (const box of boxes) expect(overlap(free, box)).toBe(false);
      }),
    );
  });

  test('so it does among hundreds on a page of any size, whose edges are not looked at exactly', () => {
    const large = {width: 4000, height: 4000};
    const small = boxOn(large).map(box => ({...box, width: box.width / 40, height: box.height / 40}));
    fc.assert(
      fc.property(boxOn(large), fc.array(small, {minLength: 151, maxLength: 600}), (area, boxes) => {
        const free = largestFree(area, boxes);
        if (!free) return;
        expect(holds(area, free)).toBe(true);
        for (const box of boxes) expect(overlap(free, box)).toBe(false);
      }),
      {numRuns: 20},
    );
  });

  test('is as large as any that can be found by trying', () => {
    const cell = fc.integer({min: 0, max: 7});
    const square = fc
      .record({
        left: cell,
        top: cell,
        width: fc.integer({min: 1, max: 4}),
        height: fc.integer({min: 1, max: 4}),
      })
      .map(box => ({...box}));
    fc.assert(
      fc.property(fc.array(square, {maxLength: 6}), boxes => {
        const area = {left: 0, top: 0, width: 8, height: 8};
        const isFree = (x: number, y: number) =>
          !boxes.some(box => x >= box.left && x < rightOf(box) && y >= box.top && y < bottomOf(box));
        let most = 0;
        for (let top = 0; top < 8; top++) {
          for (let left = 0; left < 8; left++) {
            let wide = 8 - left;
            for (let down = 0; top + down < 8; down++) {
              let across = 0;
              while (across < wide && isFree(left + across, top + down)) across++;
              wide = across;
              most = Math.max(most, wide * (down + 1));
            }
          }
        }
        expect(areaOf(largestFree(area, boxes) ?? {width: 0, height: 0})).toBeCloseTo(most, 6);
      }),
    );
  });
});

/** As the editor reads it. */
function pieceOf(element: ElementNode): Piece {
  const {box, rotation, type} = element;
  const placeholder = 'placeholder' in element ? element.placeholder : null;
  const roles: Record<string, 'title' | 'content'> = {
    TITLE: 'title',
    CENTERED_TITLE: 'title',
    BODY: 'content',
    PICTURE: 'content',
  };
  return {
    kind: type === 'IMAGE' ? 'image' : type === 'LINE' ? 'line' : 'other',
    box,
    rotation,
    ...(placeholder && {placeholder: {role: roles[placeholder.type] ?? 'other', type: placeholder.type}}),
  };
}

function piecesOf(theme: ThemeName, layoutName: string, own: Piece[] = []): Pieces {
  const {model, add} = blankPresentation(theme);
  const slide = add(layoutName);
  const layout = model.layouts.find(({name}) => name === layoutName)!;
  const all = (one: PageNode) => one.elements.map(pieceOf);
  return {
    page: {width: model.width, height: model.height},
    slide: [...all(slide), ...own],
    layout: all(layout),
    master: all(model.masters[0]!),
  };
}

const layouts = ['Title slide', 'Title and body', 'Title only', 'Picture and text', 'Blank'];
const original = fc
  .record({width: fc.integer({min: 100, max: 8000}), height: fc.integer({min: 100, max: 8000})})
  .filter(size => ratioOf(size) < 8 && ratioOf(size) > 1 / 8);
const images = fc.array(
  fc.record({
    original,
    caption: fc.constantFrom('', 'Foto: Kari Nordmann', 'Foto: ' + 'Kari Nordmann, '.repeat(8)),
  }),
  {minLength: 1, maxLength: 9},
);

test('there are ten looks at least, three with decoration that covers the whole slide', () => {
  expect(themeNames.length).toBeGreaterThanOrEqual(10);
  const covered = themeNames.filter(name => {
    const {page, master} = piecesOf(name, 'Blank');
    return master.some(({box}) => box.width >= page.width && box.height >= page.height);
  });
  expect(covered.length).toBeGreaterThanOrEqual(3);
});

describe.each(themeNames)('in the look “%s”', theme => {
  test('nothing is covered, nothing leaves the slide, nothing is distorted, and the order is kept', () => {
    const size = themes[theme];
    fc.assert(
      fc.property(
        fc.constantFrom(...layouts),
        fc.array(pieceOn(size), {maxLength: 5}),
        images,
        fc.boolean(),
        (layout, own, all, isBeside) => {
          const pieces = piecesOf(theme, layout, own);
          const {box, margins, taken} = freeSpace(pieces);
          if (!box) return;
          for (const piece of own) expect(overlap(box, turned(piece.box, piece.rotation))).toBe(false);
          expect(holds(whole(size), box)).toBe(true);
          for (const one of taken) expect(overlap(box, one)).toBe(false);
          const [neighbour] = isBeside ? taken : [];
          const slide = {
            page: pieces.page,
            free: {box, margins},
            taken: () => taken,
            ...(neighbour && {neighbour}),
          };
          const made = arrange({place: 'slide', full: box}, slide, all, {size: 'fit', crop: null});
          expect(made.map(({nth}) => nth)).toEqual(all.map((_, at) => at));
          for (const {box: stands, caption, nth} of made) {
            expect(holds(box, stands)).toBe(true);
            expect(ratioOf(stands) / ratioOf(all[nth]!.original)).toBeCloseTo(1, 6);
            for (const words of caption ? [caption] : []) {
              expect(holds(whole(size), words)).toBe(true);
              for (const one of [...taken, ...made.map(other => other.box)]) {
                expect(overlap(words, one)).toBe(false);
              }
            }
          }
        },
      ),
      {numRuns: 40},
    );
  });

  test('a slide with a title alone has room, as wide as the theme’s contents', () => {
    const {box, crowded} = freeSpace(piecesOf(theme, 'Title only'));
    expect(crowded).toBe(false);
    const {body} = themes[theme];
    expect(holds(body, box!)).toBe(true);
    expect(areaOf(box!)).toBeGreaterThan(0.8 * areaOf(body));
  });
});

describe('a slide', () => {
  const bare = (own: Piece[]) => freeSpace({page, slide: own, layout: [], master: []});

  test('without a theme has four fifths of it in the middle', () => {
    expect(bare([])).toMatchObject({box: {left: 72, top: 40.5, width: 576, height: 324}, crowded: false});
  });

  test('has more than its margins where those leave too little', () => {
    const {box, crowded} = bare([text({left: 0, top: 0, width: 460, height: 405})]);
    // A hair less than a quarter within four fifths of it.
    expect(crowded).toBe(false);
    expect(box).toEqual({left: 472, top: 24, width: 224, height: 357});
  });

  test('is full where less than a quarter is free, and tight where that is no place for an image', () => {
    const half = bare([text({left: 0, top: 0, width: 500, height: 405})]);
    expect(half).toMatchObject({crowded: true, tight: false, box: {left: 512}});
    const most = bare([text({left: 0, top: 0, width: 640, height: 405})]);
    expect(most).toMatchObject({crowded: true, tight: true});
    const all = bare([text(whole(page))]);
    expect(all).toMatchObject({crowded: true, tight: true, box: null});
  });

  test('counts an image that covers four fifths of both sides as its background, and a text box never', () => {
    const box = {left: 0, top: 0, width: 576, height: 324};
    expect(bare([{kind: 'image', box, rotation: 0}])).toMatchObject({taken: [], crowded: false});
    const narrower = {...box, width: 575};
    expect(bare([{kind: 'image', box: narrower, rotation: 0}]).taken).toHaveLength(1);
    expect(bare([text(box)]).taken).toHaveLength(1);
  });

  test('counts a line with 4 pt, and what is turned as it is seen', () => {
    const line: Piece = {kind: 'line', box: {left: 0, top: 200, width: 720, height: 0}, rotation: 0};
    expect(bare([line]).taken).toEqual([{left: 0, top: 198, width: 720, height: 4}]);
    const [seen] = bare([text({left: 200, top: 100, width: 100, height: 100}, 45)]).taken;
    expect(seen!.width).toBeCloseTo(141.4, 1);
  });

  test('has a place for contents as room where that was taken off it, and the title’s never', () => {
    const own = piecesOf('plain', 'Title and two columns');
    const without = (type: string, nth = 0) => ({
      ...own,
      slide: own.slide.filter(
        piece => piece !== own.slide.filter(({placeholder}) => placeholder?.type === type)[nth],
      ),
    });
    // The second column, with its very edges.
    expect(freeSpace(without('BODY', 1))).toMatchObject({
      box: {left: 372, top: 96, width: 312, height: 272},
      crowded: false,
    });
    const {box, crowded} = freeSpace(without('TITLE'));
    expect(crowded).toBe(true);
    expect(box === null || !overlap(box, themes.plain.title)).toBe(true);
  });

  test('is sketched by its largest boxes alone', () => {
    const many = Array.from({length: 100}, (_, at) => ({left: at, top: at, width: at + 1, height: 1.23}));
    const sketch = sketchOf(many);
    expect(sketch).toHaveLength(40);
    expect(sketch[0]).toEqual({left: 99, top: 99, width: 100, height: 1.2});
  });

  test('of hundreds of things is reckoned in no time to speak of', () => {
    const many = Array.from({length: 300}, (_, at) =>
      text({left: (at * 37) % 700, top: (at * 53) % 390, width: 9, height: 7}),
    );
    expect(bare(many).taken).toHaveLength(300);
  });
});
