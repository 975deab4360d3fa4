/** The shape of every method's arguments. The compiler keeps the table complete, and true to the contract both ways. */
import * as v from 'valibot';
import {SORTS, type Args, type Method} from '../shared/contract.ts';
import {once} from '../shared/once.ts';
import {
  CARRIED_AT_MOST,
  CARRIED_PAGES,
  CREDITS_AT_MOST,
  IMAGES_AT_MOST,
  LONGEST_CREDIT,
  LONGEST_SIZE_NAME,
  LOOKED_AT_ONCE,
  PIECES_AT_MOST,
  SMALLEST_FRAME,
  TOKEN_LIMIT,
} from '../shared/limits.ts';

// Functions all of them: every execution loads this file, and takes the arguments of one method at most.
const identifier = () => v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** A language as the bank names it; which ones it has is the deployment's to say. */
const language = () => v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)));
const nothing = () => v.strictObject({}) as v.GenericSchema<unknown, Record<string, never>>;
const tick = () => ({remember: v.boolean(), terms: text(100)});

/** As the editor makes them, and no more than anyone inserts while a sidebar is open. */
const mark = () => v.pipe(v.string(), v.regex(/^[\w.:-]{1,200}$/));
const own = () => v.pipe(v.array(mark()), v.maxLength(1000));
/** Characters of an alternative text. An order of the most images with the longest ones stays below what a call may weigh. */
const LONGEST_ALT = 4000;
/** What makes one paragraph. */
const line = () => v.pipe(text(LONGEST_CREDIT), v.regex(/^[^\p{Cc}\u2028\u2029]*\S[^\p{Cc}\u2028\u2029]*$/u));
const places = [
  'cursor',
  'afterSelection',
  'image',
  'afterImage',
  'afterEquation',
  'afterContents',
  'end',
  'slide',
  'firstSlide',
  'beside',
  'placeholder',
  'newSlides',
  'background',
  'behind',
] as const;
/** pt; no slide is larger. */
const length = () => v.pipe(v.number(), v.finite(), v.minValue(-10_000), v.maxValue(10_000));
const extent = () => v.pipe(length(), v.gtValue(0));
const box = () => v.strictObject({left: length(), top: length(), width: extent(), height: extent()});
/** As the editor has read it. It spares readings, and decides of nobody's rights. */
const survey = () => {
  const side = v.pipe(length(), v.minValue(0));
  const piece = v.strictObject({
    kind: v.exactOptional(v.picklist(['image', 'line', 'other'])),
    box: v.strictObject({left: length(), top: length(), width: side, height: side}),
    rotation: length(),
    placeholder: v.exactOptional(
      v.strictObject({
        role: v.picklist(['title', 'content', 'other']),
        type: v.pipe(v.string(), v.maxLength(50)),
      }),
    ),
  });
  const pieces = v.pipe(v.array(piece), v.maxLength(PIECES_AT_MOST));
  const theme = v.strictObject({layout: pieces, master: pieces});
  return v.strictObject({
    slide: mark(),
    page: v.strictObject({width: extent(), height: extent()}),
    pieces,
    theme: v.exactOptional(theme),
    other: v.exactOptional(v.strictObject({layout: mark(), theme})),
  });
};
/** Of a picture's side. */
const fraction = () => v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1));
const share = () => v.pipe(fraction(), v.minValue(SMALLEST_FRAME));
/** Sums of fractions are not exact. */
const HAIR = 1e-6;
const frame = () =>
  v.pipe(
    v.strictObject({
      left: fraction(),
      top: fraction(),
      width: share(),
      height: share(),
      whole: v.pipe(v.number(), v.finite(), v.minValue(SMALLEST_FRAME), v.maxValue(1 / SMALLEST_FRAME)),
    }),
    v.check(({left, top, width, height}) => left + width <= 1 + HAIR && top + height <= 1 + HAIR),
  );
