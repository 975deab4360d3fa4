/** Several organisations in one build: each person has the settings of their own, judged on the server. */
import {builtFiles} from '../../build.mjs';
import type {EditorName, Rules, Start} from '../../src/shared/contract.ts';
import type {Deployment} from '../../src/core/deployment.ts';
import type {FaultAnswer} from '../../workbench/image-bank/faults.ts';
import {textOf} from '../../packages/apps-script-host/src/document/tree.ts';
import {deployment} from '../core/deployment.ts';
import {paragraphs} from './seen.ts';
import {
  failureOf,
  hostOn,
  openSidebar,
  orderOf,
  signedIn,
  signIn,
  valueOf,
  withBank,
  type Sidebar,
} from './world.ts';

type Organisations = Deployment['organisations'];

const world = withBank();

/** Sees both interfaces of the local bank; `single` sees the photographs alone. */
const single = 'single@imageshop.example';
const museum: Organisations[number] = {
  name: 'The museum of photographs',
  interfaces: [57331],
  contentLanguages: ['sv', 'da'],
  contentLanguage: 'sv',
  caption: {template: 'Bild: {credits}', templates: {sv: 'Bild i arkivet: {credits}'}, byDefault: true},
  policy: {consent: 'require', altText: 'require', insertExpired: false},
  sizes: {docs: 'Web'},
};
const studio: Organisations[number] = {
  name: 'The studio',
  interfaces: ['Graphics'],
  policy: {consent: 'ask'},
};

async function hostWith<E extends EditorName>(
  editor: E,
  organisations: Organisations,
  more: Partial<Deployment> = {},
) {
  const files = await builtFiles(editor, process.cwd(), {...deployment, ...more, organisations});
  return hostOn(world.bank.url, editor, {files} as object);
}

async function startOf(organisations: Organisations, userName?: string) {
  const host = await hostWith('docs', organisations);
  const sidebar = await openSidebar(host);
  const start = valueOf(await signIn(sidebar, userName === undefined ? {} : {userName}));
  return {host, sidebar, start};
}

async function paths() {
  return (await world.bank.control.requests()).map(({path}) => path.split('?')[0]!);
}

const museumsRules: Rules = {
  contentLanguages: ['sv', 'da'],
  contentLanguage: 'sv',
  caption: {
    template: 'Bild: {credits}',
    templates: {en: 'Photo: {credits|photographer}', sv: 'Bild i arkivet: {credits}'},
    byDefault: true,
  },
  policy: {consent: 'require', altText: 'require', insertExpired: false},
  sizes: {docs: 'Web', slides: ''},
};

describe('the sidebar is told', () => {
  test('what holds for whoever sees an interface of theirs, and nothing more', async () => {
    const {start, host} = await startOf([museum], single);
    expect(start.rules).toEqual(museumsRules);
    expect(JSON.stringify([start, host.sidebar])).not.toContain(museum.name);
  });

  test('nothing where no interface is anybody’s, whatever others have', async () => {
    const {start, sidebar} = await startOf([studio], single);
    expect(start.rules).toBeUndefined();
    expect(sidebar.opening.settings.policy.consent).toBe('show');
    expect(sidebar.html).not.toContain('Graphics');
  });

  test.each<[string, Organisations, Rules['policy']['consent']]>([
    ['the museum', [museum, studio], 'require'],
    ['the studio', [studio, museum], 'ask'],
  ])('of two that fit the first: %s', async (_, organisations, consent) => {
    const {start} = await startOf(organisations);
    expect(start.rules!.policy.consent).toBe(consent);
  });

  test.each<[string, number | string, boolean]>([
    ['by its number', 57340, true],
    ['by its name', 'Graphics', true],
    ['not in other capitals', 'graphics', false],
    ['not by a part of it', 'Graphic', false],
    ['not by another number', 5734, false],
  ])('an interface is met %s', async (_, named, met) => {
    const {start} = await startOf([{...studio, interfaces: [1, named]}]);
    expect(start.rules !== undefined).toBe(met);
  });

  test('and by the opening too, for who is remembered', async () => {
    const host = await hostWith('docs', [museum]);
    await signIn(await openSidebar(host), {userName: single, remember: true});
    const {start} = (await openSidebar(host)).opening;
    expect(start).toMatchObject({ok: true, value: {rules: museumsRules}});
  });
});

