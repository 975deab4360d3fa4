import {createHash} from 'node:crypto';
import {imageSize} from 'image-size';
import {Blob} from './blob.ts';
import {Exception} from './exception.ts';

/** An image's bytes as a document or presentation keeps them. Never changed, so copies may share it. */
export interface Picture {
  /** The same bytes have the same id. */
  readonly id: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  /** Natural size, in pixels. */
  readonly width: number;
  readonly height: number;
}

const kinds: Record<string, {contentType: string; whole(bytes: Buffer): boolean}> = {
  png: {contentType: 'image/png', whole: bytes => bytes.lastIndexOf('IEND') > 0},
  jpg: {contentType: 'image/jpeg', whole: bytes => bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) > 0},
  gif: {contentType: 'image/gif', whole: bytes => bytes.lastIndexOf(0x3b) > 10},
};

/**
 * Reads a picture as Docs and Slides do: "Images must be less than 50MB in size, cannot exceed 25 megapixels, and must
 * be in either in PNG, JPEG, or GIF format"
 * (https://developers.google.com/apps-script/reference/slides/slide#insertImage(BlobSource)). What counts is the
 * bytes, not the content type that somebody wrote beside them.
 *
 * @throws Exception with `refusal` as its message.
 */
export function readPicture(bytes: Buffer, refusal: string): Picture {
  if (bytes.length >= 50 * 1024 * 1024) throw new Exception(refusal);
  const size = measured(bytes);
  const kind = kinds[size?.type ?? ''];
  if (!size || !kind || !kind.whole(bytes)) throw new Exception(refusal);
  const {width, height} = size;
  if (width < 1 || height < 1 || width * height > 25e6) throw new Exception(refusal);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return {id, bytes, contentType: kind.contentType, width, height};
}

function measured(bytes: Buffer): ReturnType<typeof imageSize> | null {
  try {
    return imageSize(bytes);
  } catch {
    return null; // Not an image of any kind that has a size.
  }
}

/** Reads what a script passes where the reference says BlobSource: a Blob, an HTTPResponse, an image. */
export function pictureFrom(source: GoogleAppsScript.Base.BlobSource | null, refusal: string): Picture {
  // No page documents the sentence.
  if (!source) throw new Exception('Argument cannot be null: image');
  return readPicture((source.getBlob() as unknown as Blob).bytes, refusal);
}

/** The other way round. */
export function blobOf(picture: Picture): GoogleAppsScript.Base.Blob {
  return new Blob(picture.bytes, picture.contentType) as unknown as GoogleAppsScript.Base.Blob;
}
