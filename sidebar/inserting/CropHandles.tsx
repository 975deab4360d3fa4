import type {TargetedKeyboardEvent} from 'preact';
import type {Frame} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {drawn, scaled, shareOf, type Edge} from './crop-moves.ts';

interface Props {
  frame: Frame;
  ratio: number | null;
  /** Of the picture, for a key; the second one with Shift. */
  step: readonly [number, number];
  change: (frame: Frame) => void;
}

type Side = Extract<Edge, 'n' | 'e' | 's' | 'w'>;

const CORNERS: Edge[] = ['nw', 'ne', 'sw', 'se'];
const SIDES: Side[] = ['n', 'e', 's', 'w'];

/** Whether a key makes a slider's value more or less; 0: neither. */
function directionOf({key}: TargetedKeyboardEvent<HTMLElement>): -1 | 0 | 1 {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  return key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : 0;
}

/**
 * What a frame is taken hold of by. With the keyboard each is a slider: the four edges where any ratio will do, else the
 * size alone, since the rest follows from it.
 */
export function CropHandles({frame, ratio, step, change}: Props) {
  const {texts} = useShared();
  const t = texts.messages.crop;
  const {left, top, width, height} = frame;
  const percent = (fraction: number) => Math.round(fraction * 100);
  const keys = (work: (direction: 1 | -1, by: number, key: string) => Frame) => (event: Pressing) => {
    const direction = directionOf(event);
    if (direction === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    change(work(direction, step[event.shiftKey ? 1 : 0], event.key));
  };

  const edges: Record<Side, number> = {n: top, e: left + width, s: top + height, w: left};
  return (
    <>
      {ratio === null &&
        SIDES.map(side => (
          <div
            key={side}
            class={'handle ' + side}
            data-edge={side}
            role="slider"
            tabIndex={0}
            aria-label={t.edges[side]}
            aria-orientation={side === 'n' || side === 's' ? 'vertical' : 'horizontal'}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent(edges[side])}
            aria-valuetext={texts.say(t.percent, {n: texts.number(percent(edges[side]))})}
            onKeyDown={keys((direction, by, key) => {
              // As it is seen: up is up, although that is less of the picture's height.
              const down = key === 'ArrowUp' || key === 'ArrowDown' ? -direction : direction;
              return drawn(frame, side, direction * by, down * by, null);
            })}
          />
        ))}
      {CORNERS.map(corner =>
        corner === 'se' && ratio !== null ? (
          <div
            key={corner}
            class={'handle ' + corner}
            data-edge={corner}
            role="slider"
            tabIndex={0}
            aria-label={t.size}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent(shareOf(frame))}
            aria-valuetext={texts.say(t.sizeIs, {
              width: texts.number(percent(width)),
              height: texts.number(percent(height)),
            })}
            onKeyDown={keys((direction, by) => {
              const share = shareOf(frame);
              return scaled(frame, Math.max(by / 2, share + direction * by) / share);
            })}
          />
        ) : (
          // Of the pointer alone: what it does, the sliders do as well.
          <div key={corner} class={'handle ' + corner} data-edge={corner} />
        ),
      )}
    </>
  );
}

type Pressing = TargetedKeyboardEvent<HTMLElement>;
