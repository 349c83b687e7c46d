import { element } from '../search/result-list.ts';

/** A box to tick; it is disabled as long as there is a reason against it. */
export interface Box {
  label: HTMLElement;
  input: HTMLInputElement;
  /** Gives the reason; an empty one enables the box. */
  refuse(reason: string): void;
}

/** A box with its label, enabled and empty. */
export function box(text: string): Box {
  const input = document.createElement('input');
  const label = element('label', {});
  const why = element('small', {});
  input.type = 'checkbox';
  label.append(input, element('span', {}, text), why);
  const refuse = (reason: string): void => {
    input.disabled = reason !== '';
    if (input.disabled) input.checked = false;
    why.textContent = reason;
  };
  return { label, input, refuse };
}

/** Name of what is linked, and the button that closes. */
export function head(kind: string, name: string, closeLabel: string, close: () => void): HTMLElement {
  const made = element('div', { class: 'head' });
  const title = element('p', { class: 'title', id: 'link-menu-title' });
  const button = element('button', { type: 'button', class: 'close', 'aria-label': closeLabel }, '×');
  title.append(element('span', {}, kind), ' ', element('strong', {}, name));
  button.addEventListener('click', close);
  made.append(title, button);
  return made;
}

/** Arrow keys go round the buttons, Home and End to the ends; Tab goes on as everywhere. */
export function moveFocus(event: KeyboardEvent, buttons: readonly HTMLElement[]): void {
  const at = buttons.findIndex((button) => button === document.activeElement);
  const steps: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons.at(next % buttons.length)?.focus();
}
