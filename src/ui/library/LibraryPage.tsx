import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../i18n';
import type { Summary } from '../../library/model';
import { Icon } from '../Icon';
import { Add } from './add/Add';
import { Damaged, isDamaged } from './Damaged';
import { Publications } from './Publications';
import { SECTIONS, type Section, useSection } from './sections';
import { Terms } from './terms/Terms';
import type { LibraryTools } from './tools';
import { useLive } from './useLive';

interface LibraryPageProps {
  tools: LibraryTools;
  /** What stands under "Archief" and "Back-up", as sections with headings of their own; without content neither is there. */
  archive?: ComponentChildren;
  backup?: ComponentChildren;
  /** What else a publication of the list can have, beside its facts: whether it is watched, and a button for that. */
  beside?: (publication: Summary) => ComponentChildren;
}

/** The reader's library: what it holds, adding to it, its terms, and the sections that hang in it. */
export function LibraryPage({ tools, archive, backup, beside }: LibraryPageProps) {
  const section = useSection();
  const [held, again] = useLive(tools.summaries, tools.onChange);
  const visited = useVisited(section);
  useTitle(section);
  useFocus(section);

  if (held.state === 'failed' && isDamaged(held.error)) {
    return (
      <Frame section="back-up" there={backup === undefined ? [] : ['back-up']}>
        <Damaged startAnew={tools.startAnew} onAnew={again} canRestore={backup !== undefined} />
        {backup !== undefined && (
          <Panel section="back-up" isShown>
            {backup}
          </Panel>
        )}
      </Frame>
    );
  }

  const contents: Record<Section, ComponentChildren> = {
    publicaties: <Publications held={held} again={again} tools={tools} beside={beside} />,
    toevoegen: <Add summaries={held.state === 'done' ? held.value : []} tools={tools} />,
    begrippen: <Terms tools={tools} />,
    archief: archive,
    'back-up': backup,
  };
  const there = SECTIONS.filter((one) => contents[one] !== undefined);
  return (
    <Frame section={section} there={there}>
      {there.map((one) => (
        <Panel key={one} section={one} isShown={one === section}>
          {visited.has(one) && contents[one]}
        </Panel>
      ))}
    </Frame>
  );
}

interface FrameProps {
  section: Section;
  there: readonly Section[];
  children: ComponentChildren;
}

function Frame({ section, there, children }: FrameProps) {
  return (
    <>
      <header>
        <h1>
          <Icon shape="note" />
          {i18n.t('library.title')}
        </h1>
        <nav aria-label={i18n.t('library.sections')}>
          <ul class="sections">
            {there.map((one) => (
              <li key={one}>
                <a href={`#${one}`} aria-current={one === section ? 'page' : undefined}>
                  {nameOf(one)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>{children}</main>
      <footer>
        <p class="soft">{i18n.t('disclaimer')}</p>
      </footer>
    </>
  );
}

interface PanelProps {
  section: Section;
  isShown: boolean;
  children: ComponentChildren;
}

/** A section stays when another is shown, so that what is under way in it goes on. What hangs in it has its own headings. */
function Panel({ section, isShown, children }: PanelProps) {
  if (section === 'archief' || section === 'back-up') {
    return (
      <div class="slot" id={panelId(section)} hidden={!isShown}>
        {children}
      </div>
    );
  }
  return (
    <section id={panelId(section)} aria-labelledby={`${section}-heading`} hidden={!isShown}>
      <h2 id={`${section}-heading`}>{nameOf(section)}</h2>
      {children}
    </section>
  );
}

/** Not the section's own name, to which the browser would scroll by itself. */
const panelId = (section: Section): string => `${section}-panel`;

function nameOf(section: Section): string {
  switch (section) {
    case 'publicaties':
      return i18n.t('library.publications');
    case 'toevoegen':
      return i18n.t('library.add');
    case 'begrippen':
      return i18n.t('library.terms');
    case 'archief':
      return i18n.t('library.archive');
    case 'back-up':
      return i18n.t('library.backup');
  }
}

/** The sections that have been shown, and the one that takes files from the start, wherever they are dropped. */
function useVisited(section: Section): ReadonlySet<Section> {
  const visited = useRef(new Set<Section>(['toevoegen'])).current;
  return visited.add(section);
}

function useTitle(section: Section): void {
  const title = `${nameOf(section)} · ${i18n.t('library.title')} · ${i18n.t('extName')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Whoever goes to another section hears and sees its heading first. */
function useFocus(section: Section): void {
  const before = useRef(section);
  useEffect(() => {
    if (before.current === section) return;
    before.current = section;
    const heading = document.querySelector<HTMLElement>(`#${panelId(section)} h2`);
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [section]);
}
