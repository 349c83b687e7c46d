import type { Plugin } from 'vite';

/**
 * Replaces the helper that Vite puts before each `import()` on a page. Vite's also waits for stylesheets, which no script here imports as files
 * (`?inline` instead); asking for a module's own imports together with it is all that is left, and every page is 600 bytes lighter.
 */
export function shortPreload(): Plugin {
  let base = '/';
  return {
    name: 'short-preload',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      base = config.base;
    },
    // The id stands in Vite's source (build-import-analysis); under another name Vite's own helper would stay, longer but right.
    load: (id) => (id === '\0vite/preload-helper.js' ? helper(base) : undefined),
  };
}

function helper(base: string): string {
  return `const asked = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${JSON.stringify(base)} + file }));
  }
  return load();
};`;
}
