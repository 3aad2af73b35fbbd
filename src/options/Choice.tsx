import type { ComponentChildren, JSX } from 'preact';

export interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  value: Value;
  options: { value: Value; label: ComponentChildren }[];
  onChange(value: Value): void;
}

/** One of a few. */
export function Choice<Value extends string>({
  name,
  legend,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
