import { factNumber } from '../form/facts.ts';
import type { Facts } from '../form/facts.ts';
import { divide, fractionOf, multiply, subtract } from './fraction.ts';
import type { Fraction } from './fraction.ts';

export type Place = 'us-east-1' | 'ap-northeast-1' | 'edge';
export type Architecture = 'x86_64' | 'arm64';

/** A price in USD for one unit, and the record that gives it. */
export interface Price {
  id: string;
  amount: Fraction;
}

/** A stretch of monthly duration with a price of its own; the last has no end. */
export interface Tier {
  until: { id: string; amount: Fraction } | undefined;
  price: Price;
  /** The record of the discount on the first tier's price. */
  discountId: string | undefined;
}

/** What can be bought at a place. What no record gives is not there, and is not guessed. */
export interface PriceBook {
  request: Price;
  tiers: readonly Tier[];
  storage: Price | undefined;
  provisioned: Price | undefined;
  provisionedDuration: Price | undefined;
  streaming: Price | undefined;
  freeTier: boolean;
}

/** Suffix of the ids of a place's records. */
const suffixes = { 'us-east-1': '', 'ap-northeast-1': '-tokyo', edge: '' } as const satisfies Record<Place, string>;

/** AWS lists prices of a GB-second with so many digits after the point. */
const listedDigits = 10;

const million = fractionOf(1_000_000);

/** The ids of all prices that the calculator reads. */
export const priceFacts = [
  ...['', '-tokyo'].flatMap((suffix) =>
    [
      'price-per-million-requests',
      'price-gb-second-x86',
      'price-gb-second-arm64',
      'price-ephemeral-storage-gb-second',
      'price-provisioned-concurrency-gb-second',
      'price-provisioned-duration-gb-second',
    ].map((id) => id + suffix),
  ),
  'price-response-streaming-gb',
  'price-lambda-edge-million-requests',
  'price-lambda-edge-gb-second',
  'duration-price-tier',
  'duration-price-tier-arm64',
  'duration-price-second-tier',
  'duration-price-second-tier-arm64',
  'duration-price-discount-second-tier',
  'duration-price-discount-third-tier',
];

/** The prices of a place and processor. Records give provisioned concurrency on x86_64 and streaming in us-east-1 only. */
export function priceBook(facts: Facts, place: Place, architecture: Architecture): PriceBook {
  const price = (id: string): Price => ({ id, amount: fractionOf(factNumber(facts, id, 'default')) });
  const perRequest = (id: string): Price => ({ id, amount: divide(price(id).amount, million) });
  if (place === 'edge')
    return {
      request: perRequest('price-lambda-edge-million-requests'),
      tiers: [{ until: undefined, price: price('price-lambda-edge-gb-second'), discountId: undefined }],
      storage: undefined,
      provisioned: undefined,
      provisionedDuration: undefined,
      streaming: undefined,
      freeTier: false,
    };
  const suffix = suffixes[place];
  const arm = architecture === 'arm64';
  return {
    request: perRequest(`price-per-million-requests${suffix}`),
    tiers: tiersOf(facts, price(`price-gb-second-${arm ? 'arm64' : 'x86'}${suffix}`), arm ? '-arm64' : ''),
    storage: price(`price-ephemeral-storage-gb-second${suffix}`),
    provisioned: arm ? undefined : price(`price-provisioned-concurrency-gb-second${suffix}`),
    provisionedDuration: arm ? undefined : price(`price-provisioned-duration-gb-second${suffix}`),
    streaming: place === 'us-east-1' ? price('price-response-streaming-gb') : undefined,
    freeTier: true,
  };
}

/**
 * Three tiers, counted per Region and architecture: https://aws.amazon.com/blogs/compute/introducing-tiered-pricing-for-aws-lambda/
 * The discounted price is rounded to the digits that AWS lists, which gives the prices of its price list (0.000015, 0.0000133334).
 */
function tiersOf(facts: Facts, first: Price, suffix: '' | '-arm64'): Tier[] {
  const end = (id: string) => ({ id, amount: fractionOf(factNumber(facts, id, 'maximum')) });
  const less = (discountId: string): Pick<Tier, 'price' | 'discountId'> => ({
    price: { id: first.id, amount: asListed(discounted(first.amount, factNumber(facts, discountId, 'default'))) },
    discountId,
  });
  return [
    { until: end(`duration-price-tier${suffix}`), price: first, discountId: undefined },
    { until: end(`duration-price-second-tier${suffix}`), ...less('duration-price-discount-second-tier') },
    { until: undefined, ...less('duration-price-discount-third-tier') },
  ];
}

function discounted(price: Fraction, percent: number): Fraction {
  return subtract(price, multiply(price, fractionOf(percent), { over: 1n, under: 100n }));
}

function asListed({ over, under }: Fraction): Fraction {
  const scale = 10n ** BigInt(listedDigits);
  return { over: (2n * over * scale + under) / (2n * under), under: scale };
}
