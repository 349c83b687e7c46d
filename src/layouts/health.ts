import { fill } from '../i18n/fill.ts';
import { dueSpan, dueSpans } from '../knowledge/due-span.ts';

/** Sorts the groups of the page about the records' health by a day after its build, and says how many records are overdue by then. */
export function renewHealth(page: Document, day: string): void {
  const groups = [...page.querySelectorAll<HTMLDetailsElement>('details[data-due]')].map((element) => {
    const { due = '', of } = element.dataset;
    return { element, due, count: Number(of), span: dueSpan(due, day) };
  });
  const counts = new Map(
    dueSpans.map((span) => {
      const members = groups.filter((group) => group.span === span);
      const count = members.reduce((sum, group) => sum + group.count, 0);
      const place = page.querySelector(`[data-span="${span}"]`);
      const nothing = place?.querySelector<HTMLElement>('[data-nothing]');
      const number = place?.querySelector('[data-count]');
      if (number) number.textContent = inDigits(count);
      if (nothing) nothing.hidden = count > 0;
      nothing?.before(...members.map(({ element }) => element));
      return [span, count];
    }),
  );
  tellVerdict(page, counts.get('overdue') ?? 0, day);
  const next = page.querySelector<HTMLElement>('[data-next]');
  if (next) next.textContent = groups.find(({ due }) => due >= day)?.due ?? next.dataset.next ?? '';
}

function tellVerdict(page: Document, overdue: number, day: string): void {
  const verdict = page.querySelector<HTMLElement>('[data-verdict]');
  const words = verdict?.querySelector('p strong');
  const seen = verdict?.querySelector('.seen');
  if (!verdict || !words || !seen) return;
  const { none = '', one = '', many = '', seen: seenOn = '' } = verdict.dataset;
  verdict.classList.toggle('late', overdue > 0);
  words.textContent = overdue === 0 ? none : overdue === 1 ? one : fill(many, { count: inDigits(overdue) });
  seen.textContent = fill(seenOn, { day });
}

/** As `formatNumber` writes them at the build, which brings all units with it. */
function inDigits(count: number): string {
  return count.toLocaleString('en-US');
}
