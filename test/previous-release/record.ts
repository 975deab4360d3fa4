/**
 * `npm run release:record`: keeps the Docs build of this tree as the release that the next one has to get on with.
 * Run at each release, on the commit that is released. Another tree, built, may be given by its folder.
 */
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {contractOf, conversationOf} from './conversation.ts';

const root = process.argv[2] ?? '.';
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const contract = read('src/shared/contract.ts');
const release = {
  commit: execFileSync('git', ['rev-parse', 'HEAD'], {cwd: root, encoding: 'utf8'}).trim(),
  version: (JSON.parse(read('package.json')) as {version: string}).version,
  contract: contractOf(contract),
  conversation: conversationOf(contract),
};
writeFileSync(join(import.meta.dirname, 'release.json'), JSON.stringify(release, null, 2) + '\n');
writeFileSync(join(import.meta.dirname, 'Code.js.br'), brotliCompressSync(read('dist/docs/Code.js')));
