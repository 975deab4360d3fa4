import type {YourData as Stored} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {BackBar} from '../parts/BackBar.tsx';
import {Button} from '../parts/Button.tsx';
import {useCover} from '../parts/cover.ts';
import {Link} from '../parts/Link.tsx';
import {Skeleton} from '../parts/Skeleton.tsx';
import {Trouble} from '../parts/Trouble.tsx';
import {DataCopy} from './DataCopy.tsx';
import type {Data} from './state.ts';

/** What is stored about the person, since and until when, and why; to take a copy of and to erase. */
export function YourData({data, erased, fault}: Data) {
  const {texts, actions} = useShared();
  const t = texts.messages.data;
  const heading = useCover();
  const kept = data?.remembered;
  return (
    <main
      class="view cover"
      onKeyDown={event => {
        if (event.key === 'Escape') actions.closeData();
      }}
    >
      <BackBar label={t.back} back={actions.closeData} />
      <div class="scroll details data">
        <h1 ref={heading} tabIndex={-1}>
          {t.title}
        </h1>
        <div class="fields" role="status">
          {erased && <p class="banner">{t.erased}</p>}
          {data && <p>{kept ? texts.say(t.what) : t.nothing}</p>}
        </div>
        {!data && !fault && <Skeleton rows={2} />}
        {kept && <Remembered kept={kept} />}
        {fault && <Trouble fault={fault} retry={() => void actions.showData()} />}
        {data && <DataCopy data={data} />}
        {kept && (
          <div class="send">
            <Button
              wide
              press={() => {
                // The button goes; the keyboard stays on the page.
                heading.current?.focus();
                void actions.erase();
              }}
            >
              {t.erase}
            </Button>
            <p class="note">{t.eraseHint}</p>
          </div>
        )}
        <Notes />
      </div>
    </main>
  );
}

function Remembered({kept}: {kept: NonNullable<Stored['remembered']>}) {
  const {date, messages} = useShared().texts;
  const t = messages.data;
  const facts = [
    [t.since, date(kept.since)],
    [t.used, date(kept.used)],
    [t.until, date(kept.until)],
    [t.terms, date(kept.terms) || kept.terms],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t.why}</p>
    </>
  );
}

/** What it is about, what is never stored, and whom to ask. */
function Notes() {
  const {texts, settings, editor} = useShared();
  const t = texts.messages.data;
  return (
    <>
      <p class="note">{t.covers[editor]}</p>
      <p class="note">{t.never}</p>
      <p class="note">
        <Link href={settings.terms.privacyUrl}>{t.policy}</Link>
      </p>
      {settings.privacyContact && (
        <p class="note">
          {t.contact}{' '}
          <a href={'mailto:' + settings.privacyContact} target="_blank" rel="noopener noreferrer">
            {settings.privacyContact}
          </a>
        </p>
      )}
    </>
  );
}
