import type {Asset, Page, Start} from '../../src/shared/contract.ts';

/** An image with nothing unusual about it. */
export function asset(id: number, more: Partial<Asset> = {}): Asset {
  return {
    id,
    code: 'A-' + id,
    name: 'Boats ' + id,
    description: 'Boats on a beach',
    alt: 'Boats on a beach below a hill',
    photographer: '',
    credits: 'Felice Beato',
    rights: '',
    keywords: ['boats'],
    kind: 'photo',
    thumbnail: 'https://magik.imageshop.no/t/' + id,
    preview: 'https://magik.imageshop.no/p/' + id,
    width: 4000,
    height: 3000,
    bytes: 3_400_000,
    format: 'jpg',
    rightsUntil: '',
    publishedUntil: '',
    created: '',
    interfaceIds: [1],
    ...more,
  };
}

export function page(ids: number[], more: Partial<Page> = {}): Page {
  return {
    total: ids.length,
    page: 0,
    next: null,
    looked: ids.length,
    assets: ids.map(id => asset(id)),
    skipped: 0,
    ...more,
  };
}

export function start(more: Partial<Start> = {}): Start {
  return {interfaces: [{id: 1, name: 'Press'}], page: page([1, 2, 3], {total: 6, next: 1}), ...more};
}