describe('the first images', () => {
  const nameOf = ({page}: Start) => page.assets[0]!.alt;

  test('speak the language of the organisation, asked for once more', async () => {
    const {start} = await startOf([museum], single);
    const before = await paths();
    expect(before.filter(path => path === '/Search2')).toHaveLength(2);
    const languages = (await world.bank.control.requests()).flatMap(({path, body}) =>
      path === '/Search2' ? [(body as {Language: string}).Language] : [],
    );
    expect(languages).toEqual(['en', 'sv']);
    const general = await startOf([], single);
    expect(nameOf(start)).not.toBe(nameOf(general.start));
  });

  test('are asked for once where the language is the same', async () => {
    await startOf([studio]);
    expect((await paths()).filter(path => path === '/Search2')).toHaveLength(1);
  });

  test('that fail in the language of the organisation fail as others do', async () => {
    const host = await hostWith('docs', [museum]);
    const sidebar = await openSidebar(host);
    // A rule that lets the first one be as it is.
    await world.bank.control.faults([
      {path: '/Search2', times: 1, slow: 1},
      {path: '/Search2', answer: {status: 403}},
    ]);
    const reply = await signIn(sidebar, {userName: single});
    expect(reply).toMatchObject({ok: false, code: 'bank.refused', signedIn: true});
  });
});

