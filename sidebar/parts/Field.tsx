import type {ComponentChildren} from 'preact';
import {useId} from 'preact/hooks';

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The hint is one to heed. */
  warn?: boolean;
  /** Draws the control; the properties tie it to its label and notes. */
  children: (control: {
    id: string;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
  }) => ComponentChildren;
}

/** A label above a control, with what is to be known or wrong about it below. */
export function Field({label, hint, error, warn, children}: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-invalid': Boolean(error),
        'aria-describedby': note ? id + '-note' : undefined,
      })}
      {note && (
        <p id={id + '-note'} class={error ? 'error' : warn ? 'note warn' : 'note'}>
          {note}
        </p>
      )}
    </div>
  );
}
