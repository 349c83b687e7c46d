import { durationInAddress, parseDuration } from './duration.ts';
import { sourceOf } from './facts.ts';
import type { RetryFacts } from './facts.ts';
import { fields, isShown } from './fields.ts';
import type { Field, FieldId, Range } from './fields.ts';
import { destinations, failures } from './model.ts';
import type { Destination, Failure, Settings } from './model.ts';

/** What is wrong with a field, with the numbers of the message. */
export type Problem =
  | { problem: 'notATime' | 'notANumber' | 'notWhole' | 'notAChoice' }
  | { problem: 'tooSmall' | 'tooLarge'; bound: number; type: 'duration' | 'count' | 'number' }
  | { problem: 'positionAboveBatch'; batch: number }
  | { problem: 'durationAboveTimeout'; timeout: number };

export interface State {
  settings: Settings;
  /** Fields that could not be read or contradict each other; their settings are defaults or the nearest sound value. */
  problems: Partial<Record<FieldId, Problem>>;
}

type Typed = Partial<Record<FieldId, string>>;

/** What was typed or linked becomes settings; a field that cannot be read falls back to its default by itself, the rest stays. */
export function readState(typed: Typed, facts: RetryFacts): State {
  const problems: State['problems'] = {};
  const chosen = typed.source ?? '';
  if (typed.source !== undefined && !facts.sources.some(({ id }) => id === chosen)) problems.source = { problem: 'notAChoice' };
  const source = sourceOf(facts, chosen);
  const failure = failures.find((one) => one === typed.failure) ?? 'always';
  const range = (id: FieldId): Range => fieldOf(id).range(source, facts.limits, facts.sources);
  const shown = (id: FieldId) => isShown(fieldOf(id), source.kind, failure);
  const take = <Value>(id: FieldId, read: (text: string, range: Range) => Value | Problem, fallback: (range: Range) => Value): Value => {
    const [text, own] = [typed[id]?.trim(), range(id)];
    if (text === undefined || !shown(id)) return fallback(own);
    const found = read(text, own);
    if (!isProblem(found)) return found;
    problems[id] = found;
    return fallback(own);
  };
  const amount = (id: FieldId) => take(id, readAmount, startOf);
  const flag = (id: FieldId) =>
    take<boolean>(
      id,
      (text) => readFlag(text) ?? { problem: 'notAChoice' },
      () => false,
    );
  const choice = <One extends string>(id: FieldId, all: readonly One[], start: One): One =>
    take<One>(
      id,
      (text, own) => all.find((one) => one === text && own.type === 'choice' && own.options.includes(one)) ?? { problem: 'notAChoice' },
      () => start,
    );

  const settings: Settings = {
    source: source.id,
    kind: source.kind,
    failure: choice<Failure>('failure', failures, 'always'),
    healAfter: amount('healAfter'),
    position: amount('position'),
    duration: amount('duration'),
    timeout: amount('timeout'),
    batch: amount('batch'),
    window: amount('window'),
    retries: amount('retries'),
    attempts: amount('attempts'),
    age: amount('age'),
    retention: amount('retention'),
    bisect: flag('bisect'),
    partial: flag('partial'),
    lanes: amount('lanes'),
    visibility: amount('visibility'),
    receives: amount('receives'),
    deadLetterRetention: amount('deadLetterRetention'),
    destination: choice<Destination>('destination', destinations, 'none'),
    clientTimeout: amount('clientTimeout'),
    callAgain: flag('callAgain'),
    wait: amount('wait'),
    growth: amount('growth'),
  };
  return reconcile(settings, problems, (id) => typed[id] !== undefined && shown(id));
}

/** Settings that contradict each other: the dependent one gives way, with a message where somebody wrote it. */
function reconcile(settings: Settings, problems: State['problems'], written: (id: FieldId) => boolean): State {
  const { batch, timeout } = settings;
  const sound = { ...settings, position: Math.min(settings.position, batch), duration: Math.min(settings.duration, timeout) };
  if (written('position') && settings.position > batch) problems.position ??= { problem: 'positionAboveBatch', batch };
  if (written('duration') && settings.duration > timeout) problems.duration ??= { problem: 'durationAboveTimeout', timeout };
  return { settings: sound, problems };
}

/** Whether a tick is set: `1`, `true` and `on` are, `0`, `false`, `off` and nothing are not; undefined for anything else. */
export function readFlag(text: string): boolean | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (['1', 'true', 'on'].includes(plain)) return true;
  return ['', '0', 'false', 'off'].includes(plain) ? false : undefined;
}

function readAmount(text: string, range: Range): number | Problem {
  if (range.type === 'choice' || range.type === 'flag') return { problem: 'notAChoice' };
  const { type, minimum, maximum, endless = false } = range;
  const value = type === 'duration' ? parseSigned(text) : parseNumber(text);
  if (value === undefined) return { problem: type === 'duration' ? 'notATime' : 'notANumber' };
  if (endless && value === -1) return value;
  if (type === 'count' && !Number.isInteger(value)) return { problem: 'notWhole' };
  if (value < minimum) return { problem: 'tooSmall', bound: minimum, type };
  if (value > maximum) return { problem: 'tooLarge', bound: maximum, type };
  return value;
}

/** A time that may stand below zero, so that it is told to be too small rather than no time. */
function parseSigned(text: string): number | undefined {
  const [, rest] = /^-(?!1$)(.+)$/.exec(text.normalize('NFKC')) ?? [];
  if (rest === undefined) return parseDuration(text);
  const size = parseDuration(rest);
  return size === undefined || size < 0 ? undefined : 0 - size;
}

function parseNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  const value = /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function startOf(range: Range): number {
  return typeof range.default === 'number' ? range.default : 0;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

export function fieldOf(id: FieldId): Field {
  const found = fields.find((one) => one.id === id);
  if (!found) throw new Error(`The retry timeline has no field "${id}".`);
  return found;
}

/** The typed values of an address's query. */
export function typedIn(query: URLSearchParams): Typed {
  return Object.fromEntries(fields.flatMap(({ id, name }) => (query.has(name) ? [[id, query.get(name) ?? '']] : [])));
}

/** The query of settings: only what differs from the default, in the order of the form; empty for the default. */
export function queryOf(settings: Settings, facts: RetryFacts): string {
  const source = sourceOf(facts, settings.source);
  const query = new URLSearchParams();
  for (const field of fields) {
    const range = field.range(source, facts.limits, facts.sources);
    const value = settings[field.id];
    if (value === range.default || !isShown(field, settings.kind, settings.failure)) continue;
    if (field.id === 'position' && typeof range.default === 'number' && value === Math.min(range.default, settings.batch)) continue;
    query.set(
      field.name,
      typeof value === 'boolean' ? '1' : range.type === 'duration' && typeof value === 'number' ? durationInAddress(value) : String(value),
    );
  }
  return query.toString();
}