/** px of a side; the bank is not believed more either. */
const pixels = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));
const seen = () =>
  v.strictObject({
    width: pixels(),
    height: pixels(),
    kind: v.picklist(['photo', 'vector']),
    format: text(20),
    rightsUntil: text(40),
    publishedUntil: text(40),
  });

const look = () =>
  v.strictObject({
    ids: v.pipe(v.array(identifier()), v.minLength(1), v.maxLength(LOOKED_AT_ONCE)),
    language: language(),
  });

const query = () => ({
  text: text(500),
  interfaceId: v.exactOptional(identifier()),
  categoryIds: v.exactOptional(v.pipe(v.array(identifier()), v.minLength(1), v.maxLength(100))),
  kind: v.exactOptional(v.picklist(['photo', 'vector'])),
  orientation: v.exactOptional(v.picklist(['landscape', 'portrait', 'square'])),
  usable: v.exactOptional(v.literal(true)),
  day: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))),
  added: v.exactOptional(v.union([v.picklist([7, 30, 90]), v.pipe(v.string(), v.isoDate())])),
  sort: v.exactOptional(v.picklist(SORTS)),
  language: language(),
});
const named = () => v.pipe(text(LONGEST_SIZE_NAME), v.minLength(1));
const sharpness = () => v.picklist(['screen', 'print']);
const crop = () => v.picklist(['1:1', '4:3', '3:2', '16:9', '9:16']);
const align = () => v.picklist(['left', 'centre', 'right']);
const columns = () => v.picklist([2, 3]);
const link = () => text(500);

const amount = () => v.pipe(v.number(), v.finite(), v.minValue(0));
/** As the page got it. It goes back to the same person's page, and nothing is asked or done by it. */
const asset = () =>
  v.strictObject({
    id: identifier(),
    code: v.string(),
    name: v.string(),
    description: v.string(),
    alt: v.string(),
    photographer: v.string(),
    credits: v.string(),
    rights: v.string(),
    keywords: v.array(v.string()),
    kind: v.picklist(['photo', 'vector']),
    thumbnail: v.string(),
    preview: v.string(),
    width: amount(),
    height: amount(),
    mayLie: v.exactOptional(v.boolean()),
    bytes: amount(),
    format: v.string(),
    rightsUntil: v.string(),
    publishedUntil: v.string(),
    created: v.string(),
    interfaceIds: v.array(v.number()),
    categoryIds: v.exactOptional(v.array(v.number())),
    sizes: v.exactOptional(
      v.array(v.strictObject({name: v.string(), width: amount(), height: amount(), bytes: amount()})),
    ),
  });
const ids = () => v.array(identifier());
const carried = () =>
  v.pipe(
    v.strictObject({
      search: v.strictObject(query()),
      language: language(),
      pages: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(CARRIED_PAGES)),
      at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      looked: v.exactOptional(asset()),
      tray: v.pipe(v.array(asset()), v.maxLength(IMAGES_AT_MOST)),
      cuts: v.array(
        v.strictObject({
          id: identifier(),
          shape: v.nullable(v.union([crop(), v.literal('free')])),
          frame: v.nullable(frame()),
          point: v.nullable(v.strictObject({x: fraction(), y: fraction()})),
        }),
      ),
      words: v.array(v.strictObject({id: identifier(), alt: text(LONGEST_ALT), decorative: v.boolean()})),
      allowed: ids(),
      agreed: ids(),
      unsure: ids(),
      own: own(),
      captions: v.array(v.strictObject({mark: mark(), caption: mark()})),
      links: v.array(v.strictObject({id: identifier(), link: link()})),
      credits: v.pipe(v.array(text(LONGEST_CREDIT)), v.maxLength(CREDITS_AT_MOST)),
      habits: v.strictObject({
        sharpness: sharpness(),
        named: v.nullable(named()),
        caption: v.nullable(v.boolean()),
        notes: v.boolean(),
        bareCaption: v.boolean(),
        align: v.nullable(align()),
        columns: v.nullable(columns()),
      }),
    }),
    v.check(all => JSON.stringify(all).length <= CARRIED_AT_MOST),
  );

