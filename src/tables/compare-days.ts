import { dayProblem } from '../knowledge/as-of.ts';
import { changeList } from './change-list.ts';
import type { ChangeLine } from './change-lines.ts';
import { thisDay } from './days.ts';
import { loadTable, pageLanguage } from './load-table.ts';
import { dayMessage, tableMessagesIn } from './messages.ts';
import { make } from './nodes.ts';
import { addressOf } from './place.ts';
import { unknownRows } from './row-view.ts';
import type { TableName } from './table-data.ts';
import { changesIn } from './year-changes.ts';

const names = ['limits', 'retries', 'runtimes'] as const satisfies readonly TableName[];

/** Brings the page that compares two days to life; its address, `?from=2019-06-01&to=2024-01-01`, always says what it shows. */
export async function startComparison(form: HTMLFormElement): Promise<void> {
  const lang = pageLanguage();
  const t = tableMessagesIn(lang);
  const today = thisDay();
  const first = form.dataset.first ?? today;
  const [from, to] = ['from', 'to'].map((name) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`));
  const status = document.querySelector('[data-compare-status]');
  const copy = form.querySelector<HTMLButtonElement>('[data-copy-link]');
  if (!from || !to || !status) return;
  from.max = today;
  to.max = today;

  const problemOf = (field: HTMLInputElement, text: string): boolean => {
    const why = field.validity.badInput ? 'no-day' : dayProblem(text, first, today);
    return tell(field, why && dayMessage(lang, why, text, first));
  };

  const run = async (days: readonly [string, string]): Promise<void> => {
    const [earlier, later] = days;
    const isWrong = [problemOf(from, earlier), problemOf(to, later)].includes(true);
    if (isWrong || (earlier >= later && tell(to, t('wrongOrder')))) return;
    try {
      await show(earlier, later);
    } catch {
      status.textContent = form.dataset.failed ?? '';
    }
  };

  const show = async (earlier: string, later: string): Promise<void> => {
    const tables = await Promise.all(names.map((name) => loadTable(name, lang)));
    const parts = tables.map((data) => ({ data, ...changesIn(data, earlier, later), unknown: unknownRows(data, earlier).length }));
    for (const { data, changed, added, unknown } of parts) {
      const place = document.querySelector(`[data-compare-part="${data.name}"] [data-part-lines]`);
      place?.replaceChildren(
        changed.length > 0 ? changeList(changed, lang) : make('p', { class: 'soft' }, t('noChanges')),
        ...(added.length > 0
          ? [make('h3', {}, t('newIn'), ' ', make('span', { class: 'soft' }, String(added.length))), addedList(added)]
          : []),
        ...(unknown > 0 ? [make('p', { class: 'soft small' }, t('unknownFrom', { count: unknown }))] : []),
      );
    }
    const sum = (counts: number[]): number => counts.reduce((all, one) => all + one, 0);
    status.textContent = t('compared', {
      from: earlier,
      to: later,
      changes: sum(parts.map(({ changed }) => changed.length)),
      added: sum(parts.map(({ added }) => added.length)),
    });
    history.replaceState(history.state, '', `?from=${earlier}${later === today ? '' : `&to=${later}`}${location.hash}`);
  };

  const addedList = (lines: readonly ChangeLine[]): HTMLElement =>
    make(
      'p',
      { class: 'added' },
      ...lines.map(({ name, path, steps }) =>
        make('span', {}, make('a', { href: addressOf(path, lang) }, name), ' ', make('span', { class: 'soft' }, steps[0]?.date ?? '')),
      ),
    );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run([from.value, to.value]);
  });
  for (const field of [from, to]) field.addEventListener('change', () => void run([from.value, to.value]));
  if (copy) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(location.href);
      copy.textContent = t('copied');
      setTimeout(() => (copy.textContent = t('copyLink')), 1500);
    });
  }

  const query = new URLSearchParams(location.search);
  const asked: [string, string] = [query.get('from')?.trim() || from.value, query.get('to')?.trim() || to.value];
  if (!query.get('from')?.trim() && !query.get('to')?.trim()) return;
  // A date field shows nothing for what is no date; the message beside it quotes it.
  [from.value, to.value] = asked;
  await run(asked);
}

/** Puts a message beside a field, or takes it away; gives whether there is one. */
function tell(field: HTMLInputElement, text: string | undefined): boolean {
  const place = document.getElementById(`${field.id}-problem`);
  if (place) place.textContent = text ?? '';
  field.setAttribute('aria-invalid', String(text !== undefined));
  return text !== undefined;
}
