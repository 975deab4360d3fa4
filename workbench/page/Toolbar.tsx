import type {EditorView} from './view.ts';
import {send} from './server.ts';

/** Google's own names of the languages that its editors offer most; the add-on answers in English where it lacks one. */
const languages = ['en', 'nb', 'nn', 'sv', 'da', 'fi', 'de', 'fr', 'es', 'ar', 'ja'];
const names = new Intl.DisplayNames('en', {type: 'language'});

/** @returns null for what is no language at all, which the page says elsewhere */
function nameOf(tag: string): string | null {
  try {
    return names.of(tag.replaceAll('_', '-')) ?? tag;
  } catch {
    return null;
  }
}

/** What a person does around the document: undo, add a slide, and open it as somebody with another language. */
export function Toolbar({view}: {view: EditorView}) {
  const {document, presentation} = view;
  const address = new URL(location.href);
  const asked = address.searchParams.get('locale') ?? 'en';
  const locale = nameOf(asked) === null ? 'en' : asked;
  const slides = presentation?.slides.length ?? 0;
  return (
    <div class="toolbar" role="toolbar" aria-label="Editor">
      <button
        disabled={!(document ?? presentation)?.canUndo}
        onClick={() => void send('act', {type: 'undo'})}
      >
        Undo
      </button>
      {presentation && (
        <select
          aria-label="New slide"
          value=""
          onChange={event => {
            void send('act', {type: 'addSlide', layout: event.currentTarget.value});
            event.currentTarget.value = '';
          }}
        >
          <option value="">New slide…</option>
          {presentation.layouts.map(layout => (
            <option key={layout.id} value={layout.id}>
              {layout.name}
            </option>
          ))}
        </select>
      )}
      {presentation && <span>{slides === 1 ? '1 slide' : `${slides} slides`}</span>}
      <select
        aria-label="Language of the person"
        value={locale}
        onChange={event => {
          address.searchParams.set('locale', event.currentTarget.value);
          location.assign(address);
        }}
      >
        {[...new Set([...languages, locale])].map(tag => (
          <option key={tag} value={tag}>
            {nameOf(tag)}
          </option>
        ))}
      </select>
      <button onClick={() => void send('reset', {}).then(() => location.reload())}>Start afresh</button>
    </div>
  );
}
