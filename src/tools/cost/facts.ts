import { priceFacts } from './prices.ts';

/** The limits that the calculator reads, and those of them whose past it tells. */
export const costFacts = [
  ...priceFacts,
  'free-tier-requests',
  'free-tier-gb-seconds',
  'free-tier-response-streaming',
  'ephemeral-storage',
  'response-streaming-uncapped-size',
  'response-streaming-payload',
  'function-memory',
  'function-timeout',
  'billing-granularity',
  'lambda-edge-billing-granularity',
  'provisioned-concurrency-billing-granularity',
  'init-phase-billing',
  'init-phase-timeout-extended',
] as const;

export const costPast = ['init-phase-billing', 'billing-granularity'] as const;
