import { describe, expect, it } from 'vitest';
import {
  blockedLabels,
  failureTargetLabels,
  invocationLabels,
  orderingLabels,
  partialBatchLabels,
  retrierLabels,
  runtimePhaseLabels,
} from '../../src/i18n/labels.ts';
import { message } from '../../src/i18n/messages.ts';
import { formatScheduled } from '../../src/i18n/dates.ts';
import { dayAfter } from '../../src/knowledge/as-of.ts';
import { currentValue, rulesOn, valueOn } from '../../src/knowledge/history.ts';
import { isValuePart } from '../../src/knowledge/library.ts';
import { formatPart, formatSpan } from '../../src/knowledge/quantity.ts';
import { parseText } from '../../src/knowledge/text.ts';
import { runtimePhase } from '../../src/knowledge/runtime-phase.ts';
import { dayOf } from '../../src/schemas/date.ts';
import { languages } from '../../src/schemas/text.ts';
import type { Lang } from '../../src/schemas/text.ts';
import { limitCells } from '../../src/tables/limit-cells.ts';
import { limitTable } from '../../src/tables/limit-table.ts';
import { retryTable } from '../../src/tables/retry-table.ts';
import { rowChanges, viewOn } from '../../src/tables/row-view.ts';
import { runtimeTable } from '../../src/tables/runtime-table.ts';
import { textOf } from '../../src/tables/table-data.ts';
import type { TableData } from '../../src/tables/table-data.ts';
import { asLoaded, library } from './real-tables.ts';

/** Every day on which something of the table began, the day before and the day after. */
function boundaryDays(table: TableData): string[] {
  const days = table.rows.flatMap(({ spans }) => spans.map(({ from }) => from));
  return [...new Set(days.flatMap((day) => [dayAfter(day, -1), day, dayAfter(day)]))].sort();
}

/** Days around the boundaries of one row: for it, every other day is like one of these. */
function daysOf(row: TableData['rows'][number]): string[] {
  return row.spans.flatMap(({ from }) => [dayAfter(from, -1), from, dayAfter(from)]);
}

