/** Pictures to insert, which the CDN makes as they are asked for; some take a while, or are refused in one format. */
import type {Asset} from '../../shared/contract.ts';
import {INSERTABLE} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import type {HttpAnswer, Picture} from '../ports.ts';
import {askAll, isShort, pauseFor, refuseIfBusy, type Call, type Each, type Line} from './calls.ts';
import {endingsFor, renditionRequest, type Rendition} from './renditions.ts';

export interface PictureWanted {
  permalink: string;
  asset: Pick<Asset, 'kind' | 'format' | 'name'>;
  rendition: Rendition;
}

/** Before asking again for pictures that are being prepared, in milliseconds. */
const PREPARING = [700, 1300, 2000, 2500];

/** As `Bank.pictures`. */
export function pictures(line: Pick<Line, 'http' | 'clock'>, wanted: PictureWanted[]): Each<Picture> {
  const {clock} = line;
  const results: Array<Picture | AddonError | undefined> = wanted.map(() => undefined);
  const endings = wanted.map(() => 0);
  /** The next ending, or the end: nothing that can be inserted. */
  const next = (at: number, why: AddonError) => {
    if (++endings[at]! < endingsFor(wanted[at]!.asset).length) return true;
    results[at] = why;
    return false;
  };
  let open = wanted.map((_, at) => at);
  for (let waits = 0; open.length > 0;) {
    const calls = open.map(at => picture(clock, wanted[at]!, endings[at]!));
    const answers = askAll<Array<Picture | null>>(line, calls, 1);
    let pause = 0;
    open = open.filter((at, i) => {
      const answer = answers[i]!;
      if (answer === null) return next(at, new AddonError('image.wrongKind'));
      results[at] = answer;
      if (!(answer instanceof AddonError)) return false;
      if (answer.code === 'image.wrongKind') return next(at, answer);
      if (!isPassing(answer, waits)) return false;
      const wait = PREPARING[waits];
      // Perhaps it is this ending that the CDN does not make.
      if (wait === undefined) return answer.code === 'image.notReady' && next(at, answer);
      pause = Math.max(pause, wait, pauseFor(answer));
      return true;
    });
    if (pause > 0) {
      clock.wait(pause);
      waits++;
    }
  }
  return results as Each<Picture>;
}

/** @param ending which of those that may be asked for */
function picture(
  clock: Line['clock'],
  {permalink, asset, rendition}: PictureWanted,
  ending: number,
): Call<Picture | null> {
  return {
    request: renditionRequest(permalink, rendition, asset.name, endingsFor(asset)[ending]!),
    read: answer => readPicture(answer, clock.now()),
    tooLarge: 'image.wrongKind',
  };
}

/** @param waits how many have been before. What fails at Google is asked once more, not as often as what is prepared. */
function isPassing(error: AddonError, waits: number): boolean {
  const {code} = error;
  if (code === 'host.busy' || code === 'host.unavailable') return waits === 0;
  if (code === 'bank.busy') return isShort(error);
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
