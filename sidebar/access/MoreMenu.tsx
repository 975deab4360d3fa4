import type {RefObject} from 'preact';
import {useEffect, useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {IconButton} from '../parts/IconButton.tsx';
import {Link} from '../parts/Link.tsx';

/**
 * What is needed seldom. A disclosure, not an ARIA menu: it holds a link and buttons, reached with Tab.
 * @param credits there are some: something was inserted
 */
export function MoreMenu({credits}: {credits: boolean}) {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.menuMore;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useOutside(box, open, () => setOpen(false));

  return (
    <div
      class="more"
      ref={box}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <IconButton icon="more" label={t.label} expanded={open} button={button} press={() => setOpen(!open)} />
      {open && (
        <div class="sheet">
          {credits && (
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                button.current?.focus();
                actions.showCredits();
              }}
            >
              {texts.messages.credits.title}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              button.current?.focus();
              actions.showKeys(true);
            }}
          >
            {texts.messages.keys.title}
          </button>
          {settings.helpUrl && <Link href={settings.helpUrl}>{t.help}</Link>}
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              // Where the keyboard comes back to when that page is closed.
              button.current?.focus();
              void actions.showData();
            }}
          >
            {texts.messages.data.title}
          </button>
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              void actions.signOut();
            }}
          >
            {t.signOut}
          </button>
        </div>
      )}
    </div>
  );
}

/** Calls `leave` when something else is pointed at or gets the focus. */
function useOutside(box: RefObject<HTMLElement | null>, open: boolean, leave: () => void) {
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) leave();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
}
