import { recordPath } from '../../i18n/paths.ts';
import { isCollection, splitReference } from '../../schemas/collection-names.ts';
import type { Lang } from '../../schemas/text.ts';
import { drawTimeline } from './drawing.ts';
import { tellDuration } from './duration.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import { sourceOf } from './facts.ts';
import type { RetryFacts, SourceFact } from './facts.ts';
import { blockedNames, messages, nothing } from './messages.ts';
import type { RuleId, Settings, Step, Timeline, Warning } from './model.ts';
import { ruleOf } from './rules.ts';
import { blockedName, count, tellBlocked, tellSent, tellStep, tellWarning } from './tell.ts';
import { isAssumed, tellCost, tellEnding } from './tell-ending.ts';

interface Shown {
  timeline: Timeline;
  settings: Settings;
  facts: RetryFacts;
  lang: Lang;
}

/** How it ends, in large letters. */
export function verdictView({ timeline, settings, lang }: Shown): string {
  return keepTogether(tellEnding(timeline, settings, lang));
}

/** What it cost, and the counts. */
export function costView({ timeline, settings, lang }: Shown): PageElement[] {
  const cost = tellCost(timeline, settings, lang);
  const pairs = counts({ timeline, settings, lang }).map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value)),
  );
  return [...(cost === '' ? [] : [element('p', { class: 'cost' }, keepTogether(cost))]), element('dl', { class: 'counts' }, ...pairs)];
}

/** The figures of a timeline with their names. */
export function counts({ timeline, settings, lang }: Omit<Shown, 'facts'>): [string, string][] {
  const queue = settings.kind === 'queue' || settings.kind === 'fifo';
  const { blocked, keptUntil } = timeline;
  const about = isAssumed(timeline, settings) ? (lang === 'ja' ? '約 ' : 'about ') : '';
  const all: [string, string | undefined][] = [
    [messages.ended[lang], tellDuration(timeline.endedAt, lang)],
    [messages[queue ? 'receives' : 'attempts'][lang], `${about}${count(timeline.attempts)}`],
    [messages.runs[lang], `${timeline.runs > 1 ? about : ''}${count(timeline.runs)}`],
    [
      messages.blockedFor[lang],
      blocked
        ? [blockedName(settings, lang), tellDuration(blocked.until - blocked.from, lang)].join(lang === 'ja' ? '、' : ', ')
        : nothing[lang],
    ],
    [messages.given[lang], timeline.ending === 'success' || timeline.ending === 'caller' ? undefined : count(timeline.given)],
    [messages.keptUntil[lang], keptUntil === undefined ? undefined : tellDuration(keptUntil, lang)],
  ];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** The drawing, once for wide and once for narrow screens; styles show one of them. */
export function drawingView({ timeline, settings, lang }: Shown): PageElement[] {
  const label = [tellEnding(timeline, settings, lang), tellCost(timeline, settings, lang)].join(' ').trim();
  return [drawTimeline(timeline, settings, lang, 960, label), drawTimeline(timeline, settings, lang, 358, label)];
}

/** The timeline as a table, one row a step; columns that the event source has no use for are left out. */
export function tableView({ timeline, settings, facts, lang }: Shown): PageElement {
  const batched = settings.batch > 1 && settings.kind !== 'async' && settings.kind !== 'sync';
  const blocking = blockedNames[settings.kind] !== undefined;
  const heads = [messages.time, messages.event, ...(batched ? [messages.sent] : []), ...(blocking ? [messages.waiting] : []), messages.why];
  const row = (step: Step, at: number) => {
    const same = timeline.steps[at - 1]?.rule === step.rule;
    const why = same ? [element('span', { class: 'soft' }, messages.asAbove[lang])] : ruleView(step.rule, facts, settings.source, lang);
    return element(
      'tr',
      { class: step.what === 'ended' ? 'ended' : undefined },
      element('th', { scope: 'row', class: 'figure' }, tellDuration(step.at, lang)),
      element('td', {}, tellStep(step, settings, lang)),
      batched ? element('td', { 'data-name': messages.sent[lang] }, tellSent(step.sent, lang)) : undefined,
      blocking
        ? element('td', { 'data-name': messages.waiting[lang] }, tellBlocked(step, timeline, settings, lang) ?? nothing[lang])
        : undefined,
      element('td', { class: same ? 'why same' : 'why' }, ...why),
    );
  };
  return element(
    'table',
    { class: 'steps' },
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head[lang])))),
    element('tbody', {}, ...timeline.steps.map(row)),
  );
}