describe.each(languages)('the table of any day in %s', (lang: Lang) => {
  const limits = asLoaded(limitTable(library, lang));
  const retries = asLoaded(retryTable(library, lang));
  const runtimes = asLoaded(runtimeTable(library, lang));

  it('gives each limit the value of valueOn, around every boundary', () => {
    const wrong = limits.rows.flatMap((row) => {
      const limit = library.limits.get(row.id);
      return daysOf(row).flatMap((day) => {
        const view = viewOn(row, day);
        const value = limit && valueOn(limit, day);
        if (!limit || !value) return view.standing?.kind === 'known' ? [`${row.id} on ${day} is known`] : [];
        const { value: shown, plain, start = '' } = limitCells(limit, value, lang);
        const expected = [plain === undefined ? shown : `${shown} (${plain})`, start];
        const said = [textOf(view.cells.value), textOf(view.cells.default)];
        return JSON.stringify(said) === JSON.stringify(expected.map((text) => text.trim()))
          ? []
          : [`${row.id} on ${day}: ${said} instead of ${expected}`];
      });
    });
    expect(limits.rows).toHaveLength(library.limits.size);
    expect(wrong).toEqual([]);
  });

  it('knows a limit exactly where its history has begun, and calls unknown what has only a bound', () => {
    for (const row of limits.rows) {
      const first = library.limits.get(row.id)?.history[0]?.from ?? '';
      expect(viewOn(row, dayAfter(dayOf(first), -1)).standing?.kind, row.id).toBe(first.startsWith('≤') ? 'unknown' : 'not-yet');
    }
  });

  it('gives each event source the rules of rulesOn, on every boundary day of the whole table', () => {
    const days = boundaryDays(retries);
    const wrong = retries.rows.flatMap((row) => {
      const source = library['event-sources'].get(row.id);
      return days.flatMap((day) => {
        const view = viewOn(row, day);
        const rules = source && rulesOn(source, day);
        if (!rules) return view.standing?.kind === 'known' ? [`${row.id} on ${day} is known`] : [];
        const targets = rules.failureTargets.map((target) => failureTargetLabels[target][lang]).join(lang === 'ja' ? '、' : ', ');
        const expected = {
          retriedBy: retrierLabels[rules.retriedBy][lang],
          blocks: blockedLabels[rules.blocks.unit][lang],
          partialBatch: partialBatchLabels[rules.partialBatch][lang],
          failureTargets: targets || message(lang, 'nowhere'),
          invocation: invocationLabels[rules.invocation][lang],
          ordering: orderingLabels[rules.ordering][lang],
        };
        const said = Object.fromEntries(Object.keys(expected).map((key) => [key, textOf(view.cells[key])]));
        const facets = {
          invocation: [rules.invocation],
          retrier: [rules.retriedBy],
          partial: [rules.partialBatch],
          waits: [rules.blocks.unit],
          target: rules.failureTargets,
        };
        const isSame = JSON.stringify(said) === JSON.stringify(expected) && JSON.stringify(view.facets) === JSON.stringify(facets);
        return isSame ? [] : [`${row.id} on ${day}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('shows every limit that a rule names with its value of the day', () => {
    const days = boundaryDays(retries);
    let differing = 0;
    const wrong = retries.rows.flatMap((row) => {
      const source = library['event-sources'].get(row.id);
      return days.flatMap((day) => {
        const rules = source && rulesOn(source, day);
        if (!rules) return [];
        const said = textOf(viewOn(row, day).cells.window);
        const span = library.limits.get(rules.window.limit ?? '');
        const spanValue = span && valueOn(span, day);
        const named = parseText(rules.window.note[lang]).flatMap((piece) => {
          const id = piece.kind === 'reference' && piece.target.startsWith('limits/') ? piece.target.slice('limits/'.length) : '';
          const limit = library.limits.get(id);
          const value = limit && valueOn(limit, day);
          const part = piece.kind === 'reference' && isValuePart(piece.part) ? piece.part : undefined;
          if (!limit || !value) return [];
          const text = formatPart(value, limit.unit, lang, part);
          if (text !== formatPart(currentValue(limit), limit.unit, lang, part)) differing += 1;
          return text ?? [];
        });
        const expected = [...named, ...(span && spanValue ? [formatSpan(spanValue, span.unit, lang) ?? ''] : [])];
        return expected.filter((text) => !said.includes(text)).map((text) => `${row.id} on ${day}: no ${text} in ${said}`);
      });
    });
    expect(wrong).toEqual([]);
    // Otherwise the values of today would pass as well.
    expect(differing).toBeGreaterThan(0);
  });

  it('gives each runtime the schedule that was published on the day and the phase that today’s documents give it', () => {
    const wrong = runtimes.rows.flatMap((row) => {
      const runtime = library.runtimes.get(row.id);
      return boundaryDays(runtimes).flatMap((day) => {
        const view = viewOn(row, day);
        const schedule = runtime?.history.findLast(({ from }) => dayOf(from) <= day);
        if (!runtime || !schedule) return view.standing?.kind === 'known' ? [`${row.id} on ${day} is known`] : [];
        const expected = [
          runtimePhaseLabels[runtimePhase(runtime, day)][lang],
          ...(['deprecation', 'blockCreate', 'blockUpdate'] as const).map((kind) => formatScheduled(schedule[kind], lang)),
        ];
        const said = ['phase', 'deprecation', 'blockCreate', 'blockUpdate'].map((key) => textOf(view.cells[key]));
        return JSON.stringify(said) === JSON.stringify(expected) ? [] : [`${row.id} on ${day}: ${said} instead of ${expected}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('finds no change between a day and itself, and the same rows whether a span of time is asked for at once or in two', () => {
    for (const table of [limits, retries, runtimes]) {
      expect(rowChanges(table, '2020-06-01', '2020-06-01')).toEqual([]);
      const ids = (from: string, to: string) => rowChanges(table, from, to).map(({ after }) => after.row.id);
      const halves = new Set([...ids('2019-06-01', '2021-12-31'), ...ids('2021-12-31', '2024-01-01')]);
      expect(ids('2019-06-01', '2024-01-01').filter((id) => !halves.has(id))).toEqual([]);
    }
  });

  it('names only updates, columns and facet values that there are', () => {
    for (const table of [limits, retries, runtimes]) {
      const columns = new Set(table.columns.map(({ key }) => key));
      const values = new Map(table.facets.map(({ key, values: all }) => [key, new Set(all.map(({ value }) => value))]));
      for (const { spans, cells, facets } of table.rows)
        for (const span of [{ cells, facets, update: undefined }, ...spans]) {
          if (span.update !== undefined) expect(table.updates[span.update]).toBeDefined();
          for (const key of Object.keys(span.cells)) expect(columns).toContain(key);
          for (const [key, all] of Object.entries(span.facets ?? {})) for (const value of all) expect(values.get(key)).toContain(value);
        }
    }
  });
});

describe('what the founding notes knew', () => {
  it.each([
    ['function-memory', '2018-06-01', '128–3,008 MB'],
    ['function-timeout', '2018-10-09', '1–300 s (5 min)'],
    ['function-timeout', '2018-10-10', '1–900 s (15 min)'],
    ['async-payload', '2020-06-01', '256 KB'],
  ])('%s on %s was %s', (id, day, text) => {
    const row = limitTable(library, 'en').rows.find((one) => one.id === id);
    expect(row && textOf(viewOn(row, day).cells.value)).toBe(text);
  });
});
