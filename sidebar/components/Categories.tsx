import {useEffect, useState} from 'preact/hooks';
import type {Category} from '../../src/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../state.ts';
import {branches} from '../tree.ts';
import {Icon} from './Icon.tsx';
import {Skeleton} from './Skeleton.tsx';

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
      <p class="error">
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

function Tree({categories, chosen}: {categories: Category[]; chosen: number[]}) {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.filter;
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [text, setText] = useState('');
  const rows = branches(categories, open, text);
  const toggle = (at: number) =>
    setOpen(new Set(open.has(at) ? [...open].filter(one => one !== at) : [...open, at]));
  const choose = (id: number) => {
    const others = chosen.filter(one => one !== id);
    const ids = others.length < chosen.length ? others : [...chosen, id].sort((a, b) => a - b);
    actions.filter({categoryIds: ids.length > 0 ? ids : undefined});
  };
  return (
    <>
      <input
        type="text"
        aria-label={t.findCategory}
        placeholder={t.findCategory}
        autocomplete="off"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      {rows.slice(0, limit).map(({category: {id, name, depth}, below, path, at}) => (
        <div
          key={at}
          class="branch"
          style={{paddingInlineStart: (text ? 0 : Math.min(depth, 8) * 16) + 'px'}}
        >
          {below ? (
            <button
              type="button"
              class="bare"
              aria-label={texts.say(t.below, {name})}
              aria-expanded={open.has(at)}
              onClick={() => toggle(at)}
            >
              <Icon name="next" />
            </button>
          ) : (
            <span class="bare" />
          )}
          <label dir="auto">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => choose(id)} />
            <span>
              {path && <small>{path} › </small>}
              {name}
            </span>
          </label>
        </div>
      ))}
      {rows.length === 0 && <p class="note">{t.noCategories}</p>}
      {rows.length > limit && <p class="note">{texts.count(t.moreCategories, rows.length - limit)}</p>}
      {chosen.length > 1 && <p class="note">{settings.anyCategory ? t.anyOf : t.allOf}</p>}
    </>
  );
}
