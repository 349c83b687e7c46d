import { formatScheduled } from '../i18n/dates.ts';
import { nameOf } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import { formatValue } from '../knowledge/quantity.ts';
import { isBound } from '../schemas/date.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import { inBoth } from './change.ts';
import type { Change, Detail } from './change.ts';
import { labelOf } from './compare-fields.ts';
import { plainly } from './diff-context.ts';
import { chronicleText } from './messages.ts';

/** A day that a record gives itself, and what happened on it. */
interface Dated {
  day: string;
  collection: CollectionName;
  id: string;
  detail: Detail;
}

/**
 * What the records alone tell of their own past: when AWS changed a value, a rule or a schedule, when a note was written and last revised,
 * when each record was last compared with its sources. A change that AWS announced for a later day counts for the day of that comparison.
 */
export function changesInRecords(library: Library): Change[] {
  const dated = [...historyDays(library), ...noteDays(library), ...checkDays(library)];
  return dated.map(({ day, collection, id, detail }) => ({
    day,
    collection,
    id,
    exists: true,
    title: inBoth((lang) => nameOf(library, collection, id, lang) ?? id),
    kind: detail.kind,
    details: [detail],
  }));
}

function historyDays(library: Library): Dated[] {
  const [value, rules, deprecation] = [labelOf('value'), chronicleText('rules'), labelOf('deprecation')];
  const limits = [...library.limits].flatMap(([id, { history, unit, verifiedOn }]) => {
    const words = history.map((entry) => inBoth((lang) => formatValue(entry.value, unit, lang)));
    return changesOf('limits', id, history, verifiedOn, (at) => ({ what: value, ...beforeAndAfter(words, at) }));
  });
  const eventSources = [...library['event-sources']].flatMap(([id, { history, verifiedOn }]) =>
    changesOf('event-sources', id, history, verifiedOn, (at) => {
      const change = history[at]?.change;
      return { what: rules, ...(change && { after: plainly({ library, currentId: (reference) => reference }, change) }) };
    }),
  );
  const runtimes = [...library.runtimes].flatMap(([id, { history, verifiedOn }]) => {
    const words = history.map((entry) => inBoth((lang) => formatScheduled(entry.deprecation, lang)));
    return changesOf('runtimes', id, history, verifiedOn, (at) => ({ what: deprecation, ...beforeAndAfter(words, at) }));
  });
  return [...limits, ...eventSources, ...runtimes];
}

/** Every entry but the first, which is where the record's knowledge begins. Of a bound nobody knows the day. */
function changesOf(
  collection: CollectionName,
  id: string,
  history: readonly { from: string }[],
  verifiedOn: string,
  detailOf: (at: number) => Omit<Detail, 'kind' | 'from'>,
): Dated[] {
  return history.flatMap(({ from }, at) =>
    at === 0 || isBound(from)
      ? []
      : [{ day: from < verifiedOn ? from : verifiedOn, collection, id, detail: { kind: 'recorded', from, ...detailOf(at) } }],
  );
}

function beforeAndAfter(words: readonly Record<'ja' | 'en', string>[], at: number): Pick<Detail, 'before' | 'after'> {
  const [before, after] = [words[at - 1], words[at]];
  const isNew = before?.ja !== after?.ja || before?.en !== after?.en;
  return { ...(before && isNew && { before }), ...(after && { after }) };
}

function noteDays(library: Library): Dated[] {
  return [...library.notes.en].flatMap(([id, { created, updated }]): Dated[] => [
    { day: created, collection: 'notes', id, detail: { kind: 'added' } },
    ...(updated === created ? [] : [{ day: updated, collection: 'notes' as const, id, detail: { kind: 'sections' as const } }]),
  ]);
}

function checkDays(library: Library): Dated[] {
  const check = (collection: CollectionName, id: string, day: string): Dated => ({
    day,
    collection,
    id,
    detail: { kind: 'checked', after: inBoth(() => day) },
  });
  return [
    ...(['limits', 'event-sources', 'updates', 'errors', 'runtimes', 'terms'] as const).flatMap((collection) =>
      [...library[collection]].map(([id, { verifiedOn }]) => check(collection, id, verifiedOn)),
    ),
    ...[...library.notes.en].map(([id, { verifiedOn }]) => check('notes', id, verifiedOn)),
    ...[...library.sources].map(([id, { retrieved }]) => check('sources', id, retrieved)),
  ];
}
