import type {ComponentChildren} from 'preact';
import {useId} from 'preact/hooks';

interface Props {
  label: string;
  checked: boolean;
  tick: (checked: boolean) => void;
  /** What is to be known of it. */
  children?: ComponentChildren;
}

/** Yes or no. */
export function Tick({label, checked, tick, children}: Props) {
  const id = useId();
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={event => tick(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
