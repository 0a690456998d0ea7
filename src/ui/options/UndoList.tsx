import { useRef } from 'preact/hooks';

/** Something that the reader did once and may undo. */
export interface Entry {
  name: string;
  /** Where it holds, beside the name. */
  where?: string;
  undo(): Promise<unknown>;
}

interface UndoListProps {
  id: string;
  title: string;
  /** What stands there when there is nothing. */
  none: string;
  /** What each button does: "Zet weer aan". */
  action: string;
  entries: readonly Entry[];
  /** 3 under a section of its own, 2 as one. */
  level: 2 | 3;
}

/** A list of which each line can be taken out; the focus then goes to the heading, and not lost with its button. */
export function UndoList({ id, title, none, action, entries, level }: UndoListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const Heading = `h${level}` as const;
  const takeOut = async ({ undo }: Entry) => {
    await undo();
    heading.current?.focus();
  };
  return (
    <section aria-labelledby={id}>
      <Heading id={id} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {entries.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        <ul class="entries">
          {entries.map((entry, place) => (
            <li key={`${entry.name} ${entry.where}`}>
              <span id={`${id}-${place}`}>
                {entry.name}
                {entry.where !== undefined && <span class="soft"> {entry.where}</span>}
              </span>
              <button
                type="button"
                class="plain-button"
                id={`${id}-${place}-undo`}
                aria-labelledby={`${id}-${place}-undo ${id}-${place}`}
                onClick={() => takeOut(entry)}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
