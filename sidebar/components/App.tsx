import {useEffect, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import type {Event, State} from '../state.ts';
import type {Store} from '../store.ts';
import {Browse} from './Browse.tsx';
import {Details} from './Details.tsx';
import {Announcer} from './Announcer.tsx';
import {Missing} from './Missing.tsx';
import {SignIn} from './SignIn.tsx';
import {Skeleton} from './Skeleton.tsx';
import {Trouble} from './Trouble.tsx';
import {YourData} from './YourData.tsx';

export function App({store}: {store: Store<State, Event>}) {
  const {missing} = useShared();
  const [state, show] = useState(store.state());
  useEffect(() => store.subscribe(() => show(store.state())), [store]);
  return (
    <>
      {missing && state.view !== 'details' && <Missing missing={missing} />}
      <View state={state} />
      <Announcer state={state} />
    </>
  );
}

function View({state}: {state: State}) {
  const {actions} = useShared();
  switch (state.view) {
    case 'starting':
      return (
        <main class="view">
          <h1 class="unseen">Imageshop</h1>
          {state.fault ? <Trouble fault={state.fault} retry={actions.tryAgain} /> : <Skeleton rows={6} />}
        </main>
      );
    case 'signIn':
      return <SignIn state={state} />;
    case 'browse':
      return <Browse library={state.library} focus={state.focus} />;
    case 'data':
      return <YourData {...state} />;
    case 'details':
      return <Details library={state.library} asset={state.asset} />;
  }
}
