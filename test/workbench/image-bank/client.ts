/** What a client of the bank does, over real HTTP. */
import {password} from '../../../workbench/image-bank/accounts.ts';

export interface Answer {
  status: number;
  type: string;
  header(name: string): string | null;
  bytes: Uint8Array;
  text: string;
  /** The JSON of the answer. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any;
}

export function createClient(url: string) {
  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(url + path, {redirect: 'manual', ...init});
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      header: name => response.headers.get(name),
      bytes,
      text,
      get json() {
        return JSON.parse(text);
      },
    };
  }

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: {'content-type': 'application/json', ...headers},
    });

  const signIn = (name: string, given = password, code?: string) =>
    post('/Login/Login', {UserName: `${name}@imageshop.example`, Password: given, ...(code && {Code: code})});

  return {
    send,
    post,
    signIn,
    async token(name = 'demo'): Promise<string> {
      return (await signIn(name)).json.Token;
    },
    /** Follows an address of a public host to the bank. */
    fetch: (address: string, init: RequestInit = {}) => send(new URL(address).pathname, init),
    async link(token: string, id: number): Promise<string> {
      const path = `/Permalink/CreatePermaLinkFromDocumentId?documentid=${id}&width=0&height=0`;
      return (await send(path, {headers: {token}})).json.url;
    },
    /** A page in the default order, as the add-on asks for it. */
    async search(token: string, more: object = {}): Promise<Answer> {
      const query = {Language: 'en', Querystring: '', Page: 0, Pagesize: 200};
      return post('/Search2', {...query, SortBy: 'DEFAULT', SortDirection: 'DESC', ...more}, {token});
    },
  };
}

export type Client = ReturnType<typeof createClient>;
