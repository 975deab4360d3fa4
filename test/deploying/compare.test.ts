import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {requireBankCheck} from '../../deploying/bank-check.ts';
import {firstDifference} from '../../deploying/compare.ts';
import {projectOf} from '../../deploying/project.ts';
import {releaseTag} from '../../deploying/tree.ts';

describe('what stands at Google against what is built', () => {
  const built = {'appsscript.json': '{"a": 1, "b": [1, 2]}\n', 'Code.js': 'one\ntwo\nthree\n'};

  it.each([
    ['equal files', built, null],
    ['a manifest in another order', {...built, 'appsscript.json': '{"b":[1,2],"a":1}'}, null],
    [
      'a manifest whose list is in another order',
      {...built, 'appsscript.json': '{"b":[2,1],"a":1}'},
      'appsscript.json differs in b[0]: built 1, at Google 2',
    ],
    [
      'a manifest with something more, in another order',
      {...built, 'appsscript.json': '{"webapp":{},"b":[1,2],"a":1}'},
      'appsscript.json differs in webapp: built nothing, at Google {}',
    ],
    [
      'a manifest with something less',
      {...built, 'appsscript.json': '{"b":[1],"a":1}'},
      'appsscript.json differs in b[1]: built 2, at Google nothing',
    ],
    [
      'a manifest that is none',
      {...built, 'appsscript.json': '{'},
      /^appsscript\.json differs: line 1, column 2/,
    ],
    [
      'a letter more',
      {...built, 'Code.js': 'one\ntwo!\nthree\n'},
      'Code.js differs: line 2, column 4: built "\\nthree\\n", at Google "!\\nthree\\n"',
    ],
    ['no newline at the end', {...built, 'Code.js': 'one\ntwo\nthree'}, /line 3, column 6/],
    [
      'a file less',
      {'appsscript.json': built['appsscript.json']},
      'Code.js is built here and is not at Google.',
    ],
    ['a file more', {...built, 'More.js': ''}, 'More.js is at Google and is not built here.'],
  ])('%s', (_, pulled, said) => {
    const difference = firstDifference(built, pulled as typeof built);
    if (said instanceof RegExp) expect(difference).toMatch(said);
    else expect(difference).toBe(said);
  });
});

describe('the tag of what is deployed', () => {
  it.each([
    [['v1.2.0'], 'v1.2.0'],
    [['nightly', 'v1.2.0', 'approved'], 'v1.2.0'],
    [['v1.9.0', 'v1.10.0'], 'v1.10.0'],
    [['nightly'], 'nightly'],
    [[], undefined],
  ])('of %j is %s', (tags, tag) => {
    expect(releaseTag(tags)).toBe(tag);
  });
});

describe('what a deployment asks first', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'asking-'))));
  afterEach(() => rmSync(root, {recursive: true, force: true}));

  it.each([
    [null, 'There is no .clasp.slides.local.json. Copy .clasp.slides.json to'],
    ['{', 'is no JSON'],
    [
      '{"scriptId": "the-script-id-of-your-slides-project", "rootDir": "dist/slides"}',
      'scriptId is no script ID',
    ],
    [
      '{"scriptId": "1abcdefghijklmnopqrstuvwxyz", "rootDir": "dist/docs"}',
      'rootDir has to be "dist/slides"',
    ],
  ])('a project file of one’s own: %s', (text, said) => {
    if (text !== null) writeFileSync(join(root, '.clasp.slides.local.json'), text);
    expect(() => projectOf('slides', root)).toThrow(said);
  });

  it('a script project of its own: the other editor’s, or the cases’, would be overwritten', () => {
    const scriptId = '1abcdefghijklmnopqrstuvwxyz';
    const write = (name: string, more: object) => writeFileSync(join(root, name), JSON.stringify({...more}));
    write('.clasp.slides.local.json', {scriptId, rootDir: 'dist/slides'});
    write('.clasp.local.json', {scriptId: '1zyxwvutsrqponmlkjihgfedcba', rootDir: 'dist/docs'});
    writeFileSync(join(root, '.clasp.broken.local.json'), '{');
    expect(projectOf('slides', root)).toEqual({file: '.clasp.slides.local.json', scriptId});
    write('.clasp.local.json', {scriptId, rootDir: 'dist/docs'});
    expect(() => projectOf('slides', root)).toThrow(
      '.clasp.slides.local.json and .clasp.local.json name the same script project',
    );
    rmSync(join(root, '.clasp.local.json'));
    write('.clasp.conformance-docs.local.json', {scriptId, rootDir: 'dist/conformance-docs'});
    expect(() => projectOf('slides', root)).toThrow('and .clasp.conformance-docs.local.json name the same');
  });

  it.each([
    [null, 'There is no result of a bank check'],
    ['Token:', 'is no result of a bank check'],
    [
      '{"bank": "other.example", "good": true}',
      'is of the bank other.example, the deployment’s is api.example',
    ],
    ['{"bank": "api.example", "good": false}', 'something that is needed differs'],
  ])('a result of a bank check: %s', (text, said) => {
    const file = join(root, 'bank-check.json');
    if (text !== null) writeFileSync(file, text);
    expect(() => requireBankCheck(file, 'api.example')).toThrow(said);
  });

  it('a good result of this bank will do', () => {
    const file = join(root, 'bank-check.json');
    writeFileSync(file, '{"bank": "api.example", "good": true, "facts": []}');
    expect(() => requireBankCheck(file, 'api.example')).not.toThrow();
  });
});
