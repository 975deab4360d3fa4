/** What inserting asks of the bank: documents, public links and pictures, each for several images in one parallel round. */
import type {Asset, Box, Size} from '../../shared/contract.ts';
import {INSERTABLE, LONGEST_WAIT} from '../../shared/limits.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import type {HttpAnswer, HttpRequest, Picture, Ports} from '../ports.ts';
import {permalinkOf, queryOf} from './address.ts';
import {askAll, json, refuseIfBusy, sure, type Call} from './calls.ts';
import {endingsFor, renditionOf, type Rendition} from './renditions.ts';
import {toAsset} from './wire.ts';

/** In the order asked; what could not be had says why. */
export type Each<T> = Array<T | AddonError>;

export interface Images {
  /**
   * @param language of the texts; absent: the person's own
   * @returns for each image it, or `image.gone`, `bank.*`
   * @throws AddonError `session.ended`, `bank.*` when the bank does not know the token or says nothing of it
   */
  assets(token: string, ids: number[], language?: string): Each<Asset>;
  /**
   * Makes a new public link for each image at every call, which is why none is asked for twice.
   * @returns for each image it, or `image.refused`, `session.ended`, `bank.*`
   */
  permalinks(token: string, wishes: Linked[]): Each<string>;
  /** The permalink in an address that was brought back; null when it is none. */
  knownPermalink(address: string): string | null;
  /** @returns for each rendition it, or `image.refused`, `image.notReady`, `image.wrongKind`, `bank.*` */
  pictures(wishes: Wanted[]): Each<Picture>;
}

export interface Linked {
  id: number;
  /** px */
  width: number;
  /** A part of the image instead of the whole: where in an original of what size, and how many px high. */
  part?: {box: Box; of: Size; height: number};
}

export interface Wanted {
  permalink: string;
  asset: Pick<Asset, 'kind' | 'format' | 'name'>;
  rendition: Rendition;
}

/** Before asking again for pictures that are being prepared, in milliseconds. */
const PREPARING = [700, 1300, 2000, 2500];

/** What every call to the API is made of. */
interface Api {
  request(token: string, path: string, body?: object): HttpRequest;
  whoAmI(token: string): Call<unknown>;
  /** Of the bank's texts, when nobody has chosen one. */
  language(): string;
}

export function createImages(
  ports: Pick<Ports, 'http' | 'clock'>,
  deployment: Deployment,
  api: Api,
  seconds: number,
): Images {
  const {clock} = ports;
  const {cdn} = deployment.bank;

  const document = (token: string, id: number, language: string): Call<Asset> => ({
    request: api.request(token, '/Document/GetDocumentById' + queryOf({language, DocumentID: id})),
    read(answer) {
      const found = answer.status === 403 ? null : json(answer, clock.now());
      if (found === null) throw new AddonError('image.gone');
      const asset = toAsset(found, deployment);
      if (!asset || asset.id !== id) throw new AddonError('bank.unusable');
      return asset;
    },
  });

  const permalink = (token: string, {id, width, part}: Linked): Call<string> => {
    const path = '/Permalink/CreatePermaLinkFromDocumentId' + queryOf({documentid: id, width, height: 0});
    const request = part
      ? api.request(token, '/Permalink/CreatePermaLink2', partial(id, width, part, api.language()))
      : api.request(token, path);
    return {
      request: {...request, once: true},
      read(answer) {
        const value = answer.status === 403 ? null : json(answer, clock.now());
        const url = (value as {url?: unknown} | null)?.url;
        // A refusal is an answer with 200 whose url says "Access denied".
        const made = typeof url === 'string' ? permalinkOf(cdn, url) : null;
        if (made === null) throw new AddonError('image.refused');
        return made;
      },
    };
  };

  const picture = ({permalink, asset, rendition}: Wanted, ending: number): Call<Picture | null> => ({
    request: {
      method: 'get',
      url: renditionOf(permalink, rendition, asset.name, endingsFor(asset)[ending]!),
      headers: {},
      seconds,
    },
    read: answer => readPicture(answer, clock.now()),
    tooLarge: 'image.wrongKind',
  });

  return {
    assets(token, ids, language = api.language()) {
      // `null` may mean that an image is gone or that the session is: the first call tells which.
      const [known, ...found] = askAll<unknown[]>(ports, [
        api.whoAmI(token),
        ...ids.map(id => document(token, id, language)),
      ]);
      sure(known);
      return found as Each<Asset>;
    },

    permalinks: (token, wishes) =>
      askAll<string[]>(
        ports,
        wishes.map(wish => permalink(token, wish)),
      ),

    knownPermalink: address => permalinkOf(cdn, address),

    pictures(wishes) {
      const results: Array<Picture | AddonError | undefined> = wishes.map(() => undefined);
      const endings = wishes.map(() => 0);
      /** The next ending, or the end: nothing that can be inserted. */
      const next = (at: number, why: AddonError) => {
        if (++endings[at]! < endingsFor(wishes[at]!.asset).length) return true;
        results[at] = why;
        return false;
      };
      let open = wishes.map((_, at) => at);
      for (let waits = 0; open.length > 0;) {
        const answers = askAll<Array<Picture | null>>(
          ports,
          open.map(at => picture(wishes[at]!, endings[at]!)),
          1,
        );
        let pause = 0;
        open = open.filter((at, i) => {
          const answer = answers[i]!;
          if (answer === null) return next(at, new AddonError('image.wrongKind'));
          results[at] = answer;
          if (!(answer instanceof AddonError)) return false;
          if (answer.code === 'image.wrongKind') return next(at, answer);
          if (!isPassing(answer)) return false;
          const wait = PREPARING[waits];
          // Perhaps it is this ending that the CDN does not make.
          if (wait === undefined) return answer.code === 'image.notReady' && next(at, answer);
          pause = Math.max(pause, wait, (answer.wait ?? 0) * 1000);
          return true;
        });
        if (pause > 0) {
          clock.wait(pause);
          waits++;
        }
      }
      return results as Each<Picture>;
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
  {box, of, height}: NonNullable<Linked['part']>,
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

function isPassing({code, wait}: AddonError): boolean {
  if (code === 'bank.busy') return (wait ?? 1) <= LONGEST_WAIT;
  return code === 'image.notReady' || code === 'bank.unreachable';
}

/**
 * Judged by status and headers: looking into the bytes would copy them all. Null: of a kind that cannot be inserted.
 * @throws AddonError `image.notReady`, `image.refused`, `bank.*`
 */
function readPicture(answer: HttpAnswer, now: number): Picture | null {
  const {status} = answer;
  if (status === 202 || status === 204 || status === 404 || status === 425) {
    throw new AddonError('image.notReady');
  }
  if (status === 401 || status === 403 || status === 410) throw new AddonError('image.refused');
  // An ending that the CDN does not know.
  if (status === 400 || status === 406 || status === 415) return null;
  refuseIfBusy(answer, now);
  if (status !== 200) throw new AddonError('bank.unusable');
  const kind = answer.header('content-type').split(';')[0]!.trim().toLowerCase();
  // A page where a picture should be comes from something between us and the bank.
  if (kind === 'text/html') throw new AddonError('bank.unreachable');
  return INSERTABLE.includes(kind) ? answer.picture() : null;
}
