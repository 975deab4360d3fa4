import {useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {lastDays} from './Chips.tsx';
import type {Search} from './found.ts';
import {Select} from './Select.tsx';

const days = [7, 30, 90] as const;

/** Since when images have to have come, and in which order they stand. */
export function AddedAndSort({added, sort}: Search) {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.finding;
  // With no date yet, nothing is limited.
  const [dating, setDating] = useState(typeof added === 'string');
  const sorts = (['newest', 'name', 'relevance'] as const).filter(
    by => by !== 'relevance' || settings.sorts.includes(by),
  );
  return (
    <>
      <Select
        label={t.added}
        any={t.anyTime}
        options={[
          ...days.map((n): [string, string] => [String(n), lastDays(texts, n)]),
          ['date', t.sinceDate],
        ]}
        value={dating ? 'date' : String(added ?? '')}
        choose={value => {
          setDating(value === 'date');
          actions.filter({added: days.find(n => String(n) === value)});
        }}
      />
      {dating && (
        <label class="field">
          {t.from}
          <input
            type="date"
            value={typeof added === 'string' ? added : ''}
            onChange={event => actions.filter({added: event.currentTarget.value || undefined})}
          />
        </label>
      )}
      <Select
        label={t.sort}
        any={texts.say(t.bankOrder)}
        options={sorts.map((by): [string, string] => [by, t[by]])}
        value={sort ?? ''}
        choose={by => actions.filter({sort: (by as Search['sort']) || undefined})}
      />
    </>
  );
}
