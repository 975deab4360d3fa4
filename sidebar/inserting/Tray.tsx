import type {RefObject} from 'preact';
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {IMAGES_AT_MOST} from '../../src/shared/limits.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';
import {useOrdering} from './ordering.ts';
import {cautionOf} from './tray.ts';
import {toggle} from './TrayPage.tsx';
import {TrayThumbnail} from './TrayThumbnail.tsx';

/** Of a thumbnail with the gap that follows it, px. */
const STEP = 32;

/** What is chosen, in one line above the button that inserts it: the images, how many they are, and away with them. */
export function Tray({library}: {library: Library}) {
  const {texts, actions} = useShared();
  const {say, number, messages} = texts;
  const t = messages.pick;
  const {picked, tray} = library;
  const whole = tray !== null;
  const figures = {n: number(picked.length), most: number(IMAGES_AT_MOST)};
  return (
    <div class="tray">
      {whole ? <strong>{t.tray}</strong> : <Strip library={library} />}
      <button
        type="button"
        class="toggle"
        id={toggle}
        aria-expanded={whole}
        aria-controls={whole ? 'tray' : undefined}
        title={say(t.picked, figures)}
        onClick={() => (whole ? actions.closeTray() : actions.showTray(null))}
      >
        {say(t.count, figures)}
        <span class="unseen"> {t.tray}</span>
        <Icon name={whole ? 'down' : 'up'} />
      </button>
      <LinkButton press={actions.unpick}>{t.clear}</LinkButton>
    </div>
  );
}

/** As many images as there is room for, the one that has the keyboard among them, else the last ones. */
function Strip({library}: {library: Library}) {
  const {texts, actions, settings, contentLanguage} = useShared();
  const {messages} = texts;
  const {picked} = library;
  const list = useRef<HTMLDivElement>(null);
  const room = useRoom(list);
  const [keyed, setKeyed] = useState(false);
  const {at, said, held, handlers} = useOrdering({
    list,
    tray: picked,
    along: 'row',
    open: id => actions.showTray(id),
  });
  const first = useFirst(picked.length, room, keyed ? at : null, held !== null);
  const now = Date.now();
  const reached = Math.max(first, Math.min(at, first + room - 1));
  return (
    <>
      <div
        class="strip-of-images"
        ref={list}
        role="listbox"
        aria-label={messages.pick.tray}
        aria-orientation="horizontal"
        aria-multiselectable
        aria-describedby="tray-keys"
        {...handlers}
        onFocusIn={event => {
          setKeyed(true);
          handlers.onFocusIn(event);
        }}
        onFocusOut={() => setKeyed(false)}
        onClick={event => {
          const item = (event.target as Element).closest<HTMLElement>('[data-image]');
          if (item) actions.showTray(Number(item.dataset['image']));
        }}
      >
        {picked.slice(first, first + room).map((asset, i) => {
          const name = asset.name || messages.grid.untitled;
          const caution = cautionOf(library, asset, settings.policy, now);
          const label = caution ? name + ', ' + messages.pick.caution[caution] : name;
          return (
            <div
              key={asset.id}
              class={held === asset.id ? 'held' : undefined}
              role="option"
              aria-selected
              aria-label={label}
              lang={asset.name && !caution ? contentLanguage : undefined}
              aria-setsize={picked.length}
              aria-posinset={first + i + 1}
              title={label}
              tabIndex={first + i === reached ? 0 : -1}
              data-image={asset.id}
              data-line
            >
              <TrayThumbnail asset={asset} caution={caution} />
            </div>
          );
        })}
      </div>
      <p id="tray-keys" hidden>
        {messages.pick.trayKeys}
      </p>
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}

/** How many thumbnails the strip has room for. */
function useRoom(list: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(1);
  useLayoutEffect(() => {
    const box = list.current as HTMLElement;
    const measure = () => setRoom(Math.max(1, Math.floor((box.clientWidth + 4) / STEP)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return room;
}

/** The first that shows. @param keyed the one that has the keyboard; null: none of them has */
function useFirst(count: number, room: number, keyed: number | null, still: boolean): number {
  const first = useRef(0);
  const last = Math.max(0, count - room);
  if (still) first.current = Math.min(first.current, last);
  else if (keyed === null) first.current = last;
  else first.current = Math.min(last, Math.max(keyed - room + 1, Math.min(first.current, keyed)));
  return first.current;
}
