/** The release before this one, as it was built for Docs: its own code, to be run beside today's. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliDecompressSync} from 'node:zlib';
import {built} from '../bundle/built.ts';

const here = (name: string) => readFileSync(join(import.meta.dirname, name));

export const release = JSON.parse(here('release.json').toString()) as {
  commit: string;
  version: string;
  /** 0: from before there was one. */
  contract: number;
  /** As `conversationOf`. */
  conversation: string;
};

/** Its server; the page and the manifest are today's, and not looked at. */
export const previousFiles = () => ({
  ...built('docs'),
  'Code.js': brotliDecompressSync(here('Code.js.br')).toString(),
});
