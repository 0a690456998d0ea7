import { build } from 'vite';
import { fromRoot } from '../../../scripts/root';

/**
 * Code as one script, built and made small as that of the extension is: a loader that compiles while it reads adds
 * calls to every function, which the extension does not have.
 *
 * @param entry below the root of the project
 * @param format `iife` for a page, where it defines `name`; `es` for Node
 * @throws Error where nothing is built
 * @example await bundle(['src', 'page', 'blocks.ts'], 'iife', 'gathering')
 */
export async function bundle(
  entry: readonly string[],
  format: 'iife' | 'es',
  name = 'bundled',
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: fromRoot(...entry), name, formats: [format] } },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first))
    throw new Error(`Vite built nothing of ${entry.join('/')}.`);
  return first.output[0].code;
}
