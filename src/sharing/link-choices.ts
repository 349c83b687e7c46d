export interface LinkChoices {
  /** The address for both languages. */
  neutral: boolean;
  /** The text with the value and its date. */
  value: boolean;
}

const key = 'link-choices';

/** What was chosen in the menu before; kept on this device only. */
export function rememberedChoices(): LinkChoices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const isOn = (name: keyof LinkChoices): boolean => typeof kept === 'object' && kept !== null && Reflect.get(kept, name) === true;
    return { neutral: isOn('neutral'), value: isOn('value') };
  } catch {
    return { neutral: false, value: false };
  }
}

/** Where the browser keeps nothing (private windows, policies), the menu works all the same. */
export function rememberChoices(choices: LinkChoices): void {
  try {
    localStorage.setItem(key, JSON.stringify(choices));
  } catch {
    return;
  }
}
