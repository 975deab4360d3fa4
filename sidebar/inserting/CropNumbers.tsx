import {useId} from 'preact/hooks';
import type {Frame} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';

interface Props {
  frame: Frame;
  change: (frame: Frame) => void;
}

const SIDES = ['left', 'top', 'width', 'height'] as const;
/** The least that a side of a frame is set to, in percent. */
const LEAST = 5;

/** A frame of any ratio in figures, for who cannot drag it or wants it exact. */
export function CropNumbers({frame, change}: Props) {
  const {texts} = useShared();
  const t = texts.messages.crop;
  const id = useId();
  function set(side: (typeof SIDES)[number], typed: string) {
    const percent = Number(typed.trim().replace(',', '.'));
    if (typed.trim() === '' || !Number.isFinite(percent)) return;
    const size = side === 'width' || side === 'height';
    const least = size ? LEAST : 0;
    const most = size ? 100 : 100 * (1 - (side === 'left' ? frame.width : frame.height));
    change({...frame, [side]: Math.min(most, Math.max(least, percent)) / 100});
  }
  return (
    <div class="crop-numbers">
      {SIDES.map(side => (
        <div key={side}>
          <label for={id + side}>{t.exact[side]}</label>
          <input
            id={id + side}
            type="text"
            inputMode="decimal"
            value={String(Math.round(frame[side] * 100))}
            onChange={({currentTarget}) => {
              set(side, currentTarget.value);
              // What could not be taken makes way for what is.
              currentTarget.value = String(Math.round(frame[side] * 100));
            }}
          />
        </div>
      ))}
    </div>
  );
}
