import type {RefObject} from 'preact';
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';
import {useShared} from '../context.ts';
import {toGrid} from '../focus.ts';
import {Icon} from '../parts/Icon.tsx';
import {IconButton} from '../parts/IconButton.tsx';
import {isWayBack} from './way-back.ts';

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
          if (event.key === 'Escape') {
            if (text) clear();
            else actions.leave();
          }
          if (event.key === 'ArrowDown' && toGrid()) event.preventDefault();
        }}
      />
      {text && <IconButton icon="clear" label={t.clear} press={clear} />}
    </form>
  );
}

/**
 * `/` leads to the search field, from the images alone: whoever speaks to the computer says letters anywhere (WCAG 2.1.4).
 * `Alt` with `←` leads to the search before.
 */
function useKeys(input: RefObject<HTMLInputElement | null>, go: Record<'/' | 'ArrowLeft', () => void>) {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const {key, altKey, ctrlKey, metaKey} = event;
      const target = event.target as Element | null;
      const isBack = isWayBack(event);
      // Under something that lies over the images nothing hears a key, nor what that has heard: it may be gone by now.
      if (event.defaultPrevented || input.current?.closest('[inert]')) return;
      if (!isBack && (key !== '/' || altKey || ctrlKey || metaKey || !target?.closest?.('.grid'))) return;
      event.preventDefault();
      latest.current[isBack ? 'ArrowLeft' : '/']();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
