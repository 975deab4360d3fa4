/** The origin of the sidebar: the frames that Google puts around it, `google.script.run`, and the thumbnails' way. */
import {Hono} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {browserFiles} from './browser-files.ts';
import {pagePolicy} from '../deployment/page-policy.ts';
import {deployment} from './deployment.ts';
import type {Files, Shown} from './files.ts';
import {counted, type Run} from './run.ts';

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

type Built = ReadonlyMap<string, string>;

export async function sidebarFrames(files: Files, run: Run): Promise<Hono> {
  const built = await browserFiles(
    ['frame/outer-frame.ts', 'frame/run-client.ts', 'frame/service-worker.ts'],
    'iife',
  );
  const app = new Hono();
  serveOfRun(app, built, run);
  serveFrames(app, built, files);
  serveRun(app, files, run);
  serveThumbnails(app, files);
  app.onError((error, context) => context.text(error.message, 404));
  return app;
}

function serveOfRun(app: Hono, built: Built, run: Run): void {
  // The editor's page asks whether its second port answers, and whether that is this workbench.
  app.get('/run-id', context =>
    context.text(run.id, 200, {'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store'}),
  );

  app.get('/service-worker.js', context =>
    context.body(built.get('service-worker.js')!, 200, {
      'Content-Type': 'text/javascript',
      'Cache-Control': 'no-store',
    }),
  );
}

/** Defines what the script reads, then runs it: inside the page, so that nothing has to be waited for. */
const script = (built: Built, name: string, frame: unknown) =>
  `<script>window.imageshopFrame=${inScript(frame)};</script><script>${built.get(name)}</script>`;

function serveFrames(app: Hono, built: Built, files: Files): void {
  app.get('/:id/:what{sidebar|dialog}/frame', context => {
    const {id, hosts} = files.byId(Number(context.req.param('id')));
    return context.html(`<!DOCTYPE html>
<html><head><title>Sidebar</title><style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style></head>
<body>${script(built, 'outer-frame.js', {hosts, scope: `/${id}/`, sandbox})}</body></html>`);
  });

  app.get('/:id/:what{sidebar|dialog}/content', context => {
    const {host} = files.byId(Number(context.req.param('id')));
    const what = context.req.param('what') as Shown;
    const {[what]: page, callable} = host;
    if (!page) return context.text(`No ${what} is open in this file`, 404);
    const client = script(built, 'run-client.js', {runUrl: 'run', callable});
    // Google's own scripts run first; the page below them is the add-on's, as HtmlService answers it.
    return context.html(
      page.html.replace(/<head>/i, head => head + client),
      200,
      {'Content-Security-Policy': policyAround(new URL('/service-worker.js', context.req.url))},
    );
  });
}

/**
 * The policy that `pagePolicy` of the deployment sets, whether or not it does. Firefox takes an answer that a service worker
 * has made for one of the worker's own address (Chromium for one of the address that was asked), so that this one is let
 * through as well: it is no picture.
 */
const policyAround = (worker: URL): string =>
  pagePolicy(deployment.bank).replace('img-src', `img-src ${worker.href}`);

/** `google.script.run`. */
function serveRun(app: Hono, files: Files, run: Run): void {
  app.post('/:id/:what{sidebar|dialog}/run', context =>
    counted(run, async () => {
      const file = files.byId(Number(context.req.param('id')));
      const {name, args} = await context.req.json<{name: string; args: unknown[]}>();
      try {
        return context.json({value: (await file.host.run(name, args)) ?? null});
      } catch (error) {
        return context.json({error: (error as Error).message});
      } finally {
        file.changed();
      }
    }),
  );
}

/** Where the browser gets no answer of the bank itself, as on another machine than this. */
function serveThumbnails(app: Hono, files: Files): void {
  app.get('/:id/bank/:host/*', async context => {
    const {hosts} = files.byId(Number(context.req.param('id')));
    const bank = hosts[context.req.param('host')];
    if (bank === undefined) return context.text('No host of the bank', 404);
    const {pathname, search} = new URL(context.req.url);
    const path = pathname.split('/').slice(4).join('/');
    const answer = await fetch(`${bank.replace(/\/$/, '')}/${path}${search}`);
    return context.body(await answer.arrayBuffer(), answer.status as ContentfulStatusCode, {
      'Content-Type': answer.headers.get('Content-Type') ?? 'application/octet-stream',
      'Cache-Control': answer.headers.get('Cache-Control') ?? 'no-store',
    });
  });
}
