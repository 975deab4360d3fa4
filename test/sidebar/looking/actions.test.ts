import {jest} from '@jest/globals';
import {en} from '../../../locales/en.ts';
import {textOf, toneOf} from '../../../sidebar/inserting/texts.ts';
import {createTexts} from '../../../sidebar/messages.ts';
import {page, start} from '../assets.ts';
import {createSidebar} from '../without-screen.ts';

const credentials = {userName: 'kari@example.com', password: 'secret', remember: false, terms: '1'};

beforeEach(() => jest.useFakeTimers({now: new Date('2026-01-01')}));
afterEach(() => jest.useRealTimers());

describe('consents', () => {
  it('are asked for once for an image', async () => {
    const {actions, answer, asked, calls, library} = createSidebar();
    actions.needConsents(2);
    actions.needConsents(2);
    expect(asked('consents')).toEqual([{id: 2}]);
    await answer([{description: 'Model release', more: ''}]);
    actions.needConsents(2);
    expect(library().consents[2]).toEqual({value: [{description: 'Model release', more: ''}]});
    expect(calls).toHaveLength(0);
  });

  it('are asked for again after the session was lost on the way', async () => {
    const {actions, answer, asked, fail, state} = createSidebar();
    actions.open(1);
    // The place, which is not what this is about.
    await answer({spots: []});
    actions.needConsents(2);
    await fail({code: 'session.ended'});
    expect(state().view).toBe('signIn');
    void actions.signIn(credentials);
    await answer(start({sameAccount: true}));
    expect(state().view).toBe('details');
    actions.needConsents(2);
    expect(asked('consents')).toHaveLength(1);
  });

  it('come with the place in the one call that opening an image takes, for the next ones as well', async () => {
    const {actions, answer, asked, calls, library} = createSidebar();
    actions.open(0);
    expect(calls).toHaveLength(1);
    expect(asked('place')).toEqual([{own: [], look: {ids: [1, 2, 3]}}]);
    // While they are on their way nobody asks for them.
    actions.needConsents(1);
    const looked = [1, 2].map(id => ({id, consents: [{description: `of ${id}`, more: ''}]}));
    await answer({spots: [{place: 'cursor'}], looked});
    expect(library().consents[1]).toEqual({value: looked[0]!.consents});
    expect(library().insertion.where).not.toHaveProperty('looked');
    actions.open(1);
    actions.needConsents(2);
    expect(calls).toHaveLength(0);
    // What did not come is asked for by itself.
    actions.open(2);
    actions.needConsents(3);
    expect(asked('consents')).toEqual([{id: 3}]);
  });
});

describe('more like it', () => {
  it('is a search for that alone, in the language that holds, with all images before one again', async () => {
    const {actions, answer, asked, library, state} = createSidebar();
    actions.filter({text: 'boats', kind: 'photo', language: 'sv'});
    await answer(page([4, 5]));
    actions.open(0);
    actions.lookFor({text: '', day: '2026-03-01'});
    expect(state().view).toBe('browse');
    expect(library().search).toEqual({text: '', day: '2026-03-01', language: 'sv'});
    expect(asked('search').at(-1)).toEqual({text: '', day: '2026-03-01', language: 'sv', page: 0});
  });
});

describe('what is copied', () => {
  it('is told until the next deed, and where the browser did not let it, to be dealt with', () => {
    const {actions, library} = createSidebar();
    actions.copied('Credits', true);
    expect(library().notice).toEqual({kind: 'copied', what: 'Credits', ok: true});
    actions.goOn();
    expect(library().notice).toBeNull();
    actions.copied('Credits', false);
    const texts = createTexts(en(), 'en', 'Lysvik');
    const notice = library().notice as Parameters<typeof toneOf>[0];
    expect(toneOf(notice)).toBe('warn');
    expect(textOf(texts, notice as never)).toContain('copy it yourself');
  });
});

describe('what is not needed of each image', () => {
  it('stays unfolded for the next one', () => {
    const {actions, library} = createSidebar();
    expect(library().unfolded).toBe(false);
    actions.open(0);
    actions.unfold(true);
    actions.close();
    actions.open(1);
    expect(library().unfolded).toBe(true);
  });
});
