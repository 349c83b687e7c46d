import { isMap, isSeq } from 'yaml';
import type { Fixer } from '../../fixing/fixer.ts';
import { reordered } from '../../fixing/reordered.ts';
import { chunksOf, nodeAt, yamlSourceOf } from '../../fixing/yaml-source.ts';
import { dayOf, dayOrBound } from '../../schemas/date.ts';

/** Histories are sorted oldest first, where every entry has a date. */
export const historyOrder: Fixer = {
  rule: 'history-order',
  edits: (file) => {
    const source = yamlSourceOf(file);
    const history = nodeAt(source, ['history']);
    const chunks = chunksOf(source, history);
    if (!chunks || !isSeq(history)) return [];
    const dates = history.items.map((item) => dayOrBound.safeParse(isMap(item) ? item.get('from') : undefined).data);
    if (dates.includes(undefined)) return [];
    const days = dates.map((date = '') => dayOf(date));
    const order = days.map((_, at) => at).toSorted((a, b) => (days[a] ?? '').localeCompare(days[b] ?? '') || a - b);
    return reordered(file.text, chunks, order, (at) => `The entry of ${dates[at] ?? ''} stands in the order of the dates.`);
  },
};
