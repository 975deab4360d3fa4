import type {Texts} from '../documents.ts';
import type {Box} from '../pictures.ts';
import type {PhotographName} from './photographs.ts';

/** A part of one of the photographs, in the bank as an image of its own. */
export interface Detail {
  of: PhotographName;
  box: Box;
  /** How wide its original is said to be, in pixels; it is enlarged to that on request. */
  wide: number;
  categories: number[];
  name: Texts;
  /** What is to be seen: the alternative text. */
  about: Texts;
  tags: Texts;
}
