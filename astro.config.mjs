import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { contentChecks } from './src/integrations/content-checks.ts';
import { publish } from './src/integrations/publish.ts';
import { stagingFolder } from './src/integrations/staging-folder.ts';
import { searchInDev } from './src/integrations/search-in-dev.ts';
import { headingIds } from './src/integrations/heading-ids.ts';
import { sitemapFilter } from './src/integrations/sitemap-pages.ts';
import { shikiConfig } from './src/integrations/shiki.ts';
import { shortPreload } from './src/integrations/short-preload.ts';

const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = (process.env.BASE_PATH ?? '/').replace(/\/?$/, '/');

export default defineConfig({
  site,
  base,
  outDir: stagingFolder,
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  i18n: { locales: ['ja', 'en'], defaultLocale: 'en', routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } },
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly, headingIds], smartypants: false }),
    shikiConfig,
  },
  build: { inlineStylesheets: 'never' },
  integrations: [
    contentChecks(),
    mdx(),
    sitemap({ filter: sitemapFilter(process.cwd(), base), i18n: { defaultLocale: 'en', locales: { ja: 'ja', en: 'en' } } }),
    searchInDev(),
    publish(),
  ],
  vite: {
    plugins: [shortPreload()],
    build: {
      rolldownOptions: {
        // MDX modules begin with 'use strict'-like directives that the bundler warns about, one block a note.
        onLog: (level, log, handler) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
