/** Bringing the images of the tray into another order: by dragging one, or with the keyboard. */
import type {RefObject} from 'preact';
import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';

/** How far a pointer has to go before it drags, px. */
const SLACK = 6;
/** How near to an end of what scrolls the list goes on, and by how much at a time, px. */
const EDGE = 28;
const STEP = 14;

interface Ordering {
  list: RefObject<HTMLElement | null>;
  tray: Asset[];
  /** The images lie side by side, or below one another. */
  along: 'row' | 'column';
  open: (id: number) => void;
}

/**
 * For a list whose images carry `data-image`, their id, and hold one element with `data-line` that takes the keyboard.
 * The image that is dragged moves at once, so that what is seen is what will be; Escape puts it back.
 */
export function useOrdering({list, tray, along, open}: Ordering) {
  const {actions} = useShared();
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  const wanted = useRef<string | null>(null);
  const at = Math.max(
    0,
    tray.findIndex(({id}) => id === active),
  );

  useLayoutEffect(() => {
    const control = wanted.current;
    wanted.current = null;
    if (control !== null) partOf(list.current, tray[at]?.id, control)?.focus();
  });

  const say = useMoved();

  /** @param control the keyboard stays on it; empty: the image's line */
  function shift(from: number, to: number, control = '') {
    const asset = tray[from];
    const end = Math.max(0, Math.min(tray.length - 1, to));
    if (!asset) return;
    wanted.current = control;
    setActive(asset.id);
    setSaid(say(asset, end + 1, tray.length));
    actions.shift(asset.id, end);
  }

  function go(to: number) {
    const asset = tray[Math.max(0, Math.min(tray.length - 1, to))];
    if (!asset) return;
    wanted.current = '';
    setActive(asset.id);
  }

  function takeOut(from: number) {
    const asset = tray[from];
    const next = tray[from + 1] ?? tray[from - 1];
    if (!asset) return;
    wanted.current = '';
    if (next) setActive(next.id);
    actions.takeOut(asset.id);
  }

  const drag = useDragging({list, tray, along, shift: (id, to) => actions.shift(id, to)});

  function onKeyDown(event: KeyboardEvent) {
    if (drag.cancelled(event)) return;
    const line = (event.target as Element).closest('[data-line]');
    if (!line) return;
    const moves = event.altKey || event.ctrlKey || event.metaKey;
    const here = tray.findIndex(({id}) => id === idOf(line));
    const to = toOf(event.key, here, tray.length);
    if (to !== null && moves) shift(here, to);
    else if (to !== null) go(to);
    else if (event.key === 'Delete' || event.key === 'Backspace') takeOut(here);
    else if (event.key === 'Enter' && tray[here]) open(tray[here].id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    at,
    said,
    held: drag.held,
    shift,
    takeOut,
    focus: go,
    handlers: {
      ...drag.handlers,
      onKeyDown,
      onFocusIn(event: FocusEvent) {
        const id = idOf(event.target as Element);
        if (id !== null) setActive(id);
      },
    },
  };
}

function useMoved() {
  const {messages, say, number} = useShared().texts;
  return ({name}: Asset, n: number, total: number) =>
    say(messages.pick.moved, {
      name: name || messages.grid.untitled,
      n: number(n),
      total: number(total),
    });
}

function toOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return at + 1;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return at - 1;
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : null;
}

interface Dragging extends Pick<Ordering, 'list' | 'tray' | 'along'> {
  shift: (id: number, to: number) => void;
}

/** With the pointer that the list holds on to, never with the browser's own dragging, which would reach the file. */
function useDragging({list, tray, along, shift}: Dragging) {
  const start = useRef<{id: number; from: number; x: number; y: number} | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  /** The click that ends a drag opens nothing. */
  const dragged = useRef(false);

  function end(back: boolean) {
    if (back && start.current && held !== null) shift(held, start.current.from);
    start.current = null;
    setHeld(null);
  }

  return {
    held,
    /** @returns whether the key has put back what is being dragged */
    cancelled(event: KeyboardEvent): boolean {
      if (event.key !== 'Escape' || held === null) return false;
      event.stopPropagation();
      end(true);
      return true;
    },
    handlers: {
      onPointerDown(event: PointerEvent) {
        const target = event.target as Element;
        const id = target.closest('[data-line]') ? idOf(target) : null;
        dragged.current = false;
        const from = tray.findIndex(one => one.id === id);
        if (event.button !== 0 || id === null || from < 0) return;
        start.current = {id, from, x: event.clientX, y: event.clientY};
      },
      onPointerMove(event: PointerEvent) {
        const begun = start.current;
        if (!begun || !list.current) return;
        const far = Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > SLACK;
        if (held === null && !far) return;
        if (held === null) {
          list.current.setPointerCapture(event.pointerId);
          dragged.current = true;
          setHeld(begun.id);
        }
        scrollOn(list.current, event.clientY);
        const to = placeAt(list.current, begun.id, along, tray, event);
        if (to !== null && tray[to]?.id !== begun.id) shift(begun.id, to);
      },
      onPointerUp: () => end(false),
      onPointerCancel: () => end(true),
      onClickCapture(event: MouseEvent) {
        if (!dragged.current) return;
        dragged.current = false;
        event.stopPropagation();
        event.preventDefault();
      },
    },
  };
}

/**
 * How many images stand before the pointer: of those that are drawn, by their middles, and those that stand before them. An
 * image that goes past another one moves that one's middle away from the pointer, so it does not go back and forth.
 */
function placeAt(
  list: HTMLElement,
  id: number,
  along: 'row' | 'column',
  tray: Asset[],
  {clientX, clientY}: PointerEvent,
): number | null {
  const items = [...list.querySelectorAll<HTMLElement>('[data-image]')];
  const [first] = items;
  if (!first) return null;
  const offset = tray.findIndex(one => one.id === idOf(first));
  const before = items.filter(item => {
    const {left, width, top, height} = item.getBoundingClientRect();
    return idOf(item) !== id && (along === 'row' ? left + width / 2 < clientX : top + height / 2 < clientY);
  });
  return offset + before.length;
}

function scrollOn(list: HTMLElement, y: number) {
  const box = list.closest('.scroll');
  if (!box) return;
  const {top, bottom} = box.getBoundingClientRect();
  if (y < top + EDGE) box.scrollTop -= STEP;
  else if (y > bottom - EDGE) box.scrollTop += STEP;
}

function idOf(element: Element): number | null {
  const item = element.closest<HTMLElement>('[data-image]');
  return item ? Number(item.dataset['image']) : null;
}

/** Of an image of the list, the control of this name; empty: its line, which may be all there is of it. */
function partOf(list: HTMLElement | null, id: number | undefined, control: string): HTMLElement | null {
  const item = `[data-image="${id}"]`;
  const part =
    control === '' ? `${item}[data-line], ${item} [data-line]` : `${item} [data-control="${control}"]`;
  return list?.querySelector<HTMLElement>(part) ?? null;
}
