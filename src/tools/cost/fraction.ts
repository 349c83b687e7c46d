/** An exact number: numerator and a denominator above 0. Money and quantities stay exact until they are shown. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

export const zero: Fraction = { over: 0n, under: 1n };

/** The exact value of a decimal number as it is written: `0.1` is 1/10, `3.09e-8` is 309/10,000,000,000. Throws for what is no number. */
export function fractionOf(value: number | bigint): Fraction {
  if (typeof value === 'bigint') return { over: value, under: 1n };
  const [, sign = '', whole = '', part = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError(`${value} is no number to calculate money with.`);
  const power = Number(exponent) - part.length;
  const digits = BigInt(`${sign}${whole}${part}`);
  return power >= 0 ? { over: digits * 10n ** BigInt(power), under: 1n } : { over: digits, under: 10n ** BigInt(-power) };
}

export function add(...all: readonly Fraction[]): Fraction {
  return all.reduce((a, b) => simplify({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }), zero);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { over: -b.over, under: b.under });
}

export function multiply(...all: readonly Fraction[]): Fraction {
  return all.reduce((a, b) => simplify({ over: a.over * b.over, under: a.under * b.under }), fractionOf(1));
}

/** Throws for a division by zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.over === 0n) throw new RangeError('Nothing can be divided by zero.');
  const sign = b.over < 0n ? -1n : 1n;
  return simplify({ over: a.over * b.under * sign, under: a.under * b.over * sign });
}

/** Below 0 where a is less than b, 0 where they are equal, above 0 otherwise. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** The value as a decimal with so many digits after the point, halves away from zero. */
export function toDecimal({ over, under }: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const negative = over < 0n;
  const scaled = (2n * (negative ? -over : over) * scale + under) / (2n * under);
  const text = scaled.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = negative && scaled > 0n ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
}

/** The nearest double, for places in a picture only. */
export function toNumber({ over, under }: Fraction): number {
  const scale = 10n ** 12n;
  return Number((over * scale) / under) / Number(scale);
}

function simplify({ over, under }: Fraction): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { over: over / a, under: under / a } : { over, under };
}
