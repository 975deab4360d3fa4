import {createHost} from '../src/host.ts';
import {readProject} from '../src/project.ts';
import {manifest} from './project.ts';

const host = (files: Record<string, string>) =>
  createHost({editor: 'docs', files: {...files, 'appsscript.json': manifest()}});

describe('a script project of several files', () => {
  it('shares its globals, and runs the files in their order', async () => {
    const {callable, run} = host({
      'first.gs': 'const seen = [typeof later, typeof second]; const word = "first"; function second() {}',
      'lib/later.js': 'seen.push(word); function later() {} function run() { return seen; }',
    });
    expect(callable).toEqual(['second', 'later', 'run']);
    expect(await run('run', [])).toEqual(['undefined', 'function', 'first']);
  });

  it('names the file in the trace of what was thrown', async () => {
    const there = host({
      'Code.js': 'function run() {\n  fail();\n}',
      'lib/fail.js': 'function fail() {\n  throw new Error("x");\n}',
    });
    await expect(there.run('run', [])).rejects.toThrow('Error: x');
    expect(there.logs.at(-1)?.text).toBe('Error: x\n    at fail (lib/fail:2:9)\n    at run (Code:2:3)');
  });

  it('finds each page by its name', async () => {
    const {run} = host({
      'Code.js': 'function run(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }',
      'a.html': 'one',
      'pages/b.html': 'two',
    });
    expect([await run('run', ['a']), await run('run', ['pages/b.html'])]).toEqual(['one', 'two']);
    await expect(run('run', ['c'])).rejects.toThrow('No HTML file named c was found.');
  });

  it('cannot declare the same constant in two files', () => {
    expect(() => host({'a.js': 'const x = 1;', 'b.js': 'const x = 2;'})).toThrow(
      "Identifier 'x' has already been declared",
    );
  });
});

it.each([
  [{'Code.js': ''}, 'A script project needs a file appsscript.json'],
  [{'appsscript.json': manifest(), 'a.ts': ''}, 'a.ts is no file of a script project'],
  [{'appsscript.json': manifest(), 'a.js': '', 'a.html': ''}, 'Two files of the script project are called a'],
])('refuses what is no script project: %j', (files, message) => {
  expect(() => readProject(files as Record<string, string>)).toThrow(message);
});
