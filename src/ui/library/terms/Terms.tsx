import { useCallback, useMemo, useState } from 'preact/hooks';
import { i18n } from '../../../i18n';
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
import { foldLine, matching } from '../filter';
import { More } from '../More';
import { Steps } from '../Steps';
import type { LibraryTools } from '../tools';
import { useLive } from '../useLive';
import { useStable } from '../useStable';
import { useSteps } from '../useSteps';
import { AddTerm } from './AddTerm';
import { TermLine } from './TermLine';
import { type Change, useEdits } from './useEdits';
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
  /** Whether it worked. */
  switchTerm(row: TermRow, isOn: boolean): Promise<boolean>;
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
  const context = useContextOf(rows, tools.answersAbout, change);
  const found = useMemo(() => {
    if (typed.trim() === '') return rows;
    const isMeant = matching(typed);
    return rows.filter(({ term }) => isMeant(lineOf(term)));
  }, [rows, typed]);
  const { shown, more } = useSteps(found.length, typed);
  const row = useCallback(
    (one: TermRow, index: number) => (
      <TermLine key={one.key} row={one} rowIndex={index + FIRST_ROW} {...context} />
    ),
    [context],
  );

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
              <Steps items={found} shown={shown} row={row} />
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

/** What the rows can do, one and the same as long as the terms are. */
function useContextOf(
  rows: readonly TermRow[],
  answersAbout: LibraryTools['answersAbout'],
  changeNow: Change,
): TermsContext {
  const change = useStable(changeNow);
  return useMemo(
    () => ({
      rows,
      answersAbout,
      isTaken(name) {
        const folded = foldLine(name);
        return rows.some(({ term }) => foldLine(term.name) === folded);
      },
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
    }),
    [rows, answersAbout],
  );
}

/** All names of a term, folded; made when one looks for them, and once. */
const lines = new WeakMap<TermEntry, string>();

function lineOf(term: TermEntry): string {
  const known = lines.get(term);
  if (known !== undefined) return known;
  const others = term.names.flatMap(({ nl, en, fr }) => [...nl, ...en, ...fr]);
  const line = foldLine([term.name, ...others].join(' '));
  lines.set(term, line);
  return line;
}
