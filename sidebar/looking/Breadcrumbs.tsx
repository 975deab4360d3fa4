import {useLayoutEffect, useRef} from 'preact/hooks';
import {useShared} from '../context.ts';
import {pathsTo} from '../finding/tree.ts';
import type {Library} from '../library.ts';
import {LinkButton} from '../parts/LinkButton.tsx';
import {wayOut} from '../parts/way-out.ts';

/**
 * Where the image lies in the bank, from the top down; each step leads to everything in it. It takes the whole tree to tell:
 * as long as nobody has wanted that, a button asks for it, once in a sitting.
 */
export function Breadcrumbs({library: {categories}, ids}: {library: Library; ids: number[]}) {
  const {texts, actions, contentLanguage} = useShared();
  const {say, messages} = texts;
  const pressed = useRef(false);
  const list = useRef<HTMLElement>(null);
  const known = categories !== null && categories !== 'asked' && 'value' in categories;
  useLayoutEffect(() => {
    if (known && pressed.current) list.current?.querySelector('button')?.focus();
    if (known) pressed.current = false;
  }, [known]);
  const ask = () => {
    pressed.current = true;
    actions.forgetCategories();
    actions.needCategories();
  };
  if (!categories || categories === 'asked') {
    return (
      <button
        type="button"
        class="chip"
        aria-disabled={categories === 'asked'}
        onClick={() => categories !== 'asked' && ask()}
      >
        {messages.details.categories}
      </button>
    );
  }
  if ('fault' in categories) {
    return (
      <p class="error" role="alert">
        {texts.fault(categories.fault)} <LinkButton {...wayOut(texts, categories.fault, ask)} />
      </p>
    );
  }
  const paths = pathsTo(categories.value, ids);
  if (paths.length === 0) return null;
  return (
    <nav aria-label={messages.details.categories} ref={list}>
      {paths.map((path, at) => (
        <ol key={at} class="crumbs">
          {path.map(({id, name}) => (
            <li key={id}>
              <button
                type="button"
                class="link"
                dir="auto"
                aria-label={say(messages.details.allIn, {name})}
                onClick={() => actions.lookFor({text: '', categoryIds: [id]})}
              >
                <span lang={contentLanguage}>{name}</span>
              </button>
            </li>
          ))}
        </ol>
      ))}
    </nav>
  );
}
