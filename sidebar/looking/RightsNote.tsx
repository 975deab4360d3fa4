import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import {endOf} from '../../src/shared/rights.ts';
import {Tick} from '../parts/Tick.tsx';

/** Why the image should not be used, or not for long; and where it may be used all the same, the tick that says so. */
export function RightsNote({library, asset, expired}: {library: Library; asset: Asset; expired: boolean}) {
  const {texts, actions, settings} = useShared();
  const {say, date, messages} = texts;
  const t = messages.details;
  const published = endOf(asset.publishedUntil) < endOf(asset.rightsUntil);
  const sentence = !expired ? t.rightsEnd : published ? t.publishedExpired : t.rightsExpired;
  return (
    <div class={expired && !settings.policy.insertExpired ? 'banner bad' : 'banner warn'}>
      <Icon name="warning" />
      <div>
        <p>{say(sentence, {date: date(published ? asset.publishedUntil : asset.rightsUntil)})}</p>
        {expired && !settings.policy.insertExpired && <p>{t.mayNot}</p>}
        {expired && settings.policy.insertExpired && (
          <Tick
            label={t.useAnyway}
            checked={Boolean(library.allowed[asset.id])}
            tick={checked => actions.allow(asset.id, checked)}
          />
        )}
      </div>
    </div>
  );
}
