import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Category} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {Icon} from '../parts/Icon.tsx';
import {deedOf} from './tree-keys.ts';
import {above, branches, type Branch} from './tree.ts';

/** More lines than this are found by typing, so that the page stays small with any tree. */
const limit = 40;

/** A field to find categories by name, and below it the tree: one tab stop. */
export function CategoryTree({categories, chosen}: {categories: Category[]; chosen: number[]}) {
  const {texts} = useShared();
  const t = texts.messages.filter;
  const [text, setText] = useState('');
  const {tree, all, rows, here, open, go, press, point} = useTree(categories, chosen, text);
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
          const {key} = event;
          if (rows.length === 0 || (key !== 'ArrowDown' && (key !== 'Enter' || text === ''))) return;
          event.preventDefault();
          if (key === 'Enter') press(key);
          else go(here);
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
          {rows.map((row, i) => (
            <Line
              key={row.at}
              branch={row}
              finds={text !== ''}
              focusable={i === here}
              opened={open.has(row.at)}
              chosen={chosen.includes(row.category.id)}
              press={onTwisty => point(row, onTwisty)}
            />
          ))}
        </div>
      )}
      <p class="note" role="status">
        {rows.length === 0 && t.noCategories}
        {all.length > limit && texts.count(t.moreCategories, all.length - limit)}
      </p>
    </>
  );
}

/** What shows of the tree, which line has the keyboard, and what keys and the pointer do. */
function useTree(categories: Category[], chosen: number[], text: string) {
  const {actions} = useShared();
  const [open, setOpen] = useState<ReadonlySet<number>>(() => above(categories, chosen));
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
    const deed = deedOf(key, rows, here, open.has(row.at), text !== '');
    if (deed === 'toggle') toggle(row.at);
    else if (deed === 'choose') choose(row.category.id);
    else if (typeof deed === 'number') go(deed);
    return deed !== null;
  }

  function point({at, category}: Branch, onTwisty: boolean) {
    setActive(at);
    if (onTwisty) toggle(at);
    else choose(category.id);
  }

  return {tree, all, rows, here, open, go, press, point};
}

interface LineProps {
  branch: Branch;
  /** It is one of the finds of a search, which stand without their parents. */
  finds: boolean;
  focusable: boolean;
  opened: boolean;
  chosen: boolean;
  press: (onTwisty: boolean) => void;
}

function Line({branch: {category, below, path}, finds, focusable, opened, chosen, press}: LineProps) {
  const {texts, contentLanguage} = useShared();
  const {depth, name, count} = category;
  return (
    <div
      class="branch"
      role="treeitem"
      tabIndex={focusable ? 0 : -1}
      aria-level={finds ? 1 : depth + 1}
      aria-expanded={below ? opened : undefined}
      aria-checked={chosen}
      style={{paddingInlineStart: (finds ? 4 : Math.min(depth, 8) * 16) + 'px'}}
      onClick={event => press((event.target as Element).closest('.twisty') !== null)}
    >
      {!finds && <span class="twisty">{below && <Icon name="next" />}</span>}
      <span class="box">
        <Icon name="done" />
      </span>
      <span dir="auto" lang={contentLanguage}>
        {path && <small>{path} › </small>}
        {name}
        {count !== undefined && <small> {texts.number(count)}</small>}
      </span>
    </div>
  );
}
