import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {INTERFACES_AT_MOST} from '../../src/shared/limits.ts';
import {Tick} from '../parts/Tick.tsx';
import {AddedAndSort} from './AddedAndSort.tsx';
import {AtMost} from './AtMost.tsx';
import {Categories} from './Categories.tsx';
import {Select} from './Select.tsx';
import type {Search} from './found.ts';

type Shape = NonNullable<Search['kind'] | Search['orientation']>;

/** Everything that a search can be limited to. Each choice is searched at once. */
export function Filters({library, close}: {library: Library; close: () => void}) {
  const {texts, actions, settings, contentLanguage} = useShared();
  const {messages} = texts;
  const t = messages.filter;
  const {search, interfaces} = library;
  const languages = settings.contentLanguages.map((tag): [string, string] => [tag, texts.language(tag)]);
  const named = (...values: Shape[]) => values.map((value): [string, string] => [value, t[value]]);
  return (
    <section
      class="filters"
      id="filters"
      aria-label={t.open}
      onKeyDown={event => {
        if (event.key === 'Escape') close();
      }}
    >
      {interfaces.length > 1 && (
        <Select
          label={t.interface}
          any={t.anyInterface}
          options={interfaces.map(({id, name}) => [String(id), name])}
          value={search.interfaceId === undefined ? '' : String(search.interfaceId)}
          choose={id => actions.filter({interfaceId: id ? Number(id) : undefined, categoryIds: undefined})}
        />
      )}
      <AtMost listed={interfaces.length} most={INTERFACES_AT_MOST} />
      <Select
        label={t.kind}
        any={t.anyKind}
        options={named('photo', 'vector')}
        value={search.kind ?? ''}
        choose={kind => actions.filter({kind: (kind as Search['kind']) || undefined})}
      />
      <Select
        label={t.orientation}
        any={t.anyOrientation}
        options={named('landscape', 'portrait', 'square')}
        value={search.orientation ?? ''}
        choose={orientation =>
          actions.filter({orientation: (orientation as Search['orientation']) || undefined})
        }
      />
      <AddedAndSort {...search} />
      {languages.length > 1 && (
        <Select
          label={t.language}
          options={languages}
          value={contentLanguage}
          choose={tag => actions.filter({language: tag === settings.contentLanguage ? undefined : tag})}
        />
      )}
      <Tick
        label={t.usable}
        checked={search.usable ?? false}
        tick={checked => actions.filter({usable: checked || undefined})}
      />
      {settings.quotes && <p class="note">{messages.finding.quotes}</p>}
      {settings.minus && <p class="note">{messages.finding.minus}</p>}
      {/* Last: they come later and may be many, and nothing moves then. */}
      <Categories library={library} />
    </section>
  );
}
