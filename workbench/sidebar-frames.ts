/** The origin of the sidebar: the frames that Google puts around it, `google.script.run`, and the thumbnails' way. */
import {build} from 'esbuild';
import {Hono} from 'hono';
import {fileURLToPath} from 'node:url';
import type {Files} from './files.ts';

/** https://developers.google.com/apps-script/guides/html/restrictions: the sandbox of the frame with our page. */
const sandbox = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-same-origin',
  'allow-scripts',
  'allow-top-navigation-by-user-activation',
].join(' ');

/** JSON that can stand inside a script element. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

async function browserScript(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return result.outputFiles[0]!.text;
}

export async function sidebarFrames(files: Files): Promise<Hono> {
  const [runClient, serviceWorker] = await Promise.all([
    browserScript('./frame/run-client.ts'),
    browserScript('./frame/service-worker.ts'),
  ]);
  const app = new Hono();

  app.get('/service-worker.js', context =>
    context.body(serviceWorker, 200, {'Content-Type': 'text/javascript', 'Cache-Control': 'no-store'}),
  );

  // The outer frame: waits until thumbnails find their way, then shows the sidebar in a sandbox.
  app.get('/:id/frame', context => {
    const {id, hosts} = files.byId(Number(context.req.param('id')));
    const worker = `/service-worker.js?hosts=${encodeURIComponent(JSON.stringify(hosts))}`;
    // Each file has a worker of its own, as each may have a bank of its own.
    const scope = `/${id}/`;
    return context.html(`<!DOCTYPE html>
<html><head><title>Sidebar</title><style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style></head>
<body><script>
(async () => {
  const wanted = new URL(${inScript(worker)}, location.href).href;
  const registration = await navigator.serviceWorker.register(wanted, {updateViaCache: 'none', scope: ${inScript(scope)}});
  await new Promise(resolve => {
    const check = () => {
      if (registration.active && registration.active.scriptURL === wanted && registration.active.state === 'activated') resolve();
      else for (const worker of [registration.installing, registration.waiting, registration.active]) worker?.addEventListener('statechange', check);
    };
    check();
  });
  const frame = document.createElement('iframe');
  frame.title = 'Sidebar';
  frame.setAttribute('sandbox', ${inScript(sandbox)});
  frame.src = 'content';
  document.body.append(frame);
})();
</script></body></html>`);
  });

  app.get('/:id/content', context => {
    const {host} = files.byId(Number(context.req.param('id')));
    const {sidebar, callable} = host;
    if (!sidebar) return context.text('No sidebar is open in this file', 404);
    const frame = {
      runUrl: 'run',
      callable,
      editorOrigin: `http://localhost:${new URL(context.req.url).port}`,
    };
    const client = `<script>window.imageshopFrame=${inScript(frame)};</script><script>${runClient}</script>`;
    // Google's own scripts run first; the page below them is the add-on's, as HtmlService answers it.
    return context.html(sidebar.html.replace(/<head>/i, head => head + client));
  });

  app.post('/:id/run', async context => {
    const file = files.byId(Number(context.req.param('id')));
    const {name, args} = await context.req.json<{name: string; args: unknown[]}>();
    try {
      return context.json({value: (await file.host.run(name, args)) ?? null});
    } catch (error) {
      return context.json({error: (error as Error).message});
    } finally {
      file.changed();
    }
  });

  return app;
}
