/** A scenario lives in the address of the page, so that a report of a fault is a link. */
import type {Fault} from '../packages/apps-script-host/src/faults.ts';
import {official} from '../packages/apps-script-host/src/official.ts';
import {signInCases} from './demo/accounts.ts';
import {themeNames, type ThemeName} from './demo/themes.ts';
import type {FaultRule} from './image-bank/faults.ts';

export interface Scenario {
  editor: 'docs' | 'slides';
  /** As Google names the person's language. */
  locale: string;
  /** The language in which the services word their exceptions. */
  exceptions: string;
  /** Milliseconds added to each call from the sidebar; null: what `npm start` was told. */
  latency: number | null;
  /** Scopes that the person has unticked. */
  withheld: string[];
  /** Which of `signInCases` the person is; null: the address names none. */
  account: string | null;
  /** After the sidebar has opened, its calls run as another Google account. */
  otherAccount: boolean;
  readOnly: boolean;
  /** A dialog closes the sidebar, and a sidebar the dialog. */
  oneAtATime: boolean;
  /** How a presentation looks. */
  theme: ThemeName;
  /** The account's store holds something that nobody can read, or takes no more; null: it is empty. */
  store: 'damaged' | 'full' | null;
  host: Fault[];
  /** Faults of the image bank. Such a file gets a bank of its own; null: it uses the common one. */
  bank: FaultRule[] | null;
  /** What the address says that nothing here knows, each a sentence with what is known. The rest holds. */
  notUnderstood: string[];
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

const stores = ['damaged', 'full'];
const permissions = ['document', 'bank', 'sidebar'];
const forFail = ['always', 'after', 'message'];

/** What an address may hold, with what each may say. */
export const parameters: Record<string, string> = {
  account: signInCases.map(({name}) => name).join(', '),
  bank: Object.keys(banks).join(', '),
  locale: 'a language, such as nb or pt_BR',
  exceptions: 'the language that failures of Google are worded in, such as nb, de or nl',
  latency: 'milliseconds that each call from the sidebar takes longer',
  without: permissions.join(', '),
  store: stores.join(', '),
  readonly: '1',
  alone: '1: a dialog closes the sidebar, and a sidebar the dialog',
  theme: `how a presentation looks: ${themeNames.join(', ')}`,
  fail: 'a call that fails, such as InlineImage.setWidth',
  always: '1: what fail names fails each time',
  after: '1: what fail names has its effect first',
  message: 'what the call that fails says',
  file: 'anything: another name is another file',
};

/** The session ends at the first of these. */
const expiring = ['/Search2', '/Document/*', '/Permalink/*'];

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-')).length === 1;
  } catch {
    return false;
  }
}

/** Whether a script in this editor can make a call of this name. */
function isCall(name: string, editor: Scenario['editor']): boolean {
  if (name === 'google.script.run') return true;
  const [type = '', member = '', ...more] = name.split('.');
  const elsewhere = editor === 'docs' ? 'Slides' : 'Document';
  return (
    more.length === 0 &&
    Object.entries(official.interfaces).some(([path, members]) => {
      const [namespace, own] = path.split('.');
      return own === type && namespace !== elsewhere && Object.hasOwn(members, member);
    })
  );
}

const among = (known: string[]) => (value: string) => known.includes(value);

/** What `asked` holds under a name, as far as it is known; the rest is said in `notUnderstood`. */
function reading(asked: URLSearchParams, notUnderstood: string[]) {
  const unknown = [...new Set(asked.keys())].filter(key => !Object.hasOwn(parameters, key));
  for (const key of unknown) {
    notUnderstood.push(`An address knows no “${key}”. It knows ${Object.keys(parameters).join(', ')}.`);
  }
  const all = (key: string, isKnown: (value: string) => boolean): string[] =>
    asked.getAll(key).filter(value => {
      if (isKnown(value)) return true;
      notUnderstood.push(`“${key}” knows no “${value}”. It may be: ${parameters[key]}.`);
      return false;
    });
  const one = (key: string, isKnown: (value: string) => boolean): string | null => {
    const [first, ...more] = all(key, isKnown);
    for (const value of more) {
      notUnderstood.push(`“${key}” can be one thing: “${first}” counts, “${value}” does not.`);
    }
    return first ?? null;
  };
  const yes = (key: string) => one(key, among(['1'])) === '1';
  return {all, one, yes};
}

/**
 * Reads an address such as `/slides?account=expired&bank=slow&locale=sv`. What is not understood in it is left out and
 * said in `notUnderstood`.
 * @throws Error when the path is no editor's
 */
export function scenarioOf(address: string): Scenario {
  const {pathname, searchParams: asked} = new URL(address, 'http://localhost');
  const editor = pathname === '/docs' ? 'docs' : pathname === '/slides' ? 'slides' : null;
  if (!editor) throw new Error(`There is no ${pathname}: /docs is the document, /slides the presentation.`);

  const notUnderstood: string[] = [];
  const {all, one, yes} = reading(asked, notUnderstood);

  const account = one('account', among(signInCases.map(({name}) => name)));
  const bank = one('bank', among(Object.keys(banks)));
  const locale = one('locale', isLanguage);
  const exceptions = one('exceptions', isLanguage);
  const latency = one('latency', value => /^\d{1,6}$/.test(value));
  const without = all('without', among(permissions));
  const store = one('store', among(stores));
  const readOnly = yes('readonly');
  const oneAtATime = yes('alone');
  const theme = one('theme', among(themeNames));
  const fails = all('fail', call => isCall(call, editor));
  const [always, after] = [yes('always'), yes('after')];
  const message = one('message', () => true);
  for (const key of forFail.filter(each => asked.has(each) && fails.length === 0)) {
    notUnderstood.push(
      `“${key}” says how something fails, and “fail” names no call. It may be: ${parameters.fail}.`,
    );
  }

  const faults = bank === null ? [] : banks[bank]!;
  const slow = faults.find(({answer}) => !answer)?.slow;
  const expired: FaultRule[] =
    account === 'expired' ? expiring.map(path => ({path, ...(slow && {slow}), answer: {status: 401}})) : [];
  return {
    editor,
    locale: locale ?? 'en',
    exceptions: exceptions ?? 'en',
    latency: latency === null ? null : Number(latency),
    withheld: without.map(permission =>
      permission === 'document' ? scopes.document[editor] : scopes[permission as 'bank' | 'sidebar'],
    ),
    account,
    otherAccount: account === 'other',
    readOnly,
    oneAtATime,
    theme: (theme ?? 'plain') as ThemeName,
    store: store as Scenario['store'],
    host: fails.map(call => ({
      call,
      message: message ?? (editor === 'docs' ? 'Service unavailable: Docs' : 'Service unavailable: Slides'),
      always,
      after,
    })),
    // The first rule that fits counts: a bank that is down is so before it refuses, and a slow one refuses slowly.
    bank:
      bank === null && expired.length === 0
        ? null
        : [...faults.filter(({answer}) => answer), ...expired, ...faults.filter(({answer}) => !answer)],
    notUnderstood,
  };
}
