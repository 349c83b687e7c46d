import type { Lang } from '../../schemas/text.ts';
import { tellDuration } from './duration.ts';
import { element } from './element.ts';
import type { PageElement } from './element.ts';
import { messages } from './messages.ts';
import type { EndingKind, Settings, Step, Timeline } from './model.ts';
import { blockedName, count } from './tell.ts';
import { timeAxis } from './time-axis.ts';
import type { TimeAxis } from './time-axis.ts';

const side = 14;
const font = 11;
/** Bars of attempts are at least this wide, so that a millisecond in four days can be seen. */
const thinnest = 3;

interface Canvas {
  width: number;
  lang: Lang;
  axis: TimeAxis;
  x: (time: number) => number;
  /** Top and height of the lane of attempts. */
  top: number;
  tall: number;
  /** Rows in the lane: one, or one for each attempt where they overlap. */
  rows: number;
  settings: Settings;
}

/** The timeline as a drawing, `width` units wide: attempts with what they send, what stands still, where it ends, and the time. */
export function drawTimeline(timeline: Timeline, settings: Settings, lang: Lang, width: number, label: string): PageElement {
  const times = timeline.steps.map(({ until }) => until);
  const starts = timeline.steps.flatMap((step) => (step.what === 'attempt' || step.what === 'repeated' ? [step.at] : []));
  const end = Math.max(...times, timeline.blocked?.until ?? 0);
  const room = width - 2 * side;
  const axis = timeAxis(starts, end, (lang === 'ja' ? 62 : 54) / room);
  const batched = settings.batch > 1 && settings.kind !== 'async' && settings.kind !== 'sync';
  const rows = settings.kind === 'sync' ? overlaps(timeline.steps) : 1;
  const canvas: Canvas = {
    width,
    lang,
    axis,
    settings,
    x: (time) => side + axis.place(time) * room,
    top: 44,
    tall: batched ? 132 : rows > 1 ? 18 * rows : 30,
    rows,
  };
  const bottom = canvas.top + canvas.tall;
  const blockedTop = bottom + (batched ? 24 : 12);
  const blocked = blockedLane(canvas, timeline, blockedTop);
  const axisTop = (blocked ? blockedTop + 30 : bottom + (batched ? 12 : 0)) + 12;
  const height = axisTop + 40;
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, class: width < 600 ? 'narrow' : 'wide' },
    ...ticks(canvas, canvas.top - 6, axisTop),
    ...(batched
      ? [batchFrame(canvas)]
      : rows > 1
        ? []
        : [
            element('line', {
              class: 'thread',
              x1: canvas.x(0),
              x2: canvas.x(timeline.endedAt),
              y1: canvas.top + canvas.tall / 2,
              y2: canvas.top + canvas.tall / 2,
            }),
          ]),
    ...timeline.steps.flatMap((step) => bar(canvas, step)),
    ...(batched || rows > 1 ? [] : waits(canvas, timeline.steps)),
    ...(blocked ?? []),
    ...flag(canvas, timeline, axisTop),
    ...numbers(canvas, timeline.steps),
  );
}

function ticks({ axis, x, lang, width }: Canvas, from: number, to: number): PageElement[] {
  const marks = axis.ticks.flatMap(({ time }) => {
    const anchor = x(time) < 30 ? 'start' : x(time) > width - 30 ? 'end' : 'middle';
    return [
      element('line', { class: 'tick', x1: x(time), x2: x(time), y1: from, y2: to }),
      element('text', { class: 'soft', x: x(time), y: to + 14, 'text-anchor': anchor }, tellDuration(time, lang)),
    ];
  });
  const name = messages[axis.logarithmic ? 'axis' : 'axisLinear'][lang];
  return [...marks, element('text', { class: 'soft small', x: width - side, y: to + 30, 'text-anchor': 'end' }, name)];
}

/** The lane of a batch: its frame, its first and last place, and the failing record as a line through it. */
function batchFrame(canvas: Canvas): PageElement {
  const { width, top, tall, settings, lang } = canvas;
  const y = top + ((settings.position - 0.5) / settings.batch) * tall;
  const failing = settings.failure !== 'throttled';
  return element(
    'g',
    {},
    element('rect', { class: 'frame', x: side - 4, y: top, width: width - 2 * side + 8, height: tall }),
    failing ? element('line', { class: 'poison', x1: side - 4, x2: width - side + 4, y1: y, y2: y }) : undefined,
    element(
      'text',
      { class: 'soft small', x: side, y: top + tall + 13 },
      failing ? `- - ${messages.failing[lang]}: ${count(settings.position)} / ${count(settings.batch)}` : `1–${count(settings.batch)}`,
    ),
  );
}

/** How many rows the attempts need: one each where one begins before the one before has ended. */
function overlaps(steps: readonly Step[]): number {
  const tries = steps.filter((step) => step.what === 'attempt');
  return tries.some((step, at) => at > 0 && step.at < (tries[at - 1]?.until ?? 0)) ? tries.length : 1;
}

