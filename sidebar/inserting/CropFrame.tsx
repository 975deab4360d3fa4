import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {TargetedKeyboardEvent, TargetedPointerEvent} from 'preact';
import type {Frame} from '../../src/shared/contract.ts';
import type {Point} from '../../src/shared/frame.ts';
import {useShared} from '../context.ts';
import {CropHandles} from './CropHandles.tsx';
import {begun, followed, frameOf, joined, released, type Gesture} from './crop-gesture.ts';
import {laid, moved, rounded, scaled, type Edge} from './crop-moves.ts';
import {frameText} from './crop-texts.ts';

interface Props {
  frame: Frame;
  /** Of what it shows, width ÷ height; null: any. */
  ratio: number | null;
  /** What the person has said matters. */
  point: Point | null;
  /** @param on the same step goes on */
  change: (frame: Frame, point: Point | null, on?: boolean) => void;
  undo: () => void;
}

type Pointing = TargetedPointerEvent<HTMLDivElement>;
type Pressing = TargetedKeyboardEvent<HTMLDivElement>;

/** Of the picture, for a key; with Shift the larger one. */
const STEPS = [0.01, 0.1] as const;
const FACTORS = [1.05, 1.25] as const;

const WAYS: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The frame of what is inserted, on the picture that it lies over: drawn by pointers and fingers, moved by keys. */
export function CropFrame({frame, ratio, point, change, undo}: Props) {
  const {texts} = useShared();
  const t = texts.messages.crop;
  const layer = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const gesture = useRef<Gesture | null>(null);
  /** While it is drawn. */
  const [live, setLive] = useState<Frame | null>(null);
  /** Keys have moved it, and the person is still at it: all of that is one step. */
  const keyed = useRef(false);
  const [said, setSaid] = useState('');
  const shown = live ?? frame;

  function release() {
    gesture.current = null;
    setLive(null);
  }
  // Another place, and so another shape, may come while it is drawn.
  useLayoutEffect(release, [ratio]);

  function at({clientX, clientY}: Pointing): Point {
    const {left, top, width, height} = layer.current!.getBoundingClientRect();
    return {x: (clientX - left) / width, y: (clientY - top) / height};
  }

  function onPointerDown(event: Pointing) {
    if (event.button !== 0) return;
    keyed.current = false;
    const target = event.target as HTMLElement;
    const edge = target.dataset.edge as Edge | undefined;
    const held = target.closest('.frame') !== null;
    event.currentTarget.setPointerCapture(event.pointerId);
    gesture.current = gesture.current
      ? joined(gesture.current, event.pointerId, at(event), ratio)
      : begun(shown, edge ?? (held ? null : 'beside'), event.pointerId, at(event));
  }

  function onPointerMove(event: Pointing) {
    if (!gesture.current) return;
    gesture.current = followed(gesture.current, event.pointerId, at(event));
    if (!gesture.current.still) setLive(frameOf(gesture.current, ratio));
  }

  function onPointerUp(event: Pointing) {
    const now = gesture.current;
    if (!now) return;
    if (now.still && now.hold !== null && now.hold !== 'beside') return release();
    if (now.still) {
      release();
      const where = at(event);
      return change(rounded(laid(shown, where)), where);
    }
    gesture.current = released(now, event.pointerId, ratio);
    if (gesture.current.fingers.length > 0) return;
    const {start} = gesture.current;
    release();
    if (now.hold !== 'beside' || start !== now.start) change(rounded(start), null);
  }

  function keyTo(next: Frame, point: Point | null) {
    const now = rounded(next);
    change(now, point, keyed.current);
    keyed.current = true;
    setSaid(frameText(texts, now));
  }

  function onKeyDown(event: Pressing) {
    const {key, shiftKey, ctrlKey, metaKey, altKey} = event;
    if (key === 'Escape' && gesture.current) {
      event.stopPropagation();
      return release();
    }
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z' && !shiftKey) {
      event.preventDefault();
      keyed.current = false;
      return undo();
    }
    if (event.target !== body.current || ctrlKey || metaKey || altKey) return;
    const way = WAYS[key];
    const by = shiftKey ? 1 : 0;
    if (way) keyTo(moved(shown, way[0] * STEPS[by], way[1] * STEPS[by]), null);
    else if (key === '+' || key === '=' || key === '*') keyTo(scaled(shown, FACTORS[by]), point);
    else if (key === '-' || key === '_') keyTo(scaled(shown, 1 / FACTORS[by]), point);
    else return;
    event.preventDefault();
    // Arrow keys lead to the next image elsewhere.
    event.stopPropagation();
  }

  const {left, top, width, height} = shown;
  const place = {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  };
  return (
    <div
      class={live ? 'crop-layer live' : 'crop-layer'}
      ref={layer}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
      onFocusOut={() => (keyed.current = false)}
    >
      <div class="shade">
        <i style={place} />
      </div>
      {point && !live && <i class="point" style={{left: percent(point.x), top: percent(point.y)}} />}
      <div class="frame" role="group" aria-label={t.frame + ': ' + frameText(texts, shown)} style={place}>
        <div class="body" ref={body} tabIndex={0} role="application" aria-label={t.keys} />
        <CropHandles frame={shown} ratio={ratio} step={STEPS} change={next => keyTo(next, null)} />
      </div>
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
