/**
 * Opens the search on every page: by its button, by `/` and by Ctrl+K. The dialog is made when it is first opened, with an input that takes
 * what is typed; the rest of the box comes from the search page, so that no page carries it.
 */

const searchButton = document.querySelector<HTMLAnchorElement>('[data-search-open]');
let dialog: HTMLDialogElement | undefined;

async function openSearch(): Promise<void> {
  if (!searchButton || dialog?.open) return;
  dialog ??= makeDialog(searchButton.ariaLabel ?? '');
  dialog.showModal();
  const { fillDialog } = await import('./fill-dialog.ts');
  await fillDialog(dialog, searchButton.href);
}

function makeDialog(label: string): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.id = 'search';
  made.ariaLabel = label;
  const box = document.createElement('div');
  const input = document.createElement('input');
  input.type = 'search';
  input.ariaLabel = label;
  box.append(input);
  made.append(box);
  document.body.append(made);
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  return made;
}

searchButton?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void openSearch();
});
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
  const wanted =
    (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
    (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
  if (!wanted || event.isComposing) return;
  event.preventDefault();
  void openSearch();
});
