import {useId} from 'preact/hooks';
import type {Box, Size, Sketch, Spot} from '../../src/shared/contract.ts';
import {WHOLE} from '../../src/shared/slide-layout.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {choicesFor, spotOf} from './place.ts';

/** Where an image may go on a slide that is full, each place as a small picture of this slide. */
export function SlideChoices({library: {insertion}, count}: {library: Library; count: number}) {
  const {texts, actions} = useShared();
  const name = useId();
  const spots = choicesFor(insertion, count);
  const sketch = insertion.where?.slide;
  const chosen = spotOf(insertion, count);
  const t = texts.messages.insert;
  if (!sketch || spots.length < 2) return null;
  return (
    <fieldset class="slide-choices">
      <legend>{t.crowded}</legend>
      <div>
        {spots.map(spot => (
          <label key={spot.place}>
            <input
              class="under"
              type="radio"
              name={name}
              // What is free stands for what is selected, too.
              checked={spot.place === chosen?.place || (spot.place === 'beside' && chosen?.place === 'slide')}
              onChange={() => actions.choosePlace(spot.place)}
            />
            <span>
              <Picture sketch={sketch} spot={spot} />
              {t.crowdedTo[spot.place as keyof typeof t.crowdedTo]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The slide as it is, or the new one, with the image on it. What is seen of it the words beside it say. */
function Picture({sketch: {page, taken}, spot: {place, at}}: {sketch: Sketch; spot: Spot}) {
  const isBehind = WHOLE.includes(place);
  const image = at && <Image at={at} page={page} edges={place === 'behind'} />;
  const {width, height} = page;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect class="page" width={width} height={height} />
      {isBehind && image}
      {place !== 'newSlides' &&
        taken.map((box, nth) => (
          <rect key={nth} class="taken" x={box.left} y={box.top} width={box.width} height={box.height} />
        ))}
      {!isBehind && image}
    </svg>
  );
}

/** A picture's sign in its box; with handles where it stays something that can be moved. */
function Image({at: {left, top, width, height}, page, edges}: {at: Box; page: Size; edges: boolean}) {
  const size = Math.min(width, height, page.height / 2);
  const [middle, centre] = [left + width / 2, top + height / 2];
  const x = (part: number) => middle + part * size;
  const y = (part: number) => centre + part * size;
  const handle = page.width / 14;
  return (
    <g class="image">
      <rect x={left} y={top} width={width} height={height} />
      <path
        d={`M${x(-0.4)} ${y(0.3)}L${x(-0.1)} ${y(-0.15)}L${x(0.08)} ${y(0.1)}L${x(0.18)} ${y(0)}L${x(0.4)} ${y(0.3)}Z`}
      />
      <circle cx={x(0.2)} cy={y(-0.22)} r={size / 12} />
      {edges &&
        [left, left + width - handle].flatMap(across =>
          [top, top + height - handle].map(down => (
            <rect
              key={`${across} ${down}`}
              class="handle"
              x={across}
              y={down}
              width={handle}
              height={handle}
            />
          )),
        )}
    </g>
  );
}
