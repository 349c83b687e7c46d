/** Makes an element; attributes that are undefined are left out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(label: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** A box to tick with its label. */
export function tickBox(
  label: string,
  ticked: boolean,
  attributes: Record<string, string> = {},
): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = make('input', { type: 'checkbox', ...attributes });
  input.checked = ticked;
  return { label: make('label', {}, input, ` ${label}`), input };
}
