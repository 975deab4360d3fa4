/**
 * Public links and the pictures behind them. One link is made, two of parts, and two in one call, which is repeated; no
 * picture is kept.
 */
import {randomBytes} from 'node:crypto';
import {imageSize} from 'image-size';
import type {Each} from '../src/core/bank/calls.ts';
import type {RequestOf} from '../src/core/bank/endpoints.ts';
import {linksCall} from '../src/core/bank/permalinks.ts';
import {renditionRequest} from '../src/core/bank/renditions.ts';
import {AddonError} from '../src/core/errors.ts';
import type {Asset, Size} from '../src/shared/contract.ts';
import {attempt, type Asking, type Told} from './asking.ts';
import {field, hostIn, jsonOf, numberIn, whatCame} from './came.ts';
import {differs, holds, notTried, type FactName, type Finding} from './facts.ts';
import type {Came} from './http.ts';

/** px */
const BOX = 333;
const SMALL = 120;
/** Of no use where links are made one by one. */
const noToken = () => '';
/** The largest original that is asked for a little larger than it is, px: nobody's bank is to draw posters for a check. */
const LARGEST = 3000;

/** The first photograph that tells most: neither smaller than what is asked of it nor a poster. */
export function goodToMint(assets: Array<Asset | null>): number | null {
  const good = assets.find(asset => {
    const longest = asset?.kind === 'photo' ? Math.max(asset.width, asset.height) : 0;
    return longest >= 400 && longest <= LARGEST;
  });
  return good?.id ?? null;
}

export function* pictureFacts(asking: Asking, id: number): Generator<Finding> {
  const {bank, token, http, clock} = asking;
  const asset = attempt(() => bank.assets(token, [id]).assets[0]!);
  if (asset instanceof AddonError)
    return void (yield differs('permalink.made', noImage(asset, id, http.last('document'))));
  const begun = clock.now();
  const [permalink] = bank.permalinks(token, [{id, width: BOX, height: BOX}], noToken);
  yield* linkFacts(asking, permalink!);
  if (permalink instanceof AddonError) return;
  const rendition = {width: BOX, height: BOX, cropped: false};
  const [first] = bank.pictures([
    {
      permalink: permalink!,
      brought: false,
      asset: {...asset, format: 'jpg', kind: 'photo'},
      rendition,
      transparent: false,
    },
  ]);
  const seconds = ((clock.now() - begun) / 1000).toFixed(1);
  const came = http.last('picture')!;
  if (first instanceof AddonError || !measured(came))
    return void (yield differs('picture.first', `${whatPicture(came)} after ${seconds} s`));
  yield holds('picture.first', `after ${seconds} s`);
  yield* renditionFacts(asking, asset, permalink!);
  yield partFact(asking, asset);
  yield bulkFact(asking, asset);
}

function noImage({code}: AddonError, id: number, came: Came | undefined): string {
  if (code === 'image.gone') return `the token sees no image ${id}`;
  const isOther = code === 'bank.unusable' && numberIn(field(jsonOf(came), 'DocumentID')) === id;
  return isOther ? `${id} is no image` : `image ${id}: ${whatCame(came)}`;
}

function linkFacts({http, deployment}: Asking, permalink: string | AddonError): Finding[] {
  const came = http.last('permalink');
  const url = field(jsonOf(came), 'url');
  const host = hostIn(url);
  if (!host)
    return [
      differs(
        'permalink.made',
        typeof url === 'string' ? 'a text instead: no link is given for this image' : whatCame(came),
      ),
    ];
  if (host !== deployment.bank.cdn)
    return [
      holds('permalink.made', 'it is'),
      differs('permalink.host', host, {settings: [{path: ['bank', 'cdn'], value: host}]}),
    ];
  return permalink instanceof AddonError
    ? [differs('permalink.made', 'an address of another form')]
    : [holds('permalink.made', 'it is'), holds('permalink.host', host)];
}

interface Measured extends Size {
  type: string;
  orientation: number;
}

/** Null: it is no picture. */
function measured(came: Came): Measured | null {
  if (came.status !== 200) return null;
  try {
    const {width, height, type = '', orientation = 1} = imageSize(came.body);
    return {width, height, type, orientation};
  } catch {
    return null;
  }
}

