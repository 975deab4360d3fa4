/**
 * What differs between one organisation's build and another's: every field of `deployment.json`, with all that a
 * person has to know of it. The build checks the file by this, and the types, `deployment/schema.json` and
 * `docs/deployment.md` are made from it. Apps Script gets the checked values alone: only types may be imported here
 * by what is shipped.
 */
import * as v from 'valibot';
import {FIELDS} from '../shared/caption.ts';

/** What people are told of a field. */
export interface About {
  /** What it is for: sentences. */
  description: string;
  /** What has to stand there, as the rest of "expected …". */
  expected: string;
  examples: unknown[];
  /** Who needs to change it. */
  who: string;
}

function field<S extends v.GenericSchema>(schema: S, about: About) {
  return v.pipe(schema, v.metadata({...about}));
}

/** A text of that pattern. @param wrong says of one that is not what is wrong with it: "has a port" */
function text(pattern: RegExp, wrong: (text: string) => string | undefined = () => undefined) {
  const say = (input: string) => whatIsWrong(input) ?? wrong(input) ?? `is ${quoted(input)}`;
  return v.pipe(
    v.string(),
    v.regex(pattern, ({input}) => say(input)),
    v.check(
      input => !UNSEEN.test(input),
      ({input}) => say(input),
    ),
  );
}

/**
 * What changes a text and is not seen in it: controls, turns of the direction of writing, blanks without width, halves
 * of characters. Joiners and the choice between a sign and its picture belong to how some words and pictures are written.
 */
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0f)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const escape = (character: string) =>
  [...Array(character.length).keys()]
    .map(at => '\\u' + character.charCodeAt(at).toString(16).padStart(4, '0'))
    .join('');

/** The text as JSON on one line of a terminal: nothing unseen in it, and not all of a long one. */
export function quoted(text: string): string {
  const short = text.length > 100 ? text.slice(0, 99) + '…' : text;
  return JSON.stringify(short).replace(new RegExp(UNSEEN, 'gu'), escape);
}

function whatIsWrong(input: string): string | undefined {
  if (input.trim() === '') return 'is empty';
  const unseen = UNSEEN.exec(input)?.[0];
  if (unseen !== undefined) return `holds a character that is not seen, ${escape(unseen)}`;
  if (input !== input.trim()) return 'has blanks around it';
  return undefined;
}

