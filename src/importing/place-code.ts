import type { Code } from 'mdast';

/** A block of code as notes have it: `js:index.mjs` of Qiita and Zenn becomes a language and a title, `diff_js` is `diff`; without a language it is text. */
export function placeCode(block: Code): Code {
  const [, lang = '', name = ''] = /^([^:]*):?(.*)$/s.exec(block.lang ?? '') ?? [];
  // A name may hold spaces; what stands behind it has the form of attributes.
  const [, more = '', attributes = ''] = /^((?:[^\s{="]+(?:\s+|$))*)(.*)$/s.exec(name === '' ? '' : (block.meta ?? '')) ?? [];
  const title = `${name} ${more}`.trim().replaceAll('"', "'");
  return {
    ...block,
    lang: lang.replace(/^diff_.+$/, 'diff') || 'text',
    ...(name !== '' && { meta: [`title="${title}"`, attributes.trim()].join(' ').trim() }),
  };
}
