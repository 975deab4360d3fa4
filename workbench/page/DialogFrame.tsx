import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {Close} from './Close.tsx';
import {PageFrame} from './PageFrame.tsx';
import {send} from './server.ts';
import type {EditorView} from './view.ts';

type Props = NonNullable<EditorView['dialog']> & {file: number};

/**
 * Over the file and the sidebar; a modal one lets nobody at either. It is as large as the script or its page says, larger
 * than the window, too: what Google does then is not documented, and a page has to come right by itself.
 */
export function DialogFrame({file, title, opening, modal, ...given}: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const [{width, height}, setSize] = useState<{width: number; height: number}>(given);
  useLayoutEffect(() => {
    if (modal) element.current!.showModal();
    else element.current!.show();
  }, []);
  const close = () => void send('close', {what: 'dialog'});
  return (
    <dialog class="dialog" ref={element} aria-label={title} onCancel={close} onClose={close}>
      <header>
        <h2>{title}</h2>
        <Close close={close} />
      </header>
      <div class="page-frame" style={{width: `${width}px`, height: `${height}px`}}>
        <PageFrame
          file={file}
          what="dialog"
          title={`${title}, dialog`}
          opening={opening}
          size={({width, height}) =>
            setSize(before => ({width: width ?? before.width, height: height ?? before.height}))
          }
        />
      </div>
    </dialog>
  );
}
