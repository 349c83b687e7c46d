/** Shows the date field of a limit's page and loads what answers it when it is first used. Kept small: every page has it. */
export function offerDay(page: Document): void {
  const field = page.querySelector<HTMLElement>('[data-on-day]');
  const input = field?.querySelector('input');
  if (!field || !input) return;
  let started: Promise<void> | undefined;
  const start = () => (started ??= import('./day-on-page.ts').then(({ startDay }) => startDay(field)));
  field.hidden = false;
  input.addEventListener('focus', start, { once: true });
  if (location.search.includes('on=')) void start();
}
