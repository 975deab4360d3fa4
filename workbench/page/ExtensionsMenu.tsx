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
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !element.current?.contains(event.target as Node)
      ) {
        setOpen(false);
      }
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', close);
    };
  }, [open]);
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
