import type {RefObject} from 'preact';
import {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared, type GridSize} from '../context.ts';
import {isLed, toSearch} from '../focus.ts';
import type {Library} from '../library.ts';
import {unsettled} from '../inserting/state.ts';
import {target} from './grid-keys.ts';
import {indexOf, OneClick} from './OneClick.tsx';
import type {Rows} from '../../src/shared/rows.ts';
import {boxesOf, layRows, ratioOf, rowOf, rowsIn} from '../../src/shared/rows.ts';
import {sameSearch, wordsOf} from './found.ts';
import {Shelves} from './Shelves.tsx';
import {Tile} from './Tile.tsx';

/** How far beyond the visible part tiles are kept, and how far before the end further ones are asked for, px. */
const around = 360;
const ahead = 1400;

interface Props {
  library: Library;
  /** The image that is looked at beside the grid. */
  looked: Asset | undefined;
  /** The element that scrolls; the grid is at its top, or below the shelves. */
  scroller: RefObject<HTMLDivElement | null>;
  /** Whether the keyboard goes to the active tile. */
  wantsFocus: {current: boolean};
}

/**
 * All images found, of which only those near the visible part exist as elements: the page stays small however many
 * there are. One tab stop; the active tile is always kept, so that the keyboard never loses its place.
 */
export function Grid({library, looked, scroller, wantsFocus}: Props) {
  const {texts, actions} = useShared();
  const {found, active, fetching, shelves} = library;
  const list = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const isStart = shelves.length > 0 && sameSearch(found.search, {text: ''});
  const size = useSize(scroller, list, isStart);
  const scroll = library.scroll - size.top;

  const ended = found.next === null || fetching.kind === 'failed' || found.dry;
  const rows = useMemo(
    () => layRows(found.assets.map(ratioOf), size.width, ended),
    [found.assets, size.width, ended],
  );

  // A new search begins at the top, a grid that comes back where it was left. A new element is at its top anyway, and
  // reading that would make the browser lay all out.
  const isNew = useRef(true);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || size.width === 0) return;
    if (!isNew.current || library.scroll > 0) box.scrollTop = library.scroll;
    isNew.current = false;
    // An image that both searches found keeps the keyboard, but it need not be the active one of this search.
    const grid = list.current;
    if (!grid?.querySelector('[tabindex="-1"]:focus')) return;
    grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus({preventScroll: true});
  }, [size.width > 0, found.search]);
  useSteadySight(scroller, rows, size, library);

  useLayoutEffect(() => {
    if (!wantsFocus.current || size.width === 0) return;
    wantsFocus.current = false;
    reveal(scroller.current, rows, active, size.top);
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({preventScroll: true});
  });

  useEffect(() => {
    // Whoever scrolls through a shelf wants more of it.
    const waits = found.dry && !(found.next === 0 && library.scroll > 0);
    if (size.width > 0 && !waits && scroll + size.height + ahead > rows.height) void actions.more();
  });

  const handlers = useHandlers(library, rows, size.height, wantsFocus);
  return (
    <>
      {isStart && <Shelves shelves={shelves} width={size.width} />}
      <div class="tiles" ref={sheet}>
        <div
          class="grid"
          ref={list}
          role="listbox"
          aria-label={texts.messages.grid.label}
          aria-multiselectable
          aria-describedby="keys"
          style={{height: rows.height + 'px'}}
          {...handlers}
        >
          <Tiles library={library} looked={looked} rows={rows} scroll={scroll} height={size.height} />
        </div>
        <OneClick library={library} rows={rows} sheet={sheet} width={size.width} />
      </div>
    </>
  );
}

const unmeasured: GridSize = {width: 0, height: 0, top: 0};

/**
 * Of the grid, as it was measured last until it is measured here, unless something stood or stands above it.
 * @param isStart whether something stands above it
 */
function useSize(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  isStart: boolean,
) {
  const last = useShared().grid;
  const [size, setSize] = useState(isStart || last.current.top > 0 ? unmeasured : last.current);
  useLayoutEffect(() => {
    const box = scroller.current as HTMLElement;
    const measure = () => {
      const grid = list.current as HTMLElement;
      const topOf = (element: Element) => element.getBoundingClientRect().top;
      const top = isStart ? topOf(grid) - topOf(box) + box.scrollTop : 0;
      const {width, height, top: before} = last.current;
      const now = {width: grid.clientWidth, height: box.clientHeight, top};
      if (now.width !== width || now.height !== height || now.top !== before) last.current = now;
      setSize(last.current);
    };
    // It begins by calling, once all is laid out and before it is seen.
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    if (isStart) observer.observe(box.firstElementChild as Element);
    return () => observer.disconnect();
  }, [isStart]);
  return size;
}

