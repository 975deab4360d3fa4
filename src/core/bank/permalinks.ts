/** Public links, and the parts of images that are cut out behind them. */
import type {Box, Size} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {permalinkOf} from './address.ts';
import {toUrl} from './wire.ts';
import {askAll, json, type Call, type Each, type Line} from './calls.ts';

/** What a link is to show. */
export interface LinkWanted {
  id: number;
  /** px */
  width: number;
  /** A part of the image instead of the whole: where in an original of what size, and how many px high. */
  part?: {box: Box; of: Size; height: number};
}

/** As `Bank.permalinks`. */
export function permalinks(line: Line, token: string, wanted: LinkWanted[]): Each<string> {
  return askAll<string[]>(
    line,
    wanted.map(one => permalink(line, token, one)),
  );
}

function permalink(line: Line, token: string, {id, width, part}: LinkWanted): Call<string> {
  const signed = {token, seconds: TIMEOUT};
  return {
    request: part
      ? {endpoint: 'permalinkOfPart', fields: partial(id, width, part, line.language()), ...signed}
      : {endpoint: 'permalink', fields: {documentid: id, width, height: 0}, ...signed},
    read(answer) {
      const value = answer.status === 403 ? null : json(answer, line.clock.now());
      const url = toUrl(value);
      // A refusal is an answer with 200 whose url says "Access denied".
      const made = typeof url === 'string' ? permalinkOf(line.deployment.bank.cdn, url) : null;
      if (made === null) throw new AddonError('image.refused');
      return made;
    },
  };
}

/**
 * What `CreatePermaLink2` takes. That its corners are in units of the preview is likely, not certain; the preview given
 * here is the original, so that they are the original's pixels.
 */
function partial(
  id: number,
  width: number,
  {box, of, height}: NonNullable<LinkWanted['part']>,
  language: string,
) {
  const [x1, y1] = [Math.round(box.left), Math.round(box.top)];
  return {
    language,
    documentid: id,
    cropmode: 'ZOOM',
    width,
    height,
    x1,
    y1,
    x2: Math.min(of.width, x1 + Math.max(1, Math.round(box.width))),
    y2: Math.min(of.height, y1 + Math.max(1, Math.round(box.height))),
    previewwidth: of.width,
    previewheight: of.height,
  };
}
