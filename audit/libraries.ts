/**
 * The packages whose code is shipped. Nobody reads them at every build, so each of their files is known by its hash:
 * whoever changes a package changes `audit/libraries.json`, and that is seen. And none of them names anything but what
 * the language itself has, or the browser for what is shipped to the page.
 */
import {build} from 'esbuild';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {bundles} from '../build.mjs';
import type {Breach} from './breach.ts';
import {browser, language, roots} from './permitted.ts';
import {hiddenWays, readScript} from './script.ts';

/** From the root: the hash (SHA-256) of what is shipped of a package, by its name and version. */
export const PINNED = 'audit/libraries.json';

interface Bundle {
  side: 'server' | 'page';
  text: string;
  /** What it is made of. */
  inputs: string[];
  libraries: Library[];
}

interface Library {
  /** `valibot 1.5.0` */
  name: string;
  /** From the root. */
  folder: string;
  hash: string;
}

/** @param root the project's folder, absolute */
export async function checkLibraries(root: string): Promise<Breach[]> {
  const pinned: Record<string, string> = JSON.parse(readFileSync(join(root, PINNED), 'utf8'));
  const all = await Promise.all(bundles.map(({side, entry}) => readBundle(root, side, entry)));
  const libraries = all.flatMap(bundle => bundle.libraries);
  const changed = libraries
    .filter(({name, hash}) => pinned[name] !== hash)
    .map(({name, hash}) => `${name} is not what ${PINNED} knows; once it is looked at, its hash is ${hash}`);
  const over = Object.keys(pinned)
    .filter(name => !libraries.some(one => one.name === name))
    .map(name => `${PINNED} knows ${name}, of which nothing is shipped`);
  return [
    ...[...changed, ...over].map(text => ({promise: 'P1–P12' as const, text})),
    ...all.flatMap(strangers),
  ];
}

async function readBundle(root: string, side: Bundle['side'], entry: string): Promise<Bundle> {
  const {metafile, outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    write: false,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const files = Object.values(metafile.outputs).flatMap(({inputs}) =>
    Object.keys(inputs).filter(file => inputs[file]!.bytesInOutput > 0 && packageOf(file) !== null),
  );
  const libraries = [...new Set(files.map(file => packageOf(file)!))].map((folder): Library => {
    const {name, version} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const hash = createHash('sha256');
    for (const file of files.filter(one => packageOf(one) === folder).sort()) {
      hash.update(readFileSync(join(root, file)));
    }
    return {name: `${name} ${version}`, folder, hash: hash.digest('hex')};
  });
  return {
    side,
    text: `"use strict";\n${outputFiles[0]!.text}`,
    inputs: Object.keys(metafile.inputs),
    libraries,
  };
}

/** What a library's part of a bundle names that it does not declare, or comes to without a name. */
function strangers({side, text, inputs}: Bundle): Breach[] {
  const script = readScript(text);
  const allowed = [...language, ...(side === 'page' ? [...browser, ...Object.keys(roots)] : [])];
  // The bundler writes before each file's part what file it is of.
  const parts = [...text.matchAll(/^ {2}\/\/ (\S+)$/gm)]
    .map(({index, 1: file}) => ({index, file: file!}))
    .filter(({file}) => inputs.includes(file));
  const partAt = (position: number) => parts.findLast(({index}) => index <= position)?.file ?? '';
  const found = [
    ...script.free
      .filter(name => !allowed.includes(name.text))
      .map(name => ({file: partAt(name.getStart()), what: `names ${name.text}`})),
    ...hiddenWays(script).map(({node, text: what}) => ({file: partAt(node?.getStart() ?? 0), what})),
  ];
  return [...new Set(found.flatMap(({file, what}) => (packageOf(file) ? [`${file} ${what}`] : [])))].map(
    what => ({promise: 'P12', text: `${what}, which no library may`}),
  );
}

/** The folder of the package that a file is of; null: it is ours. */
function packageOf(file: string): string | null {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? null;
}
