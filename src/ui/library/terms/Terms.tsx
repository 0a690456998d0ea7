import { useMemo, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
import { fold } from '../../../lexicon/fold';
import type { TermEntry } from '../../../lexicon/term-file';
import type { TermRow } from '../../../library/edited-terms';
import {
  addTerm,
  mergeTerm,
  removeTerm,
  renameTerm,
  splitTerm,
  switchTerm,
} from '../../../library/term-edits';
import { formatNumber } from '../../format';
import { matching } from '../filter';
import { More } from '../More';
import type { LibraryTools } from '../tools';
import { useLive } from '../useLive';
import { useSteps } from '../useSteps';
import { AddTerm } from './AddTerm';
import { TermLine } from './TermLine';
import { useEdits } from './useEdits';
import { useUndoKey } from './useUndoKey';

type TermTools = Pick<LibraryTools, 'terms' | 'edits' | 'changeEdits' | 'answersAbout' | 'onChange'>;

/** What a row of the table can do. */
export interface TermsContext {
  rows: readonly TermRow[];
  isTaken(name: string): boolean;
  answersAbout: LibraryTools['answersAbout'];
  rename(row: TermRow, name: string): void;
  merge(row: TermRow, into: TermRow): void;
  split(row: TermRow): void;
  switchTerm(row: TermRow, isOn: boolean): void;
  remove(key: string): void;
}

/** The terms of own publications: what they are called, and which of them are marked. */
export function Terms({ tools }: { tools: TermTools }) {
  const [loaded] = useLive(tools.terms, tools.onChange);
  if (loaded.state === 'pending') return null;
  if (loaded.state === 'failed') {
    return (
      <p class="notice" role="alert">
        {i18n.t('library.termsFailed')}
      </p>
    );
  }
  return <TermTable rows={loaded.value} tools={tools} />;
}

function TermTable({ rows, tools }: { rows: TermRow[]; tools: TermTools }) {
  const [typed, setTyped] = useState('');
  const { news, change, undo, place } = useEdits(tools);
  useUndoKey(undo);
  const taken = useMemo(() => new Set(rows.map(({ term }) => fold(term.name))), [rows]);
  const lines = useMemo(() => rows.map((row) => ({ row, line: lineOf(row.term) })), [rows]);
  const isMeant = matching(typed);
  const found = lines.filter(({ line }) => isMeant(line));
  const { shown, more } = useSteps(found.length, typed);

  const context: TermsContext = {
    rows,
    isTaken: (name) => taken.has(fold(name)),
    answersAbout: tools.answersAbout,
    rename: ({ key, term }, name) =>
      change((edits) => renameTerm(edits, key, name), i18n.t('library.renamed', [term.name, name]), {
        keepsFocus: true,
      }),
    merge: ({ key, term }, into) =>
      change(
        (edits) => mergeTerm(edits, key, into.key),
        i18n.t('library.mergedInto', [term.name, into.term.name]),
      ),
    split: ({ merged, term }) =>
      change((edits) => merged.reduce(splitTerm, edits), i18n.t('library.splitDone', [term.name])),
    switchTerm: ({ key, term }, isOn) =>
      change(
        (edits) => switchTerm(edits, key, isOn),
        isOn ? i18n.t('library.switchedOn', [term.name]) : i18n.t('library.switchedOff', [term.name]),
        { keepsFocus: true },
      ),
    remove: (key) => change((edits) => removeTerm(edits, key), i18n.t('library.removed', [key])),
  };

  return (
    <>
      <p>{rows.length === 0 ? i18n.t('library.termsNone') : i18n.t('library.termsIntro')}</p>
      <AddTerm
        isTaken={context.isTaken}
        add={(term) =>
          change((edits) => addTerm(edits, term), i18n.t('library.termAdded', [term.name]), {
            keepsFocus: true,
          })
        }
      />
      {rows.length > 0 && (
        <>
          <label class="labelled">
            {i18n.t('library.termFilter')}
            <input
              type="search"
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <p role="status" class="soft">
            {i18n.t('library.termCount', found.length, [formatNumber(found.length)])}
          </p>
          <table class="terms" aria-labelledby="begrippen-heading" aria-rowcount={found.length + 1}>
            <thead>
              <tr>
                <th scope="col">{i18n.t('library.isOn')}</th>
                <th scope="col">{i18n.t('library.termName')}</th>
                <th scope="col">{i18n.t('library.answers')}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, shown).map(({ row }, index) => (
                <TermLine key={row.key} row={row} rowIndex={index + FIRST_ROW} {...context} />
              ))}
            </tbody>
          </table>
          <More left={found.length - shown} more={more} />
        </>
      )}
      <div class="term-news" role="status" tabIndex={-1} ref={place}>
        {news && (
          <p class="notice">
            <span>{news.text}</span>
            {news.before && (
              <button type="button" class="plain-button" aria-keyshortcuts="Control+Z" onClick={undo}>
                {i18n.t('library.undo')}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  );
}

/** The head of the table is row 1. */
const FIRST_ROW = 2;

function lineOf({ name, names }: TermEntry): string {
  return [name, ...names.flatMap(({ nl, en, fr }) => [...nl, ...en, ...fr])].join(' ');
}
