import { stringify } from 'yaml';
import { sourceId } from '../cli/source-id.ts';
import { formatQuantity } from '../knowledge/quantity.ts';
import type { Entry } from '../loading/knowledge-base.ts';
import type { Limit } from '../schemas/limit.ts';
import type { Lang } from '../schemas/text.ts';
import type { Update } from '../schemas/update.ts';
import { currentValue } from '../knowledge/history.ts';
import type { Disagreement } from './compare.ts';
import type { Statement, Testimony } from './statement.ts';

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
  const before = (lang: Lang) => (ours === undefined ? '' : formatQuantity(ours, unit, lang));
  const after = (lang: Lang) => formatQuantity(found.amount, unit, lang);
  return fileText(entry.id, testimony, today, {
    title: { ja: `${name.ja}が${spaced(after('ja'), 'に')}`, en: `${name.en}: now ${after('en')}` },
    summary: {
      ja: `${partNames[found.part].ja}が${ours === undefined ? '' : spaced(before('ja'), 'から')}${spaced(after('ja'), 'に変わった。')}`,
      en: `The ${found.part} changed${ours === undefined ? '' : ` from ${before('en')}`} to ${after('en')}.`,
    },
    category: updateCategory[category],
    changes: { limits: [entry.id] },
  });
}

/** An update record to begin with, as the text of its file, for something that a package has and no record covers. */
export function proposeArrival(statement: Statement, testimony: Testimony, today: string): string {
  const { symbol, kind, words } = statement;
  if (symbol.startsWith('Runtime.')) {
    return fileText(words.replaceAll('.', '-'), testimony, today, {
      title: { ja: `ランタイム ${words} が使える`, en: `Runtime ${words} is available` },
      summary: { ja: `ランタイムの識別子 \`${words}\` が API に加わった。`, en: `The API knows the runtime identifier \`${words}\`.` },
      category: 'runtimes',
      changes: { runtimes: [words] },
    });
  }
  return fileText(slug(symbol), testimony, today, {
    title: { ja: `API に ${symbol} が加わった`, en: `${symbol} joined the API` },
    summary: { ja: `API に \`${symbol}\` が加わった。`, en: `The API has a new ${kind}, \`${symbol}\`.` },
    category: 'developer-tools',
  });
}

/** What a proposal says beyond its date, its source and its review. */
type Told = Pick<Update, 'title' | 'summary' | 'category'> & { changes?: { limits: string[] } | { runtimes: string[] } };

function fileText(subject: string, testimony: Testimony, today: string, told: Told): string {
  const address = `https://www.npmjs.com/package/${testimony.package}/v/${testimony.version}`;
  const record = {
    date: `≤${today}`,
    ...told,
    sources: [sourceId(address)],
    verifiedOn: today,
    reviewWithin,
  };
  return [
    `# content/updates/${today.slice(0, 7)}-${subject}.yaml`,
    `# Its source: npm run new:source -- ${address} --title "${testimony.package} ${testimony.version}" --kind package`,
    stringify(record, { lineWidth: 0 }),
  ].join('\n');
}

/** `ProvisionedPollerConfig.PollerGroupName` → `provisioned-poller-config-poller-group-name`. */
function slug(symbol: string): string {
  return symbol
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}

/** A Japanese quantity before Japanese text: a blank around it where Latin letters or digits meet the text. */
function spaced(quantity: string, text: string): string {
  return ` ${quantity}${/[\w%]$/.test(quantity) ? ' ' : ''}${text}`;
}

const partNames = {
  minimum: { ja: '最小値', en: 'minimum' },
  default: { ja: 'デフォルト', en: 'default' },
  maximum: { ja: '上限', en: 'maximum' },
  step: { ja: '刻み', en: 'step' },
} as const;
