import {useId} from 'preact/hooks';
import type {Crop} from '../../src/shared/contract.ts';
import {RATIOS} from '../../src/shared/placement.ts';
import {useShared} from '../context.ts';
import type {Cutting} from './state.ts';

interface Props {
  shape: Cutting['shape'];
  /** Of the picture, width ÷ height; null: it has not come; false: it never will, so that nothing can be drawn on it. */
  whole: number | null | false;
  choose: (shape: Cutting['shape']) => void;
}

/** The shapes that an image can be cut to, each drawn as it is. */
export function ShapeChoice({shape, whole, choose}: Props) {
  const {messages} = useShared().texts;
  const t = messages.crop;
  const name = useId();
  const shapes: Array<[Cutting['shape'], string, number]> = [
    [null, t.whole, whole || 1.5],
    ...(whole === false ? [] : [['free', t.free, 1.2] as [Cutting['shape'], string, number]]),
    ...(Object.keys(RATIOS) as Crop[]).map((one): [Crop, string, number] => [one, one, RATIOS[one]]),
  ];
  return (
    <fieldset class="shapes">
      <legend class="unseen">{t.shape}</legend>
      {shapes.map(([one, text, ratio]) => (
        <label key={one}>
          <input
            class="under"
            type="radio"
            name={name}
            checked={one === shape}
            onChange={() => choose(one)}
          />
          <span>
            <i class={one ?? 'whole'} style={{'--shape': Math.min(2, Math.max(0.5, ratio))}} />
            {text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
