import { load } from 'cheerio';

/** The words of a doc comment, HTML or Markdown, without markup and on one line. */
export function plainWords(comment: string): string {
  const html = comment
    .replace(/\[([^[\]]*)\]\([^)\s]{0,500}\)/g, '$1')
    .replace(/\\([{}@<>])/g, '$1')
    .replace(/<\/?(?:p|li|ul|ol|dt|dd|dl|note|important|br)\b[^<>]*>/gi, ' ');
  return load(html, null, false)
    .text()
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)](?:\s|$))/g, '')
    .trim();
}
