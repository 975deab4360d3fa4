/** Every mistake in a deployment file, each with its line: a table, as long as the file has fields. */
import {readFileSync} from 'node:fs';
import {checkDeployment, DeploymentRefused, nearest} from '../../deployment/check.ts';
import {assumedIn, readDeployment, requireConfirmed} from '../../deployment/read.ts';

const shipped = readFileSync('deployment.json', 'utf8');
type Shipped = {[group: string]: {[name: string]: unknown}};

function refusal(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof DeploymentRefused) return error.mistakes;
    throw error;
  }
  throw new Error('was not refused');
}

/** What is said of the shipped file with a value put in place of its own; undefined: taken out. */
function refusedWith(place: string, value: unknown): string[] {
  const deployment = JSON.parse(shipped) as Shipped;
  const keys = place.split('.');
  const last = keys.pop()!;
  const group = keys.reduce((inner, key) => inner[key] as Shipped, deployment);
  Object.assign(group, {[last]: value});
  return refusal(() => checkDeployment(JSON.stringify(deployment, null, 2), 'wrong.json'));
}

test('the shipped deployment.json is right, and fills in nothing', () => {
  expect(readDeployment('deployment.json')).toEqual(JSON.parse(shipped));
});

describe('one plain line for each mistake', () => {
  it.each<[string, unknown, string, string]>([
    ['sizes.docs', ' Web', 'sizes.docs has blanks around it', 'a name of at most 60 characters'],
    ['sizes.slides', 'x'.repeat(61), 'sizes.slides is "xxx', 'or nothing at all'],
    ['caption.template', '{name, credits}', 'caption.template has "{name, credits}"', 'a line with'],
    ['caption.template', 'Foto: {author}', 'caption.template has "{author}"', 'a line with'],
    ['caption.templates', {xq: 'Foto: {credits}'}, 'xq', 'language'],
    ['caption.templates', {en: 'Photo'}, 'caption.templates.en says nothing of the image', 'a line with'],
    ['policy.consent', 'always', 'policy.consent is "always"', '"show" or "ask" or "require"'],
    ['norwegian', 'no', 'norwegian is "no"', '"nb" or "nn"'],
    [
      'policy.linkInserted',
      true,
      'policy.linkInserted is true, and there is no links.image',
      'true or false',
    ],
    ['links.terms', '', 'links.terms is empty', 'the https address of a page'],
    ['links.privacy', '', 'links.privacy is empty', 'the https address of a page'],
    ['links.terms', undefined, 'links.terms is missing', 'the https address of a page'],
    ['links.help', 'javascript:alert(1)', 'links.help begins with "javascript:"', 'the https address'],
    ['links.account', 'http://bank.example/', 'links.account begins with "http:"', 'the https address'],
    ['links.privacy', 'www.bank.example', 'links.privacy has no scheme', 'the https address'],
    ['links.help', 'https://Bank.Example/', 'links.help has capitals in its host', 'the https address'],
    ['links.help', 'https://bank.example:8443/', 'links.help has a port', 'the https address'],
    ['links.help', 'https://me@bank.example/', 'links.help has a user in it', 'the https address'],
    ['links.help', 'https://bank.example/a b', 'links.help is "https://bank.example/a b"', 'the https'],
    ['links.terms', ['https://bank.example/'], 'links.terms is a list', 'the https address'],
    ['links.image', 'https://bank.example/{name}', 'links.image has "{name}"', '`{id}` or `{code}`'],
    ['links.image', 'https://bank.example/{id', 'links.image has a brace', '`{id}` or `{code}`'],
    ['links.image', 'https://bank.example/', 'links.image names no image', '`{id}` or `{code}`'],
    ['links.image', 'https://{id}.example/', 'links.image is "https://{id}.example/"', '`{id}` or `{code}`'],
    ['bank.api', 'https://api.bank.example', 'bank.api has a scheme, "https://"', 'a host name alone'],
    ['bank.api', 'api.bank.example:443', 'bank.api has a port, ":443"', 'a host name alone'],
    ['bank.cdn', 'cdn.bank.example/images', 'bank.cdn has a path, "/images"', 'a host name alone'],
    ['bank.cdn', 'CDN.bank.example', 'bank.cdn has capitals, "CDN.bank.example"', 'a host name alone'],
    ['bank.cdn', '10.0.0.1', 'bank.cdn is an address in numbers', 'a host name alone'],
    ['bank.cdn', 'localhost', 'bank.cdn has no domain, "localhost"', 'a host name alone'],
    ['bank.name', ' ', 'bank.name is empty', 'a name of 1 to 50 characters'],
    ['bank.name', 'Bank\u202eknaB', 'bank.name holds a character that is not seen, \\u202e', 'a name of 1'],
    ['bank.name', 'Ba\u0007nk', 'bank.name holds a character that is not seen, \\u0007', 'a name of 1'],
    ['bank.name', 'Ba\u200bnk', 'bank.name holds a character that is not seen, \\u200b', 'a name of 1'],
    ['bank.name', 'Bank\ud800', 'bank.name holds a character that is not seen, \\ud800', 'a name of 1'],
    ['bank.name', 'Bank\u{e0041}', 'a character that is not seen, \\udb40\\udc41', 'a name of 1'],
    ['bank.name', '\u3164', 'bank.name holds a character that is not seen, \\u3164', 'a name of 1'],
    ['bank.name', '•••', 'bank.name is "•••"', 'a letter or a digit among them'],
    ['caption.template', 'Foto:\u2066 {credits}', 'caption.template holds a character', '{credits}'],
    ['caption.template', 'Foto:\n{credits}', 'caption.template holds a character', '{credits}'],
    ['termsVersion', '1\u202e', 'termsVersion holds a character', 'a text of 1 to 40'],
    ['privacyContact', 'a\u200e@bank.example', 'privacyContact holds a character', 'one e-mail address'],
    ['privacyContact', 'a..b@bank.example', 'privacyContact is "a..b@', 'one e-mail address'],
    ['privacyContact', 'a@-bank.example', 'privacyContact is "a@-bank', 'one e-mail address'],
    ['links.help', 'https://bank.example/\u202e', 'links.help holds a character', 'the https address'],
    ['links.help', 'https://bank.example/a/../b', 'links.help has the segment ".."', 'the https address'],
    ['links.help', 'https://bank.example/..', 'links.help has the segment ".."', 'the https address'],
    ['links.image', 'https://bank.example/./{id}', 'links.image has the segment "."', 'an https address'],
    ['links.help', 'https://bank.example\\@evil.example/', 'links.help has a backslash', 'the https address'],
    ['$schema', '', '$schema is empty', 'a path or an address'],
    ['$schema', 'a\u202eb', '$schema holds a character', 'a path or an address'],
    ['bank.api', 'api.bank\u200b.example', 'bank.api holds a character', 'a host name alone'],
    ['bank.api', '*.bank.example', 'bank.api stands for many hosts', 'a host name alone'],
    ['bank.api', '//bank.example', 'bank.api has "//" before it', 'a host name alone'],
    ['bank.api', 'api.bank.example.', 'bank.api has a full stop too many', 'a host name alone'],
    ['bank.api', 'bank.exämple', 'bank.api has letters that hosts have as "xn--…"', 'a host name alone'],
    ['bank.api', '[::1]', 'bank.api is an address in numbers', 'a host name alone'],
    ['bank.api', 'bank.example\\x', 'bank.api has a backslash', 'a host name alone'],
    ['bank.api', `${'a'.repeat(64)}.example`, 'bank.api is longer than hosts are', 'a host name alone'],
    ['bank.api', 'a.'.repeat(130) + 'example', 'bank.api is longer than hosts are', 'a host name alone'],
    ['bank.thumbnails', [], 'bank.thumbnails is empty', 'a list of hosts'],
    ['bank.thumbnails', 'a.example', 'bank.thumbnails is the text "a.example"', 'a list of hosts'],
    [
      'bank.thumbnails',
      ['a.example', 'a.example'],
      'bank.thumbnails has "a.example" twice',
      'a list of hosts',
    ],
    ['bank.thumbnails', ['a.example', 'b.example/'], 'bank.thumbnails[1] has a path, "/"', 'a list of hosts'],
    ['bank', [], 'bank is a list', 'an object with name, api, cdn and thumbnails'],
    ['bank', undefined, 'bank is missing', 'an object with name, api, cdn and thumbnails'],
    ['signIn.path', 'https://bank.example/Login', 'signIn.path is "https:', 'a path of letters'],
    ['signIn.path', '//bank.example/Login', 'signIn.path is "//', 'a path of letters'],
    ['signIn.path', '/../../x', 'signIn.path has the segment ".."', 'a path of letters'],
    ['signIn.path', '/Login/.', 'signIn.path has the segment "."', 'a path of letters'],
    ['signIn.path', '/Login/./x', 'signIn.path has the segment "."', 'a path of letters'],
    ['signIn.path', '/Login//x', 'signIn.path has two slashes in a row', 'a path of letters'],
    ['signIn.path', '/Login?a=b', 'signIn.path has a query, "?a=b"', 'a path of letters'],
    ['signIn.path', '/Login#a', 'signIn.path has a fragment, "#a"', 'a path of letters'],
    ['signIn.path', '/Login\\x', 'signIn.path has a backslash', 'a path of letters'],
    ['signIn.path', '\\Login', 'signIn.path has a backslash', 'a path of letters'],
    ['signIn.path', '/%2e%2e/x', 'signIn.path has an escape', 'a path of letters'],
    ['signIn.path', 'Login', 'signIn.path is "Login"', 'a path of letters'],
    ['signIn.path', '/', 'signIn.path is "/"', 'a path of letters'],
    ['signIn.path', '/Log\u202ein', 'signIn.path holds a character', 'a path of letters'],
    ['signIn.answer.token', '__proto__', 'signIn.answer.token is "__proto__"', 'a name of letters'],
    ['signIn.assumed', 'true', 'signIn.assumed is the text "true"', 'true or false'],
    ['signIn.fields.code', 'Password', 'signIn.fields has "Password" twice', 'three different names'],
    ['signIn.fields.code', 'a b', 'signIn.fields.code is "a b"', 'a name of letters'],
    ['termsVersion', 2026, 'termsVersion is the number 2026', 'a text of 1 to 40 characters'],
    ['rememberDays', '30', 'rememberDays is the text "30"', 'a whole number of days from 1 to 30'],
    ['rememberDays', 0, 'rememberDays is 0', 'a whole number of days from 1 to 30'],
    ['rememberDays', 31, 'rememberDays is 31', 'a whole number of days from 1 to 30'],
    ['rememberDays', 1.5, 'rememberDays is 1.5', 'a whole number of days from 1 to 30'],
    ['rememberDays', null, 'rememberDays is null', 'a whole number of days from 1 to 30'],
    ['privacyContact', '', 'privacyContact is empty', 'one e-mail address'],
    ['privacyContact', 'privacy', 'privacyContact is "privacy"', 'one e-mail address'],
    ['contentLanguage', 'norsk', 'contentLanguage is "norsk"', 'the two or three small letters'],
    ['contentLanguage', 'fr', 'contentLanguage is "fr", which contentLanguages does not have', 'one of'],
    ['contentLanguages', ['no', 'NO'], 'contentLanguages[1] is "NO"', 'two or three small letters'],
    ['contentLanguages', ['no', 'qq'], 'contentLanguages[1] is "qq", which is no language', 'two or three'],
    ['contentLanguages', ['no', 'no'], 'contentLanguages has "no" twice', 'a list of languages'],
    ['caption.template', 'Foto: {credit}', 'caption.template has "{credit}"', '{credits}'],
    ['caption.template', 'Foto', 'caption.template says nothing of the image', '{credits}'],
    ['caption.template', '', 'caption.template is empty', '{credits}'],
    [
      'assumed',
      ['links.term'],
      'assumed[0] holds "links.term"',
      'the place of a field, such as "links.terms"',
    ],
    ['assumed', ['bnak.name'], 'assumed[0] holds "bnak.name"', 'the place of a field, such as "bank.name"'],
    ['assumed', ['colour'], 'assumed[0] holds "colour"', 'a list of fields by their places'],
    ['co\u202elour', 'red', '"co\\u202elour" is no known field', 'one of $schema, assumed, bank'],
    ['colour', 'red', 'colour is no known field', 'one of $schema, assumed, bank'],
    ['links.support', '', 'links.support is no known field', 'one of terms, privacy'],
    ['rememberdays', 30, 'rememberdays is no known field', 'one of'],
  ])('%s: %j', (place, value, wrong, expected) => {
    const [line, ...more] = refusedWith(place, value);
    expect(more).toEqual([]);
    expect(line).toMatch(/^wrong\.json:\d+: .+; expected .+, such as .+$/);
    expect(line).toContain(wrong);
    expect(line).toContain(expected);
    expect(line!.split('such as')).toHaveLength(2);
    expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u);
  });
});

