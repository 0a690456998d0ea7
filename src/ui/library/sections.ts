import { useEffect, useState } from 'preact/hooks';

/** The sections of the page, by the part of its address behind the hash. */
export const SECTIONS = ['publicaties', 'toevoegen', 'begrippen', 'archief', 'back-up'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * The section that an address names.
 *
 * @param hash `location.hash`; the first section where it names none
 * @example sectionOf('#begrippen') // "begrippen"
 */
export function sectionOf(hash: string): Section {
  return SECTIONS.find((section) => hash === `#${section}`) ?? 'publicaties';
}

/** The section that the address names now, followed as it changes. */
export function useSection(): Section {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  useEffect(() => {
    const follow = () => setSection(sectionOf(location.hash));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return section;
}
