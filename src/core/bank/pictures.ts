/**
 * Pictures to insert, which the CDN makes as they are asked for: some take a while, some are refused in one format, and
 * one that cannot be made keeps no other waiting.
 */
import type {Asset, ErrorCode} from '../../shared/contract.ts';
import {GENERIC, INSERTABLE} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import type {HttpAnswer, Picture} from '../ports.ts';
import {
  asking,
  isShort,
  pauseFor,
  refuseIfBusy,
  type Call,
  type Each,
  type Line,
  type Talk,
} from './calls.ts';
import {endingFor, mediaTypes, renditionRequest, type Ending, type Rendition} from './renditions.ts';

export interface PictureWanted {
  permalink: string;
  /** The link was made before this execution, so the bank may have taken it back since. */
  brought: boolean;
  asset: Pick<Asset, 'kind' | 'format' | 'name'>;
  rendition: Rendition;
  /** Transparency is kept where there is any, whatever that weighs. */
  transparent: boolean;
  /** The host has refused the PNG. */
  jpeg?: boolean;
}

export interface Fetched {
  picture: Picture;
  /** It came as a JPEG although it may have been transparent. */
  opaque: boolean;
  /** It was asked for as PNG: where the host refuses that, there may be a JPEG. */
  png: boolean;
  /** How large the file is; 0: nobody has said it. */
  bytes: number;
}

/** One picture on its way. */
interface Way {
  readonly wanted: PictureWanted;
  ending: Ending;
  /** Of JPEG, while it is seen whether there is a PNG by now. */
  kept: Pick<Fetched, 'picture' | 'bytes'> | null;
  /** That there is no PNG may have meant that nothing is made yet. */
  late: boolean;
  /** How often it has failed so that the same may be asked for again, and how the last time. */
  tries: number;
  failure: ErrorCode | null;
  /** Before it is asked for again, in milliseconds. */
  pause: number;
  result: Fetched | AddonError | null;
}

/** Before asking again for pictures that are being prepared, in milliseconds. */
const PREPARING = [700, 1300, 2000, 2500];

/** As `Bank.pictures`. */
export function* pictures(line: Pick<Line, 'clock'>, wanted: PictureWanted[]): Talk<Each<Fetched>> {
  const {clock} = line;
  const ways = wanted.map(begun);
  for (;;) {
    const open = ways.filter(({result}) => !result);
    const now = open.filter(({pause}) => pause === 0);
    if (open.length === 0) break;
    if (now.length === 0) {
      yield Math.max(...open.map(({pause}) => pause));
      for (const way of open) way.pause = 0;
      continue;
    }
    const answers = yield* asking<Arrived[]>(
      line,
      now.map(way => picture(clock, way)),
      1,
    );
    now.forEach((way, at) => goOn(way, answers[at]!));
    if (ways.some(({result}) => result && !(result instanceof AddonError))) {
      ways.filter(isStuck).forEach(way => (way.result = new AddonError('image.notMade')));
    }
  }
  return ways.map(({result}) => result!);
}

const begun = (wanted: PictureWanted): Way => ({
  wanted,
  ending: wanted.jpeg ? 'jpg' : dueOf(wanted),
  kept: null,
  late: false,
  tries: 0,
  failure: null,
  pause: 0,
  result: null,
});

const dueOf = ({asset, transparent}: PictureWanted): Ending => endingFor(asset, transparent);

interface Arrived extends Pick<Fetched, 'picture' | 'bytes'> {
  type: string;
}

function picture(clock: Line['clock'], {wanted, ending}: Way): Call<Arrived> {
  return {
    request: renditionRequest(wanted.permalink, wanted.rendition, wanted.asset.name, ending),
    read: answer => readPicture(answer, ending, clock.now()),
    tooLarge: 'image.wrongKind',
  };
}

/** What an answer means for a picture: it has come, it is asked for otherwise, or later, or it never comes. */
function goOn(way: Way, answer: Arrived | AddonError): void {
  const {wanted, ending, kept} = way;
  if (!(answer instanceof AddonError)) {
    const {type, ...came} = answer;
    if (ending === 'jpg' && way.late) {
      // Now that something is made, there may be a PNG of it.
      Object.assign(way, {ending: 'png', kept: came, late: false});
    } else {
      const opaque = dueOf(wanted) === 'png' && type === mediaTypes.jpg;
      way.result = {...came, opaque, png: ending === 'png'};
    }
    return;
  }
  const pause = kept ? 0 : pauseOf(way, answer);
  if (kept) {
    way.result = {...kept, opaque: true, png: false};
  } else if (pause > 0) {
    Object.assign(way, {pause, tries: way.tries + 1, failure: answer.code});
    // Then the PNG may have failed for nothing else.
    way.late ||=
      ending === 'jpg' && answer.code === 'image.notReady' && dueOf(wanted) === 'png' && !wanted.jpeg;
  } else if (ending === 'png' && !isOfHost(answer)) {
    Object.assign(way, {ending: 'jpg', late: answer.code === 'image.notReady'});
  } else {
    const isTakenBack = answer.code === 'image.notReady' && wanted.brought;
    way.result = isTakenBack ? new AddonError('image.refused') : answer;
  }
}

/** Milliseconds until the same is asked once more; 0: it is not. */
function pauseOf({ending, tries, wanted}: Way, failure: AddonError): number {
  const {code} = failure;
  if (code === 'host.busy' || code === 'host.unavailable')
    return tries > 0 ? 0 : Math.max(PREPARING[0]!, pauseFor(failure));
  const wait = PREPARING[tries] ?? 0;
  if (code === 'bank.busy') return isShort(failure) && wait > 0 ? Math.max(wait, pauseFor(failure)) : 0;
  // Whatever keeps a PNG from coming, there may be a JPEG.
  if (ending === 'png') return 0;
  if (code === 'image.notReady') return wanted.brought ? 0 : wait;
  if (code === 'bank.unreachable') return wait;
  return code === 'image.notMade' && tries === 0 ? wait : 0;
}

/** It is waited for although it may never come. */
function isStuck({result, failure}: Way): boolean {
  return !result && (failure === 'image.notMade' || failure === 'bank.unreachable');
}

function isOfHost({code}: AddonError): boolean {
  return code.startsWith('host.');
}

/**
 * Judged by status and headers: looking into the bytes would copy them all.
 * @throws AddonError `image.notReady`, `image.refused`, `image.wrongKind`, `image.notMade`, `bank.busy`
 */
function readPicture(answer: HttpAnswer, ending: Ending, now: number): Arrived {
  const {status} = answer;
  if (status === 202 || status === 204 || status === 404 || status === 410 || status === 425) {
    throw new AddonError('image.notReady');
  }
  if (status === 401 || status === 403) throw new AddonError('image.refused');
  // An ending that the CDN does not know.
  if (status === 400 || status === 406 || status === 415) throw new AddonError('image.wrongKind');
  refuseIfBusy(answer, now);
  if (status !== 200) throw new AddonError('image.notMade');
  const kind = answer.header('content-type').split(';')[0]!.trim().toLowerCase();
  const type = GENERIC[kind] ?? kind;
  // A page where a picture should be comes from something between us and the bank.
  if (type === 'text/html') throw new AddonError('image.notMade');
  const bytes = Number(answer.header('content-length')) || 0;
  // Then the host judges the bytes.
  if (type === '') return {picture: answer.picture(mediaTypes[ending]), bytes, type: mediaTypes[ending]};
  if (!INSERTABLE.includes(type)) throw new AddonError('image.wrongKind');
  return {picture: type === kind ? answer.picture() : answer.picture(type), bytes, type};
}
