import { factNumber } from '../form/facts.ts';
import type { Facts } from '../form/facts.ts';
import type { Values } from '../form/field.ts';
import type { Included, Usage } from './bill.ts';
import type { CostFields } from './fields.ts';
import type { Place } from './prices.ts';

/** A month's use as the form holds it; Lambda@Edge has no storage, provisioned concurrency or streaming to choose. */
export function usageOf(values: Values<CostFields>, place: Place): Usage {
  const edge = place === 'edge';
  return {
    requests: values.requests,
    billedMs: values.ms,
    memoryMb: values.memory,
    storageMb: edge ? 0 : values.storage,
    coldPercent: values.cold,
    initMs: values.init,
    // Never on is never there: its share of the requests then runs on demand.
    provisioned: edge || values.hours === 0 ? 0 : values.pc,
    provisionedHours: values.hours,
    provisionedPercent: values.pcshare,
    streamedMb: edge ? 0 : values.stream,
    freeTier: values.free,
  };
}

/** What is included, from the records. */
export function includedOf(facts: Facts): Included {
  return {
    freeRequests: factNumber(facts, 'free-tier-requests', 'maximum'),
    freeGbSeconds: factNumber(facts, 'free-tier-gb-seconds', 'maximum'),
    freeStreamedGb: factNumber(facts, 'free-tier-response-streaming', 'maximum'),
    storageMb: factNumber(facts, 'ephemeral-storage', 'default'),
    streamedMb: factNumber(facts, 'response-streaming-uncapped-size', 'maximum'),
    provisionedMinutes: factNumber(facts, 'provisioned-concurrency-billing-granularity', 'default'),
  };
}
