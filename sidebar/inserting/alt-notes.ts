/** What is to be known of an image's alternative text while it is written. Pure. */
import {flawsOf, LONG_ALT} from '../../src/shared/alternative-text.ts';
import {captionOf, templateFor} from '../../src/shared/caption.ts';
import type {Asset} from '../../src/shared/contract.ts';
import type {Shared} from '../context.ts';
import type {Library} from '../library.ts';
import {wordsOf} from './state.ts';

type Known = Pick<Shared, 'texts' | 'settings' | 'contentLanguage' | 'editor'>;

/** @returns `warn`: it is missing, or of little use as it stands; `changed`: what the bank proposes stands there no more */
export function noteOnAlt(
  {texts, settings, contentLanguage, editor}: Known,
  {words, insertion}: Pick<Library, 'words' | 'insertion'>,
  asset: Asset,
): {said: string; warn: boolean; changed: boolean} {
  const t = texts.messages.details;
  const {alt, decorative} = wordsOf({words}, asset);
  const isProposed = alt === asset.alt;
  const changed = !isProposed && asset.alt !== '' && !decorative;
  if (decorative) return {said: t.decorativeHint, warn: false, changed};
  if (alt.trim() === '') return {said: t.altMissing, warn: true, changed};
  const {caption, notes} = insertion.options;
  // What stands in the speaker notes is not heard beside the image.
  const stands = (caption ?? settings.caption.byDefault) && !(notes && editor === 'slides');
  const beside = stands ? captionOf(asset, templateFor(settings.caption, contentLanguage)) : '';
  const flaws = flawsOf(alt, beside, contentLanguage);
  if (flaws.length > 0) {
    const said = flaws.map(flaw => texts.say(t.altFlaw[flaw], {most: texts.number(LONG_ALT)}));
    return {said: said.join(' '), warn: true, changed};
  }
  const isName = alt === asset.name && alt !== asset.description;
  const said = isProposed ? texts.say(isName ? t.altName : t.altOffered) : '';
  return {said, warn: isProposed && isName, changed};
}
