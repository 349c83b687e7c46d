import { placeMenu } from './link-menu-place.ts';

/** A click on the opener of an open menu closes it and arrives just after; it must not open it again. Milliseconds. */
const sameClick = 300;
let closed: { opener: HTMLElement; at: number } | undefined;

/** Whether this click has just closed the menu of its opener. */
export function hasJustClosed(opener: HTMLElement): boolean {
  return closed?.opener === opener && performance.now() - closed.at < sameClick;
}

/** Shows a popover beside its opener until it is closed; then nothing of it stays. The browser itself closes it by Esc or a click elsewhere and gives the focus back. */
export function showBeside(menu: HTMLElement, opener: HTMLElement): void {
  document.body.append(menu);
  menu.addEventListener('toggle', (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    closed = { opener, at: performance.now() };
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
