/** The packages whose code is in a bundle, and the notices that their licences want to travel with it. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What esbuild tells of a bundle, as far as it is read here. */
export interface Made {
  outputs: Record<string, {inputs: Record<string, {bytesInOutput: number}>}>;
}

export interface ShippedPackage {
  name: string;
  version: string;
  /** As SPDX names it, such as `MIT`. */
  license: string;
  /** The whole text of its licence file. */
  notice: string;
}

/**
 * @param root the project's folder, absolute
 * @returns each package of which something is in the bundle, by its name
 * @throws Error when a package comes without the text of its licence: it must not be shipped then
 */
export function shippedIn(root: string, {outputs}: Made): ShippedPackage[] {
  const files = Object.values(outputs).flatMap(({inputs}) =>
    Object.keys(inputs).filter(file => inputs[file]!.bytesInOutput > 0),
  );
  const folders = new Set(
    files.flatMap(file => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  );
  return [...folders].map(folder => packageAt(join(root, folder))).sort(byName);
}

export const byName = (a: {name: string}, b: {name: string}) => (a.name < b.name ? -1 : 1);

function packageAt(folder: string): ShippedPackage {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(one => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one));
  if (!license || !file) {
    throw new Error(
      `${name} ${version} has no ${license ? 'file with its licence' : 'licence'}, so it cannot be shipped`,
    );
  }
  return {name, version, license, notice: readFileSync(join(folder, file), 'utf8').trim()};
}

/** The words of the MIT licence that follow the copyright lines. */
const MIT = /Permission is hereby granted, free of charge,[^]*/;

/** The same text, however its lines are broken and its quotes are drawn. */
const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();

/** Several packages under the same words have them once, each with its own copyright lines. */
function grouped(packages: ShippedPackage[]): Array<{of: string[]; words: string}> {
  const groups: Array<{of: string[]; words: string}> = [];
  for (const {name, version, notice} of packages) {
    const words = plain(MIT.exec(notice)?.[0] ?? notice);
    const copyrights = notice
      .replace(MIT, '')
      .split('\n')
      .map(line => line.trim())
      .filter(line => /^copyright/i.test(line));
    const known = groups.find(group => group.words === words);
    const group = known ?? {of: [], words};
    if (!known) groups.push(group);
    group.of.push(`${name} ${version}`.trim(), ...copyrights);
  }
  return groups;
}

const WIDEST = 110;

function broken(text: string): string[] {
  return text.match(new RegExp(`.{1,${WIDEST}}(?=\\s|$)|\\S+`, 'g'))?.map(line => line.trim()) ?? [];
}

/**
 * The comment that stands before a bundle's code.
 * @param own our own licence's text
 */
export function banner(packages: ShippedPackage[], own: string): string {
  const ours: ShippedPackage = {name: 'Imageshop', version: '', license: 'MIT', notice: own};
  const theirs = packages.map(one => ({...one, name: `with code of ${one.name}`}));
  const text = grouped([ours, ...theirs])
    .flatMap(({of, words}) => [...of, '', ...broken(words)])
    .join('\n');
  // Nothing in it may end the comment, or the script element.
  if (/\*\/|<\/|<!--|`/.test(text)) throw new Error('A licence holds what would end the comment around it');
  return `/*!\n${text.replace(/^/gm, ' * ').replace(/ +$/gm, '')}\n */\n`;
}

/** `THIRD-PARTY-NOTICES.md`: what is built in, and under which words. */
export function noticesPage(sides: Array<{file: string; packages: ShippedPackage[]}>): string {
  const packages = new Map(sides.flatMap(side => side.packages.map(one => [one.name, one] as const)));
  const rows = [...packages.values()].sort(byName).map(one => {
    const files = sides.filter(side => side.packages.some(({name}) => name === one.name));
    return `| ${one.name} | ${one.version} | ${one.license} | ${files.map(({file}) => `\`${file}\``).join(', ')} |`;
  });
  const texts = [...packages.values()]
    .sort(byName)
    .flatMap(({name, version, notice}) => [`## ${name} ${version}`, '', '```text', notice, '```', '']);
  return [
    '# Third-party notices',
    '',
    'Code of these packages is part of what is installed. The same notices stand at the head of each file that',
    'holds it. Made by `npm run notices` from the installed packages; a test compares them.',
    '',
    '<!-- prettier-ignore -->',
    '| package | version | licence | in |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...texts,
  ].join('\n');
}
