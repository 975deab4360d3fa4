import {Close} from './Close.tsx';
import {PageFrame} from './PageFrame.tsx';
import {send} from './server.ts';

/** Beside the file. */
export function SidebarFrame({file, title, opening}: {file: number; title: string; opening: number}) {
  return (
    <aside class="sidebar" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Close close={() => void send('close', {what: 'sidebar'})} />
      </header>
      <PageFrame file={file} what="sidebar" title={title} opening={opening} />
    </aside>
  );
}
