import {useShared} from '../context.ts';
import type {Texts} from '../messages.ts';
import type {Notice as NoticeState} from '../state.ts';
import {Icon} from './Icon.tsx';

/**
 * What came of the last deed. It stays until the next one or until it is closed, so that nobody has to be quick.
 * Success is read out by the announcer, a failure at once.
 */
export function Notice({notice}: {notice: NoticeState | null}) {
  const {texts, actions} = useShared();
  if (!notice) return null;
  const bad = notice.kind === 'failed' || (notice.kind === 'ran' && notice.failed.length > 0);
  return (
    <div class={bad ? 'notice bad' : 'notice'} role={bad ? 'alert' : undefined}>
      <Icon name={bad ? 'warning' : 'done'} />
      <div>{notice.kind === 'ran' ? <Outcome notice={notice} /> : <p>{textOf(texts, notice)}</p>}</div>
      <button
        type="button"
        class="bare"
        aria-label={texts.messages.common.close}
        onClick={actions.closeNotice}
      >
        <Icon name="clear" />
      </button>
    </div>
  );
}

type Ran = Extract<NoticeState, {kind: 'ran'}>;

function textOf(texts: Texts, notice: Exclude<NoticeState, Ran>): string {
  return notice.kind === 'failed' ? texts.fault(notice.fault) : texts.messages.signIn[notice.kind];
}

export function doneText({messages, count}: Texts, {inserted, place}: Ran): string {
  const t = messages.insert;
  return inserted === 1 && place ? t.done[place === 'slide' ? 'slide' : 'cursor'] : count(t.doneSeveral, inserted);
}

function Outcome({notice}: {notice: Ran}) {
  const {texts, actions} = useShared();
  const {messages, count, fault} = texts;
  const t = messages.insert;
  const {inserted, failed} = notice;
  const [only] = failed;
  return (
    <>
      {inserted > 0 && <p>{doneText(texts, notice)}</p>}
      {inserted === 0 && failed.length === 1 && only ? (
        <p>{fault(only.fault)}</p>
      ) : (
        failed.length > 0 && (
          <>
            <p>{count(t.failedSeveral, failed.length)}</p>
            <ul>
              {failed.map(({asset, fault: why}) => (
                <li key={asset.id}>
                  <b dir="auto">{asset.name || messages.grid.untitled}</b> {fault(why)}
                </li>
              ))}
            </ul>
            <button
              type="button"
              class="link"
              onClick={() => actions.insertAll(failed.map(({asset}) => asset))}
            >
              {t.tryThese}
            </button>
          </>
        )
      )}
    </>
  );
}
