import { dayProblem } from '../knowledge/as-of.ts';
import { arrangePanel } from './arrange-panel.ts';
import { rowChooser } from './choose-rows.ts';
import { comparisonView } from './comparison-view.ts';
import { dayNotice } from './day-notice.ts';
import { formatDay, thisDay } from './days.ts';
import { facetPanel } from './facet-panel.ts';
import { linkedElement, linkedRow } from './linked-row.ts';
import { isTableName, loadTable, pageLanguage } from './load-table.ts';
import { dayMessage, tableMessagesIn } from './messages.ts';
import { button, make } from './nodes.ts';
import { pageRows } from './page-rows.ts';
import { addressOf } from './place.ts';
import { fits } from './row-filter.ts';
import { rowOrder } from './row-order.ts';
import { isKnown, viewOn } from './row-view.ts';
import type { RowView } from './row-view.ts';
import { nextSort, sortButtons } from './sort-buttons.ts';
import { takePanel } from './take-panel.ts';
import type { Column } from './table-data.ts';
import { textOf } from './table-data.ts';
import type { Grid } from './table-formats.ts';
import { emptyState, queryOf, readState } from './table-state.ts';
import type { StateProblem, TableState } from './table-state.ts';
import styles from './tables.css?inline';

/** Brings the controls of a page's table to life; throws where their data cannot be loaded. */
export async function startTable(tools: HTMLElement): Promise<void> {
  const name = tools.dataset.tools;
  const main = document.querySelector('main');
  const form = tools.querySelector('form');
  const q = form?.querySelector<HTMLInputElement>('input[name="q"]');
  if (!isTableName(name) || !main || !form || !q) return;
  const lang = pageLanguage();
  const t = tableMessagesIn(lang);
  const data = await loadTable(name, lang);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);

  const today = thisDay();
  const day = form.querySelector<HTMLInputElement>('input[name="on"]');
  const year = form.querySelector<HTMLSelectElement>('select');
  const page = pageRows(main, data);
  const read = readState(new URLSearchParams(location.search), data, today);
  let state: TableState = read.state;
  // What was typed while this code was still loading stays.
  if (q.value.trim() !== '') state = { ...state, q: q.value.trim() };
  const early = [day, year].find((field) => field && field.value !== '' && field.value !== today);
  const earlyDay = early?.value ?? '';
  let views: RowView[] = [];
  let shown: RowView[] = [];
  let last: TableState | undefined;

  const status = make('p', { class: 'count', role: 'status' });
  const problems = make('div', { class: 'problems' });
  const dayError = make('p', { class: 'problem', id: 'tools-day-problem' });
  const notices = make('div', { class: 'notices' });
  const places = { notice: make('div'), comparison: make('div') };
  form.append(status, problems);
  tools.after(notices, places.notice, places.comparison);
  problems.setAttribute('role', 'alert');

  const change = (part: Partial<TableState>): void => {
    state = { ...state, ...part };
    apply();
  };

  const columnsShown = (): Column[] =>
    data.columns.filter(({ key, extra }) => (extra ? state.show.includes(key) : !state.hide.includes(key)));

  const grid = (): Grid => {
    const columns = columnsShown();
    const link = (path: string): string => new URL(addressOf(path, lang), location.href).href;
    const title = document.querySelector('h1')?.textContent?.trim() ?? name;
    const on = state.on ?? today;
    return {
      title: `${title}${lang === 'ja' ? `（${t('asOf', { day: on })}）` : `, ${t('asOf', { day: on }).toLowerCase()}`}`,
      url: location.href,
      day: on,
      columns,
      rows: shown.map((view) => ({
        id: view.row.id,
        url: link(`${name}/${view.row.id}/`),
        cells: columns.map((column, at) => (at === 0 ? view.row.name : cellText(view, column))),
      })),
    };
  };
  const cellText = (view: RowView, { key, dated }: Column): string => {
    if (!dated || isKnown(view)) return textOf(view.cells[key]);
    return t(view.standing?.kind === 'not-yet' ? 'notYet' : 'unknown');
  };

  const facets = facetPanel(data, t, today, change, () => state);
  const arrange = arrangePanel(data, t, change);
  const take = takePanel(t, grid, () => `${name}-${state.on ?? today}`);
  const panels: Record<string, HTMLElement> = { facets: facets.element, arrange: arrange.element, take: take.element };
  const clear = button(t('clear'), () => {
    q.value = '';
    change({ ...emptyState, on: state.on });
    q.focus();
  });
  const chooser = rowChooser(data, page.rows, t, (ids) => {
    change({ compare: ids });
    if (ids.length > 0) document.getElementById('comparison')?.focus();
  });

  /** Opens one panel, or closes it. */
  const openPanel = (opener: HTMLButtonElement): void => {
    const isOpen = opener.getAttribute('aria-expanded') === 'true';
    for (const one of form.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')) one.setAttribute('aria-expanded', 'false');
    for (const panel of Object.values(panels)) panel.hidden = true;
    const panel = panels[opener.name];
    if (isOpen || !panel) return;
    opener.setAttribute('aria-expanded', 'true');
    panel.hidden = false;
    facets.follow(state, views);
  };
  for (const opener of form.querySelectorAll<HTMLButtonElement>('button[name]')) {
    const panel = panels[opener.name];
    if (panel) {
      panel.id = `tools-${opener.name}`;
      panel.hidden = true;
      problems.before(panel);
      opener.setAttribute('aria-expanded', 'false');
      opener.setAttribute('aria-controls', panel.id);
      opener.addEventListener('click', () => openPanel(opener));
    } else opener.addEventListener('click', () => opener.setAttribute('aria-pressed', String(chooser.toggle())));
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  q.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) change({ q: q.value.trim() });
  });
  q.addEventListener('compositionend', () => change({ q: q.value.trim() }));
  if (day) {
    day.max = today;
    problemOf(day, dayError);
    day.addEventListener('change', () => {
      const why = day.validity.badInput ? 'no-day' : day.value === '' ? undefined : dayProblem(day.value, data.first ?? today, today);
      showDayProblem(why && dayMessage(lang, why, day.value, data.first ?? today));
      if (why === undefined) change({ on: day.value === '' || day.value === today ? undefined : day.value });
    });
  }
  year?.addEventListener('change', () => {
    showDayProblem(undefined);
    change({ on: year.value === '' ? undefined : year.value });
  });

  const showDayProblem = (text: string | undefined): void => {
    dayError.textContent = text ?? '';
    day?.setAttribute('aria-invalid', String(text !== undefined));
  };

  const apply = (): void => {
    const on = state.on ?? today;
    const isNewDay = last === undefined || last.on !== state.on;
    if (isNewDay) {
      views = data.rows.map((row) => viewOn(row, on));
      page.showDay(views, state.on);
      places.notice.replaceChildren(
        ...(state.on === undefined ? [] : [dayNotice(data, views, state.on, today, t, () => change({ on: undefined }))]),
      );
    }
    if (isNewDay || last?.hide !== state.hide || last.show !== state.show)
      page.showColumns(
        state.hide,
        data.columns.filter(({ key, extra }) => extra && state.show.includes(key)),
        views,
      );
    const fitting = views.filter((view) => fits(view, state));
    const linked = linkedRow(location.hash);
    const target = views.find(({ row }) => row.id === linked);
    const isLost = target !== undefined && !fitting.includes(target);
    shown = isLost ? [...fitting, target] : fitting;
    const { sort } = state;
    const column = sort && data.columns.find(({ key }) => key === sort.column);
    if (sort && column) shown = shown.toSorted(rowOrder(column, column === data.columns[0], sort.descending, lang));
    else shown = inPageOrder(shown, page.rows);
    page.arrange(sort && shown.map(({ row }) => row.id));
    page.showOnly(new Set(shown.map(({ row }) => row.id)));
    sortButtons(page.heads(), columnsInHead(), sort, t, (key) => {
      const wanted = data.columns.find((one) => one.key === key);
      change({ sort: nextSort(state.sort, key, wanted?.sort === 'date') });
    });
    const compared = state.compare.flatMap((id) => views.find(({ row }) => row.id === id) ?? []);
    places.comparison.replaceChildren(...(compared.length === 0 ? [] : [comparisonView(data, compared, t, () => change({ compare: [] }))]));
    tell(fitting.length, isLost ? target : undefined);
    history.replaceState(history.state, '', `${location.pathname}${queryOf(state)}${location.hash}`);
    last = state;
  };

  const columnsInHead = (): Column[] => [
    ...data.columns.filter(({ extra }) => !extra),
    ...data.columns.filter(({ key, extra }) => extra && state.show.includes(key)),
  ];

  /** Puts the state into the controls and says how many rows are shown. */
  const tell = (count: number, lost: RowView | undefined): void => {
    if (document.activeElement !== q) q.value = state.q;
    if (day && (document.activeElement !== day || day.validity.valid)) day.value = state.on ?? today;
    // A day that is no year's end leaves the choice of years empty.
    if (year) year.selectedIndex = [...year.options].findIndex(({ value }) => value === (state.on ?? ''));
    // Counting for every value takes as long as all the rest; nobody sees it while the panel is closed.
    if (!facets.element.hidden) facets.follow(state, views);
    arrange.follow(state, views);
    take.follow(shown.length);
    chooser.follow(state.compare);
    const all = data.rows.length;
    const words = count === 0 ? t('shownNone') : count === all ? t('shownAll', { all }) : t('shown', { count, all });
    const said =
      state.on === undefined
        ? words
        : `${words}${lang === 'ja' ? '、' : ', '}${t('asOf', { day: formatDay(state.on, lang) }).replace(/^As/, 'as')}`;
    if (status.textContent !== said) status.textContent = said;
    const chosen = Object.values(state.facets).flat().length + (state.since === undefined ? 0 : 1);
    const opener = form.querySelector<HTMLButtonElement>('button[name="facets"]');
    if (opener) opener.dataset.count = chosen === 0 ? '' : String(chosen);
    if (count < all || state.sort || state.hide.length > 0 || state.show.length > 0) status.after(clear);
    else clear.remove();
    notices.replaceChildren(...(lost ? [make('p', { class: 'notice' }, t('targetShown', { name: lost.row.name }))] : []));
  };

  apply();
  tellProblems(read.problems);
  if (early && earlyDay !== '' && state.on === undefined) {
    early.value = earlyDay;
    early.dispatchEvent(new Event('change'));
  }
  if (location.hash !== '' && location.search !== '') {
    // Rows were moved or hidden above it: the browser finds the linked row once more.
    linkedElement(location.hash)?.scrollIntoView();
  }
  addEventListener('hashchange', () => {
    apply();
    // The browser looked for the row while it was still hidden.
    linkedElement(location.hash)?.scrollIntoView();
  });

  function tellProblems(found: readonly StateProblem[]): void {
    const onDay = found.find(({ field }) => field === 'on');
    if (onDay && 'why' in onDay) showDayProblem(dayMessage(lang, onDay.why, onDay.text, data.first ?? today));
    const others = found.filter((one) => one !== onDay).map((one) => (one.field === 'other' ? one.text : `${one.field}=${one.text}`));
    problems.replaceChildren(...others.map((part) => make('p', { class: 'problem' }, t('badState', { part }))));
  }
}

/** A field and the message that stands beside it. */
function problemOf(field: HTMLInputElement, message: HTMLElement): void {
  message.setAttribute('role', 'alert');
  field.setAttribute('aria-describedby', message.id);
  field.closest('.date')?.append(message);
}

/** Rows in the order in which the page groups them. */
function inPageOrder(views: readonly RowView[], rows: ReadonlyMap<string, HTMLTableRowElement>): RowView[] {
  const places = new Map([...rows.keys()].map((id, at) => [id, at]));
  return views.toSorted((a, b) => (places.get(a.row.id) ?? 0) - (places.get(b.row.id) ?? 0));
}
