import {useShared} from '../context.ts';
import type {Fault} from '../fault.ts';
import {LinkButton} from '../parts/LinkButton.tsx';
import {Trouble} from '../parts/Trouble.tsx';
import {MoreMenu} from './MoreMenu.tsx';

/** Signed in, and no images came: the menu is where it always is, and what helps is in sight, another account too. */
export function StartFailed({fault}: {fault: Fault}) {
  const {texts, actions} = useShared();
  const {data, menuMore} = texts.messages;
  return (
    <>
      <header class="bar row end-of-row">
        <MoreMenu credits={false} />
      </header>
      <Trouble fault={fault} retry={actions.tryAgain} />
      <footer class="starting">
        <p class="aside">
          <LinkButton press={actions.showData}>{data.title}</LinkButton>
          <LinkButton press={actions.signOut}>{menuMore.signOut}</LinkButton>
        </p>
      </footer>
    </>
  );
}
