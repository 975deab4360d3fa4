/** A scenario lives in the address of the page, so that a report of a fault is a link. */
import type {Fault} from '../packages/apps-script-host/src/faults.ts';
import type {FaultRule} from './image-bank/faults.ts';

export interface Scenario {
  editor: 'docs' | 'slides';
  /** As Google names the person's language. */
  locale: string;
  /** Milliseconds added to each call from the sidebar; null: what `npm start` was told. */
  latency: number | null;
  /** Scopes that the person has unticked. */
  withheld: string[];
  /** After the sidebar has opened, its calls run as another Google account. */
  otherAccount: boolean;
  readOnly: boolean;
  /** The account's store holds something that nobody can read, or takes no more; null: it is empty. */
  store: 'damaged' | 'full' | null;
  host: Fault[];
  /** Faults of the image bank. Such a file gets a bank of its own; null: it uses the common one. */
  bank: FaultRule[] | null;
}

const scopes = {
  document: {
    docs: 'https://www.googleapis.com/auth/documents.currentonly',
    slides: 'https://www.googleapis.com/auth/presentations.currentonly',
  },
  bank: 'https://www.googleapis.com/auth/script.external_request',
  sidebar: 'https://www.googleapis.com/auth/script.container.ui',
};

/** What `bank=` may say. Everything but a slow bank lets the sign-in through where it can. */
const banks: Record<string, FaultRule[]> = {
  down: [{path: '*', answer: 'drop'}],
  slow: [{path: '*', slow: 5000}],
  html: [{path: '*', answer: 'html'}],
  cut: [{path: '*', answer: 'cut'}],
  busy: [{path: '/Search2', answer: {status: 429, retryAfter: 20}}],
  odd: [{path: '/Search2', answer: 'wrongTypes'}],
  foreign: [{path: '/Permalink/*', answer: {json: {url: 'https://elsewhere.example/picture.jpg'}}}],
  redirect: [{path: '/Search2', answer: {redirect: 'https://elsewhere.example/'}}],
};

/** What `account=` may say. */
const accounts = ['expired', 'other'];

/** What `store=` may say. */
const stores = ['damaged', 'full'];

/** What `without=` may say: a permission that the person has not granted. */
const permissions = ['document', 'bank', 'sidebar'];

/** Every parameter, with what it may say: shown when an address says something else. */
export const parameters: Record<string, string> = {
  locale: 'a language, such as nb or pt_BR',
  latency: 'milliseconds added to each call from the sidebar',
  account: accounts.join(', '),
  bank: Object.keys(banks).join(', '),
  without: permissions.join(', '),
  store: stores.join(', '),
  readonly: '1',
  fail: 'a call that fails, such as InlineImage.setWidth, with always=1, after=1 (it has its effect first) and message=…',
};

/**
 * Reads an address such as `/slides?account=expired&bank=slow&locale=sv`.
 * @throws Error that says what an address may hold
 */
export function scenarioOf(address: string): Scenario {
  const {pathname, searchParams: asked} = new URL(address, 'http://localhost');
  const editor = pathname === '/docs' ? 'docs' : pathname === '/slides' ? 'slides' : null;
  const bank = asked.get('bank');
  const account = asked.get('account');
  const store = asked.get('store');
  const without = asked.getAll('without');
  const latency = asked.get('latency');
  const unknown = [...asked.keys()].filter(
    key => !(key in parameters || ['always', 'after', 'message', 'file'].includes(key)),
  );
  const wrong =
    !editor ||
    unknown.length > 0 ||
    (bank !== null && !Object.hasOwn(banks, bank)) ||
    (account !== null && !accounts.includes(account)) ||
    (store !== null && !stores.includes(store)) ||
    (latency !== null && !/^\d+$/.test(latency)) ||
    without.some(permission => !permissions.includes(permission));
  if (wrong) {
    const known = Object.entries(parameters).map(([name, values]) => `${name}: ${values}`);
    throw new Error(`An address is /docs or /slides, with any of these: ${known.join('; ')}`);
  }
  const expired: FaultRule[] = ['/Search2', '/Document/*', '/Permalink/*'].map(path => ({
    path,
    answer: {status: 401},
  }));
  return {
    editor,
    locale: asked.get('locale') ?? 'en',
    latency: latency === null ? null : Number(latency),
    withheld: without.map(permission =>
      permission === 'document' ? scopes.document[editor] : scopes[permission as 'bank' | 'sidebar'],
    ),
    otherAccount: account === 'other',
    readOnly: asked.get('readonly') === '1',
    store: store as Scenario['store'],
    host: asked.getAll('fail').map(call => ({
      call,
      message:
        asked.get('message') ??
        (editor === 'docs' ? 'Service unavailable: Docs' : 'Service unavailable: Slides'),
      always: asked.get('always') === '1',
      after: asked.get('after') === '1',
    })),
    bank: bank !== null ? banks[bank]! : account === 'expired' ? expired : null,
  };
}
