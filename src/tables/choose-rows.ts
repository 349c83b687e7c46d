import type { TableMessageKey } from './messages.ts';
import { button, make } from './nodes.ts';
import type { TableData } from './table-data.ts';

type Words = (key: TableMessageKey, values?: Record<string, string | number>) => string;

export interface RowChooser {
  /** Shows or removes the boxes beside the rows' names. */
  toggle(): boolean;
  /** The boxes follow what is chosen elsewhere. */
  follow(ids: readonly string[]): void;
}

/** Boxes that choose rows for the comparison, and a bar at the lower edge that opens it. They come on demand: most readers want none. */
export function rowChooser(
  data: TableData,
  rows: ReadonlyMap<string, HTMLTableRowElement>,
  t: Words,
  compare: (ids: readonly string[]) => void,
): RowChooser {
  const chosen = new Set<string>();
  const boxes = new Map<string, HTMLInputElement>();
  const count = make('span', { role: 'status' });
  const open = button(t('compareNow'), () => compare([...chosen]), { 'data-compare-now': '' });
  const clear = button(t('unchoose'), () => {
    chosen.clear();
    compare([]);
    show();
  });
  const bar = make('div', { class: 'chosen no-print', hidden: '' }, count, open, clear);
  document.querySelector('main')?.append(bar);

  const show = (): void => {
    for (const [id, box] of boxes) box.checked = chosen.has(id);
    count.textContent = chosen.size === 0 ? t('choiceHint') : t('chosen', { count: chosen.size });
    open.disabled = chosen.size < 2;
    clear.disabled = chosen.size === 0;
  };
  const add = (): void => {
    for (const { id, name } of data.rows) {
      const head = rows.get(id)?.querySelector('th');
      if (!head) continue;
      const box = make('input', { type: 'checkbox', class: 'choice', 'aria-label': t('choice', { name }) });
      box.addEventListener('change', () => {
        if (box.checked) chosen.add(id);
        else chosen.delete(id);
        show();
      });
      boxes.set(id, box);
      head.prepend(box);
    }
  };
  return {
    toggle() {
      if (boxes.size > 0) {
        for (const box of boxes.values()) box.remove();
        boxes.clear();
      } else add();
      bar.hidden = boxes.size === 0;
      show();
      return boxes.size > 0;
    },
    follow(ids) {
      if (ids.length === 0) return;
      chosen.clear();
      for (const id of ids) chosen.add(id);
      show();
    },
  };
}