/** Warnings, or what AWS leaves open, as a list. */
export function warningsView({ timeline, settings, facts, lang }: Shown, assumed: boolean): PageElement {
  const shown = timeline.warnings.filter(({ rule }) => (ruleOf(rule).assumed ?? false) === assumed);
  if (shown.length === 0) return element('p', { class: 'soft' }, messages.noWarnings[lang]);
  return element('ul', { class: 'warnings' }, ...shown.map((one) => warningView(one, facts, settings.source, lang, assumed)));
}

function warningView(warning: Warning, facts: RetryFacts, source: string, lang: Lang, assumed: boolean): PageElement {
  return element(
    'li',
    { class: assumed ? 'note' : warning.weight },
    assumed ? undefined : element('strong', {}, `${messages[warning.weight][lang]}${lang === 'ja' ? '：' : ': '}`),
    ...withCode(tellWarning(warning, lang)),
    ' ',
    element('span', { class: 'reasons' }, ...ruleView(warning.rule, facts, source, lang)),
  );
}

/** The records behind a rule as links, and its sources as numbered ones. General records give way to those of the event source. */
export function ruleView(id: RuleId, { names, citations, sources: all }: RetryFacts, source: string, lang: Lang): (PageElement | string)[] {
  const { records, sources } = ruleOf(id);
  const own = sourceOf({ sources: all }, source);
  const links = [...new Set(records.flatMap((reference) => ownReference(reference, own)))].flatMap((reference) => {
    const { collection, id: record, section } = splitReference(reference);
    const name = collection === 'event-sources' ? own.name : names[reference];
    if (name === undefined || !isCollection(collection)) return [];
    return [element('a', { href: recordPath(lang, collection, record, section) }, name)];
  });
  const marks = sources.flatMap((cited, at) => {
    const { title, url } = citations[cited] ?? {};
    const text = `${messages.source[lang]} ${at + 1}: ${title ?? ''}`;
    return url ? [' ', element('a', { href: url, rel: 'external', title, 'aria-label': text }, String(at + 1))] : [];
  });
  const joined = links.flatMap((link, at) => (at === 0 ? [link] : [lang === 'ja' ? '、' : ', ', link]));
  return [...joined, element('span', { class: 'marks' }, ` ${messages.source[lang]}`, ...marks)];
}

/** A rule's record, or the one of the event source that stands for it: its own page, batch size or retention. */
function ownReference(reference: string, { id, batch, retention }: SourceFact): string[] {
  if (reference.startsWith('event-sources/')) return [`event-sources/${id}`];
  if (/^limits\/.*batch-size$/.test(reference) && batch) return [`limits/${batch}`];
  if (/^limits\/(?:kinesis|dynamodb-streams)-retention$/.test(reference)) return retention ? [`limits/${retention}`] : [];
  return [reference];
}

function withCode(text: string): (PageElement | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? element('code', {}, part) : part));
}

/** Keeps a time on one line: `3 min 3 s`. */
function keepTogether(text: string): string {
  const unit = '(?:d|h|min|s|日|時間|分|秒)';
  return text
    .replaceAll(new RegExp(`(\\d) (?=${unit}(?![a-z]))`, 'g'), '$1\u00a0')
    .replaceAll(new RegExp(`(\\d\u00a0${unit}) (?=\\d)`, 'g'), '$1\u00a0');
}
