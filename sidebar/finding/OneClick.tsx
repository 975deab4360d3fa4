import type {RefObject} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {needsLook} from '../inserting/obstacle.ts';
import {asLast, unsettled} from '../inserting/state.ts';
import {actionText} from '../inserting/texts.ts';
import type {Library} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import {boxesOf, rowOf, type Rows} from '../../src/shared/rows.ts';

interface Props {
  library: Library;
  rows: Rows;
  /** What the grid and the button lie on. */
  sheet: RefObject<HTMLElement | null>;
  /** Of the grid, px. */
  width: number;
}

/**
 * The buttons that insert an image without looking at it first: one over the image that is pointed at, one over the active
 * image while the keyboard is there, since a list's options can hold no buttons, and forty of them would weigh. With the
 * keyboard it is the next stop after the grid; Ctrl or ⌘ with Enter does the same.
 */
export function OneClick({library, rows, sheet, width}: Props) {
  const {over, within} = usePointing(sheet);
  const {active} = library;
  const pointed = over !== null && !(within && over === active);
  return (
    <>
      {within && <Over key="keys" library={library} rows={rows} width={width} index={active} keys />}
      {pointed && <Over key="pointer" library={library} rows={rows} width={width} index={over} />}
    </>
  );
}

interface OverProps extends Pick<Props, 'library' | 'rows' | 'width'> {
  index: number;
  /** It is there for the keyboard. */
  keys?: boolean;
}

function Over({library, rows, index, width, keys = false}: OverProps) {
  const {texts, actions, settings} = useShared();
  const {found, insertion, run} = library;
  const asset = found.assets[index];
  const row = rowOf(rows, index);
  const box = boxesOf(rows, row)[index - (rows.starts[row] ?? 0)];
  if (!asset || !box) return null;
  const t = texts.messages.insert;
  const busy = run !== null && unsettled(run).some(({id}) => id === asset.id);
  const look = needsLook(library, asset, settings.policy, Date.now());
  const action = busy ? t.busy : look ? t.lookFirst : actionText(texts, asLast(insertion), 1);
  const right = box.left + box.width;
  const isLeft = box.left + right < width;
  return (
    <div
      class={keys ? 'one-click named' : 'one-click'}
      style={{'--left': box.left + 'px', '--right': right + 'px', '--bottom': box.top + box.height + 'px'}}
    >
      <button
        type="button"
        tabIndex={keys ? 0 : -1}
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

/** Over which image the pointer is, and whether the keyboard is on one, or on its button. */
function usePointing(sheet: RefObject<HTMLElement | null>) {
  const [over, setOver] = useState<number | null>(null);
  const [within, setWithin] = useState(false);
  useEffect(() => {
    const place = sheet.current as HTMLElement;
    const pointed = (event: PointerEvent) =>
      // A finger does not hover.
      setOver(event.pointerType === 'touch' ? null : indexOf(event.target as Element));
    const left = ({relatedTarget}: FocusEvent) => setWithin(place.contains(relatedTarget as Node | null));
    const [gone, here] = [() => setOver(null), () => setWithin(true)];
    place.addEventListener('pointerover', pointed);
    place.addEventListener('pointerleave', gone);
    place.addEventListener('focusin', here);
    place.addEventListener('focusout', left);
    return () => {
      place.removeEventListener('pointerover', pointed);
      place.removeEventListener('pointerleave', gone);
      place.removeEventListener('focusin', here);
      place.removeEventListener('focusout', left);
    };
  }, []);
  return {over, within};
}

/** Which image something belongs to. */
export function indexOf(element: Element): number | null {
  const tile = element.closest<HTMLElement>('[data-index]');
  return tile ? Number(tile.dataset['index']) : null;
}
