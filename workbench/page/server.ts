import type {EditorView} from './view.ts';

const file = `?file=${encodeURIComponent(location.pathname + location.search)}`;

export async function send<T>(what: 'act' | 'choose' | 'close' | 'reset', body: unknown): Promise<T> {
  const response = await fetch(`/${what}${file}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

export const pictureUrl = (id: string) => `/picture/${encodeURIComponent(id)}${file}`;

/** Calls `show` now and after each change of the file, and `fail` with what went wrong instead. */
export function watch(show: (view: EditorView) => void, fail: (message: string) => void): () => void {
  const events = new EventSource(`/events${file}`);
  events.onmessage = async () => {
    const response = await fetch(`/state${file}`);
    if (response.ok) show((await response.json()) as EditorView);
    else fail(await response.text());
  };
  return () => events.close();
}
