import type {ComponentChildren} from 'preact';

interface Props {
  /** It waits: pressing it does nothing. */
  asleep?: boolean;
  press: () => void;
  children: ComponentChildren;
}

/** A button that looks like a link, in a sentence or below one. */
export function LinkButton({asleep, press, children}: Props) {
  return (
    <button type="button" class="link" aria-disabled={asleep} onClick={() => asleep || press()}>
      {children}
    </button>
  );
}
