import { startSearchBox } from './search-box.ts';

/** The search page: its box begins with what the address asks for, and keeps the address in step. */
const box = document.querySelector<HTMLElement>('[data-search-page-box] [data-search-box]');
if (box) {
  const asked = new URLSearchParams(location.search);
  const kind = [...box.querySelectorAll<HTMLInputElement>('[data-search-kinds] input')].find(({ value }) => value === asked.get('kind'));
  if (kind) kind.checked = true;
  startSearchBox(box, { query: asked.get('q') ?? '', keepInAddress: true });
}
