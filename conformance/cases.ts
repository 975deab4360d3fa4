/** Every case that runs in Apps Script, area by area, in the order in which they run. */
import type {Area, EditorName} from './case.ts';
import {cursorArea, docsHandsArea} from './cases/docs/cursor.ts';
import {blocksArea, bodyArea, listsArea, tablesArea} from './cases/docs/blocks.ts';
import {docsPicturesArea, imagesArea, positionsArea} from './cases/docs/images.ts';
import {languageArea, permissionsArea, sessionArea} from './cases/execution.ts';
import {fetchArea} from './cases/fetch.ts';
import {htmlArea} from './cases/html.ts';
import {groupsArea, replacingArea, slideImagesArea, slidesPicturesArea} from './cases/slides/images.ts';
import {pagesArea, textsArea} from './cases/slides/pages.ts';
import {selectionArea, slidesHandsArea} from './cases/slides/selection.ts';
import {locksArea, storesArea} from './cases/stores.ts';
import {blobsArea, utilitiesArea} from './cases/utilities.ts';

const shared = [
  utilitiesArea,
  blobsArea,
  languageArea,
  sessionArea,
  permissionsArea,
  storesArea,
  locksArea,
  htmlArea,
  fetchArea,
];

const own = {
  docs: [
    bodyArea,
    blocksArea,
    tablesArea,
    listsArea,
    imagesArea,
    positionsArea,
    cursorArea,
    docsPicturesArea,
  ],
  slides: [
    pagesArea,
    textsArea,
    slideImagesArea,
    replacingArea,
    groupsArea,
    selectionArea,
    slidesPicturesArea,
  ],
};

/** Last, as they need a person. */
const byHand = {docs: docsHandsArea, slides: slidesHandsArea};

export const areasOf = (editor: EditorName): Area[] => [...shared, ...own[editor], byHand[editor]] as Area[];
