import {supportText} from '../../src/shared/support.ts';
import {useShared} from '../context.ts';
import type {Fault} from '../fault.ts';
import {CopyText} from './CopyText.tsx';

/** Folded below what went wrong: what whoever helps wants to know of it. Nothing of it is about the person or the file. */
export function SupportDetails({faults}: {faults: Fault[]}) {
  const {texts, editor, build} = useShared();
  const t = texts.messages.support;
  if (faults.length === 0) return null;
  const text = faults.map(({code, call}) => supportText({build, editor, code, ...call})).join('\n\n');
  return (
    <details class="copy support">
      <summary>{t.title}</summary>
      <CopyText label={t.title} text={text} rows={Math.min(11, text.split('\n').length)} copy={t.copy} />
      <p class="note">{t.about}</p>
    </details>
  );
}
