import { copyToClipboard, fieldToCopyFrom } from '../sharing/link-copying.ts';
import type { TableMessageKey } from './messages.ts';
import { button, make } from './nodes.ts';
import { formatGrid, tableFormats } from './table-formats.ts';
import type { Grid } from './table-formats.ts';

type Words = (key: TableMessageKey, values?: Record<string, string | number>) => string;

/** Buttons that copy or download what is shown, and the link to it. `fileName` is without ending. */
export function takePanel(t: Words, grid: () => Grid, fileName: () => string): { element: HTMLElement; follow(count: number): void } {
  const hint = make('p', { class: 'soft' });
  const status = make('p', { role: 'status' });
  const refusal = make('div');
  const copy = async (text: string, label: string): Promise<void> => {
    refusal.replaceChildren();
    const done = await copyToClipboard({ plain: text });
    status.textContent = done ? `${label}: ${t('copied')}` : t('refused');
    if (done) return;
    const field = fieldToCopyFrom({ plain: text }, label);
    refusal.replaceChildren(field);
    field.select();
  };
  const save = (text: string, type: string, file: string): void => {
    const link = make('a', { href: URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` })), download: file });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    status.textContent = t('downloaded', { file });
  };
  const ending = { csv: 'csv', markdown: 'md', json: 'json' } as const;
  return {
    element: make(
      'div',
      { class: 'panel' },
      hint,
      make(
        'div',
        { class: 'buttons' },
        ...tableFormats.flatMap(({ format, label, type }) => [
          button(t('copy', { format: label }), () => void copy(formatGrid(grid(), format), label), { 'data-copy': format }),
          button(t('download', { format: label }), () => save(formatGrid(grid(), format), type, `${fileName()}.${ending[format]}`), {
            'data-download': format,
          }),
        ]),
        button(t('copyLink'), () => void copy(location.href, t('link')), { 'data-copy': 'link' }),
      ),
      status,
      refusal,
    ),
    follow(count) {
      hint.textContent = t('takeHint', { count });
    },
  };
}
