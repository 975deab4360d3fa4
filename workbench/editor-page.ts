/** The origin of the editor: a page that shows the document or presentation and takes the person's clicks. */
import {build} from 'esbuild';
import {Hono} from 'hono';
import {streamSSE} from 'hono/streaming';
import {fileURLToPath} from 'node:url';
import {act, picture, view} from './editor-view.ts';
import type {Files} from './files.ts';
import {steer, type Steering} from './steer.ts';

async function assets(): Promise<Map<string, string>> {
  const result = await build({
    entryPoints: ['main.tsx', 'page.css'].map(file =>
      fileURLToPath(new URL(`./page/${file}`, import.meta.url)),
    ),
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  return new Map(result.outputFiles.map(file => [file.path.replace(/^.*[\\/]/, '/'), file.text]));
}

const shell = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Imageshop workbench</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head>
<body><div id="app"></div><script type="module" src="/main.js"></script></body></html>`;

export async function editorPage(files: Files): Promise<Hono> {
  const built = await assets();
  const app = new Hono();
  const fileOf = (context: {req: {query(name: string): string | undefined}}) =>
    files.open(context.req.query('file') ?? '');

  app.get('/', context => context.redirect('/docs'));
  for (const path of ['/docs', '/slides']) {
    app.get(path, async context => {
      await files.open(path + new URL(context.req.url).search);
      return context.html(shell);
    });
  }
  app.get('/main.js', context =>
    context.body(built.get('/main.js')!, 200, {'Content-Type': 'text/javascript'}),
  );
  app.get('/page.css', context => context.body(built.get('/page.css')!, 200, {'Content-Type': 'text/css'}));

  app.get('/state', async context => context.json(view(await fileOf(context))));
  app.get('/picture/:id', async context => {
    const found = picture(await fileOf(context), context.req.param('id'));
    if (!found) return context.text('No such picture', 404);
    return context.body(new Uint8Array(found.bytes), 200, {'Content-Type': found.contentType});
  });
  app.post('/act', async context => {
    const file = await fileOf(context);
    act(file, await context.req.json());
    file.changed();
    return context.json(view(file));
  });
  app.post('/choose', async context => {
    const file = await fileOf(context);
    const {label} = await context.req.json<{label: string}>();
    try {
      await file.choose(label);
      return context.json({ok: true});
    } catch (error) {
      // What Google shows in a dialog when a menu's function throws.
      return context.json({ok: false, message: (error as Error).message});
    }
  });
  // For tests in the browser: what happens to a host while somebody works in it.
  app.post('/host', async context => {
    const file = await fileOf(context);
    steer(file, await context.req.json<Steering>());
    file.changed();
    return context.json({ok: true});
  });
  app.post('/close', async context => {
    (await fileOf(context)).close();
    return context.json({ok: true});
  });
  app.post('/reset', context => {
    files.reset(context.req.query('file') ?? '');
    return context.json({ok: true});
  });

  app.get('/events', async context => {
    const file = await fileOf(context);
    return streamSSE(context, async stream => {
      const unwatch = file.watch(() => void stream.writeSSE({data: 'changed'}));
      await stream.writeSSE({data: 'changed'});
      await new Promise<void>(resolve => stream.onAbort(resolve));
      unwatch();
    });
  });

  app.onError((error, context) => context.text(error.message, 400));

  return app;
}
