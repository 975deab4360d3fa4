import type {ComponentChildren} from 'preact';
import {useId} from 'preact/hooks';

interface Props<V> {
  label: string;
  value: V;
  options: Array<[V, string]>;
  choose: (value: V) => void;
  children?: ComponentChildren;
}

/** One of a few, side by side. */
export function Choice<V extends string>({label, value, options, choose, children}: Props<V>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {options.map(([one, text]) => (
          <label key={one}>
            <input
              class="under"
              type="radio"
              name={name}
              checked={one === value}
              onChange={() => choose(one)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
