import type {ComponentChild} from 'preact';
import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import {MissingPage, MissingStrip} from './access/Missing.tsx';
import {StartFailed} from './access/StartFailed.tsx';
import {SignIn} from './access/SignIn.tsx';
import type {Main, State} from './access/state.ts';
import {YourData} from './access/YourData.tsx';
import {Announcer} from './Announcer.tsx';
import {Shared, useShared} from './context.ts';
import {Browse} from './finding/Browse.tsx';
import {Credits} from './inserting/Credits.tsx';
import {Keys} from './Keys.tsx';
import {useWide} from './large/wide.ts';
import {spokenBy, type Browse as BrowseState, type Details as DetailsState} from './library.ts';
import {Details} from './looking/Details.tsx';
import {Skeleton} from './parts/Skeleton.tsx';
import {libraryOf, type Event} from './state.ts';
import type {Store} from './store.ts';

/** Keys with which nobody does anything yet. */
const looksOnly = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

export function App({store}: {store: Store<State, Event>}) {
  const general = useShared();
  const [missing, tell] = useState(general.missing ?? []);
  const wide = useWide();
  const [state, show] = useState(store.state());
  useEffect(() => store.subscribe(() => show(store.state())), [store]);
  const open = libraryOf(state);
  const rules = open?.rules;
  const language = open && spokenBy(open);
  const shared = useMemo(
    () => ({
      ...general,
      settings: {...general.settings, ...rules},
      contentLanguage: language ?? general.contentLanguage,
    }),
    [general, rules, language],
  );
  // Before a field has changed, as a drawing in between would change it back.
  const goOn = ({target}: {target: EventTarget | null}) => {
    if (!(target as Element).closest('.notice')) general.actions.goOn();
  };
  const data = state.view === 'data' ? state : null;
  const main = data ? data.under : (state as Main);
  const library = 'library' in main ? main.library : null;
  const crediting = library?.crediting ?? null;
  const keys = library?.keys === true && !data;
  const nothing = missing.some(({permission}) => permission === 'bank') && !('library' in main);
  return (
    <Shared.Provider value={shared}>
      {/* It stays as it is, down to what is typed, while one's data lie over it. */}
      <div
        class="layer"
        inert={data !== null || crediting !== null || keys}
        onPointerUpCapture={goOn}
        onKeyDownCapture={event => looksOnly.includes(event.key) || goOn(event)}
      >
        {nothing ? (
          <MissingPage missing={missing} tell={tell} />
        ) : (
          <>
            {missing.length > 0 && main.view !== 'details' && <MissingStrip missing={missing} tell={tell} />}
            <View state={main} wide={wide} />
          </>
        )}
      </div>
      {library && crediting && !data && <Credits library={library} crediting={crediting} />}
      {keys && <Keys />}
      {data && <YourData {...data} />}
      <Announcer state={state} />
    </Shared.Provider>
  );
}

function View({state, wide}: {state: Main; wide: boolean}) {
  switch (state.view) {
    case 'starting':
      return (
        <main class="view">
          <h1 class="unseen" tabIndex={-1}>
            Imageshop
          </h1>
          {state.fault ? <StartFailed fault={state.fault} /> : <Skeleton rows={6} />}
        </main>
      );
    case 'signIn':
      return <SignIn state={state} />;
    case 'browse':
    case 'details': {
      if (!wide) return <OneOrAll state={state} />;
      const looked = state.view === 'details' ? state : null;
      const focus = state.view === 'browse' ? state.focus : null;
      return (
        <div class="table">
          <Browse library={state.library} focus={focus} wide looked={looked?.asset} />
          {looked && <Details {...looked} beside />}
        </div>
      );
    }
  }
}

/**
 * All images, or one of them over them: they stay as they are meanwhile, neither seen nor reached, so that whoever comes back
 * need not wait for them to be made anew. Not so what is chosen, where what is done with one image shows.
 */
function OneOrAll({state}: {state: BrowseState | DetailsState}) {
  const all = useRef<ComponentChild>(null);
  const returns = useRef(0);
  const looked = state.view === 'details';
  const before = useRef(looked);
  if (before.current && !looked) returns.current++;
  before.current = looked;
  if (!looked) all.current = <Browse library={state.library} focus={state.focus} returns={returns.current} />;
  else if (state.library.tray) all.current = null;
  return (
    <>
      <div class="behind" inert={looked}>
        {all.current}
      </div>
      {looked && <Details {...state} />}
    </>
  );
}
