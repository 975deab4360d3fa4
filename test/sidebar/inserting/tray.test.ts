import fc from 'fast-check';
import {toneOf as toneOfNotice} from '../../../sidebar/inserting/texts.ts';
import {cautionOf, isFinal, moved, toneOf, withImages, without} from '../../../sidebar/inserting/tray.ts';
import type {Library} from '../../../sidebar/library.ts';
import type {Event} from '../../../sidebar/state.ts';
import {CODES, type Policy} from '../../../src/shared/contract.ts';
import {asset, page} from '../assets.ts';
import {after, asked, browse, frozen, library, libraryAfter} from '../states.ts';

const ids = (tray: Array<{id: number}>) => tray.map(({id}) => id);
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
const some = fc
  .uniqueArray(fc.integer({min: 1, max: 999}), {minLength: 1, maxLength: 50})
  .map(ids => ids.map(id => asset(id)));

describe('the order of the tray', () => {
  it('is the same images in another order, the moved one where it was to go', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.integer({min: -3, max: 60}), (tray, which, to) => {
        const {id} = tray[which % tray.length]!;
        const next = moved(frozen(tray), id, to);
        expect(sorted(ids(next))).toEqual(sorted(ids(tray)));
        expect(ids(next).indexOf(id)).toBe(Math.max(0, Math.min(tray.length - 1, to)));
        const others = (list: number[]) => list.filter(one => one !== id);
        expect(others(ids(next))).toEqual(others(ids(tray)));
      }),
    );
  });

  it('stays as it is for an image that is not in it', () => {
    const tray = [asset(1), asset(2)];
    expect(moved(tray, 3, 0)).toBe(tray);
    expect(moved(tray, 2, 1)).toBe(tray);
  });
});

describe('what the tray holds', () => {
  it('is each image once, 50 at most, and what was there stays in front', () => {
    fc.assert(
      fc.property(some, some, (tray, more) => {
        const next = withImages(frozen(tray), more);
        expect(new Set(ids(next)).size).toBe(next.length);
        expect(next.length).toBe(Math.min(50, new Set([...ids(tray), ...ids(more)]).size));
        expect(ids(next).slice(0, tray.length)).toEqual(ids(tray));
        expect(ids(without(next, more))).toEqual(ids(tray).filter(id => !ids(more).includes(id)));
      }),
    );
  });

  it('takes no 51st and says so, and as many of a range as there is room for', () => {
    const full = Array.from({length: 49}, (_, at) => asset(100 + at));
    const pick = (index: number, range = false): Event => ({type: 'picked', index, range});
    const last = libraryAfter(frozen(browse({picked: full})), pick(2));
    expect(last).toMatchObject({notice: null});
    expect(last.picked).toHaveLength(50);
    expect(libraryAfter(frozen(browse({picked: last.picked})), pick(0))).toMatchObject({
      picked: last.picked,
      notice: {kind: 'full'},
    });
    // Taking one out is always possible.
    expect(libraryAfter(frozen(browse({picked: last.picked})), pick(2))).toMatchObject({notice: null});
    for (const [active, to] of [
      [0, 2],
      [2, 0],
    ] as const) {
      const ranged = libraryAfter(frozen(browse({picked: full, active})), pick(to, true));
      expect(ranged.notice).toEqual({kind: 'full'});
      expect(ids(ranged.picked)).toEqual([...ids(full), 1]);
    }
  });

  it('stays through searches, filters and the order it was given, and comes back when clearing it was a mistake', () => {
    const events: Event[] = [
      {type: 'picked', index: 0, range: false},
      {type: 'picked', index: 2, range: false},
      {type: 'shifted', id: 3, to: 0},
      {type: 'searchSet', search: {text: 'fjord', kind: 'photo'}},
      {type: 'pageCame', number: 1, page: page([8])},
      {type: 'picked', index: 0, range: false},
    ];
    const state = after(frozen(browse({fetching: asked(0)})), ...events);
    const of = (...more: Event[]) => libraryAfter(state, ...more);
    expect(ids(of().picked)).toEqual([3, 1, 8]);
    const cleared = of({type: 'unpicked'});
    expect(cleared).toMatchObject({picked: [], tray: null, notice: {kind: 'cleared'}});
    const {assets} = cleared.notice as Extract<Library['notice'], {kind: 'cleared'}>;
    expect(of({type: 'unpicked'}, {type: 'repicked', assets})).toMatchObject({
      picked: [{id: 3}, {id: 1}, {id: 8}],
      notice: null,
    });
    expect(ids(of({type: 'takenOut', id: 1}).picked)).toEqual([3, 8]);
  });

  it('is shown whole until the last image has left it', () => {
    const shown: Event = {type: 'trayShown', tray: {opened: 1}};
    const tray = (...events: Event[]) => libraryAfter(browse({picked: [asset(1)]}), shown, ...events).tray;
    expect(tray()).toEqual({opened: 1});
    expect(tray({type: 'takenOut', id: 1})).toBeNull();
    expect(tray({type: 'searchSet', search: {text: 'fjord'}})).toBeNull();
  });
});