/** `.` and `..` lead elsewhere than they say. */
const DOTS = '\\.\\.?(?:[/?#]|$)';
const dots = (path: string) => {
  const [segment] = /(?<=\/)\.\.?(?=[/?#]|$)/.exec(path) ?? [];
  return segment === undefined ? undefined : `has the segment ${quoted(segment)}, which leads elsewhere`;
};

function listOf<S extends v.GenericSchema<string>>(item: S) {
  return v.pipe(v.array(item), different());
}

/** No text stands twice; looked at whatever else is wrong, so that all mistakes are said at once. */
function different<T extends string[] | Record<string, string>>() {
  return v.rawCheck<T>(({dataset: {value}, addIssue}) => {
    if (typeof value !== 'object' || value === null) return;
    const texts = Object.values(value as object).filter(one => one && typeof one === 'string');
    const again = new Set(texts.filter((one, index) => texts.indexOf(one) < index));
    if (again.size) addIssue({message: `has ${[...again].map(quoted).join(' and ')} twice`});
  });
}

// Letters, digits and hyphens, with a name at the end: the manifest's list takes no addresses in numbers.
// As long as names can be: https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4
const HOST = hostOf('a-z');
function hostOf(letters: string): string {
  const label = `[${letters}0-9](?:[${letters}0-9-]{0,61}[${letters}0-9])?`;
  return `(?=[^/?#@]{1,253}(?:[/?#]|$))(?:${label}\\.)+[${letters}][${letters}0-9-]{0,61}[${letters}0-9]`;
}
const host = text(new RegExp(`^${HOST}$`), input => {
  if (input.includes('\\')) return `has a backslash, ${quoted(input)}`;
  if (input.includes('://')) return `has a scheme, ${quoted(input.split('://')[0] + '://')}`;
  if (input.startsWith('//')) return `has ${quoted('//')} before it`;
  if (/[/?#]/.test(input)) return `has a path, ${quoted(input.slice(input.search(/[/?#]/)))}`;
  if (input.includes('@')) return 'has a user in it';
  if (/^\[|:.*:/.test(input)) return 'is an address in numbers';
  if (/:\d*$/.test(input)) return `has a port, ${quoted(input.slice(input.lastIndexOf(':')))}`;
  if (/[A-Z]/.test(input)) return `has capitals, ${quoted(input)}`;
  if (/^[\d.]+$/.test(input)) return 'is an address in numbers';
  if (input.includes('*')) return `stands for many hosts, ${quoted(input)}`;
  if (/[^\0-~]/.test(input)) return `has letters that hosts have as ${quoted('xn--…')}, ${quoted(input)}`;
  if (/^\.|\.\.|\.$/.test(input)) return `has a full stop too many, ${quoted(input)}`;
  if (/^[a-z0-9-]+$/.test(input)) return `has no domain, ${quoted(input)}`;
  if (input.split('.').some(label => label.length > 63) || input.length > 253)
    return 'is longer than hosts are';
  return undefined;
});

const notHttps = (input: string) => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(input)?.[1]?.toLowerCase();
  if (scheme === undefined || (scheme !== 'https' && /^[\w.-]+:\d/.test(input)))
    return `has no scheme, ${quoted(input)}`;
  if (scheme !== 'https') return `begins with ${quoted(scheme + ':')}`;
  if (input.includes('\\')) return `has a backslash, ${quoted(input)}`;
  if (/^https:\/\/[^/?#]*@/i.test(input)) return 'has a user in it';
  if (/^https:\/\/[^/?#]*:/i.test(input)) return 'has a port';
  if (/^https:\/\/[^/?#]*[A-Z]/i.test(input) && /[A-Z]/.test(input.split(/[/?#]/)[2] ?? ''))
    return `has capitals in its host, ${quoted(input)}`;
  return dots(input.replace(/^[^:]*:\/\//, '').split(/[?#]/)[0]!);
};
// What src/core/bank/address.ts would take, too: nothing that could be read in two ways.
const REST = `(?!(?:[^?#]*/)?${DOTS})[^\\s"'<>\\\\^\`{|}]*`;
const link = text(new RegExp(`^https://${HOST}(?:[/?#]${REST})?$`), notHttps);
const linkOrNone = text(new RegExp(`^(?:https://${HOST}(?:[/?#]${REST})?)?$`), notHttps);
const imageLinkOrNone = text(
  new RegExp(`^(?:https://${HOST}/(?:${REST}\\{(?:id|code)\\})+${REST})?$`),
  input =>
    unknownPlaceholder(input, ['id', 'code']) ??
    notHttps(input) ??
    (/\{(id|code)\}/.test(input) ? undefined : 'names no image'),
);

/** A placeholder that nobody fills, or a brace that is none of a placeholder. */
function unknownPlaceholder(template: string, known: readonly string[]): string | undefined {
  const rest = template.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    known.includes(name) ? '' : whole,
  );
  const strange = /\{[^{}]*\}/.exec(rest)?.[0];
  if (strange !== undefined) return `has ${quoted(strange)}, which stands for nothing`;
  return /[{}]/.test(rest) ? 'has a brace that is not closed or not opened' : undefined;
}

const languageNames = () => new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});
const language = v.pipe(
  text(/^[a-z]{2,3}$/),
  v.check(
    input => languageNames().of(input) !== undefined,
    ({input}) => `is ${quoted(input)}, which is no language`,
  ),
);

function notOfAPath(input: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(input)) return `is ${quoted(input)}`;
  if (input.includes('\\')) return `has a backslash, ${quoted(input)}`;
  if (input.includes('?')) return `has a query, ${quoted(input.slice(input.indexOf('?')))}`;
  if (input.includes('#')) return `has a fragment, ${quoted(input.slice(input.indexOf('#')))}`;
  if (input.startsWith('//')) return `is ${quoted(input)}, which begins with a host`;
  if (input.includes('//')) return `has two slashes in a row, ${quoted(input)}`;
  if (input.includes('%')) return `has an escape, ${quoted(input)}`;
  return dots(input);
}

const readable = () =>
  v.check<string, (issue: v.CheckIssue<string>) => string>(
    input => /[\p{L}\p{N}]/u.test(input),
    ({input}) => `is ${quoted(input)}`,
  );

/** The name of a field in the bank's JSON. */
const name = text(/^(?!__proto__$)[A-Za-z_][\w.-]*$/);
const flag = v.boolean();

const anotherBank = 'who connects another bank';
const confirmed = 'who has confirmed the call with the bank';
const everyone = 'every organisation';
const atWill = 'who wants it otherwise';
const on = (value: boolean) => ({expected: 'true or false', examples: [value]});
const aHost = 'a host name alone: small letters, no scheme, port or path';
const aPage = 'the https address of a page, its host in small letters and without a port';
const aName = 'a name of letters, digits, `_`, `.` and `-`';

const fields = {
  bank: field(
    v.strictObject({
      name: field(v.pipe(text(/^(?=.{1,50}$)\S(?:.*\S)?$/), readable()), {
        description: 'The bank as people know it. Shown in the sidebar.',
        expected: 'a name of 1 to 50 characters with a letter or a digit among them',
        examples: ['Imageshop'],
        who: anotherBank,
      }),
      api: field(host, {
        description:
          'The host of the web API. The only one that ever gets the token of the person who is signed in.',
        expected: aHost,
        examples: ['api.imageshop.no'],
        who: anotherBank,
      }),
      cdn: field(host, {
        description: 'The host of public links, from which an image that is inserted is fetched.',
        expected: aHost,
        examples: ['v.imgi.no'],
        who: anotherBank,
      }),
      thumbnails: field(v.pipe(listOf(host), v.minLength(1, 'is empty')), {
        description: 'The hosts from which the browser shows thumbnails. The script never asks them.',
        expected: `a list of hosts, each of them ${aHost}`,
        examples: [['magik.imageshop.no']],
        who: anotherBank,
      }),
    }),
    {
      description: 'The image bank and its public hosts.',
      expected: 'an object with name, api, cdn and thumbnails',
      examples: [
        {name: 'Imageshop', api: 'api.imageshop.no', cdn: 'v.imgi.no', thumbnails: ['magik.imageshop.no']},
      ],
      who: anotherBank,
    },
  ),
  signIn: field(
    v.strictObject({
      assumed: v.optional(
        field(flag, {
          description:
            'True until the bank has confirmed the call that is described here. Deploying refuses it while it is, unless told `--assumed`.',
          ...on(true),
          who: confirmed,
        }),
        true,
      ),
      path: field(text(new RegExp(`^(?:/(?!${DOTS})[\\w.~-]+)+/?$`), notOfAPath), {
        description: 'The path of the call on the API host: a POST with a JSON body.',
        expected:
          'a path of letters, digits, `_`, `-`, `.` and `~` between single slashes, without a host, a query or a fragment',
        examples: ['/Login/Login'],
        who: anotherBank,
      }),
      fields: field(
        v.pipe(
          v.strictObject({
            userName: field(name, {
              description: 'The name of the body’s field for the user name.',
              expected: aName,
              examples: ['UserName'],
              who: anotherBank,
            }),
            password: field(name, {
              description: 'The name of the body’s field for the password.',
              expected: aName,
              examples: ['Password'],
              who: anotherBank,
            }),
            code: field(name, {
              description: 'The name of the body’s field for the one-time code.',
              expected: aName,
              examples: ['Code'],
              who: anotherBank,
            }),
          }),
          different(),
        ),
        {
          description: 'The names of the body’s fields.',
          expected: 'an object with three different names: userName, password and code',
          examples: [{userName: 'UserName', password: 'Password', code: 'Code'}],
          who: anotherBank,
        },
      ),
      answer: field(
        v.pipe(
          v.strictObject({
            token: field(name, {
              description: 'The name of the answer’s field that holds the token.',
              expected: aName,
              examples: ['Token'],
              who: anotherBank,
            }),
            expires: field(name, {
              description: 'The name of the answer’s field that says until when the token is good.',
              expected: aName,
              examples: ['ExpiresAt'],
              who: anotherBank,
            }),
            error: field(name, {
              description: 'The name of the answer’s field that says why not.',
              expected: aName,
              examples: ['Error'],
              who: anotherBank,
            }),
            signInUrl: field(name, {
              description:
                'The name of the answer’s field with the page on which people without a password sign in.',
              expected: aName,
              examples: ['SignInUrl'],
              who: anotherBank,
            }),
          }),
          different(),
        ),
        {
          description: 'The names of the answer’s fields.',
          expected: 'an object with four different names: token, expires, error and signInUrl',
          examples: [{token: 'Token', expires: 'ExpiresAt', error: 'Error', signInUrl: 'SignInUrl'}],
          who: anotherBank,
        },
      ),
    }),
    {
      description: 'The call that turns a user name and a password into a token.',
      expected: 'an object with assumed, path, fields and answer',
      examples: [
        {
          assumed: true,
          path: '/Login/Login',
          fields: {userName: 'UserName', password: 'Password', code: 'Code'},
          answer: {token: 'Token', expires: 'ExpiresAt', error: 'Error', signInUrl: 'SignInUrl'},
        },
      ],
      who: anotherBank,
    },
  ),
  links: field(
    v.strictObject({
      terms: field(link, {
        description: 'The terms of use. Whoever signs in accepts them.',
        expected: aPage,
        examples: ['https://www.example.com/terms'],
        who: everyone,
      }),
      privacy: field(link, {
        description: 'The privacy policy. Whoever signs in accepts it.',
        expected: aPage,
        examples: ['https://www.imageshop.org/privacy'],
        who: everyone,
      }),
      account: v.optional(
        field(linkOrNone, {
          description: 'How one gets an account. Empty: no link is shown.',
          expected: `${aPage}, or nothing at all`,
          examples: ['https://www.imageshop.no/'],
          who: 'organisations that give out their accounts themselves',
        }),
        '',
      ),
      help: v.optional(
        field(linkOrNone, {
          description: 'Where people find help. Empty: no link is shown.',
          expected: `${aPage}, or nothing at all`,
          examples: ['https://helpdesk.imageshop.org'],
          who: 'organisations with a help desk of their own',
        }),
        '',
      ),
      image: v.optional(
        field(imageLinkOrNone, {
          description:
            'The page of an image in the bank, with `{id}` and `{code}` in place of its own. Empty: no link is shown.',
          expected: 'an https address with `{id}` or `{code}` in its path, or nothing at all',
          examples: ['https://bank.example.com/images/{id}'],
          who: 'who knows this page of their bank',
        }),
        '',
      ),
    }),
    {
      description:
        'Pages that the sidebar links to. The bank may also send people to the hosts named here, to sign in.',
      expected: 'an object with terms and privacy, and account, help and image as you like',
      examples: [{terms: 'https://www.example.com/terms', privacy: 'https://www.example.com/privacy'}],
      who: everyone,
    },
  ),
  termsVersion: field(text(/^[!-~]{1,40}$/), {
    description: 'Raised when terms or privacy policy change: everyone is then asked again.',
    expected: 'a text of 1 to 40 characters without blanks; a date is best',
    examples: ['2026-11-01'],
    who: everyone,
  }),
  rememberDays: v.optional(
    field(
      v.pipe(
        v.number(),
        v.integer(({input}) => `is ${input}`),
        v.minValue(1, ({input}) => `is ${input}`),
        // SECURITY.md and the privacy policy promise no more.
        v.maxValue(30, ({input}) => `is ${input}`),
      ),
      {
        description: 'Days from its last use that a remembered sign-in lives.',
        expected: 'a whole number of days from 1 to 30',
        examples: [30],
        who: atWill,
      },
    ),
    30,
  ),
  openWithImages: v.optional(
    field(flag, {
      description:
        'Whether the opening waits (3 s at most) for the first images of who is remembered. False: it opens without asking the bank first, for hosts that do not keep to a time limit.',
      ...on(true),
      who: atWill,
    }),
    true,
  ),
  privacyContact: field(text(new RegExp(`^[\\w+-]+(?:\\.[\\w+-]+)*@${hostOf('A-Za-z')}$`)), {
    description: 'The e-mail address for questions about privacy. Shown under *Your data*.',
    expected: 'one e-mail address',
    examples: ['privacy@imageshop.org'],
    who: everyone,
  }),
  contentLanguage: v.optional(
    field(language, {
      description: 'The language of the bank’s texts where the person’s is not among `contentLanguages`.',
      expected: 'one of contentLanguages: the two or three small letters of a language',
      examples: ['no'],
      who: 'organisations whose texts are in another language',
    }),
    'no',
  ),
  contentLanguages: v.optional(
    field(v.pipe(listOf(language), v.minLength(1, 'is empty')), {
      description: 'The languages that the bank has texts in, as it names them.',
      expected: 'a list of languages, each by its two or three small letters',
      examples: [['no', 'en']],
      who: anotherBank,
    }),
    ['no', 'en', 'sv', 'nb', 'nn', 'da'],
  ),
  anyCategory: v.optional(
    field(flag, {
      description:
        'What the bank finds when several categories are asked for: what is in any of them, or (false) what is in all.',
      ...on(true),
      who: anotherBank,
    }),
    true,
  ),
  caption: v.optional(
    field(
      v.strictObject({
        template: v.optional(
          field(
            text(
              new RegExp(`^(?:[^{}\\r\\n]*\\{(?:${FIELDS.join('|')})\\})+[^{}\\r\\n]*$`),
              input =>
                unknownPlaceholder(input, FIELDS) ??
                (input.includes('{') ? undefined : 'says nothing of the image'),
            ),
            {
              description:
                '`{credits}`, `{rights}`, `{name}`, `{description}` and `{code}` stand for what the bank says. Parts are separated by ` · `, ` / `, ` | ` or a dash between blanks; one whose field is empty is left out.',
              expected: `a line with ${FIELDS.map(one => `{${one}}`).join(', ')} or several of them in it`,
              examples: ['Foto: {credits}'],
              who: 'organisations that write their captions otherwise',
            },
          ),
          'Foto: {credits}',
        ),
        byDefault: v.optional(
          field(flag, {
            description: 'Whether images come with a caption unless the person says otherwise.',
            ...on(false),
            who: atWill,
          }),
          false,
        ),
      }),
      {
        description: 'The captions of inserted images.',
        expected: 'an object with template and byDefault',
        examples: [{template: 'Foto: {credits}', byDefault: false}],
        who: atWill,
      },
    ),
    {},
  ),
  insertExpired: v.optional(
    field(flag, {
      description:
        'Whether an image past its rights or its publication may be inserted once the person has confirmed it.',
      ...on(true),
      who: atWill,
    }),
    true,
  ),
};

/** The places that `assumed` may name: every field but the marks themselves. */
export const places = placesIn(fields).filter(place => place !== 'signIn.assumed');

export const deploymentSchema = field(
  v.pipe(
    v.strictObject({
      $schema: v.exactOptional(
        field(text(/\S/), {
          description:
            'Where `deployment/schema.json` is, seen from this file: an editor then completes and explains every field.',
          expected: 'a path or an address',
          examples: ['./deployment/schema.json'],
          who: 'who keeps the file in another folder',
        }),
      ),
      assumed: v.optional(
        field(
          listOf(
            v.picklist(
              places,
              ({input}) => `holds ${typeof input === 'string' ? quoted(input) : JSON.stringify(input)}`,
            ),
          ),
          {
            description:
              'Fields whose values nobody has proved to be right. Deploying refuses them, unless told `--assumed`. The sign-in call has a mark of its own, `signIn.assumed`.',
            expected: 'a list of fields by their places',
            examples: [['links.terms']],
            who: 'who has confirmed a value, or puts in one that is not',
          },
        ),
        [],
      ),
      ...fields,
    }),
    v.forward(
      v.partialCheck(
        [['contentLanguage'], ['contentLanguages']],
        ({contentLanguage, contentLanguages}) => contentLanguages.includes(contentLanguage),
        ({input}) => `is ${quoted(input.contentLanguage)}, which contentLanguages does not have`,
      ),
      ['contentLanguage'],
    ),
  ),
  {
    description:
      'What differs between one organisation’s build and another’s. docs/deployment.md lists every field.',
    expected: 'one object, `{…}`',
    examples: [],
    who: everyone,
  },
);

/** What `deployment.json` says, checked and with its defaults filled in. */
export type Deployment = v.InferOutput<typeof deploymentSchema>;

/** `bank`, `bank.name` … */
function placesIn(entries: v.ObjectEntries, before = ''): string[] {
  return Object.entries(entries).flatMap(([key, schema]) => {
    const inner = 'wrapped' in schema ? (schema.wrapped as object) : schema;
    const below = 'entries' in inner ? placesIn(inner.entries as v.ObjectEntries, `${before}${key}.`) : [];
    return [before + key, ...below];
  });
}
