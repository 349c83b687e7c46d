/** Shows the controls of the page's table and loads what is behind them when it is first needed. Kept small: every page has it. */
export function offerTools(page: Document): void {
  const tools = page.querySelector<HTMLDetailsElement>('[data-tools]');
  const form = tools?.querySelector('form');
  if (!tools || !form) return;
  const today = new Date().toISOString().slice(0, 10);
  const day = form.querySelector<HTMLInputElement>('[name=on]');
  if (day) {
    day.value = today;
    for (let year = +today.slice(0, 4) - 1; year >= +day.min.slice(0, 4); year -= 1)
      form.querySelector('select')?.add(new Option(`${year}-12-31`));
  }
  const load = () => import('./start-table.ts');
  let started: Promise<boolean> | undefined;
  let isReady = false;
  const start = () =>
    (started ??= load()
      .then(({ startTable }) => startTable(tools))
      .then(
        () => (isReady = true),
        () => {
          started = undefined;
          form.append(Object.assign(document.createElement('p'), { role: 'alert', textContent: tools.dataset.failed }));
          return false;
        },
      ));
  for (const sign of ['pointerenter', 'focusin']) tools.addEventListener(sign, () => void load().catch(() => {}), { once: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => void start());
  form.addEventListener('click', async ({ target }) => {
    // The first press comes before the code that answers it.
    if (!isReady && (await start()) && target instanceof HTMLButtonElement) target.click();
  });
  tools.open = location.search !== '' || matchMedia('(min-width: 60rem)').matches;
  tools.hidden = false;
  if (location.search !== '') void start();
}
