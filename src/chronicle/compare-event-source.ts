import {
  attemptLabels,
  blockedLabels,
  failureTargetLabels,
  invocationLabels,
  orderingLabels,
  partialBatchLabels,
  retrierLabels,
} from '../i18n/labels.ts';
import { message } from '../i18n/messages.ts';
import type { EventSource } from '../schemas/event-source.ts';
import type { Bilingual } from '../schemas/text.ts';
import { inBoth } from './change.ts';
import { compareAll, comparing, labelOf, unseen } from './compare-fields.ts';
import type { Comparisons } from './compare-fields.ts';
import { compareHistory } from './compare-history.ts';
import type { HistoryRules, Span } from './compare-history.ts';
import { nameNow, plainly } from './diff-context.ts';
import type { DiffContext } from './diff-context.ts';
import { joined } from './joined.ts';
import { chronicleText } from './messages.ts';

/** The rules that a history gives up to one entry: all of them in a sound record. */
type Rules = EventSource['history'][number]['rules'];

export function eventSourceComparisons(context: DiffContext): Comparisons<EventSource> {
  const { verdict, wording, checked } = comparing<EventSource>(context);
  return {
    name: wording('name'),
    service: verdict('service', chronicleText('service'), (service) => inBoth(() => service)),
    summary: wording('summary'),
    status: verdict('status', chronicleText('status'), (status) => statusText(status)),
    history: (before, after) =>
      before.history && after.history ? compareHistory(spansOf(before.history), spansOf(after.history), rulesFor(context), context) : [],
    limits: wording('limits'),
    keywords: unseen,
    witnesses: unseen,
    see: wording('see'),
    verifiedOn: checked('verifiedOn'),
    reviewWithin: unseen,
  };
}

/** Each entry with all rules that held from it on. */
function spansOf(history: EventSource['history']): Span<Rules>[] {
  let state: Rules = {};
  return history.map(({ from, rules, change }) => {
    state = { ...state, ...rules };
    return { from, state, change };
  });
}

function rulesFor(context: DiffContext): HistoryRules<Rules> {
  return {
    crisp: ({ invocation, retriedBy, attempts, window, blocks, partialBatch, ordering, failureTargets }) =>
      JSON.stringify([
        invocation,
        retriedBy,
        attempts?.default,
        attempts?.limit,
        window?.limit,
        blocks?.unit,
        partialBatch,
        ordering,
        failureTargets,
      ]),
    words: ({ change }) => plainly(context, change),
    steps: (before, after) => compareAll(ruleComparisons(context), before, after),
    what: chronicleText('rules'),
  };
}

function ruleComparisons(context: DiffContext): Comparisons<Rules> {
  const { verdict, explanation } = comparing<Rules>(context);
  const note = explanation('attempts', 'attempts');
  const attempts = verdict('attempts', 'attempts', ({ default: words, limit }) =>
    words === 'limit' && limit !== undefined ? nameNow(context, `limits/${limit}`) : attemptLabels[words],
  );
  const span = explanation('window', 'window');
  const window = verdict('window', 'window', ({ limit }) =>
    limit === undefined ? inBoth(() => '—') : nameNow(context, `limits/${limit}`),
  );
  const reason = explanation('blocks', 'blocks');
  const blocks = verdict('blocks', 'blocks', ({ unit }) => blockedLabels[unit]);
  return {
    invocation: verdict('invocation', 'invocation', (value) => invocationLabels[value]),
    retriedBy: verdict('retriedBy', 'retriedBy', (value) => retrierLabels[value]),
    attempts: choiceOrNote(attempts, note),
    window: choiceOrNote(window, span),
    backoff: explanation('backoff', 'backoff'),
    blocks: choiceOrNote(blocks, reason),
    partialBatch: verdict('partialBatch', 'partialBatch', (value) => partialBatchLabels[value]),
    ordering: verdict('ordering', 'ordering', (value) => orderingLabels[value]),
    failureTargets: verdict('failureTargets', 'failureTargets', (targets) =>
      targets.length === 0 ? labelOf('nowhere') : joined(targets.map((target) => failureTargetLabels[target])),
    ),
  };
}

/** A rule that is a choice with a note: where the choice is the same, the note is what changed. */
function choiceOrNote(choice: Comparisons<Rules>['attempts'], note: Comparisons<Rules>['attempts']): Comparisons<Rules>['attempts'] {
  return (before, after) => choice(before, after).flatMap((detail) => (detail.kind === 'wording' ? note(before, after) : [detail]));
}

function statusText(status: EventSource['status']): Bilingual {
  switch (status) {
    case 'available':
      return chronicleText('available');
    case 'closed-to-new-customers':
      return inBoth((lang) => message(lang, 'closed'));
    case 'ended':
      return inBoth((lang) => message(lang, 'ended'));
    default:
      return status satisfies never;
  }
}
