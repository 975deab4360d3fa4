import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import type {Data} from '../state.ts';
import {Icon} from './Icon.tsx';
import {Skeleton} from './Skeleton.tsx';
import {Trouble} from './Trouble.tsx';

/** What is stored about the person, since and until when, and why; to take a copy of and to erase. */
export function YourData({data, fault}: Data) {
  const {texts, actions, settings, editor} = useShared();
  const {say, date, messages} = texts;
  const t = messages.data;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const kept = data?.remembered;
  return (
    <main class="view">
      <header class="bar row">
        <button type="button" class="back" onClick={actions.closeData}>
          <Icon name="back" />
          {t.back}
        </button>
      </header>
      <div class="scroll details">
        <h1 ref={heading} tabIndex={-1}>
          {t.title}
        </h1>
        {fault ? (
          <Trouble fault={fault} retry={() => void actions.showData()} />
        ) : !data ? (
          <Skeleton rows={2} />
        ) : (
          <div class="fields" role="status">
            <p>{kept ? say(t.what) : t.nothing}</p>
            {kept && (
              <>
                <p>{t.why}</p>
                <dl class="facts">
                  {[
                    [t.since, date(kept.since)],
                    [t.used, date(kept.used)],
                    [t.until, date(kept.until)],
                    [t.terms, date(kept.terms) || kept.terms],
                  ].map(([name, value]) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
          </div>
        )}
        {data && <Copy text={copyOf(data)} />}
        {kept && (
          <button type="button" class="button wide" onClick={() => void actions.erase()}>
            {t.erase}
          </button>
        )}
        <p class="note">{t.covers[editor]}</p>
        {settings.privacyContact && (
          <p class="note">
            {t.contact}: <a href={'mailto:' + settings.privacyContact}>{settings.privacyContact}</a>
          </p>
        )}
      </div>
    </main>
  );
}

/** The text is there to be seen and copied by hand too: the editor's page may keep the clipboard from a sidebar. */
function Copy({text}: {text: string}) {
  const {texts} = useShared();
  const t = texts.messages.data;
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <textarea ref={field} readOnly rows={5} aria-label={t.title} value={text} />
      <button
        type="button"
        class="button wide"
        onClick={() => {
          field.current?.select();
          setCopied(document.execCommand('copy'));
        }}
      >
        {copied ? t.copied : t.copy}
      </button>
    </>
  );
}

/** Times as ISO dates, which people and programs both read. */
function copyOf({editor, remembered}: NonNullable<Data['data']>): string {
  const iso = (at: number) => new Date(at).toISOString();
  const kept = remembered && {
    since: iso(remembered.since),
    used: iso(remembered.used),
    until: iso(remembered.until),
    terms: remembered.terms,
  };
  return JSON.stringify({editor, remembered: kept}, null, 2);
}
