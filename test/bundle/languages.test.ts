/** Which language a person gets from what is shipped, and that letters of the north go through all of it. */
import {builtFiles} from '../../build.mjs';
import {languages} from '../../locales/catalogue.ts';
import {textOf} from '../../packages/apps-script-host/src/document/tree.ts';
import type {ParagraphNode} from '../../packages/apps-script-host/src/document/nodes.ts';
import {createTexts} from '../../sidebar/messages.ts';
import {createCollection} from '../../workbench/image-bank/demo/collection.ts';
import {toWire, type Wire} from '../../workbench/image-bank/documents.ts';
import {deployment} from '../core/deployment.ts';
import {inlineImages, paragraphs} from './seen.ts';
import {hostOn, openSidebar, orderOf, signedIn, valueOf, withBank, type Host} from './world.ts';

const world = withBank();

const reading = (node: ParagraphNode) =>
  node.children.map(child => (child.type === 'TEXT' ? textOf(child) : '')).join('');

const menuOf = ({menu}: Pick<Host, 'menu'>) =>
  menu.flatMap(entry => (entry.kind === 'item' ? [entry.label] : []));

describe('the person’s language', () => {
  test.each([
    ['no', 'nb', 'no'],
    ['nn', 'nn', 'nn'],
    ['sv_FI', 'sv-FI', 'sv'],
    ['da', 'da', 'da'],
    ['fi', 'fi', 'no'],
    ['de-AT', 'de-AT', 'no'],
    ['se', 'nb', 'no'],
    ['ja', 'en-001', 'no'],
  ])('%s: menu, sidebar and page in %s alone, the bank’s texts in %s', async (google, locale, content) => {
    const host = hostOn(world.bank.url, 'docs', {locale: google});
    const {opening, html} = await openSidebar(host);
    const own = languages[locale.slice(0, 2)]!();
    expect(menuOf(host)).toEqual([own.menu.open, own.menu.large, own.menu.yourData]);
    expect(opening).toMatchObject({locale, messages: own, settings: {contentLanguage: content}});
    for (const other of Object.values(languages)) {
      if (other().menu.open !== own.menu.open) expect(html).not.toContain(other().signIn.lead);
    }
  });

  test('none of ours: English, with days and lengths as English has them, and nothing of the other', async () => {
    const host = hostOn(world.bank.url, 'slides', {locale: 'ja'});
    const {opening} = await openSidebar(host, 'showYourData');
    const texts = createTexts(opening.messages, opening.locale, 'Imageshop');
    expect(texts.date('2026-03-01')).toBe('1 March 2026');
    expect(texts.number(12_345)).toBe('12,345');
    expect(texts.unit).toBe('cm');
    expect(texts.wait(45)).toBe('45 seconds');
    expect(JSON.stringify(opening)).not.toMatch(/[\u3000-\u9fff]/);
  });

  test('Norwegian is nynorsk where the deployment says so', async () => {
    const files = await builtFiles('docs', process.cwd(), {...deployment, norwegian: 'nn'});
    for (const google of ['nb_NO', 'no', 'smj']) {
      const host = hostOn(world.bank.url, 'docs', {files, locale: google});
      expect((await openSidebar(host)).opening.messages).toEqual(languages['nn']!());
    }
  });

  test('is spoken before there is a page too', async () => {
    const host = hostOn(world.bank.url, 'docs', {locale: 'fi'});
    host.faults.add({call: 'Ui.showSidebar', message: 'Xyzzy plugh.'});
    await host.choose(languages['fi']!().menu.open);
    expect(host.alerts).toEqual([languages['fi']!().errors['host.unavailable']]);
  });
});

describe('Sámi, Finnish and Icelandic letters', () => {
  const name = 'Guovdageaidnu, čáhci ja ŋohcci';
  const alt = 'Đáhpmot lávllui žižžas: ŦÁVŠŠI, jäätyneet yöt, Þórður á ísi, hvalföður ß Øystein ï';
  const credits = 'Áillohaš Š. Čoahkkár / Äänekoski / Ðorsteinn Þ.';

  /** Whatever is searched for, the bank finds one image whose texts are these. */
  async function withLetters(): Promise<void> {
    const real = createCollection(undefined, Date.now()).find(({code}) => code === 'NAG-01')!;
    const wire = toWire(real, 'no', new Map(), () => 'https://magik.imageshop.no/thumbnail') as Wire;
    const lettered = {...wire, Name: name, AltText: alt, Description: alt, Credits: credits, AuthorName: ''};
    await world.bank.control.faults([
      {path: '/Search2', answer: {json: {NumberOfDocuments: 1, DocumentList: [lettered]}}},
      {path: '/Document/GetDocumentById', answer: {json: lettered}},
    ]);
  }

  test('come unharmed through search, alternative text and caption', async () => {
    const host = hostOn(world.bank.url, 'docs', {locale: 'se'});
    const {sidebar} = await signedIn(host);
    await withLetters();
    const typed = 'čáhci žiŋŋ jäätyneet Þórður';
    const order = await orderOf(sidebar, typed);
    const asked = (await world.bank.control.requests()).filter(({path}) => path === '/Search2').at(-1)!;
    expect(JSON.stringify(asked.body)).toContain(typed);
    const found = valueOf(await sidebar.call('search', {text: typed, page: 0})).assets[0]!;
    expect(found).toMatchObject({name, alt});
    valueOf(await sidebar.call('insert', {...order, caption: true}));
    expect(inlineImages(host.editor).map(({altDescription}) => altDescription)).toContain(alt);
    expect(paragraphs(host.editor).map(reading)).toContain(`Foto: ${credits}`);
  });
});
