import {useId} from 'preact/hooks';
import type {Crop} from '../../src/shared/contract.ts';
import {RATIOS} from '../../src/shared/placement.ts';
import {useShared} from '../context.ts';
import type {Cutting} from './cutting.ts';

interface Props {
  shape: Cutting['shape'];
  /** Of the picture, width ÷ height; null: not known. */
  whole: number | null;
  choose: (shape: Cutting['shape']) => void;
}

/** The shapes that an image can be cut to, each drawn as it is. */
export function ShapeChoice({shape, whole, choose}: Props) {
  const {messages} = useShared().texts;
  const t = messages.crop;
  const name = useId();
  const shapes: Array<[Cutting['shape'], string, number]> = [
    [null, t.whole, whole ?? 1.5],
    ['free', t.free, 1.2],
    ...(Object.keys(RATIOS) as Crop[]).map((one): [Crop, string, number] => [one, one, RATIOS[one]]),
  ];
  return (
    <fieldset class="shapes">
      <legend class="unseen">{t.shape}</legend>
      {shapes.map(([one, text, ratio]) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === shape} onChange={() => choose(one)} />
          <span>
            <i class={one ?? 'whole'} style={{'--shape': Math.min(2, Math.max(0.5, ratio))}} />
            {text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
