import type {MissingPermission} from '../../src/contract.ts';
import {useShared} from '../context.ts';
import {Icon} from './Icon.tsx';
import {Link} from './Link.tsx';

/** What does not work because the person has not allowed it, and where to allow it. */
export function Missing({missing}: {missing: MissingPermission[]}) {
  const {texts} = useShared();
  const t = texts.messages.missing;
  return (
    <>
      {missing.map(({permission, url}) => (
        <div key={permission} class="banner warn strip">
          <Icon name="warning" />
          <p>
            {texts.say(t[permission])} <Link href={url}>{t.allow}</Link>. {t.then}
          </p>
        </div>
      ))}
    </>
  );
}