describe('what is said of an image of the tray', () => {
  const policy: Policy = {insertExpired: true, consent: 'show', altText: 'suggest'};
  const now = Date.UTC(2026, 0, 1);
  const of = (more: object, rules: Partial<Policy> = {}, state = library()) =>
    cautionOf(state, asset(1, more), {...policy, ...rules}, now);

  it('is red where it cannot go in, amber where one should look first', () => {
    const expired = {rightsUntil: '2025-01-01'};
    expect(of({})).toBeNull();
    expect(of(expired)).toBe('expired');
    expect(of(expired, {insertExpired: false})).toBe('mayNot');
    expect(of(expired, {}, library({allowed: {1: true}}))).toBeNull();
    expect(of({alt: ''})).toBe('describe');
    expect(of({alt: ''}, {altText: 'require'})).toBe('mustDescribe');
    expect(of({alt: ''}, {}, library({words: {1: {alt: '', decorative: true}}}))).toBeNull();
    expect((['mayNot', 'mustDescribe'] as const).map(toneOf)).toEqual(['bad', 'bad']);
    expect((['expired', 'describe', 'unsure'] as const).map(toneOf)).toEqual(['warn', 'warn', 'warn']);
  });

  it('ends in leaving the tray only where no further try helps', () => {
    expect(CODES.filter(code => isFinal({code}))).toEqual([
      'image.gone',
      'image.refused',
      'image.wrongKind',
      'image.rightsExpired',
      'image.notPublished',
      'image.noConsent',
      'insert.refused',
    ]);
  });
});

describe('a notice', () => {
  const ran = (more: object): Library['notice'] => ({
    kind: 'ran',
    inserted: 1,
    left: 0,
    place: 'cursor',
    failed: [],
    lacks: [],
    ...more,
  });
  const failed = (code: 'bank.busy' | 'place.changed') => [{asset: asset(1), fault: {code}}];

  it('of success goes with the next thing the person does; what failed waits for an answer', () => {
    const next = (notice: Library['notice']) =>
      libraryAfter(frozen(browse({notice})), {type: 'wentOn'}).notice;
    expect(next(ran({}))).toBeNull();
    expect(next({kind: 'full'})).toBeNull();
    for (const notice of [
      ran({lacks: ['alt']}),
      ran({left: 1}),
      ran({failed: failed('bank.busy')}),
      {kind: 'failed', fault: {code: 'bank.busy'}} as const,
    ]) {
      expect(next(notice)).toEqual(notice);
    }
  });

  it('is red where something could not be done, amber where one has to look', () => {
    expect(toneOfNotice(ran({})!)).toBe('good');
    expect(toneOfNotice(ran({lacks: ['alt']})!)).toBe('warn');
    expect(toneOfNotice(ran({failed: failed('place.changed')})!)).toBe('warn');
    expect(toneOfNotice(ran({failed: failed('bank.busy')})!)).toBe('bad');
  });
});
