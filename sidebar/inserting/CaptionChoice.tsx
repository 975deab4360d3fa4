import {captionOf, templateFor} from '../../src/shared/caption.ts';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Choice} from '../parts/Choice.tsx';
import {Tick} from '../parts/Tick.tsx';
import {OldCaption} from './OldCaption.tsx';

/** With what the caption will say. On a slide it has two places to go. */
export function CaptionChoice({library, assets}: {library: Library; assets: Asset[]}) {
  const {texts, actions, settings, contentLanguage, editor} = useShared();
  const t = texts.messages.insert;
  const {byDefault} = settings.caption;
  const template = templateFor(settings.caption, contentLanguage);
  const {caption: chosen, notes, bareCaption} = library.insertion.options;
  const wished = chosen ?? byDefault;
  const [first] = assets;
  const caption = first ? captionOf(first, template) : '';
  const says = (
    <p class="note" dir="auto" lang={caption ? contentLanguage : undefined}>
      {caption || texts.say(t.noCaption)}
    </p>
  );
  if (editor === 'slides') {
    return (
      <Choice<'none' | 'under' | 'notes'>
        label={t.caption}
        value={!wished ? 'none' : notes ? 'notes' : 'under'}
        options={[
          ['none', t.captionNone],
          ['under', t.captionUnder],
          ['notes', t.captionNotes],
        ]}
        choose={kind => actions.setOptions({caption: kind !== 'none', notes: kind === 'notes'})}
      >
        {wished && says}
        {wished && !notes && (
          <Tick
            label={t.captionFill}
            checked={!bareCaption}
            tick={filled => actions.setOptions({bareCaption: !filled})}
          >
            <p class="note">{t.elseNotes}</p>
          </Tick>
        )}
        <OldCaption library={library} count={assets.length} />
      </Choice>
    );
  }
  return (
    <>
      <Tick label={t.caption} checked={wished} tick={checked => actions.setOptions({caption: checked})}>
        {says}
      </Tick>
      <OldCaption library={library} count={assets.length} />
    </>
  );
}
