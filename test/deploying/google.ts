/**
 * A stand-in for the server that clasp speaks with: the calls of the Apps Script API that it makes, on loopback.
 * https://developers.google.com/apps-script/api/reference/rest
 */
import {once} from 'node:events';
import {mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

interface ScriptFile {
  name: string;
  type: string;
  source: string;
}

export interface Google {
  scriptId: string;
  /** What was pushed last. */
  files: ScriptFile[];
  versions: Array<{versionNumber: number; description: string; files: ScriptFile[]}>;
  /** Method and path of every call, in order. */
  asked: string[];
  /** Answers the next call whose method and path fit in another way, before or after it has its effect. */
  fail(pattern: RegExp, failure: {status: number; message: string} | 'cut off', after?: boolean): void;
  /** No call fails any more. */
  works(): void;
  /** What clasp has to find in its environment. */
  environment: Record<string, string>;
  /** Whether clasp is logged in; once: with a login that is to be renewed, which is refused. */
  logIn(yes: boolean | 'once'): void;
  /** From now on nobody answers. */
  leave(): Promise<void>;
  stop(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return request.headers['content-type']?.includes('json') ? (JSON.parse(text) as unknown) : text;
}

export async function startGoogle(): Promise<Google> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'stand-in-'));
  const scriptId = '1aStandInForAScriptProjectOfOnesOwn_0123456789';
  const failures: Array<{
    pattern: RegExp;
    failure: {status: number; message: string} | 'cut off';
    after: boolean;
  }> = [];

  function answerTo(method: string, url: URL, body: unknown): {status: number; answer: unknown} {
    // A login is not asked for in JSON, and its refusal has a form of its own: https://www.rfc-editor.org/rfc/rfc6749#section-5.2
    if (url.host === 'oauth2.googleapis.com')
      return {
        status: 400,
        answer: {error: 'invalid_grant', error_description: 'Token has been expired or revoked.'},
      };
    const [, , projects, id, what] = url.pathname.split('/');
    if (projects !== 'projects' || id !== scriptId)
      return {
        status: 404,
        answer: {error: {code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND'}},
      };
    if (what === 'content' && method === 'GET') {
      const version = url.searchParams.get('versionNumber');
      const files =
        version === null
          ? google.files
          : google.versions.find(each => each.versionNumber === Number(version))?.files;
      if (!files)
        return {status: 404, answer: {error: {code: 404, message: 'Requested entity was not found.'}}};
      return {status: 200, answer: {scriptId, files}};
    }
    if (what === 'content') {
      google.files = (body as {files: ScriptFile[]}).files;
      return {status: 200, answer: {scriptId, files: google.files}};
    }
    if (method === 'GET')
      return {
        status: 200,
        answer: {
          versions: google.versions.map(({versionNumber, description}) => ({versionNumber, description})),
        },
      };
    const {description} = body as {description: string};
    const version = {versionNumber: google.versions.length + 1, description, files: google.files};
    google.versions.push(version);
    return {status: 200, answer: {scriptId, versionNumber: version.versionNumber, description}};
  }

  const server = createServer((request, response) => {
    void (async () => {
      const method = request.method ?? 'GET';
      const url = new URL(request.url ?? '/', `https://${request.headers['x-meant-host'] as string}`);
      const body = await bodyOf(request);
      const call = `${method} ${url.host}${url.pathname}`;
      google.asked.push(call);
      const at = failures.findIndex(({pattern}) => pattern.test(call));
      const failing = at < 0 ? null : failures.splice(at, 1)[0]!;
      const done = failing && !failing.after ? null : answerTo(method, url, body);
      if (failing?.failure === 'cut off') return void request.socket.destroy();
      const {status, answer} = failing
        ? {
            status: failing.failure.status,
            answer: {error: {code: failing.failure.status, message: failing.failure.message}},
          }
        : done!;
      response.writeHead(status, {'Content-Type': 'application/json'});
      response.end(JSON.stringify(answer));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const auth = join(folder, 'auth.json');
  const leave = () => new Promise<void>(resolve => void server.close(() => resolve()));

  const google: Google = {
    scriptId,
    files: [],
    versions: [],
    asked: [],
    fail: (pattern, failure, after = false) => failures.push({pattern, failure, after}),
    works: () => void failures.splice(0),
    environment: {
      clasp_config_auth: auth,
      STAND_IN_PORT: String(port),
      NODE_OPTIONS: `--import ${new URL('loopback.mjs', import.meta.url).href}`,
    },
    logIn(yes) {
      const token = {
        type: 'authorized_user',
        client_id: 'client',
        client_secret: 'none',
        refresh_token: 'refresh',
        access_token: 'access',
        expiry_date: yes === 'once' ? 1 : Date.now() + 3_600_000,
      };
      writeFileSync(auth, JSON.stringify({tokens: yes ? {default: token} : {}}));
    },
    leave,
    async stop() {
      await leave();
      rmSync(folder, {recursive: true, force: true});
    },
  };
  google.logIn(true);
  return google;
}

/** The folder of this project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
