import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {IMAGES_AT_MOST} from '../../src/shared/limits.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {IconButton} from '../parts/IconButton.tsx';
import {useOrdering} from './ordering.ts';
import {lacksWords} from './state.ts';
import {cautionOf, toneOf} from './tray.ts';
import {TrayImage} from './TrayImage.tsx';
import {TrayThumbnail} from './TrayThumbnail.tsx';

/** The button that shows it and leaves it. */
export const toggle = 'tray-toggle';

/** All that is chosen, in place of what was found: in which order it goes in, and each image with its own words. */
export function TrayPage({library}: {library: Library}) {
  const {texts, actions} = useShared();
  const {say, number, messages} = texts;
  const t = messages.pick;
  const {picked, tray} = library;
  const opened = tray?.opened ?? null;
  const list = useRef<HTMLUListElement>(null);
  const ordering = useOrdering({
    list,
    tray: picked,
    along: 'column',
    open: id => actions.showTray(id === opened ? null : id),
  });

  // Where the keyboard begins, but for a field that asks for words.
  useLayoutEffect(() => {
    const at = picked.findIndex(({id}) => id === opened);
    const asset = picked[at];
    if (!asset || !library.insertion.asked[asset.id] || !lacksWords(library, asset)) {
      ordering.focus(Math.max(0, at));
    }
  }, []);
  useEffect(() => {
    if (opened === null) return;
    list.current?.querySelector(`[data-image="${opened}"]`)?.scrollIntoView({block: 'nearest'});
  }, [opened]);

  return (
    <section
      id="tray"
      class="scroll tray-page"
      aria-label={t.tray}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        document.getElementById(toggle)?.focus();
        actions.closeTray();
      }}
    >
      <p class="note">{say(t.order, {most: number(IMAGES_AT_MOST)})}</p>
      <p id="tray-keys" hidden>
        {t.trayKeys}
      </p>
      <ul ref={list} aria-describedby="tray-keys" {...ordering.handlers}>
        {picked.map((asset, at) => (
          <Line
            key={asset.id}
            library={library}
            asset={asset}
            at={at}
            ordering={ordering}
            open={asset.id === opened}
          />
        ))}
      </ul>
      <p class="unseen" role="status">
        {ordering.said}
      </p>
    </section>
  );
}

interface Props {
  library: Library;
  asset: Asset;
  at: number;
  ordering: ReturnType<typeof useOrdering>;
  open: boolean;
}

/** One image: what it is and what is to be known of it, and where it may go. One line at a time is a tab stop. */
function Line({library, asset, at, ordering, open}: Props) {
  const {texts, actions, settings, contentLanguage} = useShared();
  const {say, messages} = texts;
  const t = messages.pick;
  const name = asset.name || messages.grid.untitled;
  const caution = cautionOf(library, asset, settings.policy, Date.now());
  const reached = at === ordering.at;
  const {length} = library.picked;
  const id = 'chosen' + asset.id;
  return (
    <li class={ordering.held === asset.id ? 'held' : undefined} data-image={asset.id}>
      <div class="tray-line">
        <button
          type="button"
          data-line
          tabIndex={reached ? 0 : -1}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => actions.showTray(open ? null : asset.id)}
        >
          <TrayThumbnail asset={asset} caution={caution} />
          <span>
            <b dir="auto" lang={asset.name ? contentLanguage : undefined}>
              {name}
            </b>
            {caution && <small class={toneOf(caution) ?? undefined}>{t.caution[caution]}</small>}
          </span>
        </button>
        <IconButton
          icon="up"
          label={say(t.earlier, {name})}
          asleep={at === 0}
          control={{name: 'up', reached}}
          press={() => ordering.shift(at, at - 1, 'up')}
        />
        <IconButton
          icon="down"
          label={say(t.later, {name})}
          asleep={at === length - 1}
          control={{name: 'down', reached}}
          press={() => ordering.shift(at, at + 1, 'down')}
        />
        <IconButton
          icon="clear"
          label={say(t.takeOut, {name})}
          control={{name: 'out', reached}}
          press={() => ordering.takeOut(at)}
        />
      </div>
      {open && (
        <div id={id}>
          <TrayImage library={library} asset={asset} />
        </div>
      )}
    </li>
  );
}
