import type {Asset, Frame} from '../../src/shared/contract.ts';
import {middleOf, type Point} from '../../src/shared/frame.ts';
import {isKnown, pictureOf} from '../../src/shared/placement.ts';
import {useShared} from '../context.ts';
import {IconButton} from '../parts/IconButton.tsx';
import {CropNumbers} from './CropNumbers.tsx';
import {laid, rounded, scaled} from './crop-moves.ts';
import {cuttingOf, uncut} from './cutting.ts';
import {ratioOfPlace} from './place.ts';
import {ShapeChoice} from './ShapeChoice.tsx';
import type {Insertion} from './state.ts';

interface Props {
  insertion: Insertion;
  asset: Asset;
  count: number;
  /** Of the picture, width ÷ height; null: it has not come; false: it never will. */
  whole: number | null | false;
  /** Null: there is none. */
  frame: Frame | null;
  change: (frame: Frame, point: Point | null) => void;
  undo: () => void;
}

/** What there is to choose about a frame, and all that dragging it does, without dragging. */
export function CropTools({insertion, asset, count, whole, frame, change, undo}: Props) {
  const {texts, actions} = useShared();
  const t = texts.messages.crop;
  const cutting = cuttingOf(insertion, asset);
  const ofPlace = ratioOfPlace(insertion, count) !== null;
  const steps = (insertion.cuts[asset.id] ?? []).length;
  const resize = (factor: number) => frame && change(rounded(scaled(frame, factor)), cutting.point);
  // What is common to several holds where an image has nothing of its own.
  const shape = cutting.shape ?? (count > 1 ? insertion.options.crop : null);
  const isCut = ofPlace || shape !== null;
  return (
    <div class="crop-tools">
      {ofPlace ? (
        <p class="note">{frame ? t.ofPlace + ' ' + t.hint : t.ofPlace}</p>
      ) : (
        <ShapeChoice
          shape={shape}
          whole={whole}
          choose={shape => actions.cut(asset.id, shape === null ? uncut : {...cutting, shape})}
        />
      )}
      {whole === false && isCut && <p class="note">{t.blind}</p>}
      {(frame || steps > 0) && (
        <div class="row">
          {frame && <p class="note grow">{sizeText()}</p>}
          {!frame && <span class="grow" />}
          {frame && (
            <>
              <IconButton icon="minus" label={t.smaller} press={() => resize(1 / 1.1)} />
              <IconButton icon="plus" label={t.larger} press={() => resize(1.1)} />
            </>
          )}
          {frame && ofPlace && cutting.frame && (
            <IconButton icon="middle" label={t.middle} press={() => actions.cut(asset.id, uncut)} />
          )}
          <IconButton icon="undo" label={t.undo} asleep={steps === 0} press={() => steps > 0 && undo()} />
        </div>
      )}
      {frame && !ofPlace && cutting.shape === 'free' && (
        <CropNumbers frame={frame} change={next => change(rounded(laid(next, middleOf(next))), null)} />
      )}
      {frame && !ofPlace && <p class="note">{t.hint}</p>}
    </div>
  );

  /** In pixels of the original, where anybody knows. */
  function sizeText(): string {
    if (!frame || !isKnown(asset)) return '';
    const {width, height} = pictureOf(asset, frame.whole);
    return texts.say(texts.messages.details.pixels, {
      width: texts.number(Math.round(frame.width * width)),
      height: texts.number(Math.round(frame.height * height)),
    });
  }
}
