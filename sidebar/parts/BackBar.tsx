import type {ComponentChildren} from 'preact';
import {Icon} from './Icon.tsx';

/** At the head of what lies over the images: the way back to them. */
export function BackBar({
  label,
  back,
  children,
}: {
  label: string;
  back: () => void;
  children?: ComponentChildren;
}) {
  return (
    <header class="bar row">
      <button type="button" class="back" onClick={back}>
        <Icon name="back" />
        {label}
      </button>
      {children}
    </header>
  );
}
