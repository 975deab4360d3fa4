import {useLayoutEffect, useRef} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Fault} from '../fault.ts';
import type {Notice as NoticeState} from '../library.ts';
import {Icon} from '../parts/Icon.tsx';
import {IconButton} from '../parts/IconButton.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';
import {wayOut} from '../parts/way-out.ts';
import type {Failed} from './state.ts';
import {doneText, textOf, toneOf} from './texts.ts';
import {isFinal} from './tray.ts';

/**
 * What came of the last deed. Good news stand until the next deed, the rest until it is dealt with or closed, so that nobody
 * has to be quick. Good news are read out by the announcer, a failure at once.
 */
export function Notice({notice}: {notice: NoticeState | null}) {
  const {texts, actions} = useShared();
  if (!notice) return null;
  const tone = toneOf(notice);
  const heard = tone === 'bad' || (tone === 'warn' && notice.kind === 'ran');
  return (
    <div class={'notice ' + tone} role={heard ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {notice.kind === 'ran' ? <Outcome notice={notice} /> : <p>{textOf(texts, notice)}</p>}
        {notice.kind === 'cleared' && <Undo assets={notice.assets} />}
      </div>
      <IconButton icon="clear" label={texts.messages.common.close} press={actions.closeNotice} />
    </div>
  );
}

const icons = {good: 'done', calm: 'info', warn: 'warning', bad: 'warning'} as const;

/** The keyboard goes there: what was cleared has gone from under it. */
function Undo({assets}: {assets: Asset[]}) {
  const {texts, actions} = useShared();
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <p ref={box}>
      <LinkButton press={() => actions.repick(assets)}>{texts.messages.pick.undo}</LinkButton>
    </p>
  );
}

type Ran = Extract<NoticeState, {kind: 'ran'}>;

function Outcome({notice}: {notice: Ran}) {
  const {texts, actions, editor} = useShared();
  const {count, fault} = texts;
  const t = texts.messages.insert;
  const {inserted, left, failed, lacks} = notice;
  const [only] = failed;
  const open = failed.filter(one => !isFinal(one.fault));
  const final = failed.filter(one => isFinal(one.fault));
  // Whether these are in the file, the person has to look first.
  const again = open.filter(one => one.fault.code !== 'insert.unknown');
  // What ends a run stands last.
  const last = again[again.length - 1];
  return (
    <>
      {inserted > 0 && <p>{doneText(texts, editor, notice)}</p>}
      {inserted === 0 && left === 0 && failed.length === 1 && only ? (
        <p>{fault(only.fault)}</p>
      ) : (
        <>
          {final.length > 0 && <p>{count(t.failedForGood, final.length)}</p>}
          <Reasons failed={final} />
          {open.length > 0 && <p>{count(t.failedSeveral, open.length)}</p>}
          <Reasons failed={open} />
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

function Reasons({failed}: {failed: Failed[]}) {
  const {texts} = useShared();
  if (failed.length === 0) return null;
  return (
    <ul>
      {byCode(failed).map(([why, assets]) => (
        <li key={why.code}>
          <Names assets={assets} />: {texts.fault(why)}
        </li>
      ))}
    </ul>
  );
}

/** Each is the way to its details, where some can be said to be all right all the same. */
function Names({assets}: {assets: Asset[]}) {
  const {texts, actions, contentLanguage} = useShared();
  return (
    <>
      {assets.map(({id, name}, nth) => (
        <span key={id}>
          {nth > 0 && ', '}
          <LinkButton press={() => actions.lookAt(assets[nth] as Asset)}>
            <b dir="auto" lang={name ? contentLanguage : undefined}>
              {name || texts.messages.grid.untitled}
            </b>
          </LinkButton>
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
