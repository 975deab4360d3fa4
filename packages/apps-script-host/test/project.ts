/** Small Apps Script projects for the tests of the emulated host. */
import {createHost} from '../src/host.ts';
import type {Host, HostOptions} from '../src/host.ts';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
export const scopes = {
  docs: scope('documents.currentonly'),
  ui: scope('script.container.ui'),
  fetch: scope('script.external_request'),
};

export const manifest = (more: object = {}) =>
  JSON.stringify({
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    oauthScopes: Object.values(scopes),
    urlFetchWhitelist: ['https://api.example.com/'],
    ...more,
  });

export type Options = Partial<Omit<HostOptions<'docs'>, 'files' | 'editor'>> & {
  manifest?: object;
  sidebar?: string;
};

/** A host with a project of this code, open in a document. */
export function project(
  code: string,
  {manifest: more, sidebar = '', ...options}: Options = {},
): Host<'docs'> {
  const files = {'Code.js': code, 'Sidebar.html': sidebar, 'appsscript.json': manifest(more)};
  return createHost({editor: 'docs', files, ...options});
}

/** What these statements return, run as the body of a function that the page calls. */
export async function outcome<T = unknown>(body: string, options: Options = {}): Promise<T> {
  return (await project(`function run() { ${body} }`, options).run('run', [])) as T;
}

/** The message of what these statements throw: caught by the script, so it is what the script sees. */
export function caught(body: string, options: Options = {}): Promise<string> {
  return outcome(
    `try { ${body} } catch (error) { return String(error); } return 'nothing was thrown';`,
    options,
  );
}
