import type {EditorName, Rules} from '../src/shared/contract.ts';
import {createAccess} from './access/actions.ts';
import type {Wish} from './access/state.ts';
import {createFinding} from './finding/actions.ts';
import type {Search} from './finding/found.ts';
import {createInserting} from './inserting/actions.ts';
import {createMoving} from './large/actions.ts';
import {createLooking} from './looking/actions.ts';
import type {Rpc} from './rpc.ts';
import type {SidebarStore} from './state.ts';

export type Actions = ReturnType<typeof createActions>;

/**
 * Everything that takes time. What comes of it reaches the screen as events.
 * @param page how it is closed, whether it is the large view, and whether it lies over the sidebar that has opened it
 */
export function createActions(
  store: SidebarStore,
  rpc: Rpc,
  focusEditor: () => void,
  rules: Pick<Rules, 'caption' | 'policy' | 'sizes'>,
  editor: EditorName,
  page: {close: () => void; large: boolean; over?: boolean},
) {
  const {actions, pages, catchUp} = createFinding(store, rpc);
  const inserting = createInserting(store, rpc, focusEditor, rules, editor);
  const looking = createLooking(store, rpc, inserting.readPlace);
  const moving = createMoving(store, rpc, page, inserting.left);
  const access = createAccess(store, rpc, {forget: pages.forget, keep: pages.keep, resume}, page.over);

  /** Carries on with what was asked when the session was lost. */
  function resume(wishes: Wish[]) {
    for (const wish of wishes) {
      if (wish.kind === 'insert') inserting.insertAll(wish.assets);
      else if (wish.kind === 'next') void pages.more();
    }
    catchUp();
  }

  return {
    ...access,
    ...actions,
    ...looking,
    ...inserting,
    ...moving,
    /** Looks for a word of the image that is looked at. */
    look(text: string) {
      looking.close();
      actions.filter({text});
    },
    /** Looks for what one image has in common with others, and for nothing else. */
    lookFor(search: Search) {
      looking.close();
      actions.show(search);
    },
    copied: (what: string, ok: boolean) => store.send({type: 'copied', what, ok}),
    showKeys: (shown: boolean) => store.send({type: 'keysShown', shown}),
    tryAgain() {
      if (store.state().view === 'starting') void access.start();
      else pages.again();
    },
    closeNotice: () => store.send({type: 'noticeClosed'}),
    goOn: () => store.send({type: 'wentOn'}),
    dragTried: () => store.send({type: 'dragTried'}),
  };
}
