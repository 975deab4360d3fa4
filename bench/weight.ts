/** What every source weighs in the bundles that are shipped, by esbuild's own account. */
import type {Metafile} from 'esbuild';
import {composition} from '../build.mjs';

/** Bytes before compression, by source or package, the heaviest first. */
export type Weights = Array<[source: string, bytes: number]>;

/** @param root the project's folder, absolute */
export async function weights(root: string): Promise<{server: Weights; page: Weights}> {
  const {server, page} = await composition('docs', root);
  return {server: of(server), page: of(page)};
}

function of(metafiles: Metafile[]): Weights {
  const sums = new Map<string, number>();
  for (const {outputs} of metafiles) {
    for (const {inputs} of Object.values(outputs)) {
      for (const [path, {bytesInOutput}] of Object.entries(inputs)) {
        const source = packageOf(path) ?? path;
        sums.set(source, (sums.get(source) ?? 0) + bytesInOutput);
      }
    }
  }
  return [...sums].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a);
}

const packageOf = (path: string) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

/** By room: of the page the folder, of the server the folder below `src`. */
export function byRoom(weights: Weights): Weights {
  const sums = new Map<string, number>();
  for (const [source, bytes] of weights) {
    const room =
      source.includes('/') && !source.startsWith('@') ? source.slice(0, source.lastIndexOf('/')) : source;
    sums.set(room, (sums.get(room) ?? 0) + bytes);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** Lines for a terminal: each room, and what is in it, in KB. */
export function weightLines(name: string, weights: Weights): string[] {
  const kb = (bytes: number) => (bytes / 1024).toFixed(1).padStart(7);
  const total = weights.reduce((sum, [, bytes]) => sum + bytes, 0);
  return [
    `${name}: ${(total / 1024).toFixed(1)} KB before compression`,
    ...byRoom(weights).flatMap(([room, bytes]) => {
      const within = weights.filter(
        ([source]) => source.startsWith(`${room}/`) && !source.slice(room.length + 1).includes('/'),
      );
      const files = within.map(([source, each]) => `${source.slice(room.length + 1)} ${kb(each).trim()}`);
      return [`${kb(bytes)}  ${room}${files.length > 0 ? `: ${files.join(', ')}` : ''}`];
    }),
  ];
}
