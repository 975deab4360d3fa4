/** The editor's page: what the host holds is drawn again after each change; the page keeps nothing of its own. */
import {render} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import type {EditorView} from './view.ts';
import {Accounts, NotUnderstood} from './Accounts.tsx';
import {DocumentPages} from './DocumentPages.tsx';
import {ExtensionsMenu} from './ExtensionsMenu.tsx';
import {PresentationDeck} from './PresentationDeck.tsx';
import {Toolbar} from './Toolbar.tsx';
import {CallsPanel} from './CallsPanel.tsx';
import {send, watch} from './server.ts';

function App() {
  const [view, setView] = useState<EditorView | null>(null);
  const [failed, setFailed] = useState('');
  useEffect(() => watch(setView, setFailed), []);
  if (!view) return failed ? <p class="failed">{failed}</p> : null;
  const choose = async (label: string) => {
    setFailed('');
    const answer = await send<{ok: boolean; message?: string}>('choose', {label});
    if (!answer.ok) setFailed(answer.message ?? '');
  };
  return (
    <>
      <header class="header">
        <Icon editor={view.editor} />
        <div>
          <h1>{(view.document ?? view.presentation)?.name}</h1>
          <nav aria-label="Menu bar">
            <ExtensionsMenu entries={view.menu} choose={choose} />
          </nav>
        </div>
        <Toolbar view={view} />
      </header>
      <div class="notes">
        <NotUnderstood sentences={view.notUnderstood} />
        <Accounts view={view} />
        {failed && (
          <div class="failed" role="alert">
            <p>{failed}</p>
            <button onClick={() => setFailed('')}>Close</button>
          </div>
        )}
      </div>
      {view.document ? (
        <DocumentPages document={view.document} />
      ) : (
        view.presentation && <PresentationDeck presentation={view.presentation} />
      )}
      {view.sidebar && <Sidebar key={view.sidebar.opening} file={view.file} {...view.sidebar} />}
      <CallsPanel calls={view.calls} />
    </>
  );
}

/** The sidebar is on another origin than the editor, as in Docs and Slides. */
function Sidebar({file, title, opening}: {file: number; title: string; opening: number}) {
  return (
    <aside class="sidebar" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button aria-label="Close" onClick={() => void send('close', {})}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M4 4l10 10M14 4L4 14" stroke="currentColor" stroke-width="1.6" />
          </svg>
        </button>
      </header>
      <iframe title={title} src={`//127.0.0.1:${location.port}/${file}/frame?opening=${opening}`} />
    </aside>
  );
}

function Icon({editor}: {editor: EditorView['editor']}) {
  return (
    <svg width="32" height="40" viewBox="0 0 32 40" aria-hidden="true">
      <path
        d="M3 0h18l11 11v26a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z"
        fill={editor === 'docs' ? '#4285f4' : '#f4b400'}
      />
      <path d="M21 0l11 11H21z" fill="#0003" />
      {editor === 'docs' ? (
        <path d="M8 19h16M8 24h16M8 29h10" stroke="#fff" stroke-width="2.4" />
      ) : (
        <path d="M8 19h16v11H8z" fill="none" stroke="#fff" stroke-width="2.4" />
      )}
    </svg>
  );
}

window.addEventListener('message', event => {
  const action = (event.data as {imageshopWorkbench?: string} | null)?.imageshopWorkbench;
  if (event.origin !== `http://127.0.0.1:${location.port}` || !action) return;
  if (action === 'close') void send('close', {});
  if (action === 'focus') document.querySelector<HTMLElement>('.canvas')?.focus();
});

render(<App />, document.getElementById('app')!);
