import type {RefObject} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import type {EditorView} from './view.ts';

/** Extensions › Imageshop › what `onOpen` put there. */
export function ExtensionsMenu({
  entries,
  choose,
}: {
  entries: EditorView['menu'];
  choose(label: string): void;
}) {
  const [open, setOpen] = useState(false);
  const element = useRef<HTMLSpanElement>(null);
  useClosing(open, element, () => setOpen(false));
  return (
    <span class="menu" ref={element}>
      <button aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        Extensions
      </button>
      {open && (
        <div role="menu">
          <div class="item">
            <button role="menuitem" aria-haspopup="menu" aria-expanded="true">
              Imageshop <span class="twisty" aria-hidden="true" />
            </button>
            <div role="menu" aria-label="Imageshop">
              {entries.length === 0 && (
                <p role="status">
                  The add-on has made no menu: <code>onOpen</code> is missing from its <code>Code.js</code>,
                  or has failed. The calls below may say why.
                </p>
              )}
              {entries.map(entry => (
                <button
                  role="menuitem"
                  key={entry}
                  onClick={() => {
                    setOpen(false);
                    choose(entry);
                  }}
                >
                  {entry}
                </button>
              ))}
            </div>
          </div>
        </div>
      )}
    </span>
  );
}

/** Closes what is open at a press outside of it, and at Escape. */
function useClosing(open: boolean, element: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    if (!open) return;
    const notice = (event: Event) => {
      if (
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !element.current?.contains(event.target as Node)
      ) {
        close();
      }
    };
    addEventListener('pointerdown', notice);
    addEventListener('keydown', notice);
    return () => {
      removeEventListener('pointerdown', notice);
      removeEventListener('keydown', notice);
    };
  }, [open]);
}
