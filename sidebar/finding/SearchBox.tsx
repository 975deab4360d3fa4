import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';
import {useShared} from '../context.ts';
import {toGrid} from '../focus.ts';
import {Icon} from '../parts/Icon.tsx';
import {IconButton} from '../parts/IconButton.tsx';

export function SearchBox({text, focus}: {text: string; focus: boolean}) {
  const {texts, actions} = useShared();
  const t = texts.messages.search;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Whoever has gone to the file meanwhile stays there.
    if (focus && document.hasFocus()) input.current?.focus();
  }, [focus]);
  useSlash(() => input.current?.select());

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

/** `/` leads to the search field, from the images alone: whoever speaks to the computer says letters anywhere (WCAG 2.1.4). */
function useSlash(go: () => void) {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const among = (event.target as Element | null)?.closest?.('.grid');
      if (event.key !== '/' || !among || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
