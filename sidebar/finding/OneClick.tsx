import type {RefObject} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {needsLook} from '../inserting/obstacle.ts';
import {asLast, unsettled} from '../inserting/state.ts';
import {actionText} from '../inserting/texts.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import {boxesOf, rowOf, type Rows} from './rows.ts';

interface Props {
  library: Library;
  rows: Rows;
  /** What the grid and the button lie on. */
  sheet: RefObject<HTMLElement | null>;
}

/**
 * The button that inserts an image without looking at it first. There is one, which lies over the image that is pointed
 * at, else over the active one while the keyboard is there: a list's options can hold no buttons, and forty of them would
 * weigh. With the keyboard it is the next stop after the grid; Ctrl or ⌘ with Enter does the same.
 */
export function OneClick({library, rows, sheet}: Props) {
  const {texts, actions, settings} = useShared();
  const {over, within, pressed} = usePointing(sheet);
  const {found, active, insertion, run} = library;
  const index = pressed ? active : (over ?? (within ? active : null));
  const asset = index === null ? undefined : found.assets[index];
  const row = index === null ? -1 : rowOf(rows, index);
  const box = index === null ? undefined : boxesOf(rows, row)[index - (rows.starts[row] ?? 0)];
  if (index === null || !asset || !box) return null;
  const t = texts.messages.insert;
  const busy = run !== null && unsettled(run).some(({id}) => id === asset.id);
  const look = needsLook(library, asset, settings.policy, Date.now());
  const action = busy ? t.busy : look ? t.lookFirst : actionText(texts, asLast(insertion), 1);
  const right = box.left + box.width;
  const isLeft = box.left + right < (sheet.current?.clientWidth ?? 0);
  return (
    <div
      class={over === null ? 'one-click named' : 'one-click'}
      style={{'--left': box.left + 'px', '--right': right + 'px', '--bottom': box.top + box.height + 'px'}}
    >
      <button
        type="button"
        data-inserts
        data-index={index}
        aria-disabled={busy}
        aria-label={texts.say(t.oneClick, {action, name: asset.name || texts.messages.grid.untitled})}
        // The keyboard stays where it is, which may be in the search field.
        onMouseDown={event => event.preventDefault()}
        onClick={event => event.detail < 2 && actions.insertOne(index)}
      >
        <Icon name={look ? 'warning' : 'insert'} />
      </button>
      <span class={isLeft ? 'says from-left' : 'says'} aria-hidden="true">
        {action}
      </span>
    </div>
  );
}

/** Over which image the pointer is; whether the keyboard is on one, or on the button. */
function usePointing(sheet: RefObject<HTMLElement | null>) {
  const [over, setOver] = useState<number | null>(null);
  const [focus, setFocus] = useState({within: false, pressed: false});
  useEffect(() => {
    const place = sheet.current as HTMLElement;
    const pointed = (event: PointerEvent) =>
      // A finger does not hover.
      setOver(event.pointerType === 'touch' ? null : indexOf(event.target as Element));
    const focused = ({target}: FocusEvent) =>
      setFocus({within: true, pressed: (target as Element).matches('.one-click button')});
    const left = ({relatedTarget}: FocusEvent) => {
      if (!place.contains(relatedTarget as Node | null)) setFocus({within: false, pressed: false});
    };
    const gone = () => setOver(null);
    place.addEventListener('pointerover', pointed);
    place.addEventListener('pointerleave', gone);
    place.addEventListener('focusin', focused);
    place.addEventListener('focusout', left);
    return () => {
      place.removeEventListener('pointerover', pointed);
      place.removeEventListener('pointerleave', gone);
      place.removeEventListener('focusin', focused);
      place.removeEventListener('focusout', left);
    };
  }, []);
  return {over, ...focus};
}

/** Which image something belongs to. */
export function indexOf(element: Element): number | null {
  const tile = element.closest<HTMLElement>('[data-index]');
  return tile ? Number(tile.dataset['index']) : null;
}
