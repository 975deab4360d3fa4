/**
 * Changes that no type, rule or wall speaks of, since every call in them is permitted: planted in the sources, built like
 * what is shipped, and seen by what the bundle does. Each is held against the shipped one, which does otherwise.
 */
import {readShipped, type Shipped} from '../../audit/audit.ts';
import {withCopy, type Edits} from '../audit/planted.ts';
import {deployment} from '../core/deployment.ts';
import {failureOf, hostOn, openSidebar, orderOf, signedIn, signIn, withBank} from './world.ts';

const world = withBank();
const {api, cdn} = deployment.bank;

const bundleOf = (edits: Edits) => withCopy(root => readShipped(root, 'docs'), [edits]);
const hostWith = (files: Shipped | null) =>
  hostOn(world.bank.url, 'docs', files ? {files: files as never} : {});

const change =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

interface Drift {
  edits: Edits;
  /** What is seen of it: of the shipped bundle (null), and of the one it is planted in. */
  seen(files: Shipped | null): Promise<unknown>;
  shipped: unknown;
  planted: unknown;
}

const drifts: Record<string, Drift> = {
  'signing out that keeps what is remembered': {
    edits: {'src/core/session/visit.ts': change(/signOut\(\) \{\n\s+memory\.erase\(\);/, 'signOut() {')},
    async seen(files) {
      const there = hostWith(files);
      const {sidebar} = await signedIn(there, true);
      await sidebar.call('signOut', {});
      return [...there.stores.user].map(([key]) => key);
    },
    shipped: [],
    planted: ['remembered'],
  },
  'terms that nobody has accepted': {
    edits: {'src/core/api.ts': change(/if \(terms !== deployment\.termsVersion\) throw [^;]+;/, '')},
    async seen(files) {
      const reply = await signIn(await openSidebar(hostWith(files)), {terms: 'older'});
      return reply.ok ? 'signed in' : failureOf(reply).code;
    },
    shipped: 'signIn.terms',
    planted: 'signed in',
  },
  'the bank asked before anybody has signed in': {
    edits: {
      'src/core/opening.ts': change(': nobody(visit);\n  if', ": (bank.start('x'), nobody(visit));\n  if"),
    },
    async seen(files) {
      await openSidebar(hostWith(files));
      return (await world.bank.control.requests()).length > 0;
    },
    shipped: false,
    planted: true,
  },
  'work at load': {
    edits: {
      'src/main.ts': text =>
        `${text}\nhttp.send([{endpoint: 'whoAmI', fields: {}, token: 'x', seconds: 1}]);\n`,
    },
    async seen(files) {
      await openSidebar(hostWith(files));
      return (await world.bank.control.requests()).length > 0;
    },
    shipped: false,
    planted: true,
  },
  'an opening whose texts can end the script element': {
    edits: {'src/apps-script/ui.ts': change('<>`', '`')},
    async seen(files) {
      const there = hostWith(files);
      await signedIn(there, true);
      const hostile = [{Id: 1, Name: '</script><img src=x>'}];
      await world.bank.control.faults([{path: '/Interface/GetInterfaces', answer: {json: hostile}}]);
      await openSidebar(there).catch(() => undefined);
      return there.sidebar!.html.includes('</script><img src=x>');
    },
    shipped: false,
    planted: true,
  },
  'a link on a host that nobody knows': {
    edits: {'src/core/bank/address.ts': text => text.replaceAll(/if \([^\n]*\) return null;/g, '')},
    async seen(files) {
      const there = hostWith(files);
      const {sidebar} = await signedIn(there);
      const order = await orderOf(sidebar, 'boats');
      await world.bank.control.faults([
        {path: '/Permalink/*', answer: {json: {url: 'https://elsewhere.example/abc'}}},
      ]);
      await sidebar.call('insert', order);
      const hosts = (await world.bank.control.requests()).map(({host}) => host);
      return hosts.every(host => [api, cdn].includes(host));
    },
    // The port knows two hosts, whatever becomes of the check.
    shipped: true,
    planted: true,
  },
};

test.each(Object.entries(drifts))('is seen: %s', async (_, {edits, seen, shipped, planted}) => {
  expect(await seen(null)).toEqual(shipped);
  await world.bank.control.reset();
  expect(await seen(await bundleOf(edits))).toEqual(planted);
});
