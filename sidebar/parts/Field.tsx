import type {ComponentChildren} from 'preact';
import {useId} from 'preact/hooks';

interface Props {
  label: string;
  /** What is asked, between the label and the control. */
  lead?: string;
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
export function Field({label, lead, hint, error, warn, children}: Props) {
  const id = useId();
  const note = error ?? hint;
  const described = [lead && id + '-lead', note && id + '-note'].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lead && (
        <p id={id + '-lead'} class="note">
          {lead}
        </p>
      )}
      {children({
        id,
        'aria-invalid': Boolean(error),
        'aria-describedby': described || undefined,
      })}
      {note && (
        <p id={id + '-note'} class={error ? 'error' : warn ? 'note warn' : 'note'}>
          {note}
        </p>
      )}
    </div>
  );
}
