/** The cases that run in the dialog's own page: the bridge, the page as HtmlService serves it, the frame around it. */
import type {Area, Value} from '../case.ts';

/** Calls `probe` of the script. @throws what the failure handler is given */
export type Probe = (what: unknown, value?: unknown) => Promise<Value>;

interface Script {
  run: Record<string, unknown>;
  host: {
    close?: unknown;
    setWidth?: unknown;
    setHeight?: unknown;
    origin?: unknown;
    editor?: {focus?: unknown};
  };
}

const script = (globalThis as unknown as {google?: {script: Script}}).google?.script as Script;
const run = 'https://developers.google.com/apps-script/guides/html/reference/run';
const host = 'https://developers.google.com/apps-script/guides/html/reference/host';
const communication = 'https://developers.google.com/apps-script/guides/html/communication';
const rpc = 'sidebar/rpc.ts';
const main = 'src/main.ts';

/** The words of what is thrown before anything is sent; null: nothing is. */
const atOnce = (value: unknown): string | null => {
  try {
    // A runner of its own, whose answer nobody waits for.
    (script.run.probe as (what: string, value: unknown) => void)('echo', value);
    return null;
  } catch (error) {
    return String(error);
  }
};

const wordsOf = (error: unknown): string => (error as Error).message;

/** Runs in a page: answers may be waited for. */
export type PageArea = Omit<Area, 'cases'> & {
  cases: Array<Omit<Area<Probe>['cases'][number], 'run'> & {run(probe: Probe): Value | Promise<Value>}>;
};

