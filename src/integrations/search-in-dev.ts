import path from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** `astro dev` renders no search index; this serves the one of the last build, which `npm run dev` makes where it is missing. */
export function searchInDev(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-in-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => {
        const serve = sirv(path.resolve('dist/pagefind'), { dev: true });
        server.middlewares.use(`${base.replace(/\/$/, '')}/pagefind`, serve);
      },
    },
  };
}
