import { stringify } from 'csv-stringify/sync';
import { currentChange, currentRules } from '../knowledge/history.ts';
import type { Library } from '../knowledge/library.ts';
import { plainText } from '../knowledge/library.ts';
import { currentSchedule } from '../knowledge/runtime-phase.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { LimitChange, Limit } from '../schemas/limit.ts';
import type { Bilingual } from '../schemas/text.ts';
import { permalinkOf } from '../sharing/addresses.ts';
import { cardOf } from '../sharing/card.ts';

type Row = Record<string, string | number | undefined>;
export type CsvName = Exclude<CollectionName, 'notes'> | 'limits-history';

export const csvNames = [
  'limits',
  'limits-history',
  'event-sources',
  'updates',
  'errors',
  'runtimes',
  'terms',
  'sources',
] as const satisfies CsvName[];

/** A table as CSV (RFC 4180, UTF-8, header row, lists joined by "; "). Addresses are made absolute by `absolute`. */
export function csvOf(library: Library, name: CsvName, absolute: (path: string) => string): string {
  const rows = rowsOf[name](library).map(({ id, ...row }) => ({
    id,
    ...row,
    permalink: absolute(permalinkOf(name === 'limits-history' ? 'limits' : name, String(id))),
  }));
  return stringify(rows, { header: true, record_delimiter: '\r\n', columns: Object.keys(Object.assign({}, ...rows)) });
}

const rowsOf: Record<CsvName, (library: Library) => Row[]> = {
  limits: (library) =>
    [...library.limits].map(([id, limit]) => ({
      id,
      ...both('name', limit.name, library),
      category: limit.category,
      scope: limit.scope,
      ...both(
        'value',
        { ja: cardOf(library, 'limits', id, 'ja')?.value ?? '', en: cardOf(library, 'limits', id, 'en')?.value ?? '' },
        library,
      ),
      ...valueColumns(limit, currentChange(limit), library),
      adjustable: limit.adjustable.possible,
      quota_code: limit.quotaCode,
      verified_on: limit.verifiedOn,
    })),
  'limits-history': (library) =>
    [...library.limits].flatMap(([id, limit]) =>
      limit.history.map((change) => ({
        id,
        ...both('name', limit.name, library),
        ...valueColumns(limit, change, library),
        ...both('change', change.change, library),
        update: change.update,
        sources: change.sources.map((source) => library.sources.get(source)?.url ?? source).join('; '),
      })),
    ),
  'event-sources': (library) =>
    [...library['event-sources']].map(([id, source]) => {
      const rules = currentRules(source);
      return {
        id,
        ...both('name', source.name, library),
        service: source.service,
        status: source.status,
        invocation: rules.invocation,
        retried_by: rules.retriedBy,
        attempts: rules.attempts.default,
        attempts_limit: rules.attempts.limit,
        window_limit: rules.window.limit,
        ...both('window', rules.window.note, library),
        ...both('backoff', rules.backoff, library),
        blocks: rules.blocks.unit,
        partial_batch: rules.partialBatch,
        ordering: rules.ordering,
        failure_targets: rules.failureTargets.join('; '),
        verified_on: source.verifiedOn,
      };
    }),
  updates: (library) =>
    [...library.updates].map(([id, update]) => ({
      id,
      date: update.date,
      category: update.category,
      ...both('title', update.title, library),
      ...both('summary', update.summary, library),
      limits: update.changes?.limits.join('; '),
      event_sources: update.changes?.['event-sources'].join('; '),
      runtimes: update.changes?.runtimes.join('; '),
      verified_on: update.verifiedOn,
    })),
  errors: (library) =>
    [...library.errors].map(([id, error]) => ({
      id,
      message: error.message,
      kind: error.kind,
      http_status: error.httpStatus,
      retry: error.retry,
      ...both('meaning', error.meaning, library),
      cure_ja: error.cure.map(({ ja }) => plainText(library, ja, 'ja')).join('\n'),
      cure_en: error.cure.map(({ en }) => plainText(library, en, 'en')).join('\n'),
      verified_on: error.verifiedOn,
    })),
  runtimes: (library) =>
    [...library.runtimes].map(([id, runtime]) => {
      const { deprecation, blockCreate, blockUpdate } = currentSchedule(runtime);
      return {
        id,
        name: runtime.name,
        family: runtime.family,
        operating_system: runtime.operatingSystem,
        architectures: typeof runtime.architectures === 'string' ? runtime.architectures : runtime.architectures.join('; '),
        stage: runtime.stage,
        released: runtime.released,
        deprecation,
        block_create: blockCreate,
        block_update: blockUpdate,
        successor: runtime.successor,
        verified_on: runtime.verifiedOn,
      };
    }),
  terms: (library) =>
    [...library.terms].map(([id, term]) => ({
      id,
      ...both('name', term.name, library),
      reading: term.reading,
      abbreviations: term.abbreviations.join('; '),
      ...both('definition', term.definition, library),
      status: term.status,
      verified_on: term.verifiedOn,
    })),
  sources: (library) =>
    [...library.sources].map(([id, { url, title, publisher, kind, language, published, retrieved }]) => ({
      id,
      url,
      title,
      publisher,
      kind,
      language,
      published,
      retrieved,
    })),
};

function valueColumns(limit: Limit, { from, value }: LimitChange, library: Library): Row {
  return {
    unit: limit.unit,
    base: limit.base,
    minimum: value.minimum,
    default: value.default,
    maximum: value.maximum,
    step: value.step,
    allowed: value.allowed?.join('; '),
    ...both('text', value.text ?? { ja: '', en: '' }, library),
    since: from,
  };
}

function both(name: string, text: Bilingual, library: Library): Row {
  return { [`${name}_ja`]: plainText(library, text.ja, 'ja'), [`${name}_en`]: plainText(library, text.en, 'en') };
}
