import { formatDate, formatScheduled } from '../i18n/dates.ts';
import { operatingSystemLabels, runtimeFamilyLabels, runtimePhaseLabels } from '../i18n/labels.ts';
import { messagesIn } from '../i18n/messages.ts';
import { plainText } from '../knowledge/library.ts';
import type { Library } from '../knowledge/library.ts';
import { currentSchedule, runtimePhase } from '../knowledge/runtime-phase.ts';
import { dayOf } from '../schemas/date.ts';
import { operatingSystems, runtimeFamilies } from '../schemas/runtime.ts';
import type { Runtime } from '../schemas/runtime.ts';
import type { Lang } from '../schemas/text.ts';
import { facet, tableData } from './make-table.ts';
import { tableMessages } from './messages.ts';
import { onlyWhatChanges, spanFrom } from './spans.ts';
import type { RowSpan, TableData } from './table-data.ts';

const architectureLabels = { x86_64: { ja: 'x86_64', en: 'x86_64' }, arm64: { ja: 'arm64', en: 'arm64' } };
const dates = ['deprecation', 'blockCreate', 'blockUpdate'] as const;

/** The runtimes with every schedule that was published. */
export function runtimeTable(library: Library, lang: Lang): TableData {
  const t = messagesIn(lang);
  const missing = { 'not-documented': { ja: t('notDocumented'), en: t('notDocumented') } };
  return tableData(library, {
    name: 'runtimes',
    lang,
    columns: [
      { key: 'identifier', label: t('identifier'), sort: 'text' },
      { key: 'runtime', label: t('runtime'), sort: 'text' },
      { key: 'phase', label: t('phase'), sort: 'text', dated: true },
      { key: 'operatingSystem', label: t('operatingSystem'), sort: 'text' },
      { key: 'released', label: t('released'), sort: 'date' },
      ...dates.map((key) => ({ key, label: t(key), sort: 'date' as const, dated: true as const })),
      { key: 'architectures', label: t('architectures'), sort: 'text', extra: true },
    ],
    facets: [
      facet('family', tableMessages.family[lang], runtimeFamilies, runtimeFamilyLabels, lang),
      facet(
        'phase',
        t('phase'),
        ['preview', 'supported', 'deprecated', 'create-blocked', 'update-blocked'] as const,
        runtimePhaseLabels,
        lang,
      ),
      facet('os', t('operatingSystem'), operatingSystems, operatingSystemLabels, lang),
      facet('arch', t('architectures'), ['x86_64', 'arm64', 'not-documented'] as const, { ...architectureLabels, ...missing }, lang),
    ],
    rows: [...library.runtimes].map(([id, runtime]) => ({
      id,
      name: id,
      words: `${runtimeFamilyLabels[runtime.family].en} ${runtimeFamilyLabels[runtime.family].ja}`,
      cells: {
        runtime: [runtime.name],
        operatingSystem: [operatingSystemLabels[runtime.operatingSystem][lang]],
        released: [runtime.released === 'not-documented' ? t('notDocumented') : formatDate(runtime.released)],
        architectures: [typeof runtime.architectures === 'string' ? t('notDocumented') : runtime.architectures.join(', ')],
      },
      facets: {
        family: [runtime.family],
        os: [runtime.operatingSystem],
        arch: typeof runtime.architectures === 'string' ? [runtime.architectures] : runtime.architectures,
      },
      spans: onlyWhatChanges(spansOf(library, runtime, lang)),
    })),
  });
}

/**
 * A span for its release, each published schedule, and each day on which its phase changed. The dates are those that AWS's documents gave
 * on the day; the phase is what today's documents say of the day, since several dates were put off or written down only later.
 */
function spansOf(library: Library, runtime: Runtime, lang: Lang): RowSpan[] {
  const schedules = runtime.history.map(({ from, change, update }) => ({ from, change: plainText(library, change[lang], lang), update }));
  const latest = currentSchedule(runtime);
  const reached = dates.flatMap((kind) => (/^\d/.test(latest[kind]) ? [{ kind, day: latest[kind] }] : []));
  const phases = reached.map(({ day }) => ({ from: day, change: runtimePhaseLabels[runtimePhase(runtime, day)][lang], update: undefined }));
  const first = runtime.released === 'not-documented' ? (runtime.history[0]?.from ?? '') : runtime.released;
  const start = schedules.some(({ from }) => dayOf(from) === dayOf(first))
    ? []
    : [{ from: first, change: tableMessages.released[lang], update: undefined }];
  const events = [...start, ...schedules, ...phases.filter(({ from }) => !schedules.some((one) => dayOf(one.from) === from))]
    .filter(({ from }) => dayOf(from) >= dayOf(first))
    .sort((a, b) => dayOf(a.from).localeCompare(dayOf(b.from)));
  return events
    .filter(({ from }, at) => events.findIndex((one) => dayOf(one.from) === dayOf(from)) === at)
    .map(({ from, change, update }) => {
      const day = dayOf(from);
      const schedule = runtime.history.findLast((one) => dayOf(one.from) <= day);
      const phase = runtimePhase(runtime, day);
      return {
        ...spanFrom(from),
        cells: {
          phase: [runtimePhaseLabels[phase][lang]],
          ...Object.fromEntries(dates.map((kind) => [kind, [formatScheduled(schedule?.[kind] ?? 'not-documented', lang)]])),
        },
        facets: { phase: [phase] },
        change,
        update,
      };
    });
}
