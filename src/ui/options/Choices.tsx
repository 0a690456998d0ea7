/** One of the values that a setting can have, as it is offered. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** Language of the label, where it is not that of the page. */
  lang?: string;
}

interface ChoicesProps<Value extends string> {
  /** Name of the group of radio buttons, one a page. */
  name: string;
  legend: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChoose(value: Value): void;
}

/** A setting of which one value is chosen: all of them in sight, taken at once. */
export function Choices<Value extends string>({
  name,
  legend,
  choices,
  value,
  onChoose,
}: ChoicesProps<Value>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} lang={choice.lang}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
