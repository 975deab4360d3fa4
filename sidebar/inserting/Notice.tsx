import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Fault} from '../fault.ts';
import type {Notice as NoticeState} from '../library.ts';
import type {Texts} from '../messages.ts';
import {Icon} from '../parts/Icon.tsx';
import {IconButton} from '../parts/IconButton.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';
import {wayOut} from '../parts/way-out.ts';
import type {Failed} from './state.ts';
import {doneText} from './texts.ts';

/**
 * What came of the last deed. It stays until the next one or until it is closed, so that nobody has to be quick.
 * Success is read out by the announcer, a failure at once.
 */
export function Notice({notice}: {notice: NoticeState | null}) {
  const {texts, actions} = useShared();
  if (!notice) return null;
  const bad =
    notice.kind === 'failed' || (notice.kind === 'ran' && notice.failed.length + notice.lacks.length > 0);
  const half = notice.kind === 'notRemembered';
  return (
    <div class={bad ? 'notice bad' : half ? 'notice warn' : 'notice'} role={bad ? 'alert' : undefined}>
      <Icon name={bad || half ? 'warning' : 'done'} />
      <div>{notice.kind === 'ran' ? <Outcome notice={notice} /> : <p>{textOf(texts, notice)}</p>}</div>
      <IconButton icon="clear" label={texts.messages.common.close} press={actions.closeNotice} />
    </div>
  );
}

type Ran = Extract<NoticeState, {kind: 'ran'}>;

function textOf(texts: Texts, notice: Exclude<NoticeState, Ran>): string {
  return notice.kind === 'failed' ? texts.fault(notice.fault) : texts.messages.signIn[notice.kind];
}

function Outcome({notice}: {notice: Ran}) {
  const {texts, actions, editor} = useShared();
  const {count, fault} = texts;
  const t = texts.messages.insert;
  const {inserted, left, failed, lacks} = notice;
  const [only] = failed;
  // Whether these are in the file, the person has to look first.
  const again = failed.filter(one => one.fault.code !== 'insert.unknown');
  // What ends a run stands last.
  const last = again[again.length - 1];
  return (
    <>
      {inserted > 0 && <p>{doneText(texts, editor, notice)}</p>}
      {inserted === 0 && left === 0 && failed.length === 1 && only ? (
        <p>{fault(only.fault)}</p>
      ) : (
        failed.length > 0 && (
          <>
            <p>{count(t.failedSeveral, failed.length)}</p>
            <ul>
              {byCode(failed).map(([why, assets]) => (
                <li key={why.code}>
                  <Names assets={assets} />: {fault(why)}
                </li>
              ))}
            </ul>
            {last && (
              <LinkButton
                {...wayOut(
                  texts,
                  last.fault,
                  () => actions.insertAll(again.map(({asset}) => asset)),
                  t.tryThese,
                )}
              />
            )}
          </>
        )
      )}
      {lacks.map(lack => (
        <p key={lack}>{t.lacks[lack]}</p>
      ))}
      {failed.some(one => 'emptyLine' in one.fault) && <p>{t.emptyLine}</p>}
      {left > 0 && <p>{count(t.left, left)}</p>}
      {inserted > 0 && <LinkButton press={actions.showCredits}>{texts.messages.credits.show}</LinkButton>}
    </>
  );
}

function Names({assets}: {assets: Asset[]}) {
  const {messages} = useShared().texts;
  return (
    <>
      {assets.map(({id, name}, nth) => (
        <span key={id}>
          {nth > 0 && ', '}
          <b dir="auto">{name || messages.grid.untitled}</b>
        </span>
      ))}
    </>
  );
}

/** What failed for the same reason stands together. */
function byCode(failed: Failed[]): Array<[Fault, Asset[]]> {
  const groups = new Map<string, [Fault, Asset[]]>();
  for (const {asset, fault} of failed) {
    const group = groups.get(fault.code);
    if (group) group[1].push(asset);
    else groups.set(fault.code, [fault, [asset]]);
  }
  return [...groups.values()];
}
