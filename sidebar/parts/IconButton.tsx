import type {Ref} from 'preact';
import {Icon, type IconName} from './Icon.tsx';

interface Props {
  icon: IconName;
  label: string;
  press: () => void;
  /** What it opens is open. */
  expanded?: boolean;
  /** It waits: `press` has to see to it that nothing happens. */
  asleep?: boolean;
  button?: Ref<HTMLButtonElement>;
  /** One of a list's, of which Tab reaches those of one line. */
  control?: {name: string; reached: boolean};
}

/** A button that shows a picture only; its name is there for those who hear it. */
export function IconButton({icon, label, press, expanded, asleep, button, control}: Props) {
  return (
    <button
      ref={button}
      type="button"
      class="bare"
      aria-label={label}
      aria-expanded={expanded}
      aria-disabled={asleep}
      tabIndex={control && !control.reached ? -1 : undefined}
      data-control={control?.name}
      onClick={press}
    >
      <Icon name={icon} />
    </button>
  );
}
