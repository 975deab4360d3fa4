import {useEffect, useRef} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Field} from '../parts/Field.tsx';
import {Tick} from '../parts/Tick.tsx';
import {wordsOf} from './state.ts';

/** What is read to those who cannot see the image. Where it is missing, it is asked for once. */
export function AltText({library, asset}: {library: Library; asset: Asset}) {
  const {texts, actions, contentLanguage} = useShared();
  const t = texts.messages.details;
  const field = useRef<HTMLTextAreaElement>(null);
  const {alt, decorative} = wordsOf(library, asset);
  const missing = alt.trim() === '' && !decorative;
  const asked = Boolean(library.insertion.asked[asset.id]);

  useEffect(() => {
    if (asked && missing) field.current?.focus();
  }, [asked]);

  return (
    <div class="alt">
      <Field
        label={t.alt}
        hint={decorative ? t.decorativeHint : missing ? t.altMissing : t.altHint}
        warn={missing}
      >
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
      <Tick
        label={t.decorative}
        checked={decorative}
        tick={checked => actions.word(asset.id, {alt, decorative: checked})}
      />
    </div>
  );
}
