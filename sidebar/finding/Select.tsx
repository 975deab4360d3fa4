interface Props {
  label: string;
  /** What the empty choice is called; without it there is none. */
  any?: string;
  options: Array<[value: string, name: string]>;
  value: string;
  choose: (value: string) => void;
}

/** One of several, to be opened. */
export function Select({label, any, options, value, choose}: Props) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={event => choose(event.currentTarget.value)}>
        {any && <option value="">{any}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
