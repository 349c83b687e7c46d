/** What every page does in the browser, none of it needed to read: search, colours, copy buttons, stale marks, language links that keep the section. */

import '../search/search-dialog.ts';
import { addLinkButtons } from '../sharing/link-buttons.ts';
import { offerComparison } from '../tables/offer-comparison.ts';
import { offerDay } from '../tables/offer-day.ts';
import { offerTools } from '../tables/offer-tools.ts';
import { startFeatures } from './features.ts';

const root = document.documentElement;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const dark = root.dataset.theme === 'dark' || (root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  });
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
    if (location.search) link.search = location.search;
  });
}

const today = new Date().toISOString().slice(0, 10);
for (const notice of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
  notice.hidden = (notice.dataset.reviewBy ?? today) >= today;
}

const { copyLabel = '', copiedLabel = '' } = document.querySelector<HTMLElement>('[data-copy-label]')?.dataset ?? {};
for (const block of document.querySelectorAll<HTMLPreElement>('main pre.astro-code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-code';
  button.textContent = copyLabel;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.querySelector('code')?.textContent ?? '');
    button.textContent = copiedLabel;
    setTimeout(() => (button.textContent = copyLabel), 1500);
  });
  const frame = document.createElement('div');
  frame.className = 'code-frame';
  block.replaceWith(frame);
  frame.append(block, button);
}

// An old link to a section that moved to another note.
const onward = document.querySelector<HTMLAnchorElement>('[data-moved]:target a');
if (onward) location.replace(onward.href);

addLinkButtons(document);
for (const offer of [offerTools, offerDay, offerComparison]) offer(document);
startFeatures(document);
