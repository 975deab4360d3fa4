import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {Icon} from '../parts/Icon.tsx';
import {Thumbnail} from '../parts/Thumbnail.tsx';
import {rightsOf} from '../../src/shared/rights.ts';
import {Marked} from './Marked.tsx';
import type {Box} from '../../src/shared/rows.ts';

interface Props {
  asset: Asset;
  box: Box;
  index: number;
  total: number;
  /** What was searched for. */
  words: string;
  active: boolean;
  /** It is looked at beside the grid. */
  looked: boolean;
  picked: boolean;
  /** It is on its way into the file. */
  busy: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** One image of the grid, whole, at its drawn size. Its name shows when it is pointed at or has the focus. */
export function Tile({asset, box, index, total, words, active, looked, picked, busy, now}: Props) {
  const {texts, settings, contentLanguage} = useShared();
  const t = texts.messages.grid;
  const {busy: onItsWay} = texts.messages.insert;
  const name = asset.name || t.untitled;
  const rights = rightsOf(asset, now);
  const badge = rights === 'fine' ? '' : rights === 'expired' ? t.expired : t.expiresSoon;
  // Red is what cannot go in at all.
  const never = rights === 'expired' && !settings.policy.insertExpired;
  const named = [name, asset.format.toUpperCase()].filter(Boolean).join(', ');
  const label = [named, badge, busy && onItsWay].filter(Boolean).join(', ');
  const lang = asset.name ? contentLanguage : undefined;
  return (
    <div
      class={busy ? 'tile under-way' : 'tile'}
      role="option"
      tabIndex={active ? 0 : -1}
      aria-label={label}
      // Of two languages, it is said in that of the sidebar.
      lang={label === named ? lang : undefined}
      aria-selected={picked}
      aria-current={looked || undefined}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-index={index}
      style={{
        left: box.left + 'px',
        top: box.top + 'px',
        width: box.width + 'px',
        height: box.height + 'px',
      }}
    >
      <Thumbnail asset={asset} />
      {badge && <span class={never ? 'badge never' : 'badge'}>{badge}</span>}
      <span class="name" dir="auto" lang={lang}>
        <Marked text={name} words={words} />
      </span>
      <span class="mark">
        <Icon name="done" />
      </span>
    </div>
  );
}
