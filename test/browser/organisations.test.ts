/** Two organisations in one build: the sidebar shows each person what holds for them, and changes with who signs in. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {FrameLocator} from 'playwright-core';
import {buildAll} from '../../build.mjs';
import {readDeployment} from '../../deployment/read.ts';
import {demo, openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'organisations-'));
const file = join(folder, 'shared.json');
const out = join(folder, 'dist');

beforeAll(async () => {
  const organisations = [
    {
      name: 'Studio',
      interfaces: [57340],
      contentLanguage: 'sv',
      contentLanguages: ['sv', 'da'],
      caption: {template: 'Bild i arkivet: {credits}', byDefault: true},
      policy: {consent: 'require'},
    },
  ];
  const shipped = JSON.parse(readFileSync('deployment.json', 'utf8')) as object;
  writeFileSync(file, JSON.stringify({...shipped, organisations}));
  await buildAll(process.cwd(), {deployment: readDeployment(file), out});
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const stage = withWorkbench({viewport: {width: 1280, height: 900}}, '--deployment', file, '--out', out);
let sidebar: FrameLocator;

/** Signs in and looks at an image without a recorded consent. */
async function look(userName: string): Promise<void> {
  await signIn(sidebar, {userName, password: demo.password});
  await sidebar.getByRole('searchbox').fill('NAG-01');
  await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
  await sidebar.getByRole('option').first().click();
  await sidebar.getByLabel('Alternative text').waitFor();
  await sidebar.getByRole('button', {name: /^Size and shape/}).click();
}

const mayNot = () => sidebar.getByText('Your organisation does not allow it to be inserted.');
const caption = () => sidebar.getByLabel('Caption');
const insert = () => sidebar.getByRole('button', {name: /^Insert/});

test('whoever signs in finds the rules, the caption and the language of their own organisation', async () => {
  const {page} = stage;
  await page.goto(stage.newFile('docs'));
  sidebar = await openSidebar(page);

  await look(demo.userName);
  await mayNot().waitFor();
  expect(await insert().getAttribute('aria-disabled')).toBe('true');
  expect(await caption().isChecked()).toBe(true);
  await sidebar.getByText(/^Bild i arkivet: /).waitFor();

  await sidebar.getByRole('button', {name: 'Back'}).click();
  await sidebar.getByRole('button', {name: 'More'}).click();
  await sidebar.getByRole('button', {name: 'Sign out'}).click();
  await look('single@imageshop.example');
  await insert().waitFor();
  expect(await insert().getAttribute('aria-disabled')).not.toBe('true');
  expect(await mayNot().count()).toBe(0);
  expect(await caption().isChecked()).toBe(false);
});
