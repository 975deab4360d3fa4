import {useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {lacksWords} from '../inserting/state.ts';
import type {Browse as BrowseState, Library} from '../state.ts';
import {AltText} from '../inserting/AltText.tsx';
import {hitsText} from '../Announcer.tsx';
import {Chips, home} from './Chips.tsx';
import {Empty} from './Empty.tsx';
import {Filters} from './Filters.tsx';
import {Grid} from './Grid.tsx';
import {Icon} from '../parts/Icon.tsx';
import {InsertBar} from '../inserting/InsertBar.tsx';
import {MoreMenu} from '../access/MoreMenu.tsx';
import {Notice} from '../inserting/Notice.tsx';
import {SearchBox} from './SearchBox.tsx';
import {Skeleton} from '../parts/Skeleton.tsx';
import {Trouble} from '../parts/Trouble.tsx';

export function Browse({library, focus}: {library: Library; focus: BrowseState['focus']}) {
  const {texts, actions} = useShared();
  const {messages, count} = texts;
  const {found, fetching, search} = library;
  const [filtering, setFiltering] = useState(false);
  const searching = fetching.kind === 'asked' && fetching.page === 0;
  const failed = fetching.kind === 'failed' && fetching.page === 0 ? fetching.fault : null;
  const scroller = useRef<HTMLDivElement>(null);

  return (
    <main class="view">
      <h1 class="unseen">{messages.search.label}</h1>
      <p id="keys" hidden>
        {messages.pick.keys}
      </p>
      <header class="bar">
        <div class="row">
          <SearchBox text={search.text} focus={focus === 'search'} />
          <MoreMenu />
        </div>
        <Chips library={library} />
        <div class="row count">
          <p>
            {!failed && hitsText(texts, found)}
            {!failed && found.skipped > 0 && ' · ' + count(messages.search.skipped, found.skipped)}
          </p>
          <button
            type="button"
            id={home}
            class="toggle"
            aria-expanded={filtering}
            aria-controls={filtering ? 'filters' : undefined}
            onClick={() => setFiltering(!filtering)}
          >
            <Icon name="filter" />
            {messages.filter.open}
          </button>
        </div>
        <div class={searching ? 'progress on' : 'progress'} />
      </header>
      {filtering && (
        <Filters
          library={library}
          close={() => {
            setFiltering(false);
            document.getElementById(home)?.focus();
          }}
        />
      )}
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
            <Grid library={library} scroller={scroller} focus={focus === 'grid'} />
            <End library={library} />
          </>
        )}
      </div>
      <Notice notice={library.notice} />
      {(library.run || library.picked.length > 0) && <PickBar library={library} />}
    </main>
  );
}

/** What follows the last row: more to come, a page that failed, or nothing further. */
function End({library: {found, fetching}}: {library: Library}) {
  const {texts, actions} = useShared();
  const {messages} = texts;
  if (fetching.kind === 'failed' && fetching.page > 0)
    return <Trouble fault={fetching.fault} retry={actions.tryAgain} />;
  if (found.next === null) return found.looked > 40 ? <p class="end">{messages.search.end}</p> : null;
  if (!found.dry || fetching.kind === 'asked') return <Skeleton rows={2} />;
  return (
    <button type="button" class="button wide" onClick={() => void actions.more()}>
      {messages.search.more}
    </button>
  );
}

/** What is chosen, and the button that inserts it. */
function PickBar({library}: {library: Library}) {
  const {texts, actions} = useShared();
  const {messages, count} = texts;
  const {picked, insertion} = library;
  const silent = picked.filter(asset => insertion.asked[asset.id] && lacksWords(library, asset));
  return (
    <InsertBar library={library} assets={picked}>
      <p class="picked">
        <span role="status">{count(messages.pick.picked, picked.length)}</span>
        <button type="button" class="link" onClick={actions.unpick}>
          {messages.pick.clear}
        </button>
      </p>
      {silent.length > 0 && (
        <div class="wordless">
          {silent.map((asset, nth) => (
            <AltText key={asset.id} library={library} asset={asset} name focus={nth === 0} />
          ))}
        </div>
      )}
    </InsertBar>
  );
}
