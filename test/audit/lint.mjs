/** Lints texts as if they stood in the project's files: `[{file, text}]` comes in, `[{file, line, text}]` goes out. */
import {ESLint} from 'eslint';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';

const eslint = new ESLint({
  cwd: process.cwd(),
  overrideConfig: [
    {
      files: ['**/*.ts', '**/*.tsx'],
      // What needs types is the compiler's.
      languageOptions: {parserOptions: {project: null}},
      rules: {'@typescript-eslint/no-floating-promises': 'off', 'prettier/prettier': 'off'},
    },
  ],
});
const found = [];
for (const {file, text} of JSON.parse(readFileSync(0, 'utf8'))) {
  const results = await eslint.lintText(text, {filePath: join(process.cwd(), file)});
  for (const {line, message, ruleId} of results.flatMap(({messages}) => messages)) {
    found.push({file, line: text.split('\n')[line - 1], text: `${ruleId}: ${message}`});
  }
}
process.stdout.write(JSON.stringify(found));
