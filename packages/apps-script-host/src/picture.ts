import {createHash} from 'node:crypto';
import {imageSize} from 'image-size';
import {Blob} from './blob.ts';
import {Exception} from './exception.ts';
import {isWholeGif, isWholeJpeg, isWholePng} from './picture-structure.ts';

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
  png: {contentType: 'image/png', whole: isWholePng},
  jpg: {contentType: 'image/jpeg', whole: isWholeJpeg},
  gif: {contentType: 'image/gif', whole: isWholeGif},
};

/**
 * Reads a picture as Docs and Slides do: "Images must be less than 50MB in size, cannot exceed 25 megapixels, and must
 * be in either in PNG, JPEG, or GIF format"
 * (https://developers.google.com/apps-script/reference/slides/slide#insertImage(BlobSource)). What counts is the
 * bytes, not the content type that somebody wrote beside them.
 *
 * @param upright a picture that lies on its side (EXIF orientation 5 to 8) is turned. Whether the real host does that is
 * not known, so both can be tried
 * @throws Exception with `refusal` as its message.
 */
export function readPicture(bytes: Buffer, refusal: string, upright = true): Picture {
  if (bytes.length >= 50 * 1024 * 1024) throw new Exception(refusal);
  const size = measured(bytes);
  const kind = kinds[size?.type ?? ''];
  if (!size || !kind || !kind.whole(bytes)) throw new Exception(refusal);
  const lies = upright && (size.orientation ?? 1) >= 5;
  const width = lies ? size.height : size.width;
  const height = lies ? size.width : size.height;
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
export function pictureFrom(
  source: GoogleAppsScript.Base.BlobSource | null,
  refusal: string,
  upright: boolean,
): Picture {
  // No page documents the sentence.
  if (!source) throw new Exception('Argument cannot be null: image');
  return readPicture((source.getBlob() as unknown as Blob).bytes, refusal, upright);
}

/** The other way round. */
export function blobOf(picture: Picture): GoogleAppsScript.Base.Blob {
  return new Blob(picture.bytes, picture.contentType) as unknown as GoogleAppsScript.Base.Blob;
}
