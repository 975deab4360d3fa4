import {useShared} from '../context.ts';
import {Link} from '../parts/Link.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';

/** What is there for those who are not signed in, too. */
export function LowLinks() {
  const {texts, actions, settings} = useShared();
  const {data, menuMore} = texts.messages;
  return (
    <p class="aside low">
      <LinkButton press={actions.showData}>{data.title}</LinkButton>
      {settings.helpUrl && <Link href={settings.helpUrl}>{menuMore.help}</Link>}
    </p>
  );
}
