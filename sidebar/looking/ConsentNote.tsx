import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import {Tick} from '../parts/Tick.tsx';

/** That nobody is known to have agreed; and where the image may be used all the same, the tick that says so. */
export function ConsentNote({library, asset}: {library: Library; asset: Asset}) {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.details;
  return (
    <div class={settings.policy.consent === 'require' ? 'banner bad' : 'banner warn'}>
      <Icon name="warning" />
      <div>
        <p>{texts.say(t.noConsent)}</p>
        {settings.policy.consent === 'require' && <p>{t.mayNot}</p>}
        {settings.policy.consent === 'ask' && (
          <Tick
            label={t.agreed}
            checked={Boolean(library.agreed[asset.id])}
            tick={checked => actions.agree(asset.id, checked)}
          />
        )}
      </div>
    </div>
  );
}