describe('an insertion', () => {
  const inserted = async (sidebar: Sidebar, name: string, more: object = {}, order: object = {}) => {
    const made = await orderOf(sidebar, name);
    const images = [{...made.images[0]!, ...more}];
    return sidebar.call('insert', {...made, images, ...order});
  };
  const codeOf = async (sidebar: Sidebar, name: string, more: object = {}) => {
    const {failed} = valueOf(await inserted(sidebar, name, more));
    return failed[0]?.code ?? null;
  };

  test.each<[string, Organisations, string | undefined, string | null]>([
    ['of the museum’s', [museum], single, 'image.noConsent'],
    ['of somebody who belongs to nobody', [studio], single, null],
    ['of the museum’s, as it stands first', [museum, studio], undefined, 'image.noConsent'],
    ['of the studio’s, as it stands first', [studio, museum], undefined, null],
  ])('%s is judged by what holds there', async (_, organisations, userName, code) => {
    const {sidebar} = await startOf(organisations, userName);
    expect(await codeOf(sidebar, 'NAG-01', {confirmed: true, agreed: true})).toBe(code);
    // No public link is made of what may not be inserted.
    expect((await world.bank.control.state()).permalinks).toBe(code === null ? 1 : 0);
  });

  test('is judged by rights too, and the other way round: one may be more lenient than the general settings', async () => {
    const strict = {policy: {...deployment.policy, insertExpired: false, consent: 'require' as const}};
    const lenient = {...studio, policy: {insertExpired: true, consent: 'show' as const}};
    const host = await hostWith('docs', [lenient], strict);
    const {sidebar} = await signedIn(host);
    expect(await codeOf(sidebar, 'NAG-05', {confirmed: true})).toBeNull();
    const other = await openSidebar(host);
    valueOf(await signIn(other, {userName: single}));
    expect(await codeOf(other, 'NAG-05', {confirmed: true})).toBe('image.rightsExpired');
  });

  test('has the organisation’s caption, in its language', async () => {
    const {sidebar, host} = await startOf([{...museum, policy: {}}], single);
    valueOf(await inserted(sidebar, 'NAG-01', {}, {caption: true, language: 'sv'}));
    const texts = paragraphs(host.editor).flatMap(({children}) =>
      children.map(child => (child.type === 'TEXT' ? textOf(child) : '')),
    );
    expect(texts.filter(text => text.startsWith('Bild i arkivet: '))).toHaveLength(1);
  });

  test('takes the language that only an organisation has, and no other', async () => {
    const finnish = {...museum, contentLanguages: ['fi'], contentLanguage: 'fi', policy: {}};
    const {sidebar} = await startOf([finnish], single);
    expect(valueOf(await inserted(sidebar, 'NAG-01', {}, {language: 'fi'})).done).toHaveLength(1);
    const search = await sidebar.call('search', {text: '', page: 0, language: 'is'});
    expect(failureOf(search).code).toBe('request.invalid');
  });

  test.each<[string, FaultAnswer, string]>([
    ['refused', {status: 403}, 'bank.refused'],
    ['nothing', 'empty', 'bank.unusable'],
    ['not there', {status: 404}, 'bank.unusable'],
    ['no list', 'wrongTypes', 'bank.unusable'],
    ['a list that lacks some', 'nullEntries', 'bank.unusable'],
    ['a list without names', 'missingFields', 'bank.unusable'],
    ['down', {status: 500}, 'bank.unreachable'],
  ])('is not made where the bank’s interfaces are %s', async (_, answer, code) => {
    const {sidebar} = await startOf([museum]);
    const order = await orderOf(sidebar, 'NAG-01');
    await world.bank.control.faults([{path: '/Interface/GetInterfaces', answer}]);
    expect(failureOf(await sidebar.call('insert', order)).code).toBe(code);
    expect((await world.bank.control.state()).permalinks).toBe(0);
  });

  test('of whom consents do not concern does not fail with the bank’s consents', async () => {
    const {sidebar} = await startOf([{...studio, policy: {consent: 'show'}}, museum]);
    await world.bank.control.faults([{path: '/Document/GetConsents', answer: {status: 403}}]);
    expect(await codeOf(sidebar, 'NAG-01')).toBeNull();
  });

  test('of whom they do concern does', async () => {
    const {sidebar} = await startOf([museum]);
    const order = await orderOf(sidebar, 'NAG-04');
    await world.bank.control.faults([{path: '/Document/GetConsents', answer: {status: 403}}]);
    expect(failureOf(await sidebar.call('insert', order)).code).toBe('bank.refused');
  });

  test('asks for the interfaces in the round of the documents, and only where there are organisations', async () => {
    const askedWith = async (organisations: Organisations) => {
      const {sidebar} = await startOf(organisations);
      const order = await orderOf(sidebar, 'NAG-04');
      const from = (await paths()).length;
      if (organisations.length > 0) await world.bank.control.faults([{path: '/*/Get*', together: 3}]);
      valueOf(await sidebar.call('insert', order));
      return (await world.bank.control.requests()).slice(from).map(({path, atOnce}) => ({
        path: path.split(/[?_]/)[0]!.replace(/^\/(?!.*\/).*/, 'the picture'),
        atOnce,
      }));
    };
    const [without, withSome] = [await askedWith([]), await askedWith([museum])];
    const more = ['/Document/GetConsents', '/Interface/GetInterfaces'];
    const pathsOf = (all: typeof without) => all.map(({path}) => path).sort();
    expect(pathsOf(withSome)).toEqual([...pathsOf(without), ...more].sort());
    for (const {path, atOnce} of withSome) if (more.includes(path)) expect(atOnce).toBeGreaterThanOrEqual(3);
  });
});

test('nothing of it is kept: the stores hold what they hold without', async () => {
  const keys = async (organisations: Organisations) => {
    const host = await hostWith('docs', organisations);
    const {sidebar} = await signedIn(host, true);
    await sidebar.call('insert', await orderOf(sidebar, 'NAG-04'));
    const {user, script} = host.stores;
    const held = JSON.stringify([[...user], [...script]]);
    for (const {name} of organisations) expect(held).not.toContain(name);
    return [[...user.keys()], [...script.keys()], [...user.values()].map(({length}) => length)];
  };
  expect(await keys([museum, studio])).toEqual(await keys([]));
});

test('in Slides as in Docs', async () => {
  const host = await hostWith('slides', [museum]);
  const {sidebar, start} = await signedIn(host);
  expect(start.rules).toEqual(museumsRules);
  const {failed} = valueOf(await sidebar.call('insert', await orderOf(sidebar, 'NAG-01')));
  expect(failed[0]?.code).toBe('image.noConsent');
});
