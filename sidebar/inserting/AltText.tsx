import {useEffect, useRef} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Field} from '../parts/Field.tsx';
import {Tick} from '../parts/Tick.tsx';
import {LinkButton} from '../parts/LinkButton.tsx';
import {noteOnAlt} from './alt-notes.ts';
import {wordsOf} from './state.ts';

/** What is read to those who cannot see the image, as the bank proposes it at first. Where it is missing, it is asked for once. */
export function AltText({library, asset}: {library: Library; asset: Asset}) {
  const shared = useShared();
  const {texts, actions, contentLanguage} = shared;
  const t = texts.messages.details;
  const field = useRef<HTMLTextAreaElement>(null);
  const {alt, decorative} = wordsOf(library, asset);
  const missing = alt.trim() === '' && !decorative;
  const {said, warn, changed} = noteOnAlt(shared, library, asset);
  const asked = Boolean(library.insertion.asked[asset.id]);

  useEffect(() => {
    if (asked && missing) field.current?.focus();
  }, [asked]);

  return (
    <div class="alt">
      <Field label={t.alt} lead={t.altHint} hint={said} warn={warn}>
        {props => (
          <textarea
            {...props}
            ref={field}
            dir="auto"
            lang={contentLanguage}
            rows={3}
            value={decorative ? '' : alt}
            disabled={decorative}
            onInput={event => actions.word(asset.id, {alt: event.currentTarget.value, decorative})}
          />
        )}
      </Field>
      {changed && (
        <LinkButton
          press={() => {
            actions.word(asset.id, {alt: asset.alt, decorative});
            field.current?.focus();
          }}
        >
          {t.altRestore}
        </LinkButton>
      )}
      <Tick
        label={t.decorative}
        checked={decorative}
        tick={checked => actions.word(asset.id, {alt, decorative: checked})}
      />
    </div>
  );
}
