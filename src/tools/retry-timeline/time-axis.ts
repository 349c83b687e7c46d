/** Times that make good marks, in seconds. */
const marks = [
  0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800,
  345_600, 604_800, 1_209_600, 2_592_000, 5_184_000, 7_776_000, 15_552_000, 31_536_000,
];
/** Rounder ones are taken first where there is little room. */
const round = new Set([1, 10, 60, 600, 3600, 21_600, 86_400, 604_800, 2_592_000, 31_536_000]);
/** Up to this many times the smallest gap, an even scale shows every event apart. */
const evenUpTo = 60;

export interface TimeAxis {
  /** Place of a time, 0 for the arrival, 1 for the end. */
  place: (time: number) => number;
  ticks: { time: number; place: number }[];
  logarithmic: boolean;
}

/**
 * A scale on which one second and four days stay legible: even where the events are, logarithmic beyond (log(1 + t/gap)).
 * `times` are the starts of the tries and `end` the last of all times, in seconds; `apart` is the least distance of two marks as a part of the whole.
 */
export function timeAxis(times: readonly number[], end: number, apart: number): TimeAxis {
  const sorted = [...new Set([0, ...times])].toSorted((a, b) => a - b);
  if (end <= 0) return { place: () => 0, ticks: [{ time: 0, place: 0 }], logarithmic: false };
  const gaps = sorted
    .slice(1)
    .map((time, at) => time - (sorted[at] ?? 0))
    .filter((gap) => gap > end * 1e-8);
  const gap = Math.max(Math.min(end, ...gaps), end * 1e-7);
  const logarithmic = end / gap > evenUpTo;
  const place = (time: number) => {
    const share = logarithmic ? Math.log1p(time / gap) / Math.log1p(end / gap) : time / end;
    return Math.min(1, Math.max(0, share));
  };
  return { place, ticks: logarithmic ? spread(end, place, apart) : even(end, place, apart * 1.4), logarithmic };
}

function even(end: number, place: TimeAxis['place'], apart: number): TimeAxis['ticks'] {
  const step = marks.find((mark) => mark / end >= apart) ?? end;
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, at) => ({ time: at * step, place: place(at * step) }));
}

function spread(end: number, place: TimeAxis['place'], apart: number): TimeAxis['ticks'] {
  const taken = [{ time: 0, place: 0 }];
  const rank = (mark: number) => (round.has(mark) ? 0 : 1);
  for (const time of marks.filter((mark) => mark <= end).toSorted((a, b) => rank(a) - rank(b) || b - a)) {
    const here = place(time);
    if (taken.every((tick) => Math.abs(tick.place - here) >= apart)) taken.push({ time, place: here });
  }
  return taken.toSorted((a, b) => a.time - b.time);
}