/** In one parallel round; what had to be made first, or failed in passing, is asked for once more. */
function drawn({send}: Pick<Asking, 'send'>, requests: Array<RequestOf<'picture'>>): Came[] {
  const cames = send(requests);
  const open = requests.filter((_, at) => !measured(cames[at]!));
  const again = open.length > 0 ? send(open) : [];
  return requests.map((request, at) => again[open.indexOf(request)] ?? cames[at]!);
}

const sizeText = ({width, height}: Size) => `${width}×${height}`;

function renditionFacts(asking: Asking, asset: Asset, permalink: string): Finding[] {
  const wide = asset.width > asset.height * 1.2;
  const cut = wide ? {width: SMALL, height: 2 * SMALL} : {width: 2 * SMALL, height: SMALL};
  const known = asset.width > 0 && asset.height > 0;
  const isSmall = known && Math.max(asset.width, asset.height) <= LARGEST;
  const larger = {width: asset.width + 40, height: asset.height + 40};
  const ask = (size: Size, cropmode: string, ending: string): RequestOf<'picture'> => {
    const request = renditionRequest(permalink, {...size, cropped: false}, asset.name, 'jpg');
    return {...request, fields: {...request.fields, cropmode, ending}};
  };
  const box = {width: BOX, height: BOX};
  const requests = [
    ask(box, 'NOPAD', 'jpg'),
    ask(box, 'NOPAD', 'png'),
    ask(box, 'NOPAD', 'webp'),
    ask(cut, 'ZOOM', 'jpg'),
    ask({width: SMALL, height: 20}, 'FITWIDTH', 'jpg'),
    ask({width: 20, height: SMALL}, 'FITHEIGHT', 'jpg'),
    ...(isSmall ? [ask(larger, 'NOPAD', 'jpg')] : []),
  ];
  const [jpg, png, webp, zoom, fitWidth, fitHeight, scaled] = drawn(asking, requests) as [
    Came,
    Came,
    Came,
    Came,
    Came,
    Came,
    Came?,
  ];
  return [
    endingFact('picture.jpg', 'jpg', jpg),
    endingFact('picture.png', 'png', png),
    endingFact('picture.webp', 'webp', webp),
    ...wholeFacts(asset, jpg),
    modeFact('picture.zoom', zoom, size => size.width === cut.width && size.height === cut.height, cut),
    modeFact('picture.fit-width', fitWidth, ({width}) => width === SMALL, `${SMALL} wide`),
    modeFact('picture.fit-height', fitHeight, ({height}) => height === SMALL, `${SMALL} high`),
    scaled
      ? modeFact(
          'picture.scaling',
          scaled,
          ({width, height}) => Math.max(width, height) > Math.max(asset.width, asset.height),
          `more than ${sizeText(asset)}`,
        )
      : notTried('picture.scaling', `take an image of known size and ${LARGEST} px at most`),
  ];
}

function endingFact(fact: FactName, type: string, came: Came): Finding {
  const picture = measured(came);
  if (!picture) return differs(fact, whatPicture(came));
  return picture.type === type ? holds(fact, 'it does') : differs(fact, `a picture of type ${picture.type}`);
}

function whatPicture(came: Came): string {
  return came.status === 200 && !/html/i.test(came.header('content-type')) ? 'no picture' : whatCame(came);
}

function modeFact(
  fact: FactName,
  came: Came,
  isRight: (size: Size) => boolean,
  asked: Size | string,
): Finding {
  const picture = measured(came);
  if (!picture) return differs(fact, whatPicture(came));
  const wanted = typeof asked === 'string' ? asked : sizeText(asked);
  return isRight(picture)
    ? holds(fact, sizeText(picture))
    : differs(fact, `${sizeText(picture)}, asked for ${wanted}`);
}

