import type { Lang } from '../schemas/text.ts';
import { search } from './client.ts';
import type { SearchHit } from './messages.ts';

interface Texts {
  searchStart: string;
  searchLoading: string;
  searchFailed: string;
  searchEmpty: string;
  searchEmptyAdvice: string;
  searchCount: string;
  searchOtherLanguage: string;
  kinds: Record<string, string>;
}
interface Options {
  query?: string;
  keepInAddress?: boolean;
}

const pause = 80;
const started = new WeakSet<HTMLElement>();

/** Makes a search box search as one types. Safe to call again; then it only takes the focus. */
export function startSearchBox(box: HTMLElement, { query = '', keepInAddress = false }: Options = {}): void {
  const input = box.querySelector('input');
  const status = box.querySelector<HTMLElement>('[data-search-status]');
  const list = box.querySelector<HTMLElement>('[data-search-results]');
  if (!input || !status || !list) return;
  input.focus();
  if (started.has(box)) return input.select();
  started.add(box);
  const texts = JSON.parse(box.dataset.texts ?? '{}') as Texts;
  const lang: Lang = box.dataset.lang === 'ja' ? 'ja' : 'en';
  const base = box.dataset.base ?? '/';
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (text: string): Promise<void> => {
    const mine = (turn += 1);
    if (keepInAddress) history.replaceState(null, '', text === '' ? location.pathname : `?q=${encodeURIComponent(text)}`);
    if (text === '') return show(text, 'idle', texts.searchStart, []);
    box.dataset.searchState = 'searching';
    if (list.childElementCount === 0) status.textContent = texts.searchLoading;
    try {
      const hits = await search(text, lang, base);
      if (mine !== turn) return;
      if (hits.length === 0) show(text, 'empty', `${texts.searchEmpty.replace('{query}', text)} ${texts.searchEmptyAdvice}`, []);
      else show(text, 'done', texts.searchCount.replace('{count}', String(hits.length)), hits);
    } catch {
      if (mine === turn) show(text, 'failed', texts.searchFailed, []);
    }
  };

  const show = (query: string, state: string, line: string, hits: readonly SearchHit[]): void => {
    status.textContent = line;
    list.replaceChildren(...hits.map((hit, at) => resultItem(hit, `${input.id}-option-${at}`, lang, texts)));
    input.setAttribute('aria-expanded', String(hits.length > 0));
    choose(hits.length > 0 ? 0 : -1);
    box.dataset.searchQuery = query;
    box.dataset.searchState = state;
  };

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const choose = (at: number): void => {
    for (const [index, option] of options().entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    }
    const id = options()[at]?.id;
    if (id) input.setAttribute('aria-activedescendant', id);
    else input.removeAttribute('aria-activedescendant');
  };

  input.addEventListener('input', (event) => {
    // Interim text of a Japanese input method is not yet a query; its end comes as another event.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(input.value.trim()), pause);
  });
  input.addEventListener('compositionend', () => void run(input.value.trim()));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const all = options();
    const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (all.length > 0) choose((at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length);
    } else if (event.key === 'Enter') {
      const link = all[at]?.querySelector('a');
      if (!link) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) window.open(link.href);
      else link.click();
    }
  });
  list.addEventListener('click', () => box.closest('dialog')?.close());

  // What was typed while this code was still loading stays.
  if (query !== '') input.value = query;
  void run(input.value.trim());
}

function resultItem(hit: SearchHit, id: string, lang: Lang, texts: Texts): HTMLElement {
  const item = element('li', { id, role: 'option', 'aria-selected': 'false' });
  const link = element('a', { href: hit.url, 'data-result': '', tabindex: '-1' });
  const kind = element('span', { class: 'kind' }, texts.kinds[hit.kind] ?? '');
  const body = element('span', {});
  if (hit.answer) body.append(element('span', { class: 'answer' }, hit.answer));
  body.append(element('span', { class: 'title' }, hit.title));
  if (hit.page) body.append(element('span', { class: 'page' }, hit.page));
  const excerpt = element('span', { class: 'excerpt' });
  if (hit.lang !== lang) {
    excerpt.lang = hit.lang;
    kind.append(element('br', {}), texts.searchOtherLanguage);
  }
  excerpt.append(...hit.excerpt.map((piece) => (piece.hit ? element('mark', {}, piece.text) : piece.text)));
  body.append(excerpt);
  link.append(kind, body);
  item.append(link);
  return item;
}

function element(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
