import { recordAddress } from '../i18n/paths.ts';
import { isCollection, splitReference } from '../schemas/collection-names.ts';
import { nearestIds, readLostAddress } from './lost-address.ts';

/** The 404 page in the browser: the reader's language first, the address as a query, and the ids most like it. */
const base = document.documentElement.dataset.base ?? '/';
const lost = readLostAddress(location.pathname.slice(base.length));
const lang = lost.lang ?? (navigator.language.startsWith('ja') ? 'ja' : 'en');

const mine = document.querySelector(`[data-not-found="${lang}"]`);
if (mine) document.querySelector('h1')?.after(mine);
for (const input of document.querySelectorAll<HTMLInputElement>('[data-not-found] input')) input.value = lost.word.replace(/[-.]/g, ' ');

const box = document.querySelector<HTMLElement>('[data-nearest]');
const list = box?.querySelector('ul');
if (box && list && lost.word !== '') {
  const response = await fetch(`${base}api/v1/ids.json`);
  const near = response.ok ? nearestIds(lost, (await response.json()).ids) : [];
  for (const reference of near) {
    const { collection, id } = splitReference(reference);
    if (!isCollection(collection)) continue;
    const link = document.createElement('a');
    link.href = lost.isData ? `${base}api/v1/${collection}/${id}.json` : base + recordAddress(lang, collection, id);
    link.textContent = reference;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  box.hidden = near.length === 0;
  if (near.length > 0) document.querySelector('h1')?.after(box);
}
