import { placeMenu } from './link-menu-place.ts';

/** Milliseconds from the end of a press to its click. */
const sameClick = 300;
let pressed: HTMLElement | undefined;

/** Whether this click has just closed the menu of its opener: the browser closes it first, and the click arrives when it is gone. */
export function hasJustClosed(opener: HTMLElement): boolean {
  return pressed === opener;
}

/** Shows a popover beside its opener until it is closed; then nothing of it stays. Esc, a click elsewhere and the focus are the browser's work. */
export function showBeside(menu: HTMLElement, opener: HTMLElement): void {
  const press = (): void => void (pressed = opener);
  document.body.append(menu);
  opener.addEventListener('pointerdown', press);
  menu.addEventListener('click', (event) => {
    // The ground of the sheet on a phone belongs to the menu, so that a tap beside the sheet does not follow the link below it.
    if (event.target === menu && event.clientY < menu.getBoundingClientRect().top) menu.hidePopover();
  });
  menu.addEventListener('toggle', (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    opener.removeEventListener('pointerdown', press);
    setTimeout(() => (pressed = undefined), sameClick);
    opener.removeAttribute('aria-expanded');
    menu.remove();
  });
  menu.showPopover({ source: opener });
  opener.setAttribute('aria-expanded', 'true');
  const { left, top, width, height } = opener.getBoundingClientRect();
  const view = { left: scrollX, top: scrollY, width: document.documentElement.clientWidth, height: innerHeight };
  const size = { width: menu.offsetWidth, height: menu.offsetHeight };
  const spot = placeMenu({ left: left + scrollX, top: top + scrollY, width, height }, size, view);
  menu.style.setProperty('--left', `${spot.left}px`);
  menu.style.setProperty('--top', `${spot.top}px`);
}
