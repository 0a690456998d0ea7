import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import type { LibraryInput } from '../tools';

/** What the file button offers; whatever else is dropped is read too, or refused in plain words. */
const ACCEPTED = '.pdf,.html,.htm,.txt,.json,application/pdf,text/html,text/plain,application/json';

/** The ways in: files that are chosen or dropped, anywhere on the page, and text that is pasted. */
export function Ways({ add }: { add(inputs: readonly LibraryInput[]): void }) {
  const [text, setText] = useState('');
  const isOver = useDrop((files) => {
    add(files.map((file) => ({ kind: 'file', file })));
    location.hash = '#toevoegen';
  });
  return (
    <>
      <div class={`drop ${isOver ? 'over' : ''}`}>
        <p>{i18n.t('library.drop')}</p>
        <label class="button">
          {i18n.t('library.choose')}
          <input
            type="file"
            class="unseen"
            multiple
            accept={ACCEPTED}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              // Emptied, so that the same file, mended meanwhile, can be chosen again.
              currentTarget.value = '';
              add(files.map((file) => ({ kind: 'file', file })));
            }}
          />
        </label>
        <p class="soft">{i18n.t('library.dropKinds')}</p>
      </div>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          add([{ kind: 'text', text }]);
          setText('');
        }}
      >
        <label class="labelled">
          {i18n.t('library.paste')}
          <textarea rows={4} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <button type="submit" class="plain-button">
          {i18n.t('library.readText')}
        </button>
      </form>
    </>
  );
}

/** Takes files that are dropped anywhere on the page, which would otherwise open in its place; whether some hang over it. */
function useDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    // Only leaving the window has no other element to go to.
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    addEventListener('dragover', over, { signal });
    addEventListener('drop', drop, { signal });
    addEventListener('dragleave', leave, { signal });
    return () => ended.abort();
  }, []);
  return isOver;
}
