/** Loads the comparison of two days when its form is first used, or at once where the address asks for one. */
export function offerComparison(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-compare-days]');
  if (!form) return;
  const start = () => import('./compare-days.ts').then(({ startComparison }) => startComparison(form));
  let started: Promise<void> | undefined;
  for (const sign of ['focusin', 'pointerdown']) form.addEventListener(sign, () => void (started ??= start()), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    started ??= start();
  });
  if (location.search !== '') started ??= start();
}
