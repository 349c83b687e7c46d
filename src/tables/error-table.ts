import { errorKindLabels, errorRetryLabels } from '../i18n/labels.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { Library } from '../knowledge/library.ts';
import { today } from '../knowledge/today.ts';
import { errorKinds, errorRetries } from '../schemas/error.ts';
import type { Lang } from '../schemas/text.ts';
import { facet, tableData } from './make-table.ts';
import type { TableData } from './table-data.ts';
import { textPieces } from './text-cells.ts';

/** The errors; they have no dates. */
export function errorTable(library: Library, lang: Lang): TableData {
  const t = messagesIn(lang);
  return tableData(library, {
    name: 'errors',
    lang,
    columns: [
      { key: 'error', label: t('error'), sort: 'text' },
      { key: 'httpStatus', label: t('httpStatus'), sort: 'text' },
      { key: 'meaning', label: t('meaning'), sort: 'text' },
      { key: 'retry', label: t('retrying'), sort: 'text' },
    ],
    facets: [
      facet('kind', t('kind'), errorKinds, errorKindLabels, lang),
      facet('retry', t('retrying'), errorRetries, errorRetryLabels, lang),
    ],
    rows: [...library.errors].map(([id, error]) => ({
      id,
      name: error.message,
      words: `${id} ${error.meaning[lang === 'ja' ? 'en' : 'ja']}`,
      cells: {
        httpStatus: error.httpStatus === undefined ? [] : [String(error.httpStatus)],
        meaning: textPieces(library, error.meaning[lang], lang, today),
        retry: [errorRetryLabels[error.retry][lang]],
      },
      facets: { kind: [error.kind], retry: [error.retry] },
      spans: [],
    })),
  });
}
