/** Opens the search that every page brings: by its button, by `/` and by Ctrl+K. What searches is loaded when it is first opened. */

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const box = dialog?.querySelector<HTMLElement>('[data-search-box]');

async function open(): Promise<void> {
  if (!dialog || !box || dialog.open) return;
  dialog.showModal();
  const { startSearchBox } = await import('./search-box.ts');
  startSearchBox(box);
}

for (const opener of document.querySelectorAll('[data-search-open]')) {
  opener.addEventListener('click', (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    void open();
  });
}
dialog?.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
dialog?.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null;
  const wanted =
    (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
    (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey);
  if (!wanted || event.isComposing) return;
  event.preventDefault();
  void open();
});
