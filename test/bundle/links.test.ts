import {builtFiles} from '../../build.mjs';
import {deployment} from '../core/deployment.ts';
import {hostOn, openSidebar, withBank} from './world.ts';

const world = withBank();

test('a link that the deployment leaves empty does not reach the sidebar', async () => {
  const links = {...deployment.links, account: '', help: '', image: ''};
  const files = await builtFiles('docs', process.cwd(), {...deployment, links});
  const {opening} = await openSidebar(hostOn(world.bank.url, 'docs', {files}));
  const {terms, ...settings} = opening.settings;
  expect(terms).toMatchObject({termsUrl: links.terms, privacyUrl: links.privacy});
  for (const name of ['accountUrl', 'helpUrl', 'imageUrl']) expect(settings).not.toHaveProperty(name);
});
