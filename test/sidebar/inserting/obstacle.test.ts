import {barredAmong, needsLook, obstacleTo} from '../../../sidebar/inserting/obstacle.ts';
import {newInsertion, plain} from '../../../sidebar/inserting/state.ts';
import {obstacleText} from '../../../sidebar/inserting/texts.ts';
import {createTexts} from '../../../sidebar/messages.ts';
import {en} from '../../../locales/en.ts';
import type {Policy, Where} from '../../../src/shared/contract.ts';
import {asset} from '../assets.ts';
import {library} from '../states.ts';

const now = Date.parse('2026-01-01');
const free: Policy = {insertExpired: true, consent: 'show', altText: 'suggest'};
const fine = asset(1);
const expired = asset(2, {rightsUntil: '2025-12-30'});
const unpublished = asset(3, {publishedUntil: '2025-12-30'});
const silent = asset(9, {alt: ' '});
const unagreed = library({consents: {1: {value: []}}});
const consented = library({consents: {1: {value: [{description: 'Kari', more: ''}]}}});

const letters = {...newInsertion, options: {...plain, size: 200, typed: 'wide'}};

describe('what stands in the way of the button', () => {
  const kindOf = (
    ...[state, assets, policy]: Parameters<typeof obstacleTo> extends [...infer P, number] ? P : never
  ) => obstacleTo(state, assets, policy, now)?.kind ?? null;

  it('is nothing where nothing is against it', () => {
    expect(kindOf(library(), [fine], free)).toBeNull();
    expect(kindOf(library(), [], free)).toBeNull();
  });

  it('is what the person has to confirm, until it is, or what nobody can', () => {
    expect(kindOf(library(), [expired], free)).toBe('rights');
    expect(kindOf(library(), [unpublished], free)).toBe('publication');
    expect(kindOf(library({allowed: {2: true}}), [expired], free)).toBeNull();
    expect(kindOf(library({allowed: {2: true}}), [expired], {...free, insertExpired: false})).toBe('never');
  });

  it('is a consent that is not on record, where that is a rule', () => {
    expect(kindOf(unagreed, [fine], free)).toBeNull();
    expect(kindOf(unagreed, [fine], {...free, consent: 'ask'})).toBe('consent');
    expect(kindOf({...unagreed, agreed: {1: true}}, [fine], {...free, consent: 'ask'})).toBeNull();
    expect(kindOf({...unagreed, agreed: {1: true}}, [fine], {...free, consent: 'require'})).toBe('never');
    expect(kindOf(consented, [fine], {...free, consent: 'require'})).toBeNull();
    // The server decides where it is not known yet.
    expect(kindOf(library(), [fine], {...free, consent: 'require'})).toBeNull();
  });

  it('is one thing after the other where there are two', () => {
    const both = {...unagreed, consents: {2: {value: []}}};
    const ask: Policy = {...free, consent: 'ask'};
    expect(kindOf(both, [expired], ask)).toBe('rights');
    expect(kindOf({...both, allowed: {2: true}}, [expired], ask)).toBe('consent');
    expect(kindOf({...both, allowed: {2: true}, agreed: {2: true}}, [expired], ask)).toBeNull();
  });

  it('is missing alternative text where the organisation wants one, and a width that is none', () => {
    expect(kindOf(library(), [silent], free)).toBeNull();
    expect(obstacleTo(library(), [fine, silent], {...free, altText: 'require'}, now)).toEqual({
      kind: 'words',
      count: 1,
    });
    expect(kindOf(library({insertion: letters}), [fine], free)).toBe('width');
  });

  it('is not that some of several may not be used: the others go without them', () => {
    expect(kindOf(library(), [fine, expired], free)).toBeNull();
    expect(barredAmong(library(), [fine, expired], free, now)).toEqual([expired]);
    expect(obstacleTo(library(), [expired, unpublished], free, now)).toEqual({kind: 'rights', count: 2});
  });

  it('is said in a sentence, of one image and of several', () => {
    const texts = createTexts(en(), 'en-US', 'Lysvik');
    const kinds = ['rights', 'publication', 'consent', 'never', 'words', 'width'] as const;
    const said = kinds.flatMap(kind => [1, 3].map(count => obstacleText(texts, letters, {kind, count})));
    expect(said.every(text => /\.$/.test(text) && !text.includes('{'))).toBe(true);
    expect(said[0]).toBe('Its rights have expired: first confirm that you may use it.');
  });
});

describe('one click looks at an image first', () => {
  const where = (destructive: boolean): Where => ({
    spots: [
      {place: destructive ? 'image' : 'cursor', destructive, room: {width: 400, height: 400}, mark: 'm'},
    ],
  });
  const at = (destructive: boolean) => library({insertion: {...newInsertion, where: where(destructive)}});

  it('where something would be replaced', () => {
    expect(needsLook(at(true), fine, free, now)).toBe(true);
    expect(needsLook(at(false), fine, free, now)).toBe(false);
    expect(needsLook(library(), fine, free, now)).toBe(false);
  });

  it('where something is to be confirmed, or nobody knows yet whether', () => {
    expect(needsLook(library(), expired, free, now)).toBe(true);
    expect(needsLook(library({allowed: {2: true}}), expired, free, now)).toBe(false);
    const ask: Policy = {...free, consent: 'ask'};
    expect(needsLook(library(), fine, ask, now)).toBe(true);
    expect(needsLook(unagreed, fine, ask, now)).toBe(true);
    expect(needsLook({...unagreed, agreed: {1: true}}, fine, ask, now)).toBe(false);
    expect(needsLook(consented, fine, ask, now)).toBe(false);
  });

  it('where it has no alternative text: once, or always where that is a rule', () => {
    expect(needsLook(library(), silent, free, now)).toBe(true);
    const asked = library({insertion: {...newInsertion, asked: {9: true}}});
    expect(needsLook(asked, silent, free, now)).toBe(false);
    expect(needsLook(asked, silent, {...free, altText: 'require'}, now)).toBe(true);
  });

  it('where nobody knows whether it is in the file already, and not for a width of another time', () => {
    const unsure = library({insertion: {...newInsertion, unsure: {1: 'open'}}});
    expect(needsLook(unsure, fine, free, now)).toBe(true);
    expect(needsLook(library({insertion: letters}), fine, free, now)).toBe(false);
  });
});
