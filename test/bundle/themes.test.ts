/** Images on every look of the demo presentation, through the shipped bundle: over no text and no decoration. */
import type {PageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import type {ElementNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {addSlide, allElements, showPage} from '../../packages/apps-script-host/src/slides/model.ts';
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import type {Box} from '../../src/shared/contract.ts';
import {holds, overlap} from '../../src/shared/boxes.ts';
import {turned} from '../../src/shared/slide-layout.ts';
import {demoPresentation} from '../../workbench/demo/presentation.ts';
import {themeNames} from '../../workbench/demo/themes.ts';
import {ratioOf} from './seen.ts';
import {hostOn, orderOfFirst, signedIn, valueOf, withBank} from './world.ts';

const world = withBank();

const seen = ({box, rotation}: ElementNode): Box => turned(box, rotation);

/** What the slide's layout and master show there, but for what covers it all. */
function decoration({masters, layouts, width, height}: PresentationModel, slide: PageNode): Box[] {
  const layout = layouts.find(({id}) => id === slide.basis)!;
  const master = masters.find(({id}) => id === layout.basis)!;
  return [...master.elements, ...layout.elements]
    .filter(one => !('placeholder' in one && one.placeholder))
    .map(seen)
    .filter(box => box.width < 0.8 * width || box.height < 0.8 * height);
}

/** As it stood before, and everything that is new since. */
function watched(model: PresentationModel, slide: PageNode) {
  const before = [...slide.elements.map(seen), ...decoration(model, slide)];
  const known = new Set(allElements(slide.elements).map(({id}) => id));
  return {
    before,
    added: () => allElements(slide.elements).filter(({id, type}) => !known.has(id) && type !== 'GROUP'),
  };
}

test.each(themeNames)(
  'in the look “%s” nothing is covered, nothing distorted, and the order kept',
  async theme => {
    const host = hostOn(world.bank.url, 'slides', {model: () => demoPresentation(theme)});
    const model = host.editor;
    const {sidebar} = await signedIn(host);
    const layoutOf = (name: string) => model.layouts.find(one => one.name === name)!;
    const slides = [
      model.slides[6]!,
      addSlide(model, 7, layoutOf('Title only')),
      addSlide(model, 8, layoutOf('Blank')),
    ];
    for (const [at, slide] of slides.entries()) {
      showPage(model, slide.id);
      const {before, added} = watched(model, slide);
      const {spots} = valueOf(await sidebar.call('place', {own: []}));
      expect(spots[0].place).toBe('slide');
      const order = await orderOfFirst(sidebar, at === 0 ? 1 : 3);
      const {done} = valueOf(await sidebar.call('insert', {...order, place: 'slide', caption: true}));
      expect(done).toHaveLength(order.images.length);
      const images = added().filter(one => one.type === 'IMAGE');
      expect(images.map(({description}) => description)).toEqual(order.images.map(({alt}) => alt));
      for (const image of images) {
        expect(ratioOf(image.box) / ratioOf(image.picture)).toBeCloseTo(1, 1);
        expect(holds(spots[0].at!, image.box)).toBe(true);
      }
      for (const [nth, one] of added().entries()) {
        expect(holds({left: 0, top: 0, ...model}, one.box)).toBe(true);
        const others = added().filter((_, other) => other !== nth);
        for (const box of [...before, ...others.map(seen)]) expect(overlap(one.box, box)).toBe(false);
      }
    }
  },
);
