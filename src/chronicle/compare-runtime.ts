import { formatScheduled } from '../i18n/dates.ts';
import { message } from '../i18n/messages.ts';
import { operatingSystemLabels, runtimePhaseLabels } from '../i18n/labels.ts';
import type { Runtime } from '../schemas/runtime.ts';
import { inBoth } from './change.ts';
import { compareAll, comparing, labelOf, unseen } from './compare-fields.ts';
import type { Comparisons } from './compare-fields.ts';
import { compareHistory } from './compare-history.ts';
import type { HistoryRules, Span } from './compare-history.ts';
import { nameNow } from './diff-context.ts';
import type { DiffContext } from './diff-context.ts';
import { chronicleText } from './messages.ts';

type Schedule = Pick<Runtime['history'][number], 'deprecation' | 'blockCreate' | 'blockUpdate'>;

export function runtimeComparisons(context: DiffContext): Comparisons<Runtime> {
  const { verdict, date, wording, checked } = comparing<Runtime>(context);
  return {
    name: wording('name'),
    family: wording('family'),
    operatingSystem: verdict('operatingSystem', 'operatingSystem', (system) => operatingSystemLabels[system]),
    architectures: verdict('architectures', 'architectures', (names) =>
      inBoth((lang) => (typeof names === 'string' ? message(lang, 'notDocumented') : names.join(lang === 'ja' ? '、' : ', '))),
    ),
    stage: verdict('stage', 'phase', (stage) => (stage === 'preview' ? runtimePhaseLabels.preview : chronicleText('available'))),
    released: date('released', 'released', (day) => inBoth((lang) => formatScheduled(day, lang))),
    summary: wording('summary'),
    history: (before, after) =>
      before.history && after.history ? compareHistory(spansOf(before.history), spansOf(after.history), rulesFor(context), context) : [],
    successor: verdict('successor', 'successor', (id) => nameNow(context, `runtimes/${id}`)),
    witnesses: unseen,
    see: wording('see'),
    verifiedOn: checked('verifiedOn'),
    reviewWithin: unseen,
  };
}

function spansOf(history: Runtime['history']): Span<Schedule>[] {
  return history.map(({ from, change, deprecation, blockCreate, blockUpdate }) => ({
    from,
    change,
    state: { deprecation, blockCreate, blockUpdate },
  }));
}

function rulesFor(context: DiffContext): HistoryRules<Schedule> {
  return {
    crisp: (schedule) => JSON.stringify(schedule),
    words: ({ state }) =>
      inBoth((lang) =>
        (['deprecation', 'blockCreate', 'blockUpdate'] as const)
          .map((key) => `${message(lang, key)} ${formatScheduled(state[key], lang)}`)
          .join(lang === 'ja' ? '、' : ', '),
      ),
    steps: (before, after) => compareAll(dateComparisons(context), before, after),
    what: labelOf('schedule'),
  };
}

function dateComparisons(context: DiffContext): Comparisons<Schedule> {
  const { date } = comparing<Schedule>(context);
  const words = (day: string) => inBoth((lang) => formatScheduled(day, lang));
  return {
    deprecation: date('deprecation', 'deprecation', words),
    blockCreate: date('blockCreate', 'blockCreate', words),
    blockUpdate: date('blockUpdate', 'blockUpdate', words),
  };
}
