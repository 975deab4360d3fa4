import {NotEmulated} from './exception.ts';

/** What of `appsscript.json` the host acts on. https://developers.google.com/apps-script/manifest */
export interface Manifest {
  timeZone: string;
  oauthScopes: string[];
  /** Absent: every address may be fetched. */
  urlFetchWhitelist?: string[];
}

/** @throws Error in the words of `clasp push` and the editor, for what those refuse */
export function readManifest(text: string): Manifest {
  const {
    timeZone = 'Etc/UTC',
    oauthScopes,
    urlFetchWhitelist,
    runtimeVersion,
  } = JSON.parse(text) as Partial<Manifest & {runtimeVersion: string}>;
  if (runtimeVersion !== 'V8') throw new NotEmulated('a runtime other than V8');
  // Without the list Google finds the scopes by reading the code, which is not done here.
  if (!oauthScopes) throw new NotEmulated('a manifest without oauthScopes');
  for (const prefix of urlFetchWhitelist ?? []) checkPrefix(prefix);
  return {timeZone, oauthScopes, urlFetchWhitelist};
}

/**
 * "Each prefix must be a valid URL", "must use https", "must have a full domain", "must have a non-empty path".
 * https://developers.google.com/apps-script/manifest/allowlist-url
 */
function checkPrefix(prefix: string): void {
  if (!/^https:\/\/(\*\.)?[^/*?#\s.]+(\.[^/*?#\s.]+)+\/[^*\s]*$/.test(prefix)) {
    throw new Error(`urlFetchWhitelist: ${prefix} is no https address with a full domain and a path`);
  }
}

/**
 * The rules of https://developers.google.com/apps-script/manifest/allowlist-url: the same address or a child of the
 * prefix; path in exact case; `*.` stands for one or more sub-domains.
 */
export function onList(url: URL, prefixes: readonly string[] | undefined): boolean {
  if (!prefixes) return true;
  return prefixes.some(prefix => {
    const wild = prefix.startsWith('https://*.');
    const wanted = new URL(wild ? prefix.replace('*.', '') : prefix);
    if (url.protocol !== 'https:' || url.port !== wanted.port) return false;
    const host = wild ? url.hostname.endsWith(`.${wanted.hostname}`) : url.hostname === wanted.hostname;
    const below = `${wanted.pathname}${wanted.search}`;
    const path = `${url.pathname}${url.search}`;
    const child =
      below.endsWith('/') || path.length === below.length || '/?#'.includes(path[below.length] as string);
    return host && path.startsWith(below) && child;
  });
}
