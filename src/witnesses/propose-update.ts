import { stringify } from 'yaml';
import { sourceId } from '../cli/source-id.ts';
import { formatQuantity } from '../knowledge/quantity.ts';
import type { Entry } from '../loading/knowledge-base.ts';
import type { Limit } from '../schemas/limit.ts';
import type { Update } from '../schemas/update.ts';
import { currentValue } from '../knowledge/history.ts';
import type { Disagreement } from './compare.ts';
import type { Testimony } from './statement.ts';

/** Days until a new update wants its first review. */
const reviewWithin = 90;

/** The update category for a change of each kind of limit. */
const updateCategory = {
  compute: 'compute',
  payload: 'invocation',
  package: 'packaging',
  configuration: 'compute',
  concurrency: 'concurrency',
  async: 'invocation',
  'event-source-mapping': 'event-sources',
  networking: 'networking',
  streaming: 'invocation',
  'function-url': 'invocation',
  layers: 'packaging',
  extensions: 'developer-tools',
  snapstart: 'compute',
  observability: 'observability',
  api: 'developer-tools',
  'managed-instances': 'managed-instances',
  'durable-functions': 'durable-functions',
  microvms: 'microvms',
  'web-functions': 'compute',
  edge: 'edge',
  pricing: 'pricing',
  neighbours: 'neighbours',
} as const satisfies Record<Limit['category'], Update['category']>;

/**
 * An update record to begin with, as the text of its file, for a value that AWS's package gives otherwise than the record.
 * The date is a bound, since a package does not say since when a value holds.
 */
export function proposeUpdate(
  entry: Entry<'limits'>,
  found: Extract<Disagreement, { kind: 'value' }>,
  testimony: Testimony,
  today: string,
): string {
  const { name, unit, category } = entry.data;
  const ours = currentValue(entry.data)[found.part];
  const before = (lang: 'ja' | 'en') => (ours === undefined ? undefined : formatQuantity(ours, unit, lang));
  const after = (lang: 'ja' | 'en') => formatQuantity(found.amount, unit, lang);
  const id = `${today.slice(0, 7)}-${entry.id}`;
  const record = {
    date: `≤${today}`,
    title: { ja: `${name.ja}: ${after('ja')}に`, en: `${name.en}: now ${after('en')}` },
    summary: {
      ja: `${partNames[found.part].ja}が${before('ja') === undefined ? '' : ` ${before('ja')} から`} ${after('ja')} に変わった。`,
      en: `The ${found.part} changed${before('en') === undefined ? '' : ` from ${before('en')}`} to ${after('en')}.`,
    },
    category: updateCategory[category],
    changes: { limits: [entry.id] },
    sources: [sourceId(`https://www.npmjs.com/package/${testimony.package}/v/${testimony.version}`)],
    verifiedOn: today,
    reviewWithin,
  };
  return `# content/updates/${id}.yaml\n${stringify(record, { lineWidth: 0 })}`;
}

const partNames = {
  minimum: { ja: '最小値', en: 'minimum' },
  default: { ja: 'デフォルト', en: 'default' },
  maximum: { ja: '上限', en: 'maximum' },
  step: { ja: '刻み', en: 'step' },
} as const;
