import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Button} from '../parts/Button.tsx';
import {Icon} from '../parts/Icon.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';
import {Chips, useChips} from './Chips.tsx';
import {spellings} from './spelling.ts';

/** Nothing to show: what was looked for, and the way on. */
export function Empty({library}: {library: Library}) {
  const {interfaces, found} = library;
  const {texts, actions} = useShared();
  const {say, count, messages} = texts;
  const t = messages.search;
  const text = found.search.text.trim();
  const limited = Object.keys(found.search).some(key => !['text', 'language', 'sort'].includes(key));
  const asked = text !== '' || limited;
  const [title, hint] =
    interfaces.length === 0
      ? [t.noInterfaces, say(t.noInterfacesHint)]
      : found.skipped > 0 && found.skipped === found.looked
        ? [count(t.skipped, found.skipped), '']
        : !asked
          ? [t.emptyBank, say(t.emptyBankHint)]
          : [text ? say(t.emptyFor, {text}) : t.empty, t.emptyHint];
  return (
    <div class="trouble">
      <Icon name="image" />
      <h2 dir="auto">{title}</h2>
      <p>{hint}</p>
      {spellings(text).map(one => (
        <Button key={one} press={() => actions.filter({text: one})}>
          {say(messages.finding.spelling, {text: one})}
        </Button>
      ))}
      {limited && (
        <>
          <p>{messages.filter.without}</p>
          {found.without.length > 0 ? <Blame library={library} /> : <Chips library={library} />}
        </>
      )}
      {asked && <Button press={actions.showAll}>{t.showAll}</Button>}
    </div>
  );
}

/** What is to blame, with what there would be without it. */
function Blame({library}: {library: Library}) {
  const {texts, actions} = useShared();
  const {say, count, messages} = texts;
  const t = messages.finding;
  const chips = useChips(library);
  const {search, without} = library.found;
  return (
    <ul class="blame">
      {without.map(({limit, hits, atLeast}) => {
        const names = chips.filter(({key}) => key.startsWith(limit)).map(({name}) => name);
        const name = limit === 'text' ? search.text.trim() : names.join(', ');
        const values = {hits: count(messages.search.hits, hits), name};
        const also = limit === 'interfaceId' && {categoryIds: undefined};
        return (
          <li key={limit}>
            <LinkButton press={() => actions.filter({[limit]: limit === 'text' ? '' : undefined, ...also})}>
              {say(atLeast ? t.atLeast : t.without, values)}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
