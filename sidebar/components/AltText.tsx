import type {Asset} from '../../src/contract.ts';
import {useShared} from '../context.ts';
import {wordsOf} from '../state.ts';
import type {Library} from '../state.ts';
import {Field} from './Field.tsx';

/** What is read to those who cannot see the image. */
export function AltText({library, asset}: {library: Library; asset: Asset}) {
  const {texts, actions} = useShared();
  const t = texts.messages.details;
  const {alt, decorative} = wordsOf(library, asset);
  const missing = alt.trim() === '' && !decorative;
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
            dir="auto"
            rows={3}
            value={decorative ? '' : alt}
            disabled={decorative}
            onInput={event => actions.word(asset.id, {alt: event.currentTarget.value, decorative})}
          />
        )}
      </Field>
      <div class="tick">
        <input
          id="decorative"
          type="checkbox"
          checked={decorative}
          onChange={event => actions.word(asset.id, {alt, decorative: event.currentTarget.checked})}
        />
        <label for="decorative">{t.decorative}</label>
      </div>
    </div>
  );
}