test('says every mistake at once, in the order of the file, each with its line', () => {
  const text = `{
  "bank": {"name": "Bank", "api": "https://api.example.com", "cdn": "cdn.example.com", "tumbnails": ["a.example.com"]},
  "signIn": {"assumed": true, "path": "/in", "fields": {"userName": "a", "password": "b", "code": "c"},
    "answer": {"token": "a", "expires": "b", "error": "c", "signInUrl": "d"}},
  "links": {
    "terms": "",
    "privacy": "http://example.com/"
  },
  "termsVersion": "1",
  "privacyContact": "privacy@example.com",
  "rememberDays": "30",
  "colour": 1,
  "colour": 2
}`;
  const said = refusal(() => checkDeployment(text, 'a.json')).map(line => line.split(';')[0]);
  expect(said).toEqual([
    'a.json:2: bank.tumbnails is no known field',
    'a.json:2: bank.api has a scheme, "https://"',
    'a.json:6: links.terms is empty',
    'a.json:7: links.privacy begins with "http:"',
    'a.json:11: rememberDays is the text "30"',
    'a.json:12: colour stands there twice',
    'a.json:12: colour is no known field',
  ]);
});

test('a misspelt field is told the one that is meant, and that one is not missed as well', () => {
  const deployment = JSON.parse(shipped) as Shipped;
  const {terms, ...links} = deployment.links!;
  const text = JSON.stringify({...deployment, links: {...links, term: terms}});
  expect(refusal(() => checkDeployment(text, 'a.json'))).toEqual([
    'a.json:1: links.term is no known field; expected links.terms, the https address of a page, its host in small letters and without a port, such as "terms": "https://www.example.com/terms"',
  ]);
  expect(nearest('bnak', ['bank', 'links'])).toBe('bank');
  expect(nearest('tumbnails', ['name', 'thumbnails'])).toBe('thumbnails');
  expect(nearest('colour', ['name', 'thumbnails'])).toBeNull();
});

