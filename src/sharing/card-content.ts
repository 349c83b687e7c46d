import { formatDate, formatScheduled } from '../i18n/dates.ts';
import {
  blockedLabels,
  errorKindLabels,
  errorRetryLabels,
  failureTargetLabels,
  invocationLabels,
  limitCategoryLabels,
  limitScopeLabels,
  notePartLabels,
  partialBatchLabels,
  retrierLabels,
  runtimeFamilyLabels,
  updateCategoryLabels,
} from '../i18n/labels.ts';
import { message } from '../i18n/messages.ts';
import { otherLanguage } from '../i18n/paths.ts';
import { retriesInShort } from '../i18n/retries-in-short.ts';
import { adjustableText } from '../knowledge/adjustable.ts';
import { currentChange, currentRules } from '../knowledge/history.ts';
import { plainText } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import { formatPart, formatValue, inPlainUnits, principalPart } from '../knowledge/quantity.ts';
import { currentSchedule } from '../knowledge/runtime-phase.ts';
import type { Lang } from '../schemas/text.ts';
import type { CardCollection } from './shared-collections.ts';

/** What a collection has to say on a card, before it is put into its frame. */
interface Content {
  kind: string;
  name: string;
  value?: string | undefined;
  plain?: string | undefined;
  facts: { name: string; text: string }[];
  summary: string;
  asOf: string;
  /** The id of the source that carries the value. */
  source: string | undefined;
}

/** The words of each collection's cards; nothing where there is no such record. */
export const contentOf: { [Name in CardCollection]: (library: Library, id: string, lang: Lang) => Content | undefined } = {
  notes: (library, id, lang) => {
    const note = library.notes[lang].get(id);
    return (
      note && {
        kind: notePartLabels[note.part][lang],
        name: note.title,
        facts: [],
        summary: note.description,
        asOf: note.verifiedOn,
        source: note.sources[0],
      }
    );
  },
  limits: (library, id, lang) => {
    const limit = library.limits.get(id);
    if (!limit) return undefined;
    const { value, from, sources } = currentChange(limit);
    const part = principalPart(value);
    const amount = part && value[part];
    return {
      kind: limitCategoryLabels[limit.category][lang],
      name: limit.name[lang],
      // A bare minimum would read as the value itself.
      value: part && part !== 'minimum' ? formatPart(value, limit.unit, lang, part) : formatValue(value, limit.unit, lang),
      plain: typeof amount === 'number' ? inPlainUnits(amount, limit.unit, lang) : undefined,
      facts: [
        { name: message(lang, 'scope'), text: limitScopeLabels[limit.scope][lang] },
        { name: message(lang, 'adjustable'), text: adjustableText(limit, lang) },
        { name: message(lang, 'valueSince'), text: formatDate(from) },
      ],
      summary: plainText(library, limit.summary[lang], lang),
      asOf: limit.verifiedOn,
      source: sources[0],
    };
  },
  'event-sources': (library, id, lang) => {
    const source = library['event-sources'].get(id);
    if (!source) return undefined;
    const rules = currentRules(source);
    return {
      kind: invocationLabels[rules.invocation][lang],
      name: source.name[lang],
      value: retriesInShort(rules, library, lang),
      facts: [
        { name: message(lang, 'retriedBy'), text: retrierLabels[rules.retriedBy][lang] },
        { name: message(lang, 'blocks'), text: blockedLabels[rules.blocks.unit][lang] },
        rules.failureTargets.length > 0
          ? {
              name: message(lang, 'failureTargets'),
              text: rules.failureTargets.map((target) => failureTargetLabels[target][lang]).join(lang === 'ja' ? '、' : ', '),
            }
          : { name: message(lang, 'partialBatch'), text: partialBatchLabels[rules.partialBatch][lang] },
      ],
      summary: plainText(library, source.summary[lang], lang),
      asOf: source.verifiedOn,
      source: source.history.at(-1)?.sources[0],
    };
  },
  errors: (library, id, lang) => {
    const error = library.errors.get(id);
    return (
      error && {
        kind: errorKindLabels[error.kind][lang],
        name: error.message,
        facts: [
          ...(error.httpStatus === undefined ? [] : [{ name: message(lang, 'httpStatus'), text: String(error.httpStatus) }]),
          { name: message(lang, 'retrying'), text: errorRetryLabels[error.retry][lang] },
        ],
        summary: plainText(library, error.meaning[lang], lang),
        asOf: error.verifiedOn,
        source: error.sources[0],
      }
    );
  },
  runtimes: (library, id, lang) => {
    const runtime = library.runtimes.get(id);
    if (!runtime) return undefined;
    const { deprecation, blockCreate, blockUpdate, sources } = currentSchedule(runtime);
    return {
      kind: runtimeFamilyLabels[runtime.family][lang],
      name: runtime.name.includes(id) ? runtime.name : `${runtime.name} (${id})`,
      value: message(lang, 'deprecationOn', { date: formatScheduled(deprecation, lang) }),
      facts: [
        { name: message(lang, 'blockCreate'), text: formatScheduled(blockCreate, lang) },
        { name: message(lang, 'blockUpdate'), text: formatScheduled(blockUpdate, lang) },
      ],
      summary: plainText(library, runtime.summary[lang], lang),
      asOf: runtime.verifiedOn,
      source: sources[0],
    };
  },
  updates: (library, id, lang) => {
    const update = library.updates.get(id);
    return (
      update && {
        kind: updateCategoryLabels[update.category][lang],
        name: update.title[lang],
        value: formatDate(update.date),
        facts: [],
        summary: plainText(library, update.summary[lang], lang),
        asOf: update.verifiedOn,
        source: update.sources[0],
      }
    );
  },
  terms: (library, id, lang) => {
    const term = library.terms.get(id);
    if (!term) return undefined;
    const other = term.name[otherLanguage[lang]];
    return {
      kind: '',
      name: term.name[lang],
      facts: [
        ...(other === term.name[lang] ? [] : [{ name: message(lang, 'otherLanguage'), text: other }]),
        ...(term.abbreviations.length > 0 ? [{ name: message(lang, 'abbreviation'), text: term.abbreviations.join(', ') }] : []),
      ],
      summary: plainText(library, term.definition[lang], lang),
      asOf: term.verifiedOn,
      source: term.sources?.[0],
    };
  },
};
