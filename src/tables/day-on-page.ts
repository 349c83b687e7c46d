import { dayProblem, standingOn } from '../knowledge/as-of.ts';
import type { Span } from '../knowledge/as-of.ts';
import { formatDay, thisDay } from './days.ts';
import { pageLanguage } from './load-table.ts';
import { dayMessage, tableMessagesIn } from './messages.ts';
import { make } from './nodes.ts';

interface HistoryRow extends Span {
  row: HTMLTableRowElement;
  value: string;
}

/** Lets a limit's page say which value held on a day, `?on=2020-06-01`: in words, in the history's table and in the chart. */
export async function startDay(field: HTMLElement): Promise<void> {
  const lang = pageLanguage();
  const t = tableMessagesIn(lang);
  const input = field.querySelector('input');
  const said = field.querySelector('output');
  const spans = historyRows();
  const today = thisDay();
  if (!input || !said || spans.length === 0) return;
  input.max = today;
  // Not the first day of this limit: that nothing is known of a day is an answer, too.
  const firstDay = input.min;

  const show = (text: string): void => {
    for (const { row } of spans) row.classList.remove('held');
    for (const old of document.querySelectorAll('.on-day-line, .then')) old.remove();
    said.className = '';
    const why = text === '' ? (input.validity.badInput ? 'no-day' : undefined) : dayProblem(text, firstDay, today);
    if (text === '' || why !== undefined) {
      // Or a reload, or a copied address, would bring back the day that was taken away.
      history.replaceState(history.state, '', location.pathname + location.hash);
      return said.replaceChildren(...(why === undefined ? [] : [problem(why, text)]));
    }
    const standing = standingOn(spans, text);
    if (standing.kind === 'known') {
      const { one, by } = standing;
      one.row.classList.add('held');
      const since = t(one.bound ? 'heldSinceBound' : 'heldSince', { day: formatDay(one.from, lang) });
      const later = by === undefined ? '' : `${lang === 'ja' ? '、' : '; '}${t('changedBy', { day: by })}`;
      said.replaceChildren(make('strong', {}, one.value), lang === 'ja' ? `（${since}${later}）` : ` (${since}${later})`);
      drawLine(text, spans);
    } else {
      const word = standing.kind === 'unknown' ? t('unknown') : t('notYet');
      const from = t(standing.kind === 'unknown' ? 'unknownUntil' : 'began', { day: formatDay(standing.first.from, lang) });
      said.replaceChildren(make('strong', {}, word), lang === 'ja' ? `（${from}）` : ` (${from})`);
    }
    // Above stands today's value: whoever comes by a link must not take it for that day's.
    const then = make(
      'p',
      { class: 'then' },
      `${t('asOf', { day: formatDay(text, lang) })}: `,
      ...[...said.childNodes].map((node) => node.cloneNode(true)),
    );
    document.querySelector('.headline')?.after(then);
    history.replaceState(history.state, '', `?on=${text}${location.hash}`);
  };
  const problem = (why: Parameters<typeof dayMessage>[1], text: string): string => {
    said.className = 'problem';
    return dayMessage(lang, why, text, firstDay);
  };

  input.addEventListener('change', () => show(input.value));
  const asked = new URLSearchParams(location.search).get('on')?.trim();
  if (!asked) return;
  input.value = asked;
  show(asked);
}

/** The rows of the history's table, oldest first: their dates as the page writes them, `≤ 2017-12-12`. */
function historyRows(): HistoryRow[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('table[data-history] tbody tr')].toReversed().flatMap((row): HistoryRow[] => {
    const date = row.cells[0]?.textContent?.trim() ?? '';
    const from = /\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
    const value = row.querySelector('strong')?.textContent ?? '';
    return from === undefined ? [] : [{ row, value, from, ...(date.startsWith('≤') && { bound: true as const }) }];
  });
}

/** A vertical line in the step chart. Days lie as the years' lines do, which carry their year. */
function drawLine(day: string, spans: readonly Span[]): void {
  const years = [...document.querySelectorAll<SVGGElement>('figure svg .year')].flatMap((group) => {
    const line = group.querySelector('line');
    const year = group.querySelector('text')?.textContent ?? '';
    return line ? [{ time: Date.parse(`${year}-01-01`), x: Number(line.getAttribute('x1')), line }] : [];
  });
  const [first, second] = [years[0], years[1]];
  if (!first || !second || spans.length === 0) return;
  const x = first.x + ((Date.parse(day) - first.time) / (second.time - first.time)) * (second.x - first.x);
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  for (const [name, value] of Object.entries({
    class: 'on-day-line',
    x1: x,
    x2: x,
    y1: first.line.getAttribute('y1') ?? 0,
    y2: first.line.getAttribute('y2') ?? 0,
  }))
    line.setAttribute(name, String(value));
  first.line.ownerSVGElement?.append(line);
}
