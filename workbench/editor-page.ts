/** The origin of the editor: a page that shows the document or presentation and takes the person's clicks. */
import {Hono} from 'hono';
import {streamSSE} from 'hono/streaming';
import {act, picture, view} from './editor-view.ts';
import {browserFiles} from './browser-files.ts';
import type {Files, Shown} from './files.ts';
import {counted, type Run} from './run.ts';
import {steer, type Steering} from './steer.ts';

const head = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Imageshop workbench</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/styles.css"></head>`;

const shell = ({id, framesPort}: Run) => `${head}
<body><div id="app" data-run="${id}" data-frames-port="${framesPort}"><p class="coming">The page’s script, /main.js, has
not come up. It needs JavaScript, and the workbench: is npm start still running?</p></div><script type="module" src="/main.js"></script></body></html>`;

const escaped = (text: string) => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);

/** A page that shows no file. @param said HTML */
const apart = (said: string) => `${head}
<body class="nowhere"><main><h1>Imageshop workbench</h1>${said}</main></body></html>`;

export async function editorPage(files: Files, run: Run): Promise<Hono> {
  const built = await browserFiles(['page/main.tsx', 'page/styles.css'], 'esm');
  const app = new Hono();
  servePages(app, files, run);
  for (const [name, text] of built) {
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    app.get(`/${name}`, context => context.body(text, 200, {'Content-Type': type}));
  }
  showFile(app, files);
  sayChanges(app, files, run);
  takeClicks(app, files, run);
  serveTests(app, files, run);
  app.notFound(context => {
    const path = escaped(new URL(context.req.url).pathname);
    return context.html(
      apart(`<p>There is nothing at ${path}.</p>
<p><a href="/docs">The document</a></p><p><a href="/slides">The presentation</a></p>`),
      404,
    );
  });

  app.onError((error, context) => context.text(error.message, 400));
  return app;
}

function servePages(app: Hono, files: Files, run: Run): void {
  app.get('/', context => context.redirect('/docs'));
  for (const path of ['/docs', '/slides']) {
    app.get(path, async context => {
      try {
        await files.open(path + new URL(context.req.url).search);
      } catch (error) {
        return context.html(
          apart(`<p>The add-on that was built does not run: <code>${escaped((error as Error).message)}</code></p>
<p>Mend it and start the workbench again with <code>npm start</code>, which builds it anew.</p>`),
          500,
        );
      }
      return context.html(shell(run));
    });
  }
}

/** Every further request names its file, by the address of its page. */
const fileOf = (files: Files, context: {req: {query(name: string): string | undefined}}) =>
  files.open(context.req.query('file') ?? '');

function showFile(app: Hono, files: Files): void {
  app.get('/state', async context => context.json(view(await fileOf(files, context))));
  app.get('/picture/:id', async context => {
    const found = picture(await fileOf(files, context), context.req.param('id'));
    if (!found) return context.text('No such picture', 404);
    return context.body(new Uint8Array(found.bytes), 200, {'Content-Type': found.contentType});
  });
}

function sayChanges(app: Hono, files: Files, run: Run): void {
  app.get('/events', async context => {
    const file = await fileOf(files, context);
    return streamSSE(context, async stream => {
      const unwatch = file.watch(() => void stream.writeSSE({data: 'changed'}));
      // A page that outlives its workbench meets another run when it comes back.
      await stream.writeSSE({event: 'run', data: run.id});
      await stream.writeSSE({data: 'changed'});
      await new Promise<void>(resolve => stream.onAbort(resolve));
      unwatch();
    });
  });
}

/** What a person does in the editor. */
function takeClicks(app: Hono, files: Files, run: Run): void {
  app.post('/act', async context => {
    const file = await fileOf(files, context);
    act(file, await context.req.json());
    file.changed();
    return context.json(view(file));
  });
  app.post('/choose', context =>
    counted(run, async () => {
      const file = await fileOf(files, context);
      const {label} = await context.req.json<{label: string}>();
      try {
        const before = file.host.alerts.length;
        await file.choose(label);
        // What the add-on says in a dialog of its own.
        return context.json({ok: true, message: file.host.alerts.slice(before).join('\n')});
      } catch (error) {
        // What Google shows in a dialog when a menu's function throws.
        return context.json({ok: false, message: (error as Error).message});
      }
    }),
  );
  app.post('/close', async context => {
    const {what} = await context.req.json<{what: Shown}>();
    (await fileOf(files, context)).close(what);
    return context.json({ok: true});
  });
  app.post('/reset', context => {
    files.reset(context.req.query('file') ?? '');
    return context.json({ok: true});
  });
}

/** For tests in the browser. */
function serveTests(app: Hono, files: Files, run: Run): void {
  // What happens to a host while somebody works in it.
  app.post('/host', async context => {
    const file = await fileOf(files, context);
    steer(file, await context.req.json<Steering>());
    file.changed();
    return context.json({ok: true});
  });
  // Answers when nothing is under way any more, whoever asked for it.
  app.get('/settled', async context => {
    while (run.underWay.size > 0) await Promise.allSettled(run.underWay);
    return context.json({ok: true});
  });
}
