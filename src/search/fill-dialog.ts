import { trustedHtml } from '../layouts/trusted-types.ts';
import { element } from './result-list.ts';
import { searchBoxTexts, startSearchBox } from './search-box.ts';

/** The name that the search page's box goes by in its ids, and the one that it has in the dialog. */
const [onPage, inDialog] = ['page-search', 'dialog-search'];

/** Puts the search page's box around the input of the dialog and starts it; leads to that page where it cannot be loaded. Safe to call again. */
export async function fillDialog(dialog: HTMLDialogElement, searchPage: string): Promise<void> {
  const box = dialog.querySelector('div');
  const input = dialog.querySelector('input');
  if (!box || !input) return;
  if (box.dataset.searchBox === undefined) {
    const fetched = await fetchBox(searchPage).catch(() => undefined);
    if (!fetched) return location.assign(`${searchPage}${input.value === '' ? '' : `?q=${encodeURIComponent(input.value)}`}`);
    surround(box, input, fetched);
    dialog.append(hintIn(box, dialog));
  }
  startSearchBox(box);
}

async function fetchBox(searchPage: string): Promise<Element | undefined> {
  const answer = await fetch(searchPage);
  const html = (await answer.text()).replaceAll(onPage, inDialog);
  const page = new DOMParser().parseFromString(trustedHtml(html), 'text/html');
  return page.querySelector('[data-search-box]') ?? undefined;
}

/** Takes over the attributes and what stands beside the input; the input itself stays where it is, and with it what is being typed. */
function surround(box: HTMLElement, input: HTMLInputElement, fetched: Element): void {
  const its = fetched.querySelector('input');
  for (const [from, to] of [
    [fetched, box],
    [its, input],
  ] as const)
    for (const { name, value } of from?.attributes ?? []) to.setAttribute(name, value);
  const others = [...fetched.children];
  const at = its ? others.indexOf(its) : -1;
  input.before(...others.slice(0, Math.max(at, 0)));
  input.after(...others.slice(at + 1));
  input.removeAttribute('aria-label');
}

function hintIn(box: HTMLElement, dialog: HTMLDialogElement): HTMLElement {
  const { searchHint, close } = searchBoxTexts(box);
  const button = element('button', { type: 'button', 'data-search-close': '' }, close);
  button.addEventListener('click', () => dialog.close());
  const hint = element('p', { class: 'hint' });
  hint.append(element('span', {}, searchHint), button);
  return hint;
}
