/** The one place where an object of the host's is passed on: a picture, of which the core knows nothing but that it is one. */
import type {Picture} from '../core/ports.ts';

type Blob = GoogleAppsScript.Base.Blob;

export function pictureOf(blob: Blob): Picture {
  return blob as unknown as Picture;
}

export function blobOf(picture: Picture): Blob {
  return picture as unknown as Blob;
}
