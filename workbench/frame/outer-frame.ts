/**
 * The frame around the sidebar's page: waits until thumbnails find their way, then shows the page in a sandbox. What
 * goes wrong here it tells the editor's page, and the sidebar comes up all the same.
 */
import {editorOf} from './editor.ts';

/** Handed in by the server, under this name. */
interface Frame {
  /** Public host name → address of the bank in use; empty: nothing is mapped. */
  hosts: Record<string, string>;
  /** Each file has a worker of its own, as each may have a bank of its own. */
  scope: string;
  sandbox: string;
}

const {hosts, scope, sandbox} = (window as unknown as {imageshopFrame: Frame}).imageshopFrame;
const editor = editorOf(window);

/** Milliseconds that the sidebar waits for a browser that neither gives a worker nor refuses it. */
const longest = 10_000;

/** @throws when the worker ends before it is active */
function activated(registration: ServiceWorkerRegistration, wanted: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const watched = new Set<ServiceWorker>();
    const check = () => {
      const {installing, waiting, active} = registration;
      if (active?.scriptURL === wanted && active.state === 'activated') return resolve();
      for (const worker of [installing, waiting, active]) {
        if (!worker || watched.has(worker)) continue;
        watched.add(worker);
        worker.addEventListener('statechange', check);
      }
      if (![...watched].some(worker => worker.scriptURL === wanted && worker.state !== 'redundant')) {
        reject(new Error('the service worker failed at its start'));
      }
    };
    check();
  });
}

async function work(): Promise<void> {
  if (Object.keys(hosts).length === 0) {
    // An earlier workbench on this port may have left one.
    await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
    return;
  }
  const query = new URLSearchParams({hosts: JSON.stringify(hosts)});
  const wanted = new URL(`/service-worker.js?${query}`, location.href).href;
  await activated(await navigator.serviceWorker.register(wanted, {updateViaCache: 'none', scope}), wanted);
}

async function mapThumbnails(): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    if (Object.keys(hosts).length === 0) return;
    return editor.tell({type: 'noWorker', why: isSecureContext ? 'absent' : 'insecure', detail: ''});
  }
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the service worker did not start')), longest),
  );
  try {
    await Promise.race([work(), late]);
  } catch (error) {
    // Browsers put the worker's whole address before what they have to say.
    const detail = String(error).replace(/^(\w+: ).*\('http.*'\): /, '$1');
    editor.tell({type: 'noWorker', why: 'refused', detail});
  }
}

function show(): void {
  const frame = document.createElement('iframe');
  frame.title = 'Sidebar';
  frame.setAttribute('sandbox', sandbox);
  frame.src = 'content';
  frame.addEventListener('load', () => {
    // A browser's own page, which says that nothing answers, is none of ours to look into. One with a script tells for itself.
    if (!frame.contentDocument?.scripts.length) editor.tell({type: 'blank'});
  });
  document.body.append(frame);
}

editor.tell({type: 'up'});
void mapThumbnails().then(show);