function bar(canvas: Canvas, step: Step): PageElement[] {
  if (step.what !== 'attempt' && step.what !== 'repeated' && step.what !== 'lost') return [];
  const { x, settings } = canvas;
  const { y, high } = extent(canvas, step);
  const wide = Math.max(thinnest, x(step.until) - x(step.at));
  const left = Math.min(x(step.at), canvas.width - side + 4 - wide);
  const result = step.what === 'lost' ? 'lost' : step.result;
  const shape = element('rect', {
    class: `bar ${result}${step.what === 'repeated' ? ' many' : ''}`,
    x: left,
    y,
    width: wide,
    height: high,
  });
  if (result === 'client-timeout') {
    const known = x(step.at + settings.clientTimeout) - x(step.at);
    const waited = element('rect', { class: 'bar waited', x: left, y, width: known, height: high });
    return [shape, waited];
  }
  if (step.what !== 'repeated') return [shape];
  const text = `× ${count(step.last - step.attempt + 1)}`;
  const fits = textWidth(text) + 12 < wide && high > 14;
  return [
    shape,
    ...(fits ? [element('text', { class: 'times', x: left + wide / 2, y: y + high / 2 + 4, 'text-anchor': 'middle' }, text)] : []),
  ];
}

/** Where a bar lies in its lane: by the records that it sends, or in a row of its own where attempts overlap. */
function extent(
  { top, tall, rows, settings }: Canvas,
  step: Extract<Step, { what: 'attempt' | 'repeated' | 'lost' }>,
): { y: number; high: number } {
  if (rows > 1 && step.what === 'attempt') return { y: top + ((step.attempt - 1) / rows) * tall, high: tall / rows - 3 };
  const { from, to } = step.sent;
  if (settings.batch === 1 || tall < 60) return { y: top, high: tall };
  const high = Math.max(3, ((to - from + 1) / settings.batch) * tall);
  return { y: Math.min(top + ((from - 1) / settings.batch) * tall, top + tall - high), high };
}

/** Numbers of attempts above their bars, as many as have room. */
function numbers({ x, top, width }: Canvas, steps: readonly Step[]): PageElement[] {
  let free = -Infinity;
  let last = 0;
  return steps.flatMap((step) => {
    if (step.what !== 'attempt' || step.attempt === last || step.attempt === 0) return [];
    const text = count(step.attempt);
    const half = textWidth(text) / 2;
    const middle = Math.min(Math.max(x(step.at) + thinnest / 2, side + half - 4), width - side - half + 4);
    if (middle - half < free + 4) return [];
    free = middle + half;
    last = step.attempt;
    return [element('text', { class: 'number', x: middle, y: top - 8, 'text-anchor': 'middle' }, text)];
  });
}

/** The waits between single attempts, where there is room to write them. */
function waits({ x, top, tall, lang }: Canvas, steps: readonly Step[]): PageElement[] {
  const tries = steps.filter((step) => step.what === 'attempt' || step.what === 'repeated');
  return tries.flatMap((step, at) => {
    const next = tries[at + 1];
    if (!next || next.at <= step.until) return [];
    const text = tellDuration(next.at - step.until, lang);
    const [from, to] = [x(step.until), x(next.at)];
    if (textWidth(text) + 10 > to - from) return [];
    return [element('text', { class: 'soft', x: (from + to) / 2, y: top + tall / 2 - 5, 'text-anchor': 'middle' }, text)];
  });
}

function blockedLane({ x, lang, settings, width }: Canvas, { blocked }: Timeline, top: number): PageElement[] | undefined {
  const unit = blockedName(settings, lang);
  if (!blocked || !unit || blocked.until <= blocked.from) return undefined;
  const time = tellDuration(blocked.until - blocked.from, lang);
  const text = lang === 'ja' ? `${unit}が止まる：${time}` : `${unit} blocked: ${time}`;
  const left = Math.min(x(blocked.from), width - side - textWidth(text));
  return [
    element('rect', {
      class: 'blocked',
      x: x(blocked.from),
      y: top + 16,
      width: Math.max(thinnest, x(blocked.until) - x(blocked.from)),
      height: 8,
    }),
    element('text', { class: 'strong', x: left, y: top + 10 }, text),
  ];
}

const endNames: Record<EndingKind, { ja: string; en: string; tone: 'good' | 'bad' | 'warn' }> = {
  success: { ja: '成功', en: 'succeeds', tone: 'good' },
  dropped: { ja: '破棄', en: 'dropped', tone: 'bad' },
  'dead-letter-queue': { ja: 'デッドレターキュー', en: 'dead-letter queue', tone: 'warn' },
  destination: { ja: '失敗時の送信先', en: 'on-failure destination', tone: 'warn' },
  'source-dead-letter-queue': { ja: 'デッドレターキュー', en: 'dead-letter queue', tone: 'warn' },
  'expired-in-queue': { ja: '保持期間切れ', en: 'expired', tone: 'bad' },
  'expired-in-stream': { ja: '保持期間切れ', en: 'expired', tone: 'bad' },
  caller: { ja: '呼び出し元へ', en: 'back to the caller', tone: 'bad' },
};

function flag({ x, lang, top, width }: Canvas, { ending, endedAt }: Timeline, to: number): PageElement[] {
  const { tone, [lang]: name } = endNames[ending];
  const text = `${name} ${tellDuration(endedAt, lang)}`;
  const at = x(endedAt);
  const before = at - textWidth(text) - 12 > 0;
  const anchor = before ? 'end' : at + textWidth(text) + 12 < width ? 'start' : 'middle';
  return [
    element('line', { class: `end ${tone}`, x1: at, x2: at, y1: 14, y2: to }),
    element('circle', { class: `end ${tone}`, cx: at, cy: top - 30, r: 5 }),
    element(
      'text',
      { class: 'strong', x: anchor === 'middle' ? width / 2 : at + (anchor === 'end' ? -10 : 10), y: top - 26, 'text-anchor': anchor },
      text,
    ),
  ];
}

/** About how wide a text is drawn, in units. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? font : font * 0.58), 0);
}
