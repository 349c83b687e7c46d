import { formatDate } from '../i18n/dates.ts';
import { limitCategoryLabels, limitScopeLabels } from '../i18n/labels.ts';
import { messagesIn } from '../i18n/messages.ts';
import { adjustableText } from '../knowledge/adjustable.ts';
import type { Library } from '../knowledge/library.ts';
import { plainText } from '../knowledge/library.ts';
import { principalPart } from '../knowledge/quantity.ts';
import { limitCategories, limitScopes } from '../schemas/limit.ts';
import type { Limit, LimitValue } from '../schemas/limit.ts';
import type { Lang } from '../schemas/text.ts';
import { units } from '../schemas/unit.ts';
import { limitCells } from './limit-cells.ts';
import { facet, tableData, wordsOf } from './make-table.ts';
import { onlyWhatChanges, spanFrom } from './spans.ts';
import type { RowSpan, TableData } from './table-data.ts';

/** The table of limits with every value that they had. */
export function limitTable(library: Library, lang: Lang): TableData {
  const t = messagesIn(lang);
  return tableData(library, {
    name: 'limits',
    lang,
    columns: [
      { key: 'limit', label: t('limit'), sort: 'text' },
      { key: 'value', label: t('value'), sort: 'amount', dated: true },
      { key: 'default', label: t('default'), sort: 'text', dated: true },
      { key: 'scope', label: t('scope'), sort: 'text' },
      { key: 'adjustable', label: t('adjustable'), sort: 'text' },
      { key: 'history', label: t('history'), sort: 'date', dated: true },
      { key: 'category', label: { ja: '分類', en: 'Category' }[lang], sort: 'text', extra: true },
      { key: 'quota', label: t('quotaCode'), sort: 'text', extra: true },
    ],
    facets: [
      facet('category', { ja: '分類', en: 'Category' }[lang], limitCategories, limitCategoryLabels, lang),
      facet('scope', t('scope'), limitScopes, limitScopeLabels, lang),
      facet(
        'raisable',
        t('adjustable'),
        ['yes', 'no', 'not-documented'],
        {
          yes: { ja: '可', en: 'Yes' },
          no: { ja: '不可', en: 'No' },
          'not-documented': { ja: '公式の記載なし', en: 'Not documented' },
        },
        lang,
      ),
    ],
    rows: [...library.limits].map(([id, limit]) => ({
      id,
      name: limit.name[lang],
      words: wordsOf(id, limit, lang, limitCategoryLabels[limit.category].ja, limitCategoryLabels[limit.category].en),
      cells: {
        scope: [limitScopeLabels[limit.scope][lang]],
        adjustable: [adjustableText(limit, lang)],
        category: [limitCategoryLabels[limit.category][lang]],
        ...(limit.quotaCode !== undefined && { quota: [limit.quotaCode] }),
      },
      facets: { category: [limit.category], scope: [limit.scope], raisable: [limit.adjustable.possible] },
      dimension: units[limit.unit].dimension,
      spans: onlyWhatChanges(limit.history.map((change, at) => spanOf(library, limit, change, at, lang))),
    })),
  });
}

function spanOf(
  library: Library,
  limit: Limit,
  { from, value, change, update }: Limit['history'][number],
  at: number,
  lang: Lang,
): RowSpan {
  const { value: shown, plain, start } = limitCells(limit, value, lang);
  const times = at === 0 ? [] : [{ text: messagesIn(lang)('changedTimes', { count: at }), aside: true, line: true } as const];
  return {
    ...spanFrom(from),
    cells: {
      value: plain === undefined ? [shown] : [shown, { text: plain, aside: true }],
      default: start === undefined ? [] : [start],
      history: [formatDate(from), ...times],
    },
    amount: amountOf(value, limit),
    change: plainText(library, change[lang], lang),
    update,
  };
}

/** The principal number in bytes, seconds or pieces. */
function amountOf(value: LimitValue, limit: Limit): number | 'unlimited' | undefined {
  const part = principalPart(value);
  const amount = part === undefined ? value.allowed?.at(-1) : value[part];
  if (typeof amount !== 'number') return amount;
  const { size } = { size: undefined, ...units[limit.unit] };
  return amount * (size ?? 1);
}
