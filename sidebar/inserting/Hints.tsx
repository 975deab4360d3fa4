import type {Asset} from '../../src/shared/contract.ts';
import {WHOLE} from '../../src/shared/slide-layout.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {isCell, sizeOf, spotOf} from './place.ts';
import {lacksWords} from './state.ts';

interface Props {
  library: Library;
  /** What the button inserts. */
  assets: Asset[];
  /** Of what was chosen, how many may not be used. */
  leftOut: number;
}

/** What one should know before pressing the button, though it does not keep anybody from it. */
export function Hints({library, assets, leftOut}: Props) {
  const {texts, settings} = useShared();
  const t = texts.messages.insert;
  const {policy} = settings;
  const {insertion} = library;
  const refused = insertion.where?.refused;
  const spot = spotOf(insertion, assets.length);
  const {caption, notes} = insertion.options;
  const edge = spot?.full && !isCell(spot) && assets.length === 1 && sizeOf(insertion, spot) === 'fill';
  const whole = spot !== null && WHOLE.includes(spot.place);
  const toNotes = (caption ?? settings.caption.byDefault) && !notes && (edge || whole);
  const more = spot?.place === 'placeholder' ? assets.length - (spot.empty ?? 0) : 0;
  const asked = assets.filter(asset => insertion.asked[asset.id] && lacksWords(library, asset)).length;
  const silent = policy.altText === 'require' ? 0 : asked;
  const unsure = assets.filter(({id}) => insertion.unsure[id] === 'asked').length;
  const hints: string[] = [
    ...(refused ? [t.refused[refused]] : []),
    ...(leftOut > 0 ? [texts.count(t.leftOut, leftOut)] : []),
    ...(assets.some(({format}) => format === 'gif') ? [t.still] : []),
    ...(toNotes ? [t.toNotes] : []),
    ...(more > 0 ? [texts.count(t.furtherSlides, more)] : []),
    ...(silent > 0 ? [texts.count(t.describe, silent)] : []),
    ...(unsure > 0 ? [texts.count(t.unsure, unsure)] : []),
  ];
  return (
    <div role="status" class="hints">
      {hints.map(hint => (
        <p key={hint} class="note warn">
          {hint}
        </p>
      ))}
    </div>
  );
}
