import {useShared} from '../context.ts';
import type {Library} from '../state.ts';
import {Icon} from './Icon.tsx';

/** Nothing to show: what was looked for, and the way on. */
export function Empty({library: {interfaces, found}}: {library: Library}) {
  const {texts, actions} = useShared();
  const {say, messages} = texts;
  const t = messages.search;
  const text = found.search.text.trim();
  const asked = text !== '' || found.search.interfaceId !== undefined;
  const [title, hint] =
    interfaces.length === 0
      ? [t.noInterfaces, say(t.noInterfacesHint)]
      : !asked
        ? [t.emptyBank, say(t.emptyBankHint)]
        : [text ? say(t.emptyFor, {text}) : t.empty, t.emptyHint];
  return (
    <div class="trouble">
      <Icon name="image" />
      <h2 dir="auto">{title}</h2>
      <p>{hint}</p>
      {asked && (
        <button type="button" class="button" onClick={actions.showAll}>
          {t.showAll}
        </button>
      )}
    </div>
  );
}
