/** What the shipped bundle puts into the page to be seen before its script has run. */
import {nb} from '../../locales/nb.ts';
import {hostOn, openSidebar, signedIn, withBank, type Host} from './world.ts';

const world = withBank();

/** What stands in the page for the browser to draw, by the order of its bytes. */
const partsOf = (html: string) =>
  /^<!DOCTYPE html>\n<html><head>(<style>[^<]*<\/style>)<\/head>\n<body><div id="app">([^]*?)<\/div><script>[^]*<\/script><\/body><\/html>\n(<script type="application\/json" id="opening">[^<]*<\/script>)$/
    .exec(html)!
    .slice(1);

test('signing in stands there in the person’s language', async () => {
  const {html, opening} = await openSidebar(hostOn(world.bank.url, 'slides', {locale: 'no'}) as Host);
  const [, shell] = partsOf(html);
  expect(shell).toContain(`<label>${nb().signIn.password}</label>`);
  expect(shell).toContain(opening.settings.bankName);
});

test('the first images stand there for whoever is remembered, and are the bank’s own addresses', async () => {
  const host = hostOn(world.bank.url, 'docs') as Host;
  await signedIn(host, true);
  const {html, opening} = await openSidebar(host);
  const [, shell] = partsOf(html);
  const {start} = opening;
  const first = start !== null && start !== 'ask' && start.ok ? start.value.page.assets : [];
  const shown = [...shell!.matchAll(/ src="([^"]*)"/g)].map(([, address]) => address);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown).toEqual(first.slice(0, shown.length).map(({thumbnail}) => thumbnail));
});

test('nothing of it stands there for who comes for what is stored', async () => {
  const {html} = await openSidebar(hostOn(world.bank.url, 'docs') as Host, 'showYourData');
  expect(partsOf(html)[1]).toBe('');
});
