import type { Lang } from '../schemas/text.ts';
import type { ExcerptPiece } from './excerpt.ts';
import type { SearchHit } from './messages.ts';

/** Words of the page's language for a result. */
export interface ResultTexts {
  searchOtherLanguage: string;
  kinds: Partial<Record<string, string>>;
}

/** The best results stand first, in order; the others are grouped by kind. */
const best = 4;
/** Longer answers stand in a line of their own. */
const shortAnswer = 24;

/** The results as list items: options, and a heading before each group. */
export function resultItems(hits: readonly SearchHit[], prefix: string, lang: Lang, texts: ResultTexts): HTMLElement[] {
  const item = (hit: SearchHit): HTMLElement => resultItem(hit, `${prefix}-option-${hits.indexOf(hit)}`, lang, texts);
  const groups = Map.groupBy(hits.slice(best), ({ kind }) => kind);
  return [
    ...hits.slice(0, best).map(item),
    ...[...groups].flatMap(([kind, members]) => [
      element('li', { class: 'group', role: 'presentation' }, texts.kinds[kind] ?? ''),
      ...members.map(item),
    ]),
  ];
}

function resultItem(hit: SearchHit, id: string, lang: Lang, texts: ResultTexts): HTMLElement {
  const item = element('li', { id, role: 'option', 'aria-selected': 'false' });
  const link = element('a', { href: hit.url, 'data-result': '', tabindex: '-1' });
  const kind = element('span', { class: 'kind' }, texts.kinds[hit.kind] ?? '');
  const body = element('span', { class: 'body' });
  const answer =
    hit.answer === '' ? [] : [element('span', { class: hit.answer.length > shortAnswer ? 'answer long' : 'answer' }, hit.answer)];
  const title = element('span', { class: 'title' });
  title.append(...marked(hit.title));
  const excerpt = element('span', { class: 'excerpt' });
  excerpt.append(...marked(hit.excerpt));
  if (hit.lang !== lang) {
    body.lang = hit.lang;
    kind.append(element('span', { class: 'other-language' }, texts.searchOtherLanguage));
  }
  const page = hit.page === '' ? [] : [element('span', { class: 'page' }, hit.page)];
  body.append(...(hit.answer.length > shortAnswer ? [title, ...answer] : [...answer, title]), ...page, excerpt);
  link.append(kind, body);
  item.append(link);
  return item;
}

function marked(pieces: readonly ExcerptPiece[]): (string | HTMLElement)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}

/** An element with text; nothing is ever read as HTML. */
export function element(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
