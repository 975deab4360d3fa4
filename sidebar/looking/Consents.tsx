import {useEffect} from 'preact/hooks';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {after} from '../parts/clock.ts';
import {LinkButton} from '../parts/LinkButton.tsx';
import {SupportDetails} from '../parts/SupportDetails.tsx';
import {wayOut} from '../parts/way-out.ts';

/** Whoever only leafs through is not worth a call, ms. */
const LEAFING = 300;

/** What those in the picture and those who made it have agreed to: fetched when someone stays with the image. */
export function Consents({library, id}: {library: Library; id: number}) {
  const {texts, actions, contentLanguage} = useShared();
  const t = texts.messages;
  const consents = library.consents[id];
  useEffect(() => {
    return consents ? undefined : after(LEAFING, () => actions.needConsents(id));
  }, [consents]);

  if (!consents || consents === 'asked') return <span class="note">{t.details.fetching}</span>;
  if ('fault' in consents) {
    return (
      <>
        <span class="error">
          {texts.fault(consents.fault)}{' '}
          <LinkButton {...wayOut(texts, consents.fault, () => actions.forgetConsents(id))} />
        </span>
        <SupportDetails faults={[consents.fault]} />
      </>
    );
  }
  if (consents.value.length === 0) return <>{t.details.noConsents}</>;
  return (
    <ul class="consents" lang={contentLanguage}>
      {consents.value.map(({description, more}, i) => (
        <li key={i} dir="auto">
          {[description, more].filter(Boolean).join(' – ')}
        </li>
      ))}
    </ul>
  );
}
