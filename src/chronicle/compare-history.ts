import { dayOf } from '../schemas/date.ts';
import type { Bilingual } from '../schemas/text.ts';
import { dayAfter } from '../knowledge/as-of.ts';
import { inBoth } from './change.ts';
import type { Detail } from './change.ts';
import { isNarrower } from './compare-fields.ts';
import { saySame } from './diff-context.ts';
import type { DiffContext } from './diff-context.ts';
import { formatDate } from '../i18n/dates.ts';
import { plainly } from './diff-context.ts';

/** For so many days a change by AWS is news; what is found later had been missed. */
const recentDays = 90;

/** One entry of a history: what held from a date on. */
export interface Span<State> {
  from: string;
  state: State;
  change: Bilingual;
}

export interface HistoryRules<State> {
  /** The same for two states that say the same to a reader. */
  crisp: (state: State) => string;
  /** What came to hold, in words. */
  words: (span: Span<State>) => Bilingual;
  /** What a state says that another did not; `wording` where only words are different. */
  steps: (before: State, after: State) => Detail[];
  /** What the history is of: 値, Value. */
  what: Bilingual;
}

/**
 * What changed in a history, oldest entry first. A new last entry is AWS's change: news, or missed until that day. A last entry that says
 * something else than before, without a new one, was wrong. Everything before it is the past, corrected or extended.
 */
export function compareHistory<State>(
  before: readonly Span<State>[],
  after: readonly Span<State>[],
  rules: HistoryRules<State>,
  context: DiffContext,
): Detail[] {
  const [wasLast, isLast] = [before.at(-1), after.at(-1)];
  if (wasLast === undefined || isLast === undefined) return [];
  const formerOf = matchSpans(before, after, rules.crisp);
  const kept = new Set(formerOf.values());
  const isNews = !formerOf.has(isLast) && kept.has(wasLast);
  const past = after.flatMap((span): Detail[] => {
    const former = formerOf.get(span);
    if (former !== undefined) return pairDetails(former, span, span !== isLast || former !== wasLast, rules, context);
    return span === isLast ? [] : [{ kind: 'history-extended', what: rules.what, from: span.from, after: rules.words(span) }];
  });
  const lost = before
    .filter((span) => !kept.has(span) && (isNews || span !== wasLast))
    .map((span): Detail => ({ kind: 'history-corrected', what: rules.what, from: span.from, before: rules.words(span) }));
  const steps = rules.steps(wasLast.state, isLast.state);
  return [...(isNews ? newsDetails(isLast, steps, rules.what, context) : steps), ...past, ...lost];
}

/** AWS's change, told as what it changed or, where that is no single statement, in the words of the entry. */
function newsDetails<State>(span: Span<State>, steps: Detail[], what: Bilingual, context: DiffContext): Detail[] {
  const kind = dayOf(span.from) >= dayAfter(context.day, -recentDays) ? 'recorded' : 'late';
  const told = steps.filter(({ before, after }) => before !== undefined || after !== undefined);
  if (told.length > 0) return told.map((step) => ({ ...step, kind, from: span.from }));
  // A look at a later document that says the same is no change.
  const isChange = steps.some((step) => step.kind !== 'wording');
  return [{ kind: isChange ? kind : 'history-extended', what, from: span.from, after: plainly(context, span.change) }];
}

/** What changed in an entry that both versions have; the state of the current one is told elsewhere. */
function pairDetails<State>(
  before: Span<State>,
  after: Span<State>,
  isPast: boolean,
  rules: HistoryRules<State>,
  context: DiffContext,
): Detail[] {
  const moved: Detail[] =
    before.from === after.from
      ? []
      : [
          {
            kind: isNarrower(before.from, after.from) ? 'history-extended' : 'history-corrected',
            what: sinceWhen(rules.what),
            before: inBoth(() => formatDate(before.from)),
            after: inBoth(() => formatDate(after.from)),
          },
        ];
  const changed: Detail[] =
    isPast && rules.crisp(before.state) !== rules.crisp(after.state)
      ? [{ kind: 'history-corrected', what: rules.what, from: after.from, before: rules.words(before), after: rules.words(after) }]
      : [];
  const isReworded =
    !saySame(context, before.change, after.change) || (isPast && changed.length === 0 && !saySame(context, before.state, after.state));
  const reworded: Detail[] = isReworded ? [{ kind: 'wording' }] : [];
  return [...moved, ...changed, ...reworded];
}

/** Which entry before is the same as which after: that of the same day, else the next one that says the same. */
function matchSpans<State>(
  before: readonly Span<State>[],
  after: readonly Span<State>[],
  crisp: (state: State) => string,
): Map<Span<State>, Span<State>> {
  const formerOf = new Map<Span<State>, Span<State>>();
  const free = new Set(before);
  for (const isSame of [
    (one: Span<State>, other: Span<State>) => dayOf(one.from) === dayOf(other.from),
    (one: Span<State>, other: Span<State>) => crisp(one.state) === crisp(other.state),
  ]) {
    for (const span of after) {
      const former = formerOf.has(span) ? undefined : [...free].find((one) => isSame(one, span));
      if (former === undefined) continue;
      formerOf.set(span, former);
      free.delete(former);
    }
  }
  return formerOf;
}

/** `値の日付`, `Value: since when`. */
function sinceWhen(what: Bilingual): Bilingual {
  return { ja: `${what.ja}の始まり`, en: `${what.en}, since when` };
}
