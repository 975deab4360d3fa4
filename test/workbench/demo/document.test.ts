import {nodeById, pictureById} from '../../../packages/apps-script-host/src/document/model.ts';
import {viewDocument} from '../../../packages/apps-script-host/src/document/view.ts';
import {demoDocument} from '../../../workbench/demo/document.ts';

it('the demo document has every place that an image may meet', () => {
  const model = demoDocument();
  const everywhere = JSON.stringify(viewDocument(model));
  for (const type of [
    'LIST_ITEM',
    'TABLE_CELL',
    'HEADER_SECTION',
    'FOOTER_SECTION',
    'FOOTNOTE_SECTION',
    'EQUATION',
    'INLINE_IMAGE',
  ]) {
    expect(everywhere).toContain(type);
  }
  expect(model.tabs).toHaveLength(2);
  const ids = [...everywhere.matchAll(/"id":"(n\d+)"/g)].map(match => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

it('has an image in the text with a caption under it, and one in a cell, so that Replace can be tried at once', () => {
  const model = demoDocument();
  const images = [
    ...JSON.stringify(viewDocument(model)).matchAll(/"id":"(n\d+)","type":"INLINE_IMAGE"/g),
  ].map(match => nodeById(model, match[1]!)!);
  expect(images.map(node => node.parent!.parent!.type)).toEqual(['BODY_SECTION', 'TABLE_CELL']);
  for (const node of images) {
    if (node.type !== 'INLINE_IMAGE') throw new Error('no image');
    expect(node.altDescription).toMatch(/\.$/);
    expect(node.width / node.height).toBeCloseTo(node.picture.width / node.picture.height, 1);
    expect(pictureById(model, node.picture.id)).toBe(node.picture);
  }
  const blocks = model.tabs[0]!.root.children.find(each => each.type === 'BODY_SECTION')!.children;
  const caption = blocks[blocks.indexOf(images[0]!.parent as never) + 1];
  expect(JSON.stringify(caption, (key, value: unknown) => (key === 'parent' ? undefined : value))).toContain(
    'Foto: Adolphe Braun',
  );
});
