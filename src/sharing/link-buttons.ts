const labels = { ja: '「{name}」のリンクをコピー', en: 'Copy link to “{name}”' };

/** Rows and headings that can be linked to. Note headings bring a link of their own. */
const linkable = 'main :is(tr, h2, h3, section li, dl > div)[id]:not(:has(.self))';

/** Elements for one idle moment: a list of 1,111 must not hold up a click. */
const batch = 50;

/**
 * Puts a button beside every row and heading that has an id, and opens the menu of links where one is pressed, or a link that stands for the
 * same. The buttons come when the browser is idle, in the order of the page, not when a pointer passes: so Tab, screen readers and fingers
 * find them too.
 */
export function addLinkButtons(root: Document): void {
  const later = self.requestIdleCallback ?? setTimeout;
  const waiting = [...root.querySelectorAll(linkable)];
  const add = (): void => {
    for (const row of waiting.splice(0, batch)) addButton(row);
    if (waiting.length > 0) later(add);
  };
  later(add);

  root.addEventListener('click', (event) => {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>('.link-button, .self, [data-link-menu]') : null;
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Without the menu (offline, or the site was published anew meanwhile) the address bar shows the link.
    import('./link-menu.ts').then(
      ({ openLinkMenu }) => openLinkMenu(opener, nameOf),
      () => location.assign(opener.getAttribute('href') ?? `#${opener.closest('[id]')?.id}`),
    );
  });
}

/** What a row or heading is called. A link inside a heading is its own, or leads elsewhere. */
function nameOf(row: Element): string {
  return [...labelOf(row).childNodes]
    .filter(({ nodeName }) => nodeName !== 'A')
    .map(({ textContent }) => textContent)
    .join('')
    .trim();
}

/** The element that names a row: a heading itself, a term, or the link to the record. */
function labelOf(row: Element): Element {
  return row.matches('h2, h3') ? row : (row.querySelector('dfn, a') ?? row);
}

function addButton(row: Element): void {
  const button = document.createElement('button');
  const label = labelOf(row);
  const name = nameOf(row);
  button.type = 'button';
  button.className = 'link-button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute(
    'aria-label',
    labels[document.documentElement.lang === 'ja' ? 'ja' : 'en'].replace('{name}', () => name),
  );
  if (label.nodeName === 'A') label.after(button);
  else label.append(button);
  // Otherwise a screen reader would say the button's name with every cell of the row.
  label.closest('th')?.setAttribute('abbr', name);
}
