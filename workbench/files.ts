/** The documents and presentations that are open in the workbench, each in an emulated host of its own. */
import {readFileSync} from 'node:fs';
import {createHost, type Host} from './apps-script/host.ts';
import type {WorkbenchOptions} from './server.ts';
import deployment from '../deployment.json' with {type: 'json'};

export interface OpenFile {
  editor: 'docs' | 'slides';
  host: Host<'docs' | 'slides'>;
  /** Which sidebar of this file is open, counted from 1; 0: none. */
  readonly opening: number;
  /** A click in the add-on's menu. @throws what the host shows in a dialog */
  choose(label: string): Promise<void>;
  /** Closes the sidebar. */
  close(): void;
  /** Tells the pages that show this file. */
  changed(): void;
  /** Calls `listener` after each change until the returned function is called. */
  watch(listener: () => void): () => void;
}

export interface Files {
  /** Public host name → address of the bank in use. */
  hosts: Record<string, string>;
  /**
   * The file of an address such as `/docs?locale=nb`: the same address is the same file, as long as the workbench runs.
   * @throws when the address names neither editor
   */
  open(address: string): OpenFile;
  /** Forgets the file, so that the next visit finds it as new. */
  reset(address: string): void;
}

function bundle(editor: 'docs' | 'slides') {
  const read = (name: string) => readFileSync(new URL(`../dist/${editor}/${name}`, import.meta.url), 'utf8');
  return {code: read('Code.js'), sidebar: read('Sidebar.html'), manifest: read('appsscript.json')};
}

export function createFiles({bankUrl, latency}: WorkbenchOptions): Files {
  const {api, cdn, thumbnails} = deployment.bank;
  // The bank itself needs no mapping: then everything goes where its answers say.
  const itself = new URL(bankUrl).host === api;
  const hosts = itself ? {} : Object.fromEntries([api, cdn, ...thumbnails].map(host => [host, bankUrl]));
  const files = new Map<string, OpenFile>();

  function create(address: string): OpenFile {
    const {pathname, searchParams} = new URL(address, 'http://localhost');
    const editor = pathname === '/docs' ? 'docs' : pathname === '/slides' ? 'slides' : null;
    if (!editor) throw new Error(`No such editor: ${pathname}`);
    const host = createHost({
      editor,
      files: bundle(editor),
      hosts,
      locale: searchParams.get('locale') ?? 'en',
      latency,
    });
    host.open();
    const listeners = new Set<() => void>();
    const changed = () => listeners.forEach(listener => listener());
    let openings = 0;
    let opening = 0;
    return {
      editor,
      host,
      get opening() {
        return opening;
      },
      async choose(label) {
        const before = host.sidebar;
        try {
          await host.choose(label);
          if (host.sidebar !== before) opening = ++openings;
        } finally {
          changed();
        }
      },
      close() {
        opening = 0;
        changed();
      },
      changed,
      watch(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }

  return {
    hosts,
    open(address) {
      let file = files.get(address);
      if (!file) files.set(address, (file = create(address)));
      return file;
    },
    reset(address) {
      files.delete(address);
    },
  };
}
