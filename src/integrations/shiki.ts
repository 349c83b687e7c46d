import type { ShikiConfig } from 'astro';
import type { ShikiTransformer } from 'shiki';
import { transformerMetaHighlight } from '@shikijs/transformers';

/**
 * Colours as classes instead of inline styles, so that one set of tokens serves light and dark
 * and a content security policy need not allow styles: `color:var(--astro-code-token-keyword)` becomes `tk-keyword`.
 */
const colourClasses: ShikiTransformer = {
  name: 'colour-classes',
  span: (node) => {
    const token = /--astro-code-(?:token-)?([a-z-]+)/.exec(String(node.properties.style ?? ''))?.[1];
    delete node.properties.style;
    if (token !== undefined && token !== 'foreground') node.properties.class = `tk-${token}`;
  },
  pre: (node) => {
    delete node.properties.style;
    node.properties.tabindex = '0';
  },
};

/** The title in a fence's meta, ```js title="handler.mjs"```, becomes an attribute that CSS shows. */
const fenceTitle: ShikiTransformer = {
  name: 'fence-title',
  pre(node) {
    const title = /title="([^"]+)"/.exec(this.options.meta?.__raw ?? '')?.[1];
    if (title !== undefined) node.properties['data-title'] = title;
  },
};

export const shikiConfig: Partial<ShikiConfig> = {
  theme: 'css-variables',
  transformers: [transformerMetaHighlight(), colourClasses, fenceTitle],
};
