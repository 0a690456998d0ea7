import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A saved page. */
export interface Sample {
  name: string;
  html: string;
}

/** The saved pages (`*.html`) of folders, in order. @example samples([fromRoot('tests', 'fixtures', 'pages')])[0].name // "haven" */
export function samples(folders: readonly string[]): Sample[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => ({ name: basename(file, '.html'), html: readFileSync(join(folder, file), 'utf8') })),
  );
}
