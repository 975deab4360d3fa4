import type {ComponentChildren} from 'preact';

interface Props {
  wide?: boolean;
  /** It waits: pressing it does nothing, but it can be reached. */
  asleep?: boolean;
  disabled?: boolean;
  press: () => void;
  children: ComponentChildren;
}

export function Button({wide, asleep, disabled, press, children}: Props) {
  return (
    <button
      type="button"
      class={wide ? 'button wide' : 'button'}
      aria-disabled={asleep}
      disabled={disabled}
      onClick={() => asleep || press()}
    >
      {children}
    </button>
  );
}
