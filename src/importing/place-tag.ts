import type { Paragraph } from 'mdast';
import type { Findings } from './findings.ts';
import type { TemplateTag } from './template-tags.ts';

const pictures = new Set(['figure', 'img', 'image', 'imgproc', 'picture']);
/** Tags that only told the old generator what to do. */
const machinery = new Set(['raw', 'comment', 'toc', 'TOC']);

/** Whether a tag shows a picture. */
export function isFigure(tag: TemplateTag): boolean {
  return pictures.has(tag.name);
}

/** Lists a tag that has no form in a note. */
export function placeTag(tag: TemplateTag, { notPlaced, noteOf }: Findings): void {
  const { line, text, name } = tag;
  const isPicture = isFigure(tag);
  const note = noteOf(tag.values[0] ?? '');
  notPlaced.push({
    line,
    kind: isPicture ? 'image' : 'shortcode',
    text,
    todo: isPicture
      ? 'Notes have no pictures: say it in words or a table, or draw src/components/diagrams/{name}.astro and show it with <Diagram name="…" />.'
      : machinery.has(name) || /\{:[^{}]*\}$/.test(text)
        ? 'It told the old site how to build; a note needs nothing in its place.'
        : note === undefined
          ? 'Say in words what it showed, or leave it out.'
          : `Probably <Ref to="notes/${note}" />.`,
  });
}

/** The words of a picture as a paragraph; nothing where it has none. */
export function captionOf(tag: TemplateTag): Paragraph | undefined {
  const words = ['title', 'caption', 'alt'].flatMap((key) => tag.named[key] ?? []);
  const text = [...new Set(words)].join(' ');
  return text === '' ? undefined : { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: text }] }] };
}
