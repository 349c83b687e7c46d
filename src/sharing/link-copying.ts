/** What goes to the clipboard; editors that show formatting take `html`. */
export interface CopyContent {
  plain: string;
  html?: string;
}

/** Copies; false where the browser refuses: without https, without permission, in some embedded views. */
export async function copyToClipboard({ plain, html }: CopyContent): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(plain);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([plain], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}

/** A field with the text to copy by hand; Ctrl+C in it copies the formatting as well. */
export function fieldToCopyFrom({ plain, html }: CopyContent, label: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 3;
  field.value = plain;
  field.setAttribute('aria-label', label);
  field.addEventListener('copy', (event) => {
    if (html === undefined || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
  });
  return field;
}
