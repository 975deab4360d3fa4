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
}

/** A button that shows a picture only; its name is there for those who hear it. */
export function IconButton({icon, label, press, expanded, asleep, button}: Props) {
  return (
    <button
      ref={button}
      type="button"
      class="bare"
      aria-label={label}
      aria-expanded={expanded}
      aria-disabled={asleep}
      onClick={press}
    >
      <Icon name={icon} />
    </button>
  );
}
