import {useId, useState} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Button} from '../parts/Button.tsx';
import {Icon} from '../parts/Icon.tsx';
import {Hints} from './Hints.tsx';
import {InsertOptions} from './InsertOptions.tsx';
import {barredAmong, obstacleTo} from './obstacle.ts';
import {SlideChoices} from './SlideChoices.tsx';
import {inUsualSize} from './state.ts';
import {summaryOf} from './summary.ts';
import {actionText, obstacleText, runText} from './texts.ts';

interface Props {
  library: Library;
  /** What was chosen. Of several the button inserts those that may be used, and counts no others. */
  assets: Asset[];
}

/**
 * The one primary button, at the foot of a view, where it stays in sight: what opens above it scrolls by itself. Under it
 * stands what will come of it, or why it cannot be pressed. While something is on its way it shows how far.
 */
export function InsertBar({library: {insertion: wished, ...others}, assets}: Props) {
  const {texts, actions, settings, editor} = useShared();
  const id = useId();
  const [open, setOpen] = useState(false);
  const insertion = inUsualSize(wished, settings.sizes[editor]);
  const library = {...others, insertion};
  const {run} = library;
  const several = run !== null && run.assets.length > 1;
  const obstacle = run ? null : obstacleTo(library, assets, settings.policy, Date.now());
  const barred = run ? [] : barredAmong(library, assets, settings.policy, Date.now());
  const going = barred.length < assets.length ? assets.filter(asset => !barred.includes(asset)) : assets;
  const summary = run || obstacle ? null : summaryOf(texts, insertion, going);
  /** What is open is closed first; the view around it stays. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    (event.currentTarget as Element).querySelector<HTMLElement>('.fold')?.focus();
  };
  const press = (button: HTMLElement) => {
    if (!obstacle || obstacle.kind === 'words') actions.insertAll(assets);
    else remedyFor(button)?.focus();
  };
  return (
    <footer class="foot" onKeyDown={onKeyDown}>
      {run === null && (
        <>
          <Fold open={open} toggle={() => setOpen(!open)} controls={id + 'options'} />
          <div class="ahead">
            {open && <InsertOptions library={library} assets={going} id={id + 'options'} />}
            <SlideChoices library={library} count={going.length} />
            <Hints library={library} assets={going} leftOut={assets.length - going.length} />
          </div>
        </>
      )}
      <button
        type="button"
        class={run ? 'button primary busy' : 'button primary'}
        data-inserts
        aria-disabled={run !== null || obstacle !== null}
        aria-describedby={id}
        // The second click of a double click is no second wish.
        onClick={event => event.detail < 2 && !run && press(event.currentTarget)}
      >
        {run ? runText(texts, run) : actionText(texts, insertion, going.length)}
      </button>
      <p id={id} class={obstacle ? 'line error' : summary?.warn ? 'line warn' : 'line'}>
        {/* What will come of it the button says itself; over what came of it, it would only talk. */}
        <span role="status">{obstacle && obstacleText(texts, insertion, obstacle)}</span>
        {summary?.text}
      </p>
      {several && (
        <Button asleep={run.stopped} press={actions.stop}>
          {texts.messages.insert.cancel}
        </Button>
      )}
    </footer>
  );
}

/** Beside the button: opens how it inserts, in the bar above it; for the keyboard that comes next. */
function Fold({open, toggle, controls}: {open: boolean; toggle: () => void; controls: string}) {
  const label = useShared().texts.messages.insert.options;
  return (
    <button
      type="button"
      class="bare fold"
      aria-label={label}
      title={label}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={toggle}
    >
      <Icon name={open ? 'down' : 'resize'} />
    </button>
  );
}

/** The control that mends what keeps the button from being pressed. */
function remedyFor(button: HTMLElement): HTMLElement | null {
  const controls = '.banner input:not(:checked), [aria-invalid="true"]';
  return button.closest('.view')?.querySelector<HTMLElement>(controls) ?? null;
}
