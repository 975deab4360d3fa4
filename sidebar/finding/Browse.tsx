import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {MoreMenu} from '../access/MoreMenu.tsx';
import {useShared} from '../context.ts';
import type {Fault} from '../fault.ts';
import {toSearch} from '../focus.ts';
import {InsertBar} from '../inserting/InsertBar.tsx';
import {Notice} from '../inserting/Notice.tsx';
import {Tray} from '../inserting/Tray.tsx';
import {TrayPage} from '../inserting/TrayPage.tsx';
import {MoveButton} from '../large/MoveButton.tsx';
import type {Browse as BrowseState, Library} from '../library.ts';
import {Button} from '../parts/Button.tsx';
import {Icon} from '../parts/Icon.tsx';
import {Skeleton} from '../parts/Skeleton.tsx';
import {Trouble} from '../parts/Trouble.tsx';
import {Chips, Combined, home} from './Chips.tsx';
import {Empty} from './Empty.tsx';
import {Filters} from './Filters.tsx';
import {Grid} from './Grid.tsx';
import {hitsText} from './hits.ts';
import {begins} from './state.ts';
import {SearchBox} from './SearchBox.tsx';

interface Props {
  library: Library;
  focus: BrowseState['focus'];
  /** How often one has come back to it from an image. */
  returns?: number;
  /** There is room for the filters beside the images. */
  wide?: boolean;
  /** The image that is looked at beside these. */
  looked?: Asset | undefined;
}

export function Browse({library, focus, returns = 0, wide = false, looked}: Props) {
  const {texts, actions, large} = useShared();
  const {messages} = texts;
  const {found, search} = library;
  const [unfolded, setFiltering] = useState(false);
  const filtering = unfolded || wide;
  const searching = library.fetching.kind === 'asked' && begins(library);
  const failed = failureOf(library);
  const scroller = useRef<HTMLDivElement>(null);
  // The keyboard goes to the grid once, whenever the view appears: the grid may go and come back while it stays.
  const wantsGrid = useRef(false);
  useMemo(() => void (wantsGrid.current = focus === 'grid'), [returns]);
  useEffect(() => void (wantsGrid.current = false), [returns]);

  return (
    <main class="view">
      <h1 class="unseen">{messages.search.label}</h1>
      <p id="keys" hidden>
        {messages.pick.keys}
      </p>
      <header class="bar">
        <div class="row">
          <SearchBox text={search.text} focus={focus === 'search'} wayBack={library.trail.length > 0} />
          {(wide || !large) && <MoveButton library={library} />}
          <MoreMenu credits={library.credits.length > 0} />
        </div>
        {!library.tray && (
          <>
            <Chips library={library} />
            <Combined {...library.search} />
            <Count
              library={library}
              filtering={filtering}
              wide={wide}
              toggle={() => setFiltering(!filtering)}
            />
          </>
        )}
        <div class={searching ? 'progress on' : 'progress'} />
      </header>
      {filtering && !library.tray && (
        <Filters
          library={library}
          close={() => {
            setFiltering(false);
            if (wide) toSearch();
            else document.getElementById(home)?.focus();
          }}
        />
      )}
      {library.tray ? (
        <TrayPage library={library} />
      ) : (
        <div
          class="scroll images"
          ref={scroller}
          aria-busy={searching}
          onScroll={event => actions.scroll(event.currentTarget.scrollTop)}
        >
          {failed ? (
            <Trouble fault={failed} retry={actions.tryAgain} />
          ) : found.assets.length === 0 && found.next === null ? (
            <Empty library={library} />
          ) : (
            <>
              <Grid library={library} looked={looked} scroller={scroller} wantsFocus={wantsGrid} />
              <End library={library} />
            </>
          )}
        </div>
      )}
      <Notice notice={library.notice} />
      {library.run === null && library.picked.length > 0 && <Tray library={library} />}
      {((library.run && !library.run.one && !looked) || library.picked.length > 0) && (
        <InsertBar library={library} assets={library.picked} />
      )}
    </main>
  );
}

/** What follows the last row: more to come, a page that failed, or nothing further. */
function End({library}: {library: Library}) {
  const {found, fetching} = library;
  const {texts, actions} = useShared();
  const {messages} = texts;
  if (fetching.kind === 'failed' && !begins(library))
    return <Trouble fault={fetching.fault} retry={actions.tryAgain} />;
  if (found.next === null) return found.looked > 40 ? <p class="end">{messages.search.end}</p> : null;
  if (!found.dry || fetching.kind === 'asked') return <Skeleton rows={2} />;
  return (
    <Button wide press={actions.more}>
      {messages.search.more}
    </Button>
  );
}

interface CountProps extends Required<Pick<Props, 'library' | 'wide'>> {
  filtering: boolean;
  toggle: () => void;
}

/** How much was found, and the button that shows what it can be limited to. */
function Count({library, filtering, wide, toggle}: CountProps) {
  const {texts, large} = useShared();
  const {messages, count} = texts;
  const {found} = library;
  const failed = failureOf(library);
  return (
    <div class="row count">
      <p>
        {!failed && hitsText(texts, found)}
        {!failed && found.skipped > 0 && ' · ' + count(messages.search.skipped, found.skipped)}
        {!failed && found.by !== null && ' · ' + texts.say(messages.finding.foundBy, {text: found.by})}
      </p>
      {large && !wide && <MoveButton library={library} />}
      <button
        type="button"
        id={home}
        hidden={wide}
        class="toggle"
        aria-expanded={filtering}
        aria-controls={filtering ? 'filters' : undefined}
        onClick={toggle}
        onKeyDown={({key}) => key === 'Escape' && filtering && toggle()}
      >
        <Icon name="filter" />
        {messages.filter.open}
      </button>
    </div>
  );
}

/** Why there is nothing to show. */
function failureOf(library: Library): Fault | null {
  const {fetching} = library;
  return fetching.kind === 'failed' && begins(library) ? fetching.fault : null;
}
