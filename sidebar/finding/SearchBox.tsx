import type {RefObject} from 'preact';
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';
import {useShared} from '../context.ts';
import {toGrid} from '../focus.ts';
import {Icon} from '../parts/Icon.tsx';
import {IconButton} from '../parts/IconButton.tsx';

interface Props {
  text: string;
  focus: boolean;
  /** There is a search to go back to. */
  wayBack: boolean;
}

export function SearchBox({text, focus, wayBack}: Props) {
  const {texts, actions} = useShared();
  const t = texts.messages.search;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Whoever has gone to the file meanwhile stays there.
    if (focus && document.hasFocus()) input.current?.focus();
  }, [focus]);
  useKeys(input, {
    '/': () => input.current?.select(),
    ArrowLeft: actions.goBack,
  });

  function clear() {
    actions.type('');
    input.current?.focus();
  }

  return (
    <form
      class="search"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        void actions.search();
      }}
    >
      {wayBack && <IconButton icon="back" label={texts.messages.finding.goBack} press={actions.goBack} />}
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        name="search"
        aria-label={t.label}
        aria-keyshortcuts="/"
        placeholder={t.placeholder}
        value={text}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={event => actions.type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape' && text) clear();
          if (event.key === 'ArrowDown' && toGrid()) event.preventDefault();
        }}
      />
      {text && <IconButton icon="clear" label={t.clear} press={clear} />}
    </form>
  );
}

/**
 * `/` leads to the search field, from the images alone: whoever speaks to the computer says letters anywhere (WCAG 2.1.4).
 * `Alt` with `←` leads to the search before. On a Mac that moves by a word in a field; elsewhere a browser would leave the page.
 */
function useKeys(input: RefObject<HTMLInputElement | null>, go: Record<'/' | 'ArrowLeft', () => void>) {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const {key, altKey, ctrlKey, metaKey, shiftKey} = event;
      const target = event.target as Element | null;
      const field = target?.closest?.('input, textarea, select');
      // Under something that lies over the images, nothing hears a key.
      if (ctrlKey || metaKey || input.current?.closest('[inert]')) return;
      const isBack =
        key === 'ArrowLeft' && altKey && !shiftKey && !(field && /^Mac/.test(navigator.platform));
      if (!isBack && !(key === '/' && !altKey && target?.closest?.('.grid'))) return;
      event.preventDefault();
      latest.current[isBack ? 'ArrowLeft' : '/']();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
