/** What a deployment's policy makes of an insertion, in builds of their own. */
import {builtFiles} from '../../build.mjs';
import type {EditorName, Order} from '../../src/shared/contract.ts';
import type {Deployment} from '../../src/core/deployment.ts';
import {image as imageNode} from '../../packages/apps-script-host/src/document/nodes.ts';
import {insertNode, select} from '../../packages/apps-script-host/src/document/model.ts';
import {readPicture} from '../../packages/apps-script-host/src/picture.ts';
import {allElements, showPage} from '../../packages/apps-script-host/src/slides/model.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {deployment} from '../../workbench/deployment.ts';
import {inlineImages, paragraphs} from './seen.ts';
import {hostOn, orderOf, signedIn, valueOf, withBank} from './world.ts';

const world = withBank();

async function builtWith<E extends EditorName>(editor: E, policy: Partial<Deployment['policy']>) {
  const files = await builtFiles(editor, process.cwd(), {
    ...deployment,
    links: {...deployment.links, image: 'https://bank.example/images/{id}'},
    policy: {...deployment.policy, ...policy},
  });
  const host = hostOn(world.bank.url, editor, {files} as object);
  const {sidebar} = await signedIn(host);
  return {host, sidebar};
}

describe('an inserted image links to its page in the bank', () => {
  const pageOf = ({images}: Order) => `https://bank.example/images/${images[0]!.id}`;

  test('in a document, unless it replaces one that links elsewhere', async () => {
    const {host, sidebar} = await builtWith('docs', {linkInserted: true});
    const order = await orderOf(sidebar, 'boats');
    const alt = order.images[0]!.alt;
    expect(valueOf(await sidebar.call('insert', order)).done).toHaveLength(1);
    const [made] = inlineImages(host.editor).filter(({altDescription}) => altDescription === alt);
    expect(made!.link).toBe(pageOf(order));

    const picture = readPicture(await bytesOf(300, 200), 'no');
    const old = imageNode(picture, {link: 'https://lysvik.example/'});
    insertNode(host.editor, paragraphs(host.editor)[3]!, 0, old);
    select(host.editor, [{node: old}]);
    const [spot] = valueOf(await sidebar.call('place', {own: []})).spots;
    const replacing = {...order, place: spot.place, mark: spot.mark!};
    expect(valueOf(await sidebar.call('insert', replacing)).done).toHaveLength(1);
    expect(inlineImages(host.editor).map(({link}) => link)).toContain('https://lysvik.example/');
  });

  test('on a slide and in a placeholder', async () => {
    const {host, sidebar} = await builtWith('slides', {linkInserted: true});
    const model = host.editor;
    for (const layout of ['Blank', 'Picture and text']) {
      const slide = model.slides.find(
        ({basis}) => model.layouts.find(({id}) => id === basis)!.name === layout,
      )!;
      showPage(model, slide.id);
      const [spot] = valueOf(await sidebar.call('place', {own: []})).spots;
      const order = {...(await orderOf(sidebar, 'boats')), place: spot.place};
      expect(valueOf(await sidebar.call('insert', order)).done).toHaveLength(1);
      const links = allElements(slide.elements).flatMap(one => (one.type === 'IMAGE' ? [one.link] : []));
      expect(links).toContainEqual(expect.objectContaining({url: pageOf(order)}));
    }
  });

  test('only where the deployment says so', async () => {
    const {host, sidebar} = await builtWith('docs', {});
    const order = await orderOf(sidebar, 'boats');
    valueOf(await sidebar.call('insert', order));
    const [made] = inlineImages(host.editor).filter(
      ({altDescription}) => altDescription === order.images[0]!.alt,
    );
    expect(made!.link ?? null).toBeNull();
  });
});

test.each([
  ['NAG-01', 'ask', {}, 'image.noConsent'],
  ['NAG-01', 'ask', {agreed: true}, null],
  // Who knows that the rights have ended has said nothing of a consent, nor the other way round.
  ['NAG-01', 'ask', {confirmed: true}, 'image.noConsent'],
  ['NAG-05', 'ask', {confirmed: true}, 'image.noConsent'],
  ['NAG-05', 'ask', {agreed: true}, 'image.rightsExpired'],
  ['NAG-05', 'ask', {confirmed: true, agreed: true}, null],
  ['NAG-01', 'require', {confirmed: true, agreed: true}, 'image.noConsent'],
  ['NAG-04', 'require', {}, null],
] as const)('%s, where consent is a matter of %s, ordered with %j: %s', async (name, consent, more, code) => {
  const {sidebar} = await builtWith('docs', {consent});
  const order = await orderOf(sidebar, name);
  const images = [{...order.images[0]!, ...more}];
  const {done, failed} = valueOf(await sidebar.call('insert', {...order, images}));
  expect([done.length, failed[0]?.code ?? null]).toEqual([code === null ? 1 : 0, code]);
  // No public link is made of what may not be inserted.
  expect((await world.bank.control.state()).permalinks).toBe(code === null ? 1 : 0);
});

test.each([
  ['require', {alt: ' '}, 'image.noWords'],
  ['require', {alt: '', decorative: true}, null],
  ['require', {alt: 'Boats'}, null],
  ['suggest', {alt: ''}, null],
] as const)('where alternative text is a matter of %s, ordered with %j: %s', async (altText, words, code) => {
  const {sidebar} = await builtWith('slides', {altText});
  const order = await orderOf(sidebar, 'NAG-01');
  const images = [{...order.images[0]!, ...words}];
  const {done, failed} = valueOf(await sidebar.call('insert', {...order, images}));
  expect([done.length, failed[0]?.code ?? null]).toEqual([code === null ? 1 : 0, code]);
  expect((await world.bank.control.state()).permalinks).toBe(code === null ? 1 : 0);
});
