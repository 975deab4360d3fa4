import {useShared} from '../context.ts';
import type {Library, Search} from '../state.ts';
import {Icon} from './Icon.tsx';

/** What the search is limited to; each goes with one click. */
export function Chips({library}: {library: Library}) {
  const {texts, actions} = useShared();
  const {say, messages} = texts;
  const chips = useChips(library);
  if (chips.length === 0) return null;
  return (
    <ul class="chips">
      {chips.map(([name, change]) => (
        <li key={name}>
          <button
            type="button"
            class="chip"
            aria-label={say(messages.filter.remove, {name})}
            onClick={() => actions.filter(change)}
          >
            <span dir="auto">{name}</span>
            <Icon name="clear" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            class="link"
            onClick={() => actions.filter(Object.assign({}, ...chips.map(([, all]) => all)))}
          >
            {messages.filter.clear}
          </button>
        </li>
      )}
    </ul>
  );
}

type Change = {[K in keyof Search]?: undefined} | {categoryIds: number[]};

function useChips({search, interfaces, categories}: Library): Array<[name: string, change: Change]> {
  const {texts} = useShared();
  const t = texts.messages.filter;
  const {interfaceId, categoryIds = [], kind, orientation, usable, language} = search;
  const nameOf = (id: number) =>
    categories && categories !== 'asked' && 'value' in categories
      ? categories.value.find(category => category.id === id)?.name
      : undefined;
  const chips: Array<[string, Change] | false> = [
    interfaceId !== undefined && [
      interfaces.find(({id}) => id === interfaceId)?.name || t.interface,
      {interfaceId: undefined, categoryIds: undefined},
    ],
    ...categoryIds.map((id): [string, Change] => {
      const others = categoryIds.filter(one => one !== id);
      return [nameOf(id) || t.category, others.length > 0 ? {categoryIds: others} : {categoryIds: undefined}];
    }),
    kind !== undefined && [t[kind], {kind: undefined}],
    orientation !== undefined && [t[orientation], {orientation: undefined}],
    usable !== undefined && [t.usable, {usable: undefined}],
    language !== undefined && [texts.language(language), {language: undefined}],
  ];
  return chips.filter(chip => chip !== false);
}