/** By method; made when the first arguments of it come. */
export const shapes = {
  start: once(nothing),
  signIn: once(() =>
    v.union([
      v.strictObject({
        userName: v.pipe(text(320), v.minLength(1)),
        password: v.pipe(text(1000), v.minLength(1)),
        code: v.exactOptional(v.pipe(text(20), v.minLength(1))),
        ...tick(),
      }),
      v.strictObject({apiToken: v.pipe(text(TOKEN_LIMIT), v.minLength(1)), ...tick()}),
    ]),
  ),
  acceptTerms: once(() => v.strictObject({terms: tick().terms})),
  signOut: once(() => v.strictObject({large: v.exactOptional(v.literal(true))})),
  yourData: once(nothing),
  erase: once(nothing),
  missing: once(nothing),
  search: once(() => v.strictObject({...query(), page: v.pipe(v.number(), v.safeInteger(), v.minValue(0))})),
  categories: once(() => v.strictObject({interfaceId: v.exactOptional(identifier()), language: language()})),
  consents: once(() => v.strictObject({id: identifier(), language: language()})),
  place: once(() => v.strictObject({own: own(), look: v.exactOptional(look())})),
  move: once(() => v.strictObject({to: v.picklist(['large', 'sidebar']), carried: carried()})),
  insert: once(() =>
    v.strictObject({
      images: v.pipe(
        v.array(
          v.strictObject({
            id: identifier(),
            alt: text(LONGEST_ALT),
            decorative: v.exactOptional(v.literal(true)),
            link: v.exactOptional(link()),
            confirmed: v.exactOptional(v.literal(true)),
            agreed: v.exactOptional(v.literal(true)),
            at: v.exactOptional(box()),
            frame: v.exactOptional(frame()),
            seen: v.exactOptional(seen()),
          }),
        ),
        v.minLength(1),
        v.maxLength(IMAGES_AT_MOST),
        v.check(images => new Set(images.map(({id}) => id)).size === images.length),
      ),
      place: v.nullable(v.picklist(places)),
      mark: v.exactOptional(mark()),
      own: own(),
      after: v.exactOptional(mark()),
      survey: v.exactOptional(survey()),
      // From a hair's breadth to a poster.
      size: v.union([
        v.picklist(['fit', 'fill', 'twoThirds', 'half', 'third']),
        v.pipe(v.number(), v.minValue(1), v.maxValue(10_000)),
      ]),
      sharpness: sharpness(),
      named: v.exactOptional(named()),
      crop: v.nullable(crop()),
      transparent: v.exactOptional(v.literal(true)),
      caption: v.boolean(),
      notes: v.exactOptional(v.literal(true)),
      bareCaption: v.exactOptional(v.literal(true)),
      oldCaption: v.exactOptional(mark()),
      align: v.exactOptional(align()),
      columns: v.exactOptional(columns()),
      language: language(),
    }),
  ),
  insertCredits: once(() =>
    v.strictObject({
      title: line(),
      lines: v.pipe(v.array(line()), v.minLength(1), v.maxLength(CREDITS_AT_MOST)),
      place: v.picklist(['cursor', 'end', 'lastSlide']),
    }),
  ),
};

type Holds<T extends true> = T;

/** `T` without the names of its types, so that two which say the same are the same. */
type Spelt<T> = T extends object ? {[K in keyof T]: Spelt<T[K]>} : T;

/** The identity that the compiler itself checks: neither optional nor missing members pass for each other. */
type Same<A, B> =
  (<T>() => T extends Spelt<A> ? 1 : 2) extends <T>() => T extends Spelt<B> ? 1 : 2 ? true : false;

/** Whether a table takes exactly what the contract gives: no method and no argument more, fewer, or of another type. */
export type TrueToContract<Table> = Same<
  {[M in keyof Table]: Table[M] extends () => v.GenericSchema<unknown, infer Taken> ? Taken : never},
  {[M in Method]: Args<M>}
>;

/** Does not compile when it does not. */
export type ShapesHold = Holds<TrueToContract<typeof shapes>>;