const bridge: PageArea = {
  name: 'bridge',
  emulated: 'crossing.ts',
  cases: [
    {
      name: 'a date does not cross, and says so at once',
      source: run,
      claims: 'TypeError: Failed due to illegal value in property: 1',
      hangs: [rpc, 'src/shared/contract.ts'],
      run: () => atOnce(new Date(0)),
    },
    {
      name: 'a function in an object does not cross, and its name is said',
      source: run,
      claims: 'TypeError: Failed due to illegal value in property: work',
      hangs: [rpc],
      run: () => atOnce({work: () => 1}),
    },
    {
      name: 'what may cross crosses as it is',
      source: run,
      claims: {text: 'blåbær “ \u2028', number: 1.5, yes: true, nothing: null, list: [1, [2]]},
      hangs: [rpc, 'src/shared/contract.ts'],
      run: probe =>
        probe('echo', {text: 'blåbær “ \u2028', number: 1.5, yes: true, nothing: null, list: [1, [2]]}),
    },
    {
      name: 'what was answered can be sent again',
      source: run,
      claims: {list: [{a: 1}]},
      emulated: 'workbench/frame/run-client.ts',
      hangs: [rpc, 'sidebar/inserting/place-reader.ts'],
      run: async probe => probe('echo', await probe('echo', {list: [{a: 1}]})),
    },
    {
      name: 'undefined in a list becomes null',
      source: run,
      claims: [1, null],
      hangs: [rpc],
      run: probe => probe('echo', [1, undefined]),
    },
    {
      name: 'undefined in an object is left out',
      source: run,
      claims: {a: 1},
      open: 'whether it is left out, becomes null, or is refused',
      hangs: [rpc, 'src/core/arguments.ts'],
      run: probe => probe('echo', {a: 1, b: undefined}),
    },
    {
      name: 'a function that returns nothing answers null',
      source: run,
      claims: null,
      hangs: [rpc],
      run: async probe => (await probe('nothing')) ?? null,
    },
    {
      name: 'an answer with a date in it fails',
      source: run,
      claims: true,
      open: 'whether it fails, or null arrives',
      emulated: 'host.ts',
      hangs: ['src/core/dispatch.ts'],
      run: probe =>
        probe('date').then(
          () => false,
          () => true,
        ),
    },
    {
      name: 'of what is thrown the words arrive',
      source: run,
      claims: 'Error: words',
      emulated: 'execution.ts',
      hangs: ['src/core/dispatch.ts', rpc],
      run: probe => probe('throw').then(() => null, wordsOf),
    },
    {
      name: 'a text of a million letters crosses both ways',
      source: run,
      claims: 1_000_000,
      hangs: [rpc, 'src/shared/limits.ts'],
      run: async probe => ((await probe('echo', 'x'.repeat(1_000_000))) as string).length,
    },
    {
      name: 'of twelve calls at once each is answered',
      source: run,
      claims: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
      emulated: 'queue.ts',
      hangs: [rpc],
      run: probe => Promise.all(Array.from({length: 12}, (_, at) => probe('echo', at))),
    },
    {
      name: 'what stands inside the bundle cannot be called',
      source: `${communication}#private_functions`,
      claims: ['undefined', 'undefined', 'function'],
      emulated: 'host.ts',
      hangs: [main, 'build.mjs'],
      run: () => ['outcomeOf', 'hidden_', 'probe'].map(name => typeof script.run[name]),
    },
    {
      name: 'every execution begins with fresh globals',
      source: 'https://developers.google.com/apps-script/guides/v8-runtime',
      claims: [1, 1],
      emulated: 'execution.ts',
      hangs: ['src/apps-script/docs/find.ts', main],
      run: async probe => [await probe('count'), await probe('count')],
    },
    {
      name: 'the person’s temporary key is the same from call to call',
      source: 'https://developers.google.com/apps-script/reference/base/session#getTemporaryActiveUserKey()',
      claims: true,
      emulated: 'session.ts',
      hangs: ['src/core/session/session.ts', 'src/apps-script/host.ts'],
      run: async probe => (await probe('key')) === (await probe('key')),
    },
    {
      name: 'what one call stores the next one finds',
      source: 'https://developers.google.com/apps-script/reference/properties/properties',
      claims: 'stored',
      emulated: 'properties.ts',
      hangs: ['src/apps-script/stores.ts'],
      run: async probe => {
        await probe('store', 'stored');
        return probe('store', '');
      },
    },
    {
      name: 'of two calls that want the script’s lock one waits for the other',
      source: 'https://developers.google.com/apps-script/reference/lock/lock#waitLock(Integer)',
      claims: true,
      emulated: 'lock.ts',
      hangs: ['src/apps-script/stores.ts', 'src/core/session/keyring.ts'],
      run: async probe => {
        const held = (await Promise.all([probe('lock'), probe('lock')])) as Array<[number, number]>;
        const [[, end], [begin]] = held.sort(([a], [b]) => a - b) as [[number, number], [number, number]];
        return end <= begin;
      },
    },
    {
      name: 'what one call selects the next one finds selected',
      source: 'https://developers.google.com/apps-script/reference/document/document#setCursor(Position)',
      claims: 3,
      emulated: 'document/document.ts',
      hangs: ['src/apps-script/docs/editor.ts', 'src/apps-script/slides/editor.ts'],
      run: async probe => probe('selected', await probe('select')),
    },
  ],
};

const page: PageArea = {
  name: 'page',
  emulated: 'html.ts',
  cases: [
    {
      name: 'what looks like a comment is taken out of template literals',
      source: 'https://github.com/enuchi/React-Google-Apps-Script/issues/157',
      claims: 'before ||after',
      hangs: ['build.mjs'],
      run: () => (globalThis as unknown as {ofTemplate: string}).ofTemplate,
    },
    {
      name: 'nothing is taken out of other texts',
      source: 'https://github.com/enuchi/React-Google-Apps-Script/issues/157',
      claims: 'before // within',
      hangs: ['build.mjs'],
      run: () => (globalThis as unknown as {ofText: string}).ofText,
    },
    {
      name: 'a meta element of the page is ignored',
      source:
        'https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String)',
      claims: false,
      hangs: ['src/apps-script/ui.ts', 'deployment/page-policy.ts'],
      run: () => document.querySelector('meta[name=conformance]') !== null,
    },
    {
      name: 'what the script has appended is in the page when it is whole',
      source: 'https://developers.google.com/apps-script/reference/html/html-output#append(String)',
      claims: true,
      hangs: ['src/apps-script/ui.ts', 'sidebar/main.tsx'],
      run: () => document.getElementById('opening') !== null,
    },
    {
      name: 'a policy that a page sets for itself holds',
      source: 'https://www.w3.org/TR/CSP3/#meta-element',
      claims: 'connect-src',
      emulated: 'workbench/sidebar-frames.ts',
      hangs: ['deployment/page-policy.ts'],
      run: () => refusedByOwnPolicy(),
    },
  ],
};

