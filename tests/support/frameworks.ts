/** Pages of real frameworks, rendered on a server and hydrated in the browser, built as their users build them. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, createServer, type InlineConfig } from 'vite';
import { fromRoot } from '../../scripts/root';

/** The frameworks with a page in tests/fixtures/frameworks, each with the ending of its entry files. */
const ENDINGS = { react: 'jsx', vue: 'js', svelte: 'js' } as const;

export type Framework = keyof typeof ENDINGS;

export const FRAMEWORKS = Object.keys(ENDINGS) as Framework[];

/** What a page is made of: the HTML of its body, and the script that hydrates it. */
export interface FrameworkPage {
  body: string;
  script: string;
}

/**
 * Builds the page of a framework. In development mode, in which a framework tells of each difference between the page that
 * it finds and the one that it has rendered.
 *
 * @throws what Vite throws where it cannot be built
 * @example const { body, script } = await buildPage('react');
 */
export async function buildPage(framework: Framework): Promise<FrameworkPage> {
  const folder = fromRoot('tests', 'fixtures', 'frameworks', framework);
  const ending = ENDINGS[framework];
  const config: InlineConfig = {
    configFile: false,
    root: folder,
    mode: 'development',
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"development"' },
    esbuild: { jsx: 'automatic', jsxImportSource: 'react' },
    plugins: framework === 'vue' ? [vue()] : framework === 'svelte' ? [svelte({ configFile: false })] : [],
  };
  return {
    body: await render(config, `/server.${ending}`),
    script: await bundle(config, `${folder}/client.${ending}`),
  };
}

async function render(config: InlineConfig, entry: string): Promise<string> {
  const server = await createServer({
    ...config,
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { render } = await server.ssrLoadModule(entry);
    return await render();
  } finally {
    await server.close();
  }
}

async function bundle(config: InlineConfig, entry: string): Promise<string> {
  const built = await build({
    ...config,
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  if (!('output' in built)) throw new Error(`${entry}: Vite gave no bundle.`);
  return built.output[0].code;
}
