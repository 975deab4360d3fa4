/** Public links, and the parts of images that are cut out behind them. */
import type {Box, Size} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import type {HttpAnswer} from '../ports.ts';
import {permalinkOf} from './address.ts';
import {linksIn, toUrl} from './wire.ts';
import {asking, json, type Call, type Each, type Line, type Talk} from './calls.ts';

/** What a link is to show; px. */
export interface LinkWanted extends Size {
  id: number;
  /** A part of the image instead of the whole: where in an original of what size. */
  part?: {box: Box; of: Size};
  /** The link that the bank has taken back, where this is to be another. */
  instead?: string;
}

/** As `Bank.permalinks`. */
export function* permalinks(
  line: Line,
  token: string,
  wanted: LinkWanted[],
  chosen: (what: string) => string,
): Talk<Each<string>> {
  if (wanted.length === 0 || !line.deployment.bank.bulkPermalinks)
    return yield* oneByOne(line, token, wanted);
  const own = wanted.map(one => ({...one, own: chosen(identityOf(one))}));
  const talk = asking<[Each<string> | null]>(line, [linksCall(line, token, own)]);
  let rounds = 0;
  let turn = talk.next();
  for (; !turn.done; turn = talk.next(yield turn.value)) if (typeof turn.value !== 'number') rounds++;
  const [made] = turn.value;
  if (made === null && rounds === 1) return yield* oneByOne(line, token, wanted);
  // What refuses the repeat alone may have made them before.
  const each = made ?? new AddonError('bank.unusable');
  return each instanceof AddonError ? wanted.map(() => each) : each;
}

function oneByOne(line: Line, token: string, wanted: LinkWanted[]): Talk<Each<string>> {
  return asking<string[]>(
    line,
    wanted.map(one => permalink(line, token, one)),
  );
}

/** What makes a link another one. The CDN resizes that of a whole image, so its size is no part of it. */
function identityOf({id, width, height, part, instead}: LinkWanted): string {
  return JSON.stringify([id, part ? [width, height, part] : null, instead ?? null]);
}

/**
 * All in one call, each by a token of our own: `CreatePermaLinks` may be repeated. Null: the bank does not take the call,
 * and so has made nothing.
 */
export function linksCall(
  line: Line,
  token: string,
  wanted: Array<LinkWanted & {own: string}>,
): Call<Each<string> | null> {
  const language = line.language();
  const {cdn} = line.deployment.bank;
  return {
    request: {
      endpoint: 'permalinks',
      fields: wanted.map(({own, ...one}) => ({
        ...(one.part ? partial(one, one.part, language) : whole(one, language)),
        permalinktoken: own,
      })),
      token,
      seconds: TIMEOUT,
    },
    read(answer) {
      if (isNotTaken(answer)) return null;
      const links = linksIn(
        json(answer, line.clock.now()),
        wanted.map(({own}) => own),
      );
      return links.map((link, at) => {
        const address = link === true ? `https://${cdn}/${wanted[at]!.own}` : link;
        return (address && permalinkOf(cdn, address)) || new AddonError('image.refused');
      });
    },
  };
}

/**
 * The bank has no such call, or will not have this one. What it says of the session (401) or of its load (408, 429) is no
 * such thing, nor that a token is taken (409): then there is a link by it.
 */
function isNotTaken({status}: HttpAnswer): boolean {
  return status === 501 || (status >= 300 && status < 500 && ![401, 408, 409, 429].includes(status));
}

function permalink(line: Line, token: string, {id, part, ...size}: LinkWanted): Call<string> {
  const signed = {token, seconds: TIMEOUT};
  return {
    request: part
      ? {endpoint: 'permalinkOfPart', fields: partial({id, ...size}, part, line.language()), ...signed}
      : {endpoint: 'permalink', fields: {documentid: id, width: size.width, height: 0}, ...signed},
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
 * here is the original, upright, so that they are the original's pixels. Whether the bank counts them in an original that
 * is stored on its side as it is seen or as it is stored, nobody has seen.
 */
function partial(
  {id, width, height}: LinkWanted,
  {box, of}: NonNullable<LinkWanted['part']>,
  language: string,
) {
  const x1 = Math.min(of.width - 1, Math.round(box.left));
  const y1 = Math.min(of.height - 1, Math.round(box.top));
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

/** The corners are those that the one integration with this call gives a whole image; `NOPAD` keeps it whole in any box. */
function whole({id, width, height}: LinkWanted, language: string) {
  const all = {x1: 0, y1: 0, x2: 100, y2: 100, previewwidth: 100, previewheight: 100};
  return {language, documentid: id, width, height, cropmode: 'NOPAD', ...all};
}
