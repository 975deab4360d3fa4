import {useShared} from '../context.ts';
import {Link} from '../parts/Link.tsx';

/** What is there for those who are not signed in, too. */
export function LowLinks() {
  const {texts, actions, settings} = useShared();
  const {data, menuMore} = texts.messages;
  return (
    <p class="aside low">
      <button type="button" class="link" onClick={() => void actions.showData()}>
        {data.title}
      </button>
      <Link href={settings.helpUrl}>{menuMore.help}</Link>
    </p>
  );
}
