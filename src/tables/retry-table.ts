import {
  attemptLabels,
  blockedLabels,
  failureTargetLabels,
  invocationLabels,
  orderingLabels,
  partialBatchLabels,
  retrierLabels,
} from '../i18n/labels.ts';
import { messagesIn } from '../i18n/messages.ts';
import { rulesOn, valueOn } from '../knowledge/history.ts';
import { plainText } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import { formatSpan, formatValue } from '../knowledge/quantity.ts';
import { dayOf } from '../schemas/date.ts';
import { blockedUnits, failureTargets, invocations, retriers } from '../schemas/event-source.ts';
import type { EventSource, RetryRules } from '../schemas/event-source.ts';
import type { Lang } from '../schemas/text.ts';
import { facet, tableData, wordsOf } from './make-table.ts';
import { onlyWhatChanges, spanFrom } from './spans.ts';
import type { Cell, Piece, RowSpan, TableData } from './table-data.ts';
import { limitPiece, limitsIn, pathTo, textPieces } from './text-cells.ts';

/** The retry matrix with every rule that held once. */
export function retryTable(library: Library, lang: Lang): TableData {
  const t = messagesIn(lang);
  const column = (key: Parameters<typeof t>[0], extra?: true) => ({
    key,
    label: t(key),
    sort: 'text' as const,
    dated: true as const,
    ...(extra && { extra }),
  });
  return tableData(library, {
    name: 'retries',
    lang,
    columns: [
      { key: 'eventSource', label: t('eventSource'), sort: 'text' },
      ...(['retriedBy', 'attempts', 'window', 'blocks', 'partialBatch', 'failureTargets'] as const).map((key) => column(key)),
      ...(['invocation', 'backoff', 'ordering'] as const).map((key) => column(key, true)),
    ],
    facets: [
      facet('invocation', t('invocation'), invocations, invocationLabels, lang),
      facet('retrier', t('retriedBy'), retriers, retrierLabels, lang),
      facet('partial', t('partialBatch'), ['yes', 'no', 'not-applicable', 'not-documented'] as const, partialBatchLabels, lang),
      facet('waits', t('blocks'), blockedUnits, blockedLabels, lang),
      facet('target', t('failureTargets'), failureTargets, failureTargetLabels, lang),
    ],
    rows: [...library['event-sources']].map(([id, source]) => ({
      id,
      name: source.name[lang],
      words: wordsOf(id, source, lang, source.service),
      cells: {},
      facets: {},
      ...(source.status !== 'available' && { markFrom: dayOf(source.history.at(-1)?.from ?? '') }),
      spans: onlyWhatChanges(spansOf(library, source, lang)),
    })),
  });
}

/** A span for each entry of the rules' history, and one for each day on which a limit that they name changed what a cell says. */
function spansOf(library: Library, source: EventSource, lang: Lang): RowSpan[] {
  const told = source.history.map(({ from, change, update }) => ({ from, change, update, own: true, name: '' }));
  const limits = new Set(source.history.flatMap(({ rules }) => namedLimits(rules)));
  const [first] = told;
  const counted = [...limits].flatMap((id) => {
    const limit = library.limits.get(id);
    return (limit?.history ?? []).map(({ from, change, update }) => ({ from, change, update, own: false, name: limit?.name[lang] ?? id }));
  });
  const events = [...told, ...counted.filter(({ from }) => dayOf(from) > dayOf(first?.from ?? ''))].sort(
    (a, b) => dayOf(a.from).localeCompare(dayOf(b.from)) || Number(b.own) - Number(a.own),
  );
  const spans: RowSpan[] = [];
  for (const { from, change, update, own, name } of events) {
    const rules = rulesOn(source, dayOf(from));
    if (rules === undefined) continue;
    const cells = ruleCells(library, rules, lang, dayOf(from));
    const isNew = JSON.stringify(cells) !== JSON.stringify(spans.at(-1)?.cells);
    if (!own && !isNew) continue;
    const words = plainText(library, change[lang], lang);
    spans.push({ ...spanFrom(from), cells, facets: ruleFacets(rules), change: own ? words : `${name}: ${words}`, update });
  }
  return spans;
}

function namedLimits({ attempts, window, backoff }: EventSource['history'][number]['rules']): string[] {
  return [attempts?.limit ?? [], window?.limit ?? [], limitsIn(window?.note.en ?? ''), limitsIn(backoff?.en ?? '')].flat();
}

/** What the cells of the matrix say on a day, as the page's RetryMatrix shows it. */
function ruleCells(library: Library, rules: RetryRules, lang: Lang, day: string): Record<string, Cell> {
  const t = messagesIn(lang);
  const targets = rules.failureTargets.map((target) => failureTargetLabels[target][lang]).join(lang === 'ja' ? '、' : ', ');
  return {
    retriedBy: [retrierLabels[rules.retriedBy][lang]],
    attempts: attemptCell(library, rules, lang, day),
    window: [...spanPiece(library, rules.window.limit, lang, day), ...textPieces(library, rules.window.note[lang], lang, day)],
    blocks: [blockedLabels[rules.blocks.unit][lang]],
    partialBatch: [partialBatchLabels[rules.partialBatch][lang]],
    failureTargets: [targets || t('nowhere')],
    invocation: [invocationLabels[rules.invocation][lang]],
    backoff: textPieces(library, rules.backoff[lang], lang, day),
    ordering: [orderingLabels[rules.ordering][lang]],
  };
}

function ruleFacets(rules: RetryRules): Record<string, readonly string[]> {
  return {
    invocation: [rules.invocation],
    retrier: [rules.retriedBy],
    partial: [rules.partialBatch],
    waits: [rules.blocks.unit],
    target: rules.failureTargets,
  };
}

function attemptCell(library: Library, { attempts }: RetryRules, lang: Lang, day: string): Cell {
  const words = attempts.default === 'limit' ? [] : [attemptLabels[attempts.default][lang]];
  if (attempts.limit === undefined) return words;
  const limit = library.limits.get(attempts.limit);
  const value = limit && valueOn(limit, day);
  if (limit && value && !(attempts.default === 'limit' && value.default !== undefined && value.default >= 0))
    return [
      ...words,
      { text: formatValue({ ...value, default: undefined }, limit.unit, lang), to: pathTo('limits', attempts.limit), small: true },
    ];
  return [...words, limitPiece(library, attempts.limit, lang, day, value && 'default')];
}

function spanPiece(library: Library, id: string | undefined, lang: Lang, day: string): Piece[] {
  const limit = id === undefined ? undefined : library.limits.get(id);
  if (id === undefined || limit === undefined) return [];
  const value = valueOn(limit, day);
  if (value === undefined) return [limitPiece(library, id, lang, day)];
  const text = formatSpan(value, limit.unit, lang);
  return text === undefined ? [] : [{ text, to: pathTo('limits', id), line: true }];
}
