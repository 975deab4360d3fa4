import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Category} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../state.ts';
import {above, branches} from './tree.ts';
import {Icon} from '../parts/Icon.tsx';
import {Skeleton} from '../parts/Skeleton.tsx';

const isAbove =
  ({depth}: Category) =>
  (row: {category: Category}) =>
    row.category.depth < depth;

/** More lines than this are found by typing, so that the page stays small with any tree. */
const limit = 40;

/** The categories of the interface, fetched when they are first shown. */
export function Categories({library: {categories, search}}: {library: Library}) {
  const {texts, actions} = useShared();
  const t = texts.messages.filter;
  useEffect(() => {
    if (!categories) actions.needCategories();
  }, [categories]);
  if (!categories || categories === 'asked') return <Skeleton rows={1} />;
  if ('fault' in categories) {
    return (
      <p class="error" role="alert">
        {texts.fault(categories.fault)}{' '}
        <button type="button" class="link" onClick={actions.forgetCategories}>
          {texts.messages.common.tryAgain}
        </button>
      </p>
    );
  }
  if (categories.value.length === 0) return null;
  return (
    <fieldset class="categories">
      <legend>{t.category}</legend>
      <Tree categories={categories.value} chosen={search.categoryIds ?? []} />
    </fieldset>
  );
}

/**
 * One tab stop, used as https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ describes: arrow keys move, open and close,
 * Space and Enter choose, a letter leads to the next name that begins with it.
 */
function Tree({categories, chosen}: {categories: Category[]; chosen: number[]}) {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.filter;
  const [open, setOpen] = useState<ReadonlySet<number>>(() => above(categories, chosen));
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const tree = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const all = branches(categories, open, text);
  const rows = all.slice(0, limit);
  const here = Math.max(
    0,
    rows.findIndex(({at}) => at === active),
  );

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  function go(row: number) {
    const to = rows[Math.max(0, Math.min(rows.length - 1, row))];
    if (!to) return;
    wantsFocus.current = true;
    setActive(to.at);
  }

  const toggle = (at: number) =>
    setOpen(new Set(open.has(at) ? [...open].filter(one => one !== at) : [...open, at]));

  function choose(id: number) {
    const others = chosen.filter(one => one !== id);
    const ids = others.length < chosen.length ? others : [...chosen, id].sort((a, b) => a - b);
    actions.filter({categoryIds: ids.length > 0 ? ids : undefined});
  }

  /** @returns whether the key means something here */
  function press(key: string): boolean {
    const row = rows[here];
    if (!row) return false;
    const {below, at, category} = row;
    const opened = open.has(at);
    if (key === 'ArrowDown') go(here + 1);
    else if (key === 'ArrowUp') go(here - 1);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(rows.length - 1);
    else if (key === ' ' || key === 'Enter') choose(category.id);
    else if (key === 'ArrowRight') {
      if (below && !opened) toggle(at);
      else if (below) go(here + 1);
    } else if (key === 'ArrowLeft') {
      if (below && opened) toggle(at);
      else if (!text) go(here - 1 - [...rows.slice(0, here)].reverse().findIndex(isAbove(category)));
    } else if (key.length === 1) {
      const begins = ({category: {name}}: (typeof rows)[number]) =>
        name.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
      const next = [...rows.slice(here + 1), ...rows.slice(0, here + 1)].find(begins);
      if (next) go(rows.indexOf(next));
    } else return false;
    return true;
  }

  return (
    <>
      <input
        type="text"
        aria-label={t.findCategory}
        placeholder={t.findCategory}
        autocomplete="off"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' || rows.length === 0) return;
          event.preventDefault();
          go(here);
        }}
      />
      {rows.length > 0 && (
        <div
          ref={tree}
          role="tree"
          aria-label={t.category}
          onKeyDown={event => {
            if (event.altKey || event.ctrlKey || event.metaKey) return;
            if (press(event.key)) event.preventDefault();
          }}
        >
          {rows.map(({category: {id, name, depth}, below, path, at}, i) => (
            <div
              key={at}
              class="branch"
              role="treeitem"
              tabIndex={i === here ? 0 : -1}
              aria-level={text ? 1 : depth + 1}
              aria-expanded={below ? open.has(at) : undefined}
              aria-checked={chosen.includes(id)}
              style={{paddingInlineStart: (text ? 4 : Math.min(depth, 8) * 16) + 'px'}}
              onClick={event => {
                setActive(at);
                if ((event.target as Element).closest('.twisty')) toggle(at);
                else choose(id);
              }}
            >
              {!text && <span class="twisty">{below && <Icon name="next" />}</span>}
              <span class="box">
                <Icon name="done" />
              </span>
              <span dir="auto">
                {path && <small>{path} › </small>}
                {name}
              </span>
            </div>
          ))}
        </div>
      )}
      <p class="note" role="status">
        {rows.length === 0 && t.noCategories}
        {all.length > limit && texts.count(t.moreCategories, all.length - limit)}
      </p>
      {chosen.length > 1 && <p class="note">{settings.anyCategory ? t.anyOf : t.allOf}</p>}
    </>
  );
}
