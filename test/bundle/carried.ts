import type {Carried} from '../../src/shared/contract.ts';

/** Of who has nothing in hand yet. */
export const nothing: Carried = {
  search: {text: ''},
  pages: 1,
  at: 0,
  tray: [],
  cuts: [],
  words: [],
  allowed: [],
  agreed: [],
  unsure: [],
  own: [],
  captions: [],
  links: [],
  credits: [],
  habits: {
    sharpness: 'screen',
    named: null,
    caption: null,
    notes: false,
    bareCaption: false,
    align: null,
    columns: null,
  },
};
