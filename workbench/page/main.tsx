/** The editor's page: what the host holds is drawn again after each change; the page keeps nothing of its own. */
import {render} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import type {EditorView} from './view.ts';
import {Accounts, NotUnderstood} from './Accounts.tsx';
import {DocumentPages} from './DocumentPages.tsx';
import {ExtensionsMenu} from './ExtensionsMenu.tsx';
import {PresentationDeck} from './PresentationDeck.tsx';
import {DialogFrame} from './DialogFrame.tsx';
import {SidebarFrame} from './SidebarFrame.tsx';
import {Toolbar} from './Toolbar.tsx';
import {CallsPanel} from './CallsPanel.tsx';
import {send, watch} from './server.ts';

function App() {
  const [view, setView] = useState<EditorView | null>(null);
  const [failed, setFailed] = useState('');
  const [gone, setGone] = useState(false);
  useEffect(() => watch(setView, setFailed, setGone), []);
  if (!view) {
    if (failed) return <p class="failed">{failed}</p>;
    return gone ? <Gone /> : <p class="coming">The file is coming …</p>;
  }
  const choose = async (label: string) => {
    setFailed('');
    try {
      const answer = await send<{ok: boolean; message?: string}>('choose', {label});
      setFailed(answer.message ?? '');
    } catch (error) {
      setFailed(`The menu could not be used: ${(error as Error).message}`);
    }
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
        {gone && <Gone />}
      </header>
      <div class="notes">
        <NotUnderstood sentences={view.notUnderstood} />
        <Accounts view={view} />
        {failed && !gone && (
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
      {view.sidebar && <SidebarFrame key={view.sidebar.opening} file={view.file} {...view.sidebar} />}
      {view.dialog && <DialogFrame key={view.dialog.opening} file={view.file} {...view.dialog} />}
      <CallsPanel calls={view.calls} />
    </>
  );
}

function Gone() {
  return (
    <p class="gone" role="alert">
      The workbench has stopped, or is out of reach. Start it again with <code>npm start</code>: this page
      then goes on by itself.
    </p>
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

render(<App />, document.getElementById('app')!);
