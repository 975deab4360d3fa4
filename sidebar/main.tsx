import {render} from 'preact';
import type {Messages} from '../locales/messages.ts';
import type {Opening} from '../src/shared/contract.ts';
import {createActions} from './actions.ts';
import {App} from './App.tsx';
import {attend} from './inserting/attention.ts';
import {Shared, type GridSize} from './context.ts';
import {forbidDragging} from './dragging.ts';
import {callOf} from './fault.ts';
import {keepFocus, toSearch} from './focus.ts';
import './google.ts';
import {fitWindow} from './large/fitting.ts';
import {createTexts} from './messages.ts';
import {afterPaint} from './parts/clock.ts';
import {createRpc} from './rpc.ts';
import {opened, update} from './state.ts';
import {createStore} from './store.ts';

/** The server writes behind this script what is seen first, which should be seen before it costs time, and the opening. */
document.addEventListener('DOMContentLoaded', () => afterPaint(begin));

function begin() {
  const opening: Opening<Messages> = JSON.parse(document.getElementById('opening')?.textContent ?? '');
  const {messages, locale, settings, editor, missing, build, carried} = opening;
  const large = opening.large === true;
  // While nothing is changed yet: afterwards the browser would lay all of it out to say.
  const grid = {current: seenFirst()};

  const texts = createTexts(messages, locale, settings.bankName, settings.bankHosts);
  const store = createStore(update, opened(opening.start, opening.yourData, callOf('opening'), opening));
  const rpc = createRpc(google.script.run, opening, () => navigator.onLine);
  // Under a dialog nobody can work in the file; it stays open for more.
  const focusEditor = () => large || google.script.host.editor?.focus?.();
  const actions = createActions(store, rpc, focusEditor, settings, editor, {
    close: () => google.script.host.close(),
    large,
    over: large && carried !== undefined,
  });
  const {contentLanguage} = settings;
  const shared = {texts, actions, settings, contentLanguage, editor, large, missing, build, grid};
  const root = document.getElementById('app') as HTMLElement;
  document.documentElement.lang = locale;
  document.title = 'Imageshop';
  keepFocus(root);
  forbidDragging(actions.dragTried);
  render(
    <Shared.Provider value={shared}>
      <App store={store} />
    </Shared.Provider>,
    root,
  );
  if (large) fitWindow(root);
  if (store.state().view === 'browse' && !carried) {
    // Before it is drawn, the browser would have to lay all out for it.
    afterPaint(() => root.contains(document.activeElement) || toSearch());
  }
  addEventListener('focus', actions.readPlace);
  addEventListener('blur', actions.left);
  attend(actions.touched);
  actions.begin();
}

/** The size of the grid that the server has put into the page. */
function seenFirst(): GridSize {
  const {clientWidth = 0} = document.querySelector('.grid') ?? {};
  const {clientHeight = 0} = document.querySelector('.images') ?? {};
  return {width: clientWidth, height: clientHeight, top: 0};
}
