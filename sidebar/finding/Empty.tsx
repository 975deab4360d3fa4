import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Button} from '../parts/Button.tsx';
import {Icon} from '../parts/Icon.tsx';
import {Chips} from './Chips.tsx';

/** Nothing to show: what was looked for, and the way on. */
export function Empty({library}: {library: Library}) {
  const {interfaces, found} = library;
  const {texts, actions} = useShared();
  const {say, count, messages} = texts;
  const t = messages.search;
  const text = found.search.text.trim();
  const limited = Object.keys(found.search).some(key => key !== 'text' && key !== 'language');
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
      {limited && (
        <>
          <p>{messages.filter.without}</p>
          <Chips library={library} />
        </>
      )}
      {asked && <Button press={actions.showAll}>{t.showAll}</Button>}
    </div>
  );
}