const frame: PageArea = {
  name: 'frame',
  emulated: 'workbench/frame/run-client.ts',
  cases: [
    {
      name: 'the page can give the focus to the editor',
      source: `${host}#editor.focus()`,
      claims: 'function',
      open: 'whether a dialog has it as a sidebar has',
      hangs: ['sidebar/google.ts'],
      run: () => typeof script.host.editor?.focus,
    },
    {
      name: 'the page can close itself',
      source: `${host}#close()`,
      claims: 'function',
      hangs: ['sidebar/google.ts'],
      run: () => typeof script.host.close,
    },
    {
      name: 'the page can ask for another width',
      source: `${host}#setWidth(Integer)`,
      claims: 'function',
      hangs: ['sidebar/large/fitting.ts'],
      run: () => typeof script.host.setWidth,
    },
    {
      name: 'the page can ask for another height',
      source: `${host}#setHeight(Integer)`,
      claims: 'function',
      hangs: ['sidebar/large/fitting.ts'],
      run: () => typeof script.host.setHeight,
    },
    {
      name: 'the page is told how much of it the window shows',
      source: 'https://www.w3.org/TR/intersection-observer/#dom-intersectionobserverentry-intersectionrect',
      claims: true,
      open: 'what a frame in an editor is told of the window around it',
      hangs: ['sidebar/large/fitting.ts'],
      run: () =>
        new Promise<Value>(resolve => {
          const observer = new IntersectionObserver(([entry]) => {
            observer.disconnect();
            resolve((entry?.intersectionRect.width ?? 0) > 0);
          });
          observer.observe(document.body);
        }),
    },
    {
      name: 'the page is told the editor’s origin',
      source: `${host}#origin`,
      claims: true,
      hangs: ['sidebar/google.ts'],
      run: () => /^https?:/.test(String(script.host.origin)),
    },
    {
      name: 'the page’s storage can be reached',
      source: 'https://developers.google.com/apps-script/guides/html/restrictions',
      claims: true,
      open: 'whether the browser lets a frame of another site at its storage',
      hangs: ['docs/privacy.md'],
      run: () => {
        try {
          return typeof globalThis.localStorage.length === 'number';
        } catch {
          return false;
        }
      },
    },
    {
      name: 'a dialog works on when a sidebar is shown beside it',
      source: 'https://developers.google.com/apps-script/guides/dialogs',
      claims: 'still here',
      open: 'whether the dialog is closed',
      emulated: 'ui.ts',
      hangs: ['src/apps-script/ui.ts'],
      run: async probe => {
        await probe('sidebar');
        return probe('echo', 'still here');
      },
    },
  ],
};

/** In a frame of its own, so that this page stays as it is. */
function refusedByOwnPolicy(): Promise<Value> {
  const inner = document.createElement('iframe');
  inner.hidden = true;
  document.body.append(inner);
  const own = inner.contentDocument as Document;
  return new Promise<Value>(resolve => {
    own.addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective));
    const meta = own.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "default-src 'none'";
    own.head.append(meta);
    const {fetch} = inner.contentWindow as unknown as typeof globalThis;
    // What is not refused meets a host that cannot exist.
    fetch('https://conformance.invalid/').then(
      () => resolve('nothing'),
      () => setTimeout(() => resolve('nothing'), 500),
    );
  }).finally(() => inner.remove());
}

/** @param editor what is selected is a cursor's place in Docs, a kind of selection in Slides */
export const pageAreas = (editor: 'docs' | 'slides'): PageArea[] => {
  const cases = bridge.cases.map(one =>
    editor === 'slides' && one.claims === 3
      ? {...one, claims: 'PAGE_ELEMENT', emulated: 'slides/execution.ts'}
      : one,
  );
  return [{...bridge, cases}, page, frame];
};
