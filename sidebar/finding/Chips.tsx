import type {RefObject} from 'preact';
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import type {Texts} from '../messages.ts';
import {LinkButton} from '../parts/LinkButton.tsx';
import type {Search} from './found.ts';

/** Where the keyboard goes when the last chip has gone from under it: to the button that shows the filters. */
export const home = 'filter-button';

/** What several categories at once mean to the bank. */
export function Combined({categoryIds = []}: Search) {
  const {texts, settings} = useShared();
  const {anyOf, allOf} = texts.messages.filter;
  return categoryIds.length > 1 ? <p class="note">{settings.anyCategory ? anyOf : allOf}</p> : null;
}

/** What the search is limited to; each goes with one click. */
export function Chips({library}: {library: Library}) {
  const {texts, actions} = useShared();
  const {say, messages} = texts;
  const chips = useChips(library);
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  const {categories, search} = library;

  // Their names may have gone with the language or the session.
  useEffect(() => {
    if (search.categoryIds && !categories) actions.needCategories();
  }, [search.categoryIds, categories]);
  useFocus(list, removed);

  function remove(change: Change, at: number) {
    removed.current = at;
    actions.filter(change);
  }

  if (chips.length === 0) return null;
  return (
    <ul class="chips" ref={list}>
      {chips.map(({key, name, lang, change}, i) => (
        <li key={key}>
          <button
            type="button"
            class="chip"
            aria-label={say(messages.filter.remove, {name})}
            onClick={() => remove(change, i)}
          >
            <span dir="auto" lang={lang}>
              {name}
            </span>
            <Icon name="clear" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <LinkButton
            press={() =>
              remove(Object.assign({}, ...chips.map(({change}) => change), {categoryIds: undefined}), 0)
            }
          >
            {messages.filter.clear}
          </LinkButton>
        </li>
      )}
    </ul>
  );
}

/** @param removed the place of the chip that was just taken away; the keyboard goes to the one that follows */
function useFocus(list: RefObject<HTMLUListElement | null>, removed: {current: number | null}) {
  useLayoutEffect(() => {
    const at = removed.current;
    removed.current = null;
    if (at === null) return;
    const left = list.current?.querySelectorAll<HTMLElement>('.chip');
    (left?.[Math.min(at, left.length - 1)] ?? document.getElementById(home))?.focus();
  });
  useLayoutEffect(
    () => () => {
      if (list.current?.contains(document.activeElement)) document.getElementById(home)?.focus();
    },
    [],
  );
}

/** Images that came into the bank not longer ago than this. */
export const lastDays = ({messages, say, number}: Texts, n: number) =>
  say(messages.finding.lastDays, {n: number(n)});

type Change = {[K in keyof Search]?: undefined} | {categoryIds: number[]};

interface Chip {
  /** Of a category with its number behind it. */
  key: string;
  name: string;
  /** Of a name that is the bank's. */
  lang?: string | undefined;
  /** What takes it away. */
  change: Change;
}

export function useChips({search, interfaces, categories}: Library): Chip[] {
  const {texts, contentLanguage} = useShared();
  const {filter: t, finding} = texts.messages;
  const {interfaceId, categoryIds = [], kind, orientation, usable, day, added, sort, language} = search;
  const nameOf = (id: number) =>
    categories && categories !== 'asked' && 'value' in categories
      ? categories.value.find(category => category.id === id)?.name
      : undefined;
  const chips: Array<Chip | false> = [
    interfaceId !== undefined && {
      key: 'interfaceId',
      name: interfaces.find(({id}) => id === interfaceId)?.name || t.interface,
      change: {interfaceId: undefined, categoryIds: undefined},
    },
    ...categoryIds.map((id): Chip => {
      const others = categoryIds.filter(one => one !== id);
      const name = nameOf(id);
      return {
        key: 'categoryIds' + id,
        name: name || t.category,
        lang: name ? contentLanguage : undefined,
        change: others.length > 0 ? {categoryIds: others} : {categoryIds: undefined},
      };
    }),
    kind !== undefined && {key: 'kind', name: t[kind], change: {kind: undefined}},
    orientation !== undefined && {
      key: 'orientation',
      name: t[orientation],
      change: {orientation: undefined},
    },
    usable !== undefined && {key: 'usable', name: t.usableNow, change: {usable: undefined}},
    day !== undefined && {
      key: 'day',
      name: texts.say(texts.messages.details.like.day, {date: texts.date(day)}),
      change: {day: undefined},
    },
    added !== undefined && {
      key: 'added',
      name:
        typeof added === 'number'
          ? lastDays(texts, added)
          : texts.say(finding.since, {date: texts.date(added)}),
      change: {added: undefined},
    },
    sort !== undefined && {key: 'sort', name: finding[sort], change: {sort: undefined}},
    language !== undefined && {
      key: 'language',
      name: texts.language(language),
      change: {language: undefined},
    },
  ];
  return chips.filter(chip => chip !== false);
}
