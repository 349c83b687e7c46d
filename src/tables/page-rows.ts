import type { Lang } from '../schemas/text.ts';
import { cellNodes } from './cell-nodes.ts';
import { tableMessagesIn } from './messages.ts';
import { make } from './nodes.ts';
import type { RowView } from './row-view.ts';
import type { Column, TableData } from './table-data.ts';

/** The table on the page: its rows by id, and what the controls do to them. */
export interface PageRows {
  rows: ReadonlyMap<string, HTMLTableRowElement>;
  /** Shows the values of a day; without a day the page's own come back. */
  showDay(views: readonly RowView[], day: string | undefined): void;
  /** Shows only these rows, the groups that have any, and the links to those groups. */
  showOnly(ids: ReadonlySet<string>): void;
  /** Puts rows into one table in this order, or back into their groups. */
  arrange(order: readonly string[] | undefined): void;
  /** Hides columns of the page and adds extra ones. */
  showColumns(hide: readonly string[], extra: readonly Column[], views: readonly RowView[]): void;
  /** The tables that have a head: the groups', and the one for sorted rows. */
  heads(): HTMLTableRowElement[];
}

export function pageRows(main: HTMLElement, data: TableData): PageRows {
  const t = tableMessagesIn(data.lang);
  const inPage = data.columns.filter(({ extra }) => !extra);
  const known = new Set(data.rows.map(({ id }) => id));
  const groups = [...main.querySelectorAll<HTMLElement>('section')].flatMap((section) => {
    const body = section.querySelector<HTMLTableSectionElement>('table.sheet > tbody');
    return body ? [{ section, body, own: [...body.rows] }] : [];
  });
  const rows = new Map(
    groups
      .flatMap(({ own }) => own)
      .filter(({ id }) => known.has(id))
      .map((row) => [row.id, row]),
  );
  const index = new Map(
    [...main.querySelectorAll<HTMLAnchorElement>('header nav a[href^="#"]')].flatMap((link) => {
      const entry = link.closest('li');
      return entry ? [[link.hash.slice(1), entry] as const] : [];
    }),
  );
  const originals = new Map<Element, { nodes: Node[]; empty: boolean }>();
  let flat: { section: HTMLElement; body: HTMLTableSectionElement } | undefined;
  let extraShown = 0;

  /** Made once, from the first group's table: the same columns and styles. */
  const flatTable = () => {
    if (flat) return flat;
    const table = groups[0]?.body.closest('table');
    const body = make('tbody');
    const copy = table?.cloneNode(false) ?? make('table');
    copy.appendChild(table?.tHead?.cloneNode(true) ?? make('thead'));
    copy.appendChild(body);
    const section = make('section', { hidden: '' }, make('h2', {}, t('sorted')), copy);
    groups[0]?.section.before(section);
    flat = { section, body };
    return flat;
  };

  const showCells = (view: RowView): void => {
    const row = rows.get(view.row.id);
    if (!row) return;
    row.classList.toggle('absent', view.standing !== undefined && view.standing.kind !== 'known');
    const dated = inPage.flatMap((column, at) => (column.dated ? [{ column, at }] : []));
    for (const [nth, { column, at }] of dated.entries()) {
      const cell = row.cells[at];
      if (!cell) continue;
      if (!originals.has(cell)) originals.set(cell, { nodes: [...cell.childNodes], empty: cell.classList.contains('empty') });
      const nodes = dayNodes(view, column, nth === 0, data.lang);
      cell.replaceChildren(...nodes);
      cell.classList.toggle('empty', nodes.length === 0);
    }
  };

  return {
    rows,
    showDay(views, day) {
      for (const [cell, { nodes, empty }] of originals) {
        cell.replaceChildren(...nodes);
        cell.classList.toggle('empty', empty);
      }
      originals.clear();
      for (const row of rows.values()) {
        row.classList.remove('absent');
        for (const mark of row.querySelectorAll<HTMLElement>('.status')) mark.hidden = false;
      }
      if (day !== undefined) for (const view of views) showCells(view);
      if (day !== undefined)
        for (const { row } of views) {
          const mark = rows.get(row.id)?.querySelector<HTMLElement>('.status');
          if (mark && row.markFrom !== undefined) mark.hidden = day < row.markFrom;
        }
      if (data.name === 'limits')
        for (const row of rows.values()) {
          const link = row.querySelector<HTMLAnchorElement>('th a[href]');
          link?.setAttribute('href', link.pathname + (day === undefined ? '' : `?on=${day}`));
        }
    },
    showOnly(ids) {
      for (const [id, row] of rows) row.hidden = !ids.has(id);
      for (const { section, own } of groups) {
        section.hidden = flat?.section.hidden === false || own.every(({ id }) => !ids.has(id));
        // A link to a group that is not shown would lead nowhere.
        const entry = index.get(section.querySelector('h2')?.id ?? '');
        if (entry) entry.hidden = section.hidden;
      }
    },
    arrange(order) {
      if (order === undefined) {
        if (!flat || flat.section.hidden) return;
        flat.section.hidden = true;
        for (const { body, own } of groups) body.append(...own);
        return;
      }
      const { section, body } = flatTable();
      section.hidden = false;
      body.append(...order.flatMap((id) => rows.get(id) ?? []));
    },
    showColumns(hide, extra, views) {
      const heads = this.heads();
      const byId = new Map(views.map((view) => [view.row.id, view]));
      for (const row of [...heads, ...rows.values()]) {
        for (let at = 0; at < extraShown; at += 1) row.lastElementChild?.remove();
        for (const [at, { key }] of inPage.entries()) {
          const cell = row.cells[at];
          if (cell) cell.hidden = hide.includes(key);
        }
        const view = byId.get(row.id);
        const isKnown = view?.standing === undefined || view.standing.kind === 'known';
        row.append(
          ...extra.map((column) =>
            heads.includes(row)
              ? make('th', { scope: 'col' }, column.label)
              : make('td', { 'data-label': column.label }, ...cellNodes(isKnown ? view?.cells[column.key] : [], data.lang)),
          ),
        );
      }
      extraShown = extra.length;
    },
    heads: () => [...main.querySelectorAll<HTMLTableRowElement>('section > table.sheet > thead > tr')],
  };
}

/** What a cell says on a day; the first of a row that has no value on it says why. */
function dayNodes({ row, standing, cells }: RowView, { key }: Column, isFirst: boolean, lang: Lang): (string | Node)[] {
  const t = tableMessagesIn(lang);
  const aside = (text: string): HTMLElement => make('small', { class: 'line soft' }, text);
  if (standing === undefined || standing.kind === 'known') {
    const by =
      isFirst && standing?.by !== undefined && differsNext(row.spans, standing.at) ? [aside(t('changedBy', { day: standing.by }))] : [];
    return [...cellNodes(cells[key], lang), ...by];
  }
  if (!isFirst) return [];
  const { from, change } = standing.first;
  if (standing.kind === 'unknown') return [t('unknown'), aside(t('unknownUntil', { day: from }))];
  return [t('notYet'), aside(`${t('began', { day: from })}${change === undefined ? '' : `${lang === 'ja' ? '：' : ': '}${change}`}`)];
}

function differsNext(spans: RowView['row']['spans'], at: number): boolean {
  return Object.keys(spans[at + 1]?.cells ?? {}).some((key) => key !== 'history');
}
