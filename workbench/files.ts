/** The documents and presentations that are open in the workbench, each in an emulated host of its own. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {builtNames} from '../build.mjs';
import type {Models} from '../packages/apps-script-host/src/editors.ts';
import {createHost, type Host} from '../packages/apps-script-host/src/host.ts';
import {demoDocument} from './demo/document.ts';
import {demoPresentation} from './demo/presentation.ts';
import {startBank} from './image-bank/start.ts';
import {scenarioOf, type Scenario} from './scenario.ts';
import {deployment, dist} from './deployment.ts';

export interface FilesOptions {
  /** Where the requests for the bank's public hosts go. */
  bankUrl: string;
  /** Whether that is the local bank, whose accounts are known. */
  localBank: boolean;
  /** Milliseconds added to each `google.script.run`. */
  latency: number;
}

export type Shown = 'sidebar' | 'dialog';

export interface OpenFile {
  /** Counted from 1. The sidebar's frames are known by it. */
  id: number;
  editor: 'docs' | 'slides';
  host: Host;
  /** Public host name → address of the bank in use. */
  hosts: Record<string, string>;
  /** What the address says. */
  scenario: Scenario;
  /** Whether the bank in use is a local one, whose accounts are known. */
  localBank: boolean;
  /** Which sidebar and which dialog of this file is open, counted from 1; 0: none. */
  readonly opening: Readonly<Record<Shown, number>>;
  /** A click in the add-on's menu. @throws what the host shows in a dialog */
  choose(label: string): Promise<void>;
  close(what: Shown): void;
  /** Tells the pages that show this file, of a sidebar or a dialog that the script has shown, too. */
  changed(): void;
  /** Calls `listener` after each change until the returned function is called. */
  watch(listener: () => void): () => void;
}

export interface Files {
  /**
   * The file of an address such as `/docs?locale=nb`: the same address is the same file, as long as the workbench runs.
   * @throws when the address is no editor's
   */
  open(address: string): Promise<OpenFile>;
  /** @throws when there is none */
  byId(id: number): OpenFile;
  /** Forgets the file, so that the next visit finds it as new. */
  reset(address: string): void;
}

const demos: {[E in keyof Models]: (scenario: Scenario) => Models[E]} = {
  docs: demoDocument,
  slides: ({theme}) => demoPresentation(theme),
};

function bundle(editor: 'docs' | 'slides') {
  const read = (name: string) => readFileSync(join(dist, editor, name), 'utf8');
  return Object.fromEntries(builtNames.map(name => [name, read(name)]));
}

/** Where the requests for the bank's public hosts go. The bank itself needs no mapping: its answers name its hosts. */
export function mapped(bankUrl: string): Record<string, string> {
  const {api, cdn, thumbnails} = deployment.bank;
  if (new URL(bankUrl).host === api) return {};
  return Object.fromEntries([api, cdn, ...thumbnails].map(host => [host, bankUrl]));
}

/** The bank that a file asks: the one of the workbench, or one of its own. */
async function bankOf(
  scenario: Scenario,
  {bankUrl, localBank}: Pick<FilesOptions, 'bankUrl' | 'localBank'>,
): Promise<{url: string; local: boolean}> {
  // An account that the address names is one of the local bank's, whichever bank everything else uses.
  const own = scenario.bank !== null || (scenario.account !== null && !localBank);
  if (!own) return {url: bankUrl, local: localBank};
  const bank = await startBank();
  await bank.control.faults(scenario.bank ?? []);
  return {url: bank.url, local: true};
}

/** What the address says of the host, before anything runs in it. */
function prepare(host: Host, scenario: Scenario): void {
  for (const scope of scenario.withheld) host.withheld.add(scope);
  for (const fault of scenario.host) host.faults.add(fault);
  host.editor.readOnly = scenario.readOnly;
  if (scenario.store === 'damaged') host.stores.user.set('remembered', 'damaged');
  // 500 KB in all: https://developers.google.com/apps-script/guides/services/quotas
  if (scenario.store === 'full') {
    for (let part = 0; part < 57; part++) host.stores.user.set(`full${part}`, 'x'.repeat(9000));
  }
}

/** The file that is open in a host: its sidebar, and the pages that show it. */
function around(
  host: Host,
  scenario: Scenario,
  rest: Pick<OpenFile, 'id' | 'hosts' | 'localBank'>,
): OpenFile {
  const listeners = new Set<() => void>();
  const person = host.account;
  let openings = 0;
  const opening = {sidebar: 0, dialog: 0};
  const last: Record<Shown, unknown> = {sidebar: null, dialog: null};
  const changed = () => {
    for (const what of ['sidebar', 'dialog'] as const) {
      if (host[what] === last[what]) continue;
      last[what] = host[what];
      opening[what] = host[what] ? ++openings : 0;
    }
    listeners.forEach(listener => listener());
  };
  return {
    ...rest,
    editor: scenario.editor,
    host,
    scenario,
    opening,
    async choose(label) {
      if (scenario.otherAccount) host.account = person;
      try {
        await host.choose(label);
      } finally {
        if (scenario.otherAccount) host.account = 'someone.else@example.com';
        changed();
      }
    },
    close(what) {
      opening[what] = 0;
      changed();
    },
    changed,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function createFiles({bankUrl, localBank, latency}: FilesOptions): Files {
  // What was built when the workbench started: another start beside it may build for another deployment.
  const built = () => ({docs: bundle('docs'), slides: bundle('slides')});
  let bundles = existsSync(dist) ? built() : null;
  const files = new Map<string, Promise<OpenFile>>();
  const opened: OpenFile[] = [];

  async function create(address: string): Promise<OpenFile> {
    const scenario = scenarioOf(address);
    const {editor} = scenario;
    const bank = await bankOf(scenario, {bankUrl, localBank});
    const hosts = mapped(bank.url);
    const host: Host = createHost({
      editor,
      files: (bundles ??= built())[editor],
      hosts,
      locale: scenario.locale,
      exceptions: scenario.exceptions,
      latency: scenario.latency ?? latency,
      oneAtATime: scenario.oneAtATime,
      model: () => demos[editor](scenario),
    });
    prepare(host, scenario);
    host.open();
    const file = around(host, scenario, {id: opened.length + 1, hosts, localBank: bank.local});
    opened.push(file);
    return file;
  }

  return {
    open(address) {
      let file = files.get(address);
      if (!file) {
        file = create(address);
        files.set(address, file);
        // An address that is no scenario is no file either: the next visit says so again.
        file.catch(() => files.delete(address));
      }
      return file;
    },
    byId(id) {
      const file = opened[id - 1];
      if (!file)
        throw new Error(
          'This sidebar’s document is no longer open here. Open the sidebar again from the menu.',
        );
      return file;
    },
    reset(address) {
      files.delete(address);
    },
  };
}