test('two letters in each other’s place are one mistake', () => {
  const {bank, ...rest} = JSON.parse(shipped) as Shipped;
  expect(refusal(() => checkDeployment(JSON.stringify({...rest, bnak: bank}), 'a.json'))).toEqual([
    expect.stringContaining('a.json:1: bnak is no known field; expected bank, an object with name, api'),
  ]);
});

test('what belongs to how a name is written is no unseen character', () => {
  for (const name of ['Sør-Varanger bildebank', 'می‌خواهم', '👩‍🚀 Space', '★ 24', '图库']) {
    const deployment = JSON.parse(shipped) as Shipped;
    deployment.bank!.name = name;
    expect(checkDeployment(JSON.stringify(deployment), 'a.json').bank.name).toBe(name);
  }
});

test('a long text is not said as a whole', () => {
  const [line] = refusedWith('bank.name', 'Bank '.repeat(100_000) + '.');
  expect(line!.length).toBeLessThan(400);
  expect(refusedWith('x'.repeat(100_000), 1)[0]!.length).toBeLessThan(600);
});

test('a field that stands in the wrong group is told where it belongs', () => {
  expect(refusedWith('links.privacyContact', 'a@example.com')[0]).toContain(
    'expected privacyContact, one e-mail address',
  );
});

it.each([
  ['{"a": 1 "b": 2}', 'a.json:1:9: a comma is missing before this'],
  ['{\n  "a": 1,\n}', 'a.json:3:1: here has to be the name of a field'],
  ['{"a": [1, 2}', 'a.json:1:12: '],
  ['{"a": tru}', 'a.json:1:7: here is a word that means nothing'],
  ["{'a': 1}", 'a.json:1:2: '],
  ['// words\n{}', 'a.json:1:1: here is a comment'],
  ['', 'a.json:1:1: this file is empty'],
])('says where a text is no JSON: %j', (text, said) => {
  const [line, ...more] = refusal(() => checkDeployment(text, 'a.json'));
  expect(more).toEqual([]);
  expect(line).toContain(said);
  expect(line).toMatch(/; expected .+, such as \{/);
});

it.each(['[]', '"text"', 'null', '7'])('refuses %s, which is no object', text => {
  expect(refusal(() => checkDeployment(text, 'a.json'))).toEqual([
    expect.stringMatching(/^a\.json:1: the file is .+; expected one object/),
  ]);
});

test('says that a file is not there, or is a folder', () => {
  expect(refusal(() => readDeployment('no such/file.json'))).toEqual([
    'no such/file.json: this file is not there; expected a deployment file, such as deployment.json',
  ]);
  expect(refusal(() => readDeployment('docs'))).toEqual([
    expect.stringContaining('docs: this file is a folder'),
  ]);
});

test('a byte order mark is nothing wrong', () => {
  expect(checkDeployment('\uFEFF' + shipped, 'a.json')).toEqual(JSON.parse(shipped));
});

test('what may be left out has its default', () => {
  const {bank, signIn, links, termsVersion, privacyContact} = JSON.parse(shipped) as Shipped;
  const {terms, privacy} = links!;
  const least = {
    bank,
    signIn: {...signIn, assumed: undefined},
    links: {terms, privacy},
    termsVersion,
    privacyContact,
  };
  expect(checkDeployment(JSON.stringify(least), 'a.json')).toEqual({
    ...least,
    assumed: [],
    signIn: {...signIn, assumed: true},
    links: {terms, privacy, account: '', help: '', image: ''},
    rememberDays: 30,
    openWithImages: true,
    pagePolicy: false,
    norwegian: 'nb',
    contentLanguage: 'no',
    contentLanguages: ['no', 'en', 'sv', 'nb', 'nn', 'da'],
    anyCategory: true,
    caption: {template: 'Foto: {credits|photographer}', templates: {}, byDefault: false},
    policy: {insertExpired: true, consent: 'show', altText: 'suggest', linkInserted: false},
    sizes: {docs: '', slides: ''},
    start: [],
    organisations: [],
  });
});

describe('what single organisations have otherwise', () => {
  const lysvik = {name: 'Lysvik', interfaces: [57331, 'Bilder'], policy: {consent: 'require'}};

  test('is only what stands there', () => {
    const organisations = [
      lysvik,
      {name: 'Nes', interfaces: [1], caption: {byDefault: true}, contentLanguages: ['nn', 'no']},
    ];
    const text = JSON.stringify({...JSON.parse(shipped), organisations});
    expect(checkDeployment(text, 'a.json').organisations).toEqual(organisations);
  });

  it.each<[string, unknown, string, string]>([
    ['a list of them', {}, 'organisations is an object', 'a list of objects'],
    ['an object each', ['Lysvik'], 'organisations[0] is the text "Lysvik"', 'name and interfaces'],
    ['a list where one should be', [[]], 'organisations[0] is a list', 'name and interfaces'],
    ['no name', [{interfaces: [1]}], 'organisations[0].name is missing', 'a name of 1 to 50'],
    ['no interfaces', [{name: 'A'}], 'organisations[0].interfaces is missing', 'a list of interfaces'],
    ['none of them', [{...lysvik, interfaces: []}], 'organisations[0].interfaces is empty', 'a list of'],
    ['a flag', [{...lysvik, interfaces: [true]}], 'organisations[0].interfaces[0] is true', 'by its name'],
    ['zero', [{...lysvik, interfaces: [0]}], 'organisations[0].interfaces[0] is 0', 'by its number'],
    [
      'a number in quotes',
      [{...lysvik, interfaces: ['57331']}],
      'organisations[0].interfaces[0] is the number 57331 in quotes',
      'each by its number',
    ],
    [
      'a name with a blank behind it',
      [{...lysvik, interfaces: ['Bilder ']}],
      'organisations[0].interfaces[0] has blanks around it',
      'by its name',
    ],
    [
      'an interface twice',
      [{...lysvik, interfaces: [1, 2, 1]}],
      'organisations[0].interfaces has 1 twice',
      'a list of interfaces',
    ],
    [
      'a rule that is none',
      [lysvik, {name: 'Nes', interfaces: [1], policy: {consent: 'always'}}],
      'organisations[1].policy.consent is "always"',
      '"show" or "ask" or "require"',
    ],
    [
      'a caption that says nothing',
      [{...lysvik, caption: {templates: {nn: 'Foto'}}}],
      'organisations[0].caption.templates.nn says nothing of the image',
      'a line with',
    ],
    [
      'a field that does not exist',
      [lysvik, {name: 'Nes', interfaces: [1], policy: {consnet: 'ask'}}],
      'organisations[1].policy.consnet is no known field',
      'organisations[].policy.consent, "show"',
    ],
    [
      'a field that stands somewhere else',
      [{...lysvik, rememberDays: 7}],
      'organisations[0].rememberDays is no known field',
      'rememberDays, a whole number of days',
    ],
    [
      'a misspelt name',
      [{nmae: 'Lysvik', interfaces: [1]}],
      'organisations[0].nmae is no known field',
      'organisations[].name, a name of 1 to 50',
    ],
    [
      'one interface in two of them',
      [lysvik, {name: 'Nes', interfaces: [1, 'Bilder']}],
      'organisations[1].interfaces[1] is "Bilder", which organisations[0] has already',
      'a list of interfaces',
    ],
    [
      'one name for two of them',
      [lysvik, {name: 'Lysvik', interfaces: [1]}],
      'organisations[1].name is "Lysvik", as organisations[0] is called already',
      'a name of 1 to 50',
    ],
    [
      'a language that all do not have',
      [{...lysvik, contentLanguage: 'fi'}],
      'organisations[0].contentLanguage is "fi", which contentLanguages does not have',
      'one of contentLanguages',
    ],
    [
      'languages without the one of all',
      [{...lysvik, contentLanguages: ['nn']}],
      'organisations[0].contentLanguages lacks "no", the contentLanguage of all',
      'a list of languages',
    ],
    [
      'links to pages that nobody has told',
      [{...lysvik, policy: {linkInserted: true}}],
      'organisations[0].policy.linkInserted is true, and there is no links.image',
      'true or false',
    ],
  ])('%s is refused', (_, organisations, wrong, expected) => {
    const [line, ...more] = refusedWith('organisations', organisations);
    expect(more).toEqual([]);
    expect(line).toMatch(/^wrong\.json:\d+: .+; expected .+, such as .+$/);
    expect(line).toContain(wrong);
    expect(line).toContain(expected);
    expect(line!.split('such as')).toHaveLength(2);
  });

  test('is refused on its line, together with all that is wrong elsewhere', () => {
    const {links, ...rest} = JSON.parse(shipped) as Shipped;
    const organisations = [lysvik, {name: 'Nes', interfaces: [57331], policy: {altText: 'no'}}];
    const text = JSON.stringify({...rest, links: {...links, terms: undefined}, organisations}, null, 2);
    const lines = text.split('\n');
    const lineOf = (words: string, from = 0) =>
      lines.findIndex((one, at) => at > from && one.includes(words)) + 1;
    const nes = lineOf('"Nes"');
    const said = refusal(() => checkDeployment(text, 'a.json')).map(line => line.split(/[;,]/)[0]);
    expect(said).toEqual([
      `a.json:${lineOf('57331', nes)}: organisations[1].interfaces[0] is 57331`,
      `a.json:${lineOf('altText', nes)}: organisations[1].policy.altText is "no"`,
      `a.json:${lineOf('"links"')}: links.terms is missing`,
    ]);
  });
});

describe('what is assumed', () => {
  const deployment = checkDeployment(shipped, 'deployment.json');
  const {signIn} = deployment;

  test('is the sign-in call by its mark, and every field that is listed', () => {
    expect(assumedIn({signIn: {...signIn, assumed: true}, assumed: ['links.terms']})).toEqual([
      'signIn',
      'links.terms',
    ]);
    expect(assumedIn({signIn: {...signIn, assumed: false}, assumed: []})).toEqual([]);
    expect(assumedIn(deployment)).toEqual(['signIn', 'links.terms', 'anyCategory']);
  });

  test('is not deployed, unless that is accepted', () => {
    expect(refusal(() => requireConfirmed(deployment, false))).toEqual([
      expect.stringMatching(/^signIn is assumed.+signIn\.assumed to be false.+--assumed$/),
      expect.stringMatching(/^links\.terms is assumed.+--assumed$/),
      expect.stringMatching(/^anyCategory is assumed.+--assumed$/),
    ]);
    requireConfirmed(deployment, true);
    requireConfirmed({signIn: {...signIn, assumed: false}, assumed: []}, false);
  });
});

describe('all mistakes at once', () => {
  it.each<[string, Shipped, string[]]>([
    [
      'what a field has to fit, and what is wrong elsewhere',
      {links: {terms: ''}, contentLanguage: 'fr' as never},
      ['links.terms is empty', 'contentLanguage is "fr", which contentLanguages does not have'],
    ],
    [
      'a language that stands twice, and one that is none',
      {contentLanguages: ['no', 'no', 'NO'] as never},
      ['contentLanguages has "no" twice', 'contentLanguages[2] '],
    ],
    [
      'a name that stands twice, and one that is empty',
      {signIn: {fields: {userName: 'A', password: 'A', code: ''}}},
      ['signIn.fields has "A" twice', 'signIn.fields.code is empty'],
    ],
    [
      'two languages that stand twice',
      {contentLanguages: ['no', 'no', 'en', 'en'] as never},
      ['contentLanguages has "no" and "en" twice'],
    ],
    [
      'two names that are empty',
      {signIn: {fields: {userName: '', password: '', code: 'A'}}},
      ['signIn.fields.userName is empty', 'signIn.fields.password is empty'],
    ],
    [
      'a name that stands twice, and a number',
      {signIn: {fields: {userName: 'A', password: 'A', code: 3}}},
      ['signIn.fields has "A" twice', 'signIn.fields.code is the number 3'],
    ],
  ])('%s', (_, changes, lines) => {
    const deployment = JSON.parse(shipped) as Shipped;
    for (const [place, value] of Object.entries(changes)) {
      const isGroup = typeof value === 'object' && !Array.isArray(value);
      deployment[place] = isGroup ? {...deployment[place], ...value} : value;
    }
    const said = refusal(() => checkDeployment(JSON.stringify(deployment), 'wrong.json'));
    expect(said).toHaveLength(lines.length);
    for (const line of lines) expect(said.filter(one => one.includes(line))).toHaveLength(1);
  });
});

it.each([
  ['', 'this file is empty; expected one object'],
  ['['.repeat(20_000), 'this file has more brackets inside each other than can be read'],
  // Few enough for the parser, too many for what looks through what it has read.
  ['['.repeat(3_000) + ']'.repeat(3_000), 'this file has more brackets inside each other than can be read'],
])('a file of %.10j is refused in a line', (text, said) => {
  expect(refusal(() => checkDeployment(text, 'wrong.json'))).toEqual([expect.stringContaining(said)]);
});

it.each([
  ['', '"" is no known field'],
  ['a\nb', '"a\\nb" is no known field'],
  ['__proto__', '__proto__ is no known field'],
])('a field called %j is refused by its name', (key, said) => {
  const text = shipped.replace('{', `{${JSON.stringify(key)}: {},`);
  expect(refusal(() => checkDeployment(text, 'wrong.json'))).toEqual([expect.stringContaining(said)]);
});

it.each([
  [
    'bank',
    'bank.__proto__ is no known field; expected one of name, api, cdn, thumbnails, bulkPermalinks, sortBy, quotes, minus, such as "name": "Imageshop"',
  ],
  ['', '__proto__ is no known field; expected one of $schema, assumed, bank'],
])('__proto__ in %j is told what may stand there', (group, said) => {
  const text = shipped.replace(
    group ? `"${group}": {` : '{',
    opening => `${opening}"__proto__": {"name": "a"}, `,
  );
  expect(refusal(() => checkDeployment(text, 'wrong.json'))).toEqual([expect.stringContaining(said)]);
});

it('a mark of its own is not offered among those that may be assumed', () => {
  expect(refusedWith('assumed', ['signIn.assumed'])[0]).not.toContain('such as "signIn.assumed"');
});

it('deploying names the mark that has to go', () => {
  const {signIn} = readDeployment('deployment.json');
  const marked = {signIn: {...signIn, assumed: false}, assumed: ['signIn' as const]};
  expect(refusal(() => requireConfirmed(marked, false))[0]).toMatch(/; expected no "signIn" in assumed once/);
});
