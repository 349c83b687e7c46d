import { recordPath } from '../../i18n/paths.ts';
import type { Lang } from '../../schemas/text.ts';
import { formatDuration } from './duration.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import { sourceOf } from './facts.ts';
import type { RetryFacts } from './facts.ts';
import { fields, isShown } from './fields.ts';
import type { Field, FieldId, Range } from './fields.ts';
import { destinationNames, failureNames, fieldWords, messages, problemTexts, recordAgeApi } from './messages.ts';
import { destinations, failures } from './model.ts';
import type { Settings, SourceKind } from './model.ts';
import type { Problem } from './state.ts';
import { count } from './tell.ts';

/** What stands in a field for a value: a time with its unit, a number, the id of a choice, 1 for a tick. */
export function written(value: string | number | boolean, range: Range, lang: Lang): string {
  if (typeof value === 'boolean') return value ? '1' : '';
  return range.type === 'duration' && typeof value === 'number' ? formatDuration(value, lang) : String(value);
}

export function rangeOf(field: Field, source: string, facts: RetryFacts): Range {
  return field.range(sourceOf(facts, source), facts.limits, facts.sources);
}

/** The choices of a field with their names. */
export function optionsOf(id: FieldId, range: Range, facts: RetryFacts, lang: Lang): { value: string; name: string }[] {
  if (range.type !== 'choice') return [];
  return range.options.map((value) => {
    const [failure, destination] = [failures.find((one) => one === value), destinations.find((one) => one === value)];
    if (id === 'source') return { value, name: sourceOf(facts, value).name };
    if (id === 'failure' && failure) return { value, name: failureNames[failure][lang] };
    return { value, name: id === 'destination' && destination ? destinationNames[destination][lang] : value };
  });
}

/** The name of the setting in AWS's API, where it has one. */
function apiName(id: FieldId, kind: SourceKind): string | undefined {
  if (id === 'age' && kind !== 'async') return recordAgeApi;
  const { api } = { api: undefined, ...fieldWords[id] };
  return api;
}

/** The same with places where it may break. */
export function apiView(id: FieldId, kind: SourceKind): (PageElement | string)[] {
  return (apiName(id, kind) ?? '').split(/(?=[A-Z])/).flatMap((word, at) => (at === 0 ? [word] : [element('wbr'), word]));
}

/** What may be written into a field, with the limit that says so. */
export function hintView(field: Field, range: Range, facts: RetryFacts, lang: Lang): (PageElement | string)[] {
  if (range.type === 'choice' || range.type === 'flag') return [];
  const { minimum, maximum, limit } = range;
  const show = (amount: number) => (range.type === 'duration' ? formatDuration(amount, lang) : count(amount));
  const bounds =
    minimum === maximum
      ? `${show(minimum)}${lang === 'ja' ? '、' : ', '}${messages.fixed[lang]}`
      : `${show(minimum)}${lang === 'ja' ? '〜' : '–'}${show(maximum)}`;
  const more = range.endless ? messages.noLimit[lang] : field.id === 'receives' ? messages.noQueue[lang] : undefined;
  const text = [bounds, more].filter((one) => one !== undefined).join(lang === 'ja' ? '、' : '; ');
  const name = limit && facts.names[`limits/${limit}`];
  return limit && name ? [element('a', { href: recordPath(lang, 'limits', limit), title: name }, text)] : [text];
}

/** What is wrong with a field, as a sentence that says what was drawn instead. */
export function tellProblem(problem: Problem, range: Range, lang: Lang): string {
  const show = (amount: number, type: string) => (type === 'duration' ? formatDuration(amount, lang) : count(amount));
  const start = typeof range.default === 'number' ? show(range.default, range.type) : '';
  const values: Record<string, string> = { default: start };
  if ('bound' in problem) values.bound = show(problem.bound, problem.type);
  if ('batch' in problem) values.batch = count(problem.batch);
  if ('timeout' in problem) values.timeout = formatDuration(problem.timeout, lang);
  return problemTexts[problem.problem][lang].replaceAll(/\{(\w+)\}( ?)/g, (all, name: string, space: string) => {
    const value = values[name];
    return value === undefined ? all : `${value}${/\d$/.test(value) ? space : lang === 'ja' ? '' : space}`;
  });
}

/** The settings in words, as name and value: for print and for Markdown. */
export function settingsInWords(settings: Settings, facts: RetryFacts, lang: Lang): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    if (!isShown(field, settings.kind, settings.failure)) return [];
    const range = rangeOf(field, settings.source, facts);
    const value = settings[field.id];
    const label = fieldWords[field.id].label[lang];
    if (typeof value === 'boolean') return [[label, value ? '✓' : '–']];
    const chosen = optionsOf(field.id, range, facts, lang).find((one) => one.value === value)?.name;
    const text = chosen ?? (value === -1 ? messages.noLimit[lang] : written(value, range, lang));
    return [[label, text]];
  });
}
