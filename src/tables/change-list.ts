import type { Lang } from '../schemas/text.ts';
import type { ChangeLine } from './change-lines.ts';
import { make } from './nodes.ts';
import { addressOf } from './place.ts';

/** Changed rows as a list, the same as the component ChangeList.astro makes. */
export function changeList(lines: readonly ChangeLine[], lang: Lang): HTMLElement {
  return make('ul', { class: 'changed' }, ...lines.map((line) => changeItem(line, lang)));
}

function changeItem({ name, path, parts, steps }: ChangeLine, lang: Lang): HTMLElement {
  return make(
    'li',
    {},
    make('a', { href: addressOf(path, lang) }, name),
    ...parts.map(({ label, before, after }) =>
      make(
        'span',
        { class: 'step' },
        ...(label === undefined ? [] : [make('i', {}, label), ' ']),
        make('s', {}, before),
        ' → ',
        make('b', {}, after),
      ),
    ),
    make(
      'span',
      { class: 'when' },
      ...steps.flatMap(({ date, update }) => [
        make('span', {}, date, ...(update ? [' ', make('a', { href: addressOf(update.path, lang) }, update.title)] : [])),
        ' ',
      ]),
    ),
  );
}
