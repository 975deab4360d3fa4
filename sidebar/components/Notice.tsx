import {useShared} from '../context.ts';
import type {Notice as NoticeState} from '../state.ts';
import {Icon} from './Icon.tsx';

/** What came of the last deed. It stays until the next one or until it is closed, so that nobody has to be quick. */
export function Notice({notice}: {notice: NoticeState | null}) {
  const {texts, actions} = useShared();
  const {messages} = texts;
  return (
    <div role="alert">
      {notice && (
        <div class={notice.kind === 'failed' ? 'notice bad' : 'notice'}>
          <Icon name={notice.kind === 'failed' ? 'warning' : 'done'} />
          <p>{notice.kind === 'failed' ? texts.fault(notice.fault) : messages.insert.done[notice.place]}</p>
          <button type="button" class="bare" aria-label={messages.common.close} onClick={actions.closeNotice}>
            <Icon name="clear" />
          </button>
        </div>
      )}
    </div>
  );
}
