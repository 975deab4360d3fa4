import type {RefObject} from 'preact';
import {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {boxesOf, layRows, ratioOf, rowOf, rowsIn, tileBeside} from './rows.ts';
import type {Rows} from './rows.ts';
import type {Library} from '../state.ts';
import {Tile} from './Tile.tsx';

/** How far beyond the visible part tiles are kept, and how far before the end further ones are asked for, px. */
const around = 360;
const ahead = 1400;

interface Props {
  library: Library;
  /** The element that scrolls; the grid is at its top. */
  scroller: RefObject<HTMLDivElement | null>;
  /** Whether the keyboard goes to the active tile at once. */
  focus: boolean;
}

/**
 * All images found, of which only those near the visible part exist as elements: the page stays small however many
 * there are. One tab stop; the active tile is always kept, so that the keyboard never loses its place.
 */
export function Grid({library, scroller, focus}: Props) {
  const {texts, actions} = useShared();
  const {found, active, scroll, fetching} = library;
  const list = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({width: 0, height: 0});
  const wantsFocus = useRef(focus);

  useLayoutEffect(() => {
    const box = scroller.current as HTMLDivElement;
    const measure = () => setSize({width: list.current?.clientWidth ?? 0, height: box.clientHeight});
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const ended = found.next === null || fetching.kind === 'failed' || found.dry;
  const rows = useMemo(
    () => layRows(found.assets.map(ratioOf), size.width, ended),
    [found.assets, size.width, ended],
  );

  // A new search begins at the top, a grid that comes back where it was left.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && size.width > 0 && box.scrollTop !== scroll) box.scrollTop = scroll;
  }, [size.width, found.search]);

  useLayoutEffect(() => {
    if (!wantsFocus.current || size.width === 0) return;
    wantsFocus.current = false;
    reveal(scroller.current, rows, active);
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({preventScroll: true});
  });

  const bottom = scroll + size.height;
  useEffect(() => {
    if (size.width > 0 && !found.dry && bottom + ahead > rows.height) void actions.more();
  });

  function onKeyDown(event: KeyboardEvent) {
    const to = target(event.key, rows, active, size.height);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    wantsFocus.current = true;
    if (to === 'open') return actions.open(active);
    if (to === 'pick') return actions.pick(active, false);
    const index = Math.max(0, Math.min(rows.count - 1, to));
    if (event.shiftKey) actions.pick(index, true);
    else actions.move(index);
  }

  const picked = new Set(library.picked.map(({id}) => id));
  const now = Date.now();
  const [first, last] = rowsIn(rows, scroll - around, bottom + around);
  const shown = rows.count === 0 ? [] : span(first, last);
  const own = rowOf(rows, Math.min(active, rows.count - 1));
  if (own >= 0 && !shown.includes(own)) shown.push(own);

  return (
    <div
      class="grid"
      ref={list}
      role="listbox"
      aria-label={texts.messages.grid.label}
      aria-multiselectable
      aria-describedby="keys"
      style={{height: rows.height + 'px'}}
      onKeyDown={onKeyDown}
      onMouseDown={event => {
        // The focus would make this tile the active one, and a range begins at the one that was active before.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={event => {
        const target = event.target as Element;
        const index = indexOf(target);
        if (index === null) return;
        const mark = target.closest('.mark') !== null;
        if (mark || event.shiftKey || event.ctrlKey || event.metaKey) {
          wantsFocus.current = true;
          actions.pick(index, event.shiftKey);
        } else actions.open(index);
      }}
      onFocusIn={event => {
        const index = indexOf(event.target as Element);
        if (index !== null && index !== active) actions.move(index);
      }}
    >
      {shown.flatMap(row =>
        boxesOf(rows, row).map((box, i) => {
          const index = (rows.starts[row] as number) + i;
          const asset = found.assets[index];
          return (
            asset && (
              <Tile
                key={asset.id}
                asset={asset}
                box={box}
                index={index}
                total={Math.max(found.total, found.assets.length)}
                active={index === active}
                picked={picked.has(asset.id)}
                now={now}
              />
            )
          );
        }),
      )}
    </div>
  );
}

/** Where a key leads from the active tile; `null` where it means nothing here. */
function target(key: string, rows: Rows, active: number, height: number): number | 'open' | 'pick' | null {
  switch (key) {
    case 'ArrowRight':
      return active + 1;
    case 'ArrowLeft':
      return active - 1;
    case 'ArrowDown':
      return tileBeside(rows, active, 1);
    case 'ArrowUp':
      return tileBeside(rows, active, -1);
    case 'Home':
      return 0;
    case 'End':
      return rows.count - 1;
    case 'PageDown':
    case 'PageUp': {
      const top = rows.tops[rowOf(rows, active)] ?? 0;
      const [row] = rowsIn(rows, top + (key === 'PageDown' ? height : -height), 0);
      return rows.starts[row] ?? active;
    }
    case 'Enter':
      return 'open';
    case ' ':
      return 'pick';
    default:
      return null;
  }
}

/** Scrolls no further than needed for the whole tile to be seen. */
function reveal(box: HTMLElement | null, rows: Rows, index: number) {
  const row = rowOf(rows, index);
  const top = rows.tops[row];
  const height = rows.heights[row];
  if (!box || top === undefined || height === undefined) return;
  const margin = 8;
  if (top - margin < box.scrollTop) box.scrollTop = top - margin;
  else if (top + height + margin > box.scrollTop + box.clientHeight) {
    box.scrollTop = top + height + margin - box.clientHeight;
  }
}

function indexOf(element: Element): number | null {
  const tile = element.closest<HTMLElement>('[data-index]');
  return tile ? Number(tile.dataset['index']) : null;
}

function span(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}
