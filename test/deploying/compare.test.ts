import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {requireBankCheck} from '../../deploying/bank-check.ts';
import {firstDifference} from '../../deploying/compare.ts';
import {projectOf} from '../../deploying/project.ts';

describe('what stands at Google against what is built', () => {
  const built = {'appsscript.json': '{"a": 1, "b": [1, 2]}\n', 'Code.js': 'one\ntwo\nthree\n'};

  it.each([
    ['equal files', built, null],
    ['a manifest in another order', {...built, 'appsscript.json': '{"b":[1,2],"a":1}'}, null],
    [
      'a manifest whose list is in another order',
      {...built, 'appsscript.json': '{"b":[2,1],"a":1}'},
      /^appsscript\.json differs/,
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