/** Of the whole image inside a square box. */
function wholeFacts(asset: Asset, came: Came): Finding[] {
  const picture = measured(came);
  if (!picture) return [];
  const {orientation} = picture;
  const upright =
    orientation === 1
      ? holds('picture.upright', 'it is')
      : differs('picture.upright', `EXIF orientation ${orientation} left in it`);
  const inside = Math.max(picture.width, picture.height) <= BOX;
  if (asset.width === 0) {
    return [
      inside ? holds('picture.no-pad', sizeText(picture)) : differs('picture.no-pad', sizeText(picture)),
      notTried('picture.rounding', 'the bank does not state the size of this image'),
      upright,
    ];
  }
  const ratio = asset.width / asset.height;
  const is = picture.width / picture.height;
  // What is stated may be meant of the file on its side.
  const own = Math.abs(Math.log(is / ratio)) <= Math.abs(Math.log(is * ratio)) ? ratio : 1 / ratio;
  const exact = own > 1 ? BOX / own : BOX * own;
  const short = Math.min(picture.width, picture.height);
  const off = Math.abs(short - exact);
  const whole = inside && off < 2;
  return [
    whole
      ? holds('picture.no-pad', sizeText(picture))
      : differs('picture.no-pad', `${sizeText(picture)}, not the ratio of ${sizeText(asset)}`),
    !whole
      ? notTried('picture.rounding', 'the ratio differs')
      : short === Math.round(exact)
        ? holds('picture.rounding', `${exact.toFixed(2)} is ${short}`)
        : differs('picture.rounding', `${exact.toFixed(2)} is ${short}`),
    upright,
  ];
}

/** The left half and the right one. Whoever cuts around the middle whatever is asked gives the same picture of both. */
function partFact(asking: Asking, asset: Asset): Finding {
  const {bank, token, http} = asking;
  const {id, width, height} = asset;
  if (width < 2 || height === 0)
    return notTried('permalink.part', 'the bank does not state the size of this image');
  const half = {left: 0, top: 0, width: Math.floor(width / 2), height};
  const wanted = Math.round((SMALL * height) / half.width);
  const links = bank.permalinks(
    token,
    [half, {...half, left: width - half.width}].map(box => ({
      id,
      width: SMALL,
      height: wanted,
      part: {box, of: {width, height}},
    })),
    noToken,
  );
  const made = links.filter(link => typeof link === 'string');
  if (made.length < 2) return differs('permalink.part', whatCame(http.last('permalinkOfPart')));
  const rendition = {width: SMALL, height: wanted + SMALL, cropped: false};
  const requests = made.map(link => renditionRequest(link, rendition, asset.name, 'jpg'));
  const [left, right] = drawn(asking, requests) as [Came, Came];
  if (measured(left) && Buffer.compare(left.body, right.body) === 0)
    return differs('permalink.part', 'the same picture of both halves');
  return modeFact('permalink.part', left, size => Math.abs(size.height - wanted) <= 2, `${SMALL}×${wanted}`);
}

/** Two links of the image by tokens of our own, the same once more, and whether there is a picture behind them. */
function bulkFact(asking: Asking, {id, name}: Asset): Finding {
  const {ask, line, token, deployment} = asking;
  const {cdn, bulkPermalinks} = deployment.bank;
  const tokens = [0, 1].map(() => randomBytes(16).toString('hex'));
  const own = tokens.map(one => `https://${cdn}/${one}`);
  const call = linksCall(
    line,
    token,
    tokens.map(one => ({id, width: BOX, height: BOX, own: one})),
  );
  const setting = (value: boolean) =>
    bulkPermalinks === value ? [] : [{path: ['bank', 'bulkPermalinks'], value}];
  const wrong = (found: string) =>
    differs('permalink.bulk', found, {needed: bulkPermalinks, settings: setting(false)});
  let before: string[] | null = null;
  for (const when of ['', 'at the repeat: ']) {
    const [{read, came}] = ask([call]) as [Told<Each<string> | null>];
    if (read === null || read instanceof AddonError) return wrong(when + whatCame(came));
    const links = read.filter(link => typeof link === 'string');
    if (links.length < read.length) return wrong(`${when}${links.length} of ${read.length} links`);
    if (before && links.some(link => !before!.includes(link))) return wrong(`${when}other links are made`);
    before = links;
  }
  if (before!.some(link => !own.includes(link))) return wrong('the tokens are not those that were chosen');
  const request = renditionRequest(own[0]!, {width: BOX, height: BOX, cropped: false}, name, 'jpg');
  const [came] = drawn(asking, [request]);
  return measured(came!)
    ? holds('permalink.bulk', bulkPermalinks ? 'it does' : 'it does: may be switched on', ...setting(true))
    : wrong(`no picture behind the link: ${whatPicture(came!)}`);
}
