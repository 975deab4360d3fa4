/** The sizes that an organisation keeps its images in: told, inserted in, and its own by default. */
import type {Asset, EditorName} from '../../src/shared/contract.ts';
import type {Models} from '../../packages/apps-script-host/src/editors.ts';
import {setCursor} from '../../packages/apps-script-host/src/document/model.ts';
import {PT_PER_PX} from '../../src/shared/limits.ts';
import {inlineImages, paragraphs} from './seen.ts';
import {hostOn, orderFor, signedIn, valueOf, withBank, type Host, type Sidebar} from './world.ts';

const world = withBank();

async function pictures() {
  const requests = await world.bank.control.requests();
  return requests.filter(({path}) => path.includes('__w='));
}

const found = async (sidebar: Sidebar, text: string): Promise<Asset> =>
  valueOf(await sidebar.call('search', {text, page: 0})).assets[0]!;

/** As the button orders it, at the place that it shows. */
async function insert(sidebar: Sidebar, asset: Asset, more: object) {
  const {spots} = valueOf(await sidebar.call('place', {own: []}));
  const {place, mark} = spots[0];
  const order = {...orderFor({id: asset.id, alt: 'new'}), place, ...(mark !== undefined && {mark}), ...more};
  return valueOf(await sidebar.call('insert', order));
}

async function ready<E extends EditorName>(editor: E): Promise<{host: Host<E>; sidebar: Sidebar}> {
  const host = hostOn(world.bank.url, editor);
  if (editor === 'docs') {
    const model = host.editor as Models['docs'];
    setCursor(model, paragraphs(model)[3]!, 0);
  }
  const {sidebar} = await signedIn(host);
  return {host, sidebar};
}

test('an image tells those of its sizes that show all of it, by name, the smallest first', async () => {
  const {sidebar} = await ready('docs');
  const pages = [0, 1].map(async page => valueOf(await sidebar.call('search', {text: '', page})));
  const assets = (await Promise.all(pages)).flatMap(page => page.assets);
  const sized = assets.filter(({sizes}) => sizes);
  expect(sized.length).toBeGreaterThan(assets.length / 2);
  for (const {sizes = [], width, height, code} of sized) {
    const widths = sizes.map(size => size.width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    for (const size of sizes) {
      expect([code, ['Web', 'Large'].includes(size.name), size.width <= width]).toEqual([code, true, true]);
      expect(Math.abs(size.width / size.height / (width / height) - 1)).toBeLessThan(0.01);
    }
  }
});

test.each(['docs', 'slides'] as const)(
  'in %s an image goes in in exactly the pixels of the size, through its own link, in one picture',
  async editor => {
    const {host, sidebar} = await ready(editor);
    const asset = await found(sidebar, 'NAG-01');
    const web = asset.sizes!.find(({name}) => name === 'Web')!;
    const {done} = await insert(sidebar, asset, {named: 'Web', sharpness: 'print', size: 'fit'});
    expect(done).toEqual([expect.objectContaining({id: asset.id, link: expect.any(String) as string})]);
    const [picture, ...others] = await pictures();
    expect(others).toEqual([]);
    expect(picture!.path).toContain(`__w=${web.width}_h=${web.height}_cropmode=NOPAD/`);
    // No more is fetched than the rendition weighs that was asked for.
    expect(picture!.bytes).toBeLessThanOrEqual(web.bytes * 1.2);
    expect((await world.bank.control.state()).permalinks).toBe(1);
    if (editor === 'slides') return;
    const stands = inlineImages(host.editor as Models['docs']).find(one => one.altDescription === 'new')!;
    expect(stands.width / stands.height).toBeCloseTo(web.width / web.height, 1);
    expect(stands.width).toBeLessThanOrEqual(web.width * PT_PER_PX);
  },
);

test('one that an image lacks is no obstacle: it goes in as its place needs it', async () => {
  const {sidebar} = await ready('docs');
  const {done} = await insert(sidebar, await found(sidebar, 'NAG-01'), {named: 'Poster'});
  expect(done).toHaveLength(1);
  expect((await pictures())[0]!.path).toContain('__w=1204_');
});

test.each(['', 'x'.repeat(61), 7])('refuses %j as a name of one', async named => {
  const {sidebar} = await ready('docs');
  const order = {...orderFor({id: 1, alt: ''}), named: named as string};
  expect(await sidebar.call('insert', order)).toMatchObject({ok: false, code: 'request.invalid'});
});
