import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { entriesWithWitnesses } from '../../src/checks/witnesses.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { Entry } from '../../src/loading/knowledge-base.ts';
import { witnessPackages } from '../../src/schemas/witness.ts';
import type { WitnessPackage } from '../../src/schemas/witness.ts';
import { compareWitness } from '../../src/witnesses/compare.ts';
import type { WitnessedEntry } from '../../src/witnesses/compare.ts';
import { uncovered } from '../../src/witnesses/coverage.ts';
import { disagreements } from '../../src/witnesses/disagreements.ts';
import { findingText } from '../../src/witnesses/drift-report.ts';
import { parsePattern } from '../../src/witnesses/pattern.ts';
import { readInstalled } from '../../src/witnesses/read-package.ts';
import type { Testimony } from '../../src/witnesses/statement.ts';
import { wantedSymbols } from '../../src/witnesses/wanted.ts';

const today = '2026-11-21';
const knowledge = loadKnowledge(path.join(import.meta.dirname, '../..'));
const witnessed = entriesWithWitnesses(knowledge).filter(({ data }) => data.witnesses.length > 0);
const testimonies = new Map<WitnessPackage, Testimony>();

beforeAll(() => {
  for (const name of witnessPackages) {
    const testimony = readInstalled(name, wantedSymbols(knowledge, name));
    if (!testimony) throw new Error(`${name} is not installed; run \`npm ci\`.`);
    testimonies.set(name, testimony);
  }
});

function heard(name: WitnessPackage): Testimony {
  const testimony = testimonies.get(name);
  if (!testimony) throw new Error(`${name} was not read.`);
  return testimony;
}

it('at least 90 records name a witness', () => {
  expect(witnessed.length).toBeGreaterThanOrEqual(90);
});

it.each(witnessPackages)('%s and the content agree', (name) => {
  expect(disagreements(knowledge, heard(name), today).map(findingText).join('\n')).toBe('');
});

it.each(witnessPackages)('%s has no runtime and no exception without a record', (name) => {
  expect(uncovered(knowledge, heard(name), today).map(findingText).join('\n')).toBe('');
});

describe('a corrupted value', () => {
  it('is told in any record, with AWS’s words', () => {
    const silent = witnessed.flatMap((entry) =>
      entry.data.witnesses.flatMap((witness) => {
        const testimony = heard(witness.package);
        return corruptions(entry, witness.says, testimony.statements.get(witness.symbol)?.kind)
          .filter((corrupted) => compareWitness(corrupted, witness, testimony).length === 0)
          .map(() => `${entry.file}: ${witness.symbol}`);
      }),
    );
    expect(silent).toEqual([]);
  });

  it('stands beside AWS’s words, with the place and an update to begin with', () => {
    const entry = limit('sqs-provisioned-pollers-maximum');
    const corrupted = withPart(entry, 'maximum', 250);
    const altered = { ...knowledge, records: { ...knowledge.records, limits: new Map([[entry.id, corrupted]]) } };
    const [finding] = disagreements(altered, heard('@aws-sdk/client-lambda'), today).filter(
      ({ record }) => record === `limits/${entry.id}`,
    );
    expect(finding && findingText({ ...finding, package: '@aws-sdk/client-lambda' })).toMatchInlineSnapshot(`
      "content/limits/sqs-provisioned-pollers-maximum.yaml:43:16  value  @aws-sdk/client-lambda
        The maximum is 250 pollers here; ProvisionedPollerConfig.MaximumPollers says 10,000 pollers: "…maximum number of event pollers this event source can scale up to. For Amazon SQS event source mappings, the accepted range is between 2 and 10,000, with a default of 200. For Amazon MSK and self-managed Apache Kafka event source mappings, the…".
        Look it up in the guide. If the slip is here, correct this line; if AWS changed it: npm run new change limits/sqs-provisioned-pollers-maximum; if only the package is wrong or behind, remove this witness and say so in \`disputed\`.
        An update to begin with:
          # content/updates/2026-11-sqs-provisioned-pollers-maximum.yaml
          # Its source: npm run new:source -- https://www.npmjs.com/package/@aws-sdk/client-lambda/v/3.1162.0 --title "@aws-sdk/client-lambda 3.1162.0" --kind package
          date: ≤2026-11-21
          title:
            ja: SQS プロビジョニングモードの最大ポーラー数が 10,000 個に
            en: "SQS provisioned mode: maximum pollers: now 10,000 pollers"
          summary:
            ja: 上限が 250 個から 10,000 個に変わった。
            en: The maximum changed from 250 pollers to 10,000 pollers.
          category: event-sources
          changes:
            limits:
              - sqs-provisioned-pollers-maximum
          sources:
            - npmjs-com-package-aws-sdk-client-lambda-v-3-1162-0
          verifiedOn: 2026-11-21
          reviewWithin: 90"
    `);
  });
});

/** The record with each thing that a witness carries made wrong: every placeholder's number, an exception's name, a runtime's id. */
function corruptions(entry: WitnessedEntry, says: string | undefined, kind: string | undefined): WitnessedEntry[] {
  switch (entry.collection) {
    case 'limits': {
      const pattern = parsePattern(says ?? '');
      if ('wrong' in pattern) throw new Error(pattern.wrong);
      return pattern.placeholders.map(({ part }) => withPart(entry, part, 123_456_789));
    }
    case 'errors':
      return kind === 'exception' ? [{ ...entry, data: { ...entry.data, message: 'OtherException', variants: [] } }] : [];
    case 'runtimes':
      return [{ ...entry, id: `${entry.id}9` }];
    case 'event-sources':
      // Its words stand for themselves: there is no number to corrupt.
      return [];
    default:
      return entry satisfies never;
  }
}

function withPart(entry: Entry<'limits'>, part: 'minimum' | 'default' | 'maximum' | 'step', amount: number): Entry<'limits'> {
  const history = entry.data.history.map((change, at, all) =>
    at === all.length - 1 ? { ...change, value: { ...change.value, [part]: amount } } : change,
  );
  return { ...entry, data: { ...entry.data, history } };
}

function limit(id: string): Entry<'limits'> {
  const entry = knowledge.records.limits.get(id);
  if (!entry) throw new Error(`There is no limit ${id}.`);
  return entry;
}