/** @param wantsFocus set: the keyboard goes to the tile that is active then */
function useHandlers({active}: Library, rows: Rows, height: number, wantsFocus: {current: boolean}) {
  const {actions, texts} = useShared();
  return {
    // Details will show some, and should not have to wait for it.
    onPointerEnter: texts.learn,
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (!event.repeat) actions.insertOne(active);
        return;
      }
      if (event.key === 'Escape') toSearch();
      if (event.key === '?') return actions.showKeys(true);
      const to = target(event.key, rows, active, height);
      if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      wantsFocus.current = true;
      if (to === 'open' && !event.shiftKey) return actions.open(active);
      if (to === 'open') return actions.pick(active, false);
      if (to === 'pick') return actions.pick(active, false);
      const index = Math.max(0, Math.min(rows.count - 1, to));
      if (event.shiftKey) actions.pick(index, true);
      else actions.move(index);
    },
    onMouseDown(event: MouseEvent) {
      // The focus would make this tile the active one, and a range begins at the one that was active before.
      if (event.shiftKey) event.preventDefault();
    },
    onClick(event: MouseEvent) {
      const target = event.target as Element;
      const index = indexOf(target);
      if (index === null) return;
      const mark = target.closest('.mark') !== null;
      if (mark || event.shiftKey || event.ctrlKey || event.metaKey) {
        wantsFocus.current = true;
        actions.pick(index, event.shiftKey);
      } else actions.open(index);
    },
    onFocusIn(event: FocusEvent) {
      const index = indexOf(event.target as Element);
      if (index === null) return;
      if (index !== active) actions.move(index);
      // Nobody who has opened a shelf has come to this image yet.
      if (!isLed()) actions.aim();
      texts.learn();
    },
  };
}

interface TilesProps extends Pick<Props, 'library' | 'looked'> {
  rows: Rows;
  /** Where in the grid the part that shows begins, and how high it is, px. */
  scroll: number;
  height: number;
}

function Tiles({library, looked, rows, scroll, height}: TilesProps) {
  const {found, active} = library;
  const picked = new Set(library.picked.map(({id}) => id));
  const busy = new Set(library.run ? unsettled(library.run).map(({id}) => id) : []);
  const now = Date.now();
  const [first, last] = rowsIn(rows, scroll - around, scroll + height + around);
  const shown = rows.count === 0 ? [] : span(first, last);
  const own = rowOf(rows, Math.min(active, rows.count - 1));
  // In its place among the others: an element that is moved loses the keyboard.
  if (own >= 0 && own < first) shown.unshift(own);
  else if (own > last) shown.push(own);
  return (
    <>
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
                words={wordsOf(found)}
                total={Math.max(found.total, found.assets.length)}
                active={index === active}
                looked={asset.id === looked?.id}
                picked={picked.has(asset.id)}
                busy={busy.has(asset.id)}
                now={now}
              />
            )
          );
        }),
      )}
    </>
  );
}

/** In another width, as when details open beside the grid, what was in sight stays in sight, the active image before all. */
function useSteadySight(
  scroller: RefObject<HTMLElement | null>,
  rows: Rows,
  {width, height, top}: {width: number; height: number; top: number},
  {active, scroll}: Library,
) {
  const before = useRef({width: 0, first: 0, seesActive: false, isAbove: false});
  useLayoutEffect(() => {
    const was = before.current;
    const box = scroller.current;
    let seen = scroll - top;
    // Where one sees what stands above it, that stays in sight.
    if (box && was.width > 0 && width !== was.width && !was.isAbove) {
      box.scrollTop = top + (rows.tops[rowOf(rows, was.first)] ?? 0);
      if (was.seesActive) reveal(box, rows, active, top);
      seen = box.scrollTop - top;
    }
    const [from, to] = rowsIn(rows, seen, seen + height);
    const own = rowOf(rows, active);
    const seesActive = own >= from && own <= to;
    before.current = {width, first: rows.starts[from] ?? 0, seesActive, isAbove: seen < 0};
  });
}

/** Scrolls no further than needed for the whole tile to be seen. */
function reveal(box: HTMLElement | null, rows: Rows, index: number, above: number) {
  const row = rowOf(rows, index);
  const top = above + (rows.tops[row] ?? NaN);
  const height = rows.heights[row];
  if (!box || height === undefined) return;
  const margin = 8;
  if (top - margin < box.scrollTop) box.scrollTop = top - margin;
  else if (top + height + margin > box.scrollTop + box.clientHeight) {
    box.scrollTop = top + height + margin - box.clientHeight;
  }
}

function span(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}
