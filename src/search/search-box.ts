import type { Lang } from '../schemas/text.ts';
import { search } from './client.ts';
import type { SearchResult } from './messages.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { element, resultItems } from './result-list.ts';
import type { ResultTexts } from './result-list.ts';
import styles from './search-box.css?inline';

export interface SearchBoxTexts extends ResultTexts {
  searchHint: string;
  close: string;
  searchStart: string;
  searchLoading: string;
  searchFailed: string;
  searchEmpty: string;
  searchEmptyAdvice: string;
  searchEmptyOfKind: string;
  searchCount: string;
  searchMeant: string;
  searchRecent: string;
  searchForget: string;
}
interface Options {
  query?: string;
  keepInAddress?: boolean;
}

/** Milliseconds after the last letter. Shorter than the gap between two letters, every beginning of a word would be searched and loaded. */
const pause = 180;
const started = new WeakSet<HTMLElement>();
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** What the box says, in the page's language; src/components/SearchBox.astro writes it. */
export function searchBoxTexts(box: HTMLElement): SearchBoxTexts {
  return JSON.parse(box.dataset.texts ?? '{}');
}

/** Makes a search box search as one types. Safe to call again; then it only takes the focus. */
export function startSearchBox(box: HTMLElement, { query = '', keepInAddress = false }: Options = {}): void {
  const input = box.querySelector('input');
  const status = box.querySelector<HTMLElement>('[data-search-status]');
  const list = box.querySelector<HTMLElement>('[data-search-results]');
  const kinds = [...box.querySelectorAll<HTMLInputElement>('[data-search-kinds] input')];
  const recent = box.querySelector<HTMLElement>('[data-search-recent]');
  if (!input || !status || !list || !recent) return;
  input.focus();
  if (started.has(box)) return input.select();
  started.add(box);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  const texts = searchBoxTexts(box);
  const lang: Lang = box.dataset.lang === 'ja' ? 'ja' : 'en';
  const base = box.dataset.base ?? '/';
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (text: string): Promise<void> => {
    const mine = (turn += 1);
    const kind = kinds.find(({ checked }) => checked)?.value || undefined;
    if (keepInAddress) history.replaceState(null, '', addressOf(text, kind));
    if (text === '') return show(text, 'idle', [texts.searchStart], []);
    box.dataset.searchState = 'searching';
    if (list.childElementCount === 0) status.textContent = texts.searchLoading;
    try {
      const result = await search(text, lang, base, kind);
      if (mine === turn) showResult(text, result, kind);
    } catch {
      if (mine === turn) show(text, 'failed', [texts.searchFailed], []);
    }
  };

  const showResult = (text: string, { hits, meant }: SearchResult, kind: string | undefined): void => {
    const advice = kind === undefined ? texts.searchEmptyAdvice : texts.searchEmptyOfKind;
    if (hits.length === 0) return show(text, 'empty', [`${texts.searchEmpty.replace('{query}', () => text)} ${advice}`], []);
    const count = texts.searchCount.replace('{count}', String(hits.length));
    show(
      text,
      'done',
      meant === undefined ? [count] : [texts.searchMeant, ' ', askFor(meant), ` (${count})`],
      resultItems(hits, input.id, lang, texts),
    );
  };

  const show = (text: string, state: string, line: (string | HTMLElement)[], items: HTMLElement[]): void => {
    status.replaceChildren(...line);
    list.replaceChildren(...items);
    showRecent(text === '' ? recentSearches() : []);
    input.setAttribute('aria-expanded', String(items.length > 0));
    choose(items.length > 0 ? 0 : -1);
    list.scrollTop = 0;
    box.dataset.searchQuery = text;
    box.dataset.searchState = state;
  };

  /** A button that puts a query into the box. */
  const askFor = (text: string): HTMLElement => {
    const button = element('button', { type: 'button', class: 'ask' }, text);
    button.addEventListener('click', () => {
      input.value = text;
      input.focus();
      void run(text);
    });
    return button;
  };

  const showRecent = (queries: readonly string[]): void => {
    const forget = element('button', { type: 'button', class: 'forget' }, texts.searchForget);
    forget.addEventListener('click', () => {
      forgetSearches();
      showRecent([]);
      input.focus();
    });
    recent.replaceChildren(...(queries.length > 0 ? [element('span', {}, texts.searchRecent), ...queries.map(askFor), forget] : []));
  };

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const choose = (at: number): void => {
    for (const [index, option] of options().entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at && at > 0) option.scrollIntoView({ block: 'nearest' });
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
  for (const kind of kinds) kind.addEventListener('change', () => void run(input.value.trim()));
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
      if (event.ctrlKey || event.metaKey) {
        rememberSearch(input.value.trim());
        window.open(link.href);
      } else link.click();
    }
  });
  list.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    rememberSearch(input.value.trim());
    box.closest('dialog')?.close();
  });

  // What was typed while this code was still loading stays.
  if (query !== '') input.value = query;
  void run(input.value.trim());
}

function addressOf(text: string, kind: string | undefined): string {
  const wanted = new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(kind === undefined ? {} : { kind }) }).toString();
  return wanted === '' ? location.pathname : `?${wanted}`;
}
