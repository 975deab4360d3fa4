import type {EditorView} from './view.ts';

const {run, framesPort} = document.getElementById('app')!.dataset;

/** The sidebar's frames: another port of whatever name this page was opened by. */
export const frames = {
  port: Number(framesPort),
  origin: `${location.protocol}//${location.hostname}:${framesPort}`,
};

/** Whether the frames' port answers, and whether it is this workbench that does. */
export async function askFrames(): Promise<'ours' | 'foreign' | 'silent'> {
  try {
    const answer = await fetch(`${frames.origin}/run-id`, {cache: 'no-store'});
    return answer.ok && (await answer.text()) === run ? 'ours' : 'foreign';
  } catch {
    return 'silent';
  }
}

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

/** Milliseconds until a connection is tried again that the browser has given up. */
const pause = 2000;

/**
 * Calls `show` now and after each change of the file, `fail` with what went wrong instead, and `gone` when the
 * workbench stops answering and when it is back. A tab that nobody sees lets go of its connection: a browser has six for
 * all tabs together (HTTP/1.1), and with six such tabs nothing else would come through.
 */
export function watch(
  show: (view: EditorView) => void,
  fail: (message: string) => void,
  gone: (gone: boolean) => void,
): () => void {
  let events: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    events?.close();
    clearTimeout(again);
  };
  const connect = () => {
    close();
    if (document.visibilityState === 'hidden') return;
    const stream = new EventSource(`/events${file}`);
    events = stream;
    stream.onopen = () => gone(false);
    stream.onerror = () => {
      gone(true);
      if (stream.readyState === EventSource.CLOSED) again = setTimeout(connect, pause);
    };
    // A workbench started anew has other files, and its frames may be on another port.
    stream.addEventListener('run', event => {
      if (event.data !== run) location.reload();
    });
    stream.onmessage = async () => {
      try {
        const response = await fetch(`/state${file}`);
        if (response.ok) show((await response.json()) as EditorView);
        else fail(await response.text());
      } catch {
        gone(true);
      }
    };
  };
  connect();
  document.addEventListener('visibilitychange', connect);
  return () => {
    document.removeEventListener('visibilitychange', connect);
    close();
  };
}
