/** Edits that change nothing about what the add-on may do: nothing complains of them. */
import type {Breach} from '../../audit/breach.ts';
import {breachesOf, type Edits} from './planted.ts';

const edits: Array<[what: string, edit: Edits]> = [
  [
    'a renamed helper',
    {
      'src/apps-script/docs/find.ts': text => text.replaceAll('obstacleIn', 'hindranceIn'),
      'src/apps-script/docs/editor.ts': text => text.replaceAll('obstacleIn', 'hindranceIn'),
      'src/apps-script/docs/credits.ts': text => text.replaceAll('obstacleIn', 'hindranceIn'),
    },
  ],
  [
    'a local name before JSON.stringify',
    {
      'src/core/bank/written.ts': text =>
        text.replace('{body: JSON.stringify(body)}', '{body: asJson(body)}') +
        'function asJson(fields: object): string {\n  const whole = fields;\n  return JSON.stringify(whole);\n}\n',
    },
  ],
  [
    'a named setting',
    {
      'src/apps-script/http.ts': text =>
        text
          .replace('followRedirects: false', 'followRedirects: FOLLOW')
          .replace('const MOST = 3;', 'const MOST = 3;\nconst FOLLOW = false;'),
    },
  ],
  [
    'optional chaining on a service',
    {'src/apps-script/utilities.ts': text => text.replace('Utilities.sleep(ms)', 'Utilities?.sleep(ms)')},
  ],
  [
    'a method of the core that is called like one of the host’s',
    {'src/core/bytes.ts': 'export const named = {getName: () => "x"};\nexport const name = named.getName();'},
  ],
  ['a text with a version', {'src/core/bytes.ts': 'export const version = "1.2.3";'}],
  ['a word that ends like a domain', {'locales/en.ts': text => text.replace(/submit: '/, '$&photo.no ')}],
  [
    'a set of kinds',
    {
      'src/core/bytes.ts':
        'export const kinds = new Set(["image", "action"]);\nexport const order = {action: "insert", ping: 1};',
    },
  ],
  [
    'functions of the language',
    {'src/core/bytes.ts': 'export const spelt = encodeURI("a") + String(isFinite(1)) + parseFloat("1");'},
  ],
  [
    'functions of the browser that look',
    {
      'sidebar/main.tsx':
        'const dark = matchMedia("(prefers-color-scheme: dark)").matches;\nif (dark) document.querySelector("main")?.classList.add("dark");',
    },
  ],
  [
    'an object with an action',
    {
      'sidebar/main.tsx':
        'const kept = {action: "insert", kinds: new Set(["image"])};\naddEventListener(kept.action, () => kept.kinds.clear());',
    },
  ],
  [
    'a rotation read for a box',
    {'src/apps-script/slides/find.ts': 'export const turnOf = (element: Element) => element.getRotation();'},
  ],
];

let breaches: Breach[];

beforeAll(async () => {
  breaches = await breachesOf(
    edits.map(([, edit]) => edit),
    [],
    ['docs', 'slides'],
  );
});

test.each(edits)('%s', (_, edit) => {
  const files = Object.keys(edit).join('|');
  expect(breaches.filter(({text}) => new RegExp(files).test(text))).toEqual([]);
});

test('nor of what is built of them all', () => {
  expect(breaches).toEqual([]);
});
