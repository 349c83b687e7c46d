import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';
import type { Entry } from '../../src/loading/knowledge-base.ts';
import { schemas } from '../../src/schemas/collections.ts';
import { dayOf } from '../../src/schemas/date.ts';
import type { Witness } from '../../src/schemas/witness.ts';
import { compareWitness } from '../../src/witnesses/compare.ts';
import { uncovered } from '../../src/witnesses/coverage.ts';
import { news } from '../../src/witnesses/news.ts';
import { readPackage } from '../../src/witnesses/read-package.ts';
import type { Statement } from '../../src/witnesses/statement.ts';

const today = '2026-11-21';
const knowledge = loadKnowledge(path.join(import.meta.dirname, '../..'));

/** What a past version of @aws-sdk/client-lambda stated; test/fixtures/packages/take.ts took it from the registry. */
const sdk = (version: string) =>
  readPackage('@aws-sdk/client-lambda', path.join(import.meta.dirname, `../fixtures/packages/client-lambda-${version}`), new Set());

/** A limit as its record was before a day, listening to some words. */
function limitBefore(id: string, day: string, symbol: string, says: string): { limit: Entry<'limits'>; witness: Witness } {
  const limit = knowledge.records.limits.get(id);
  if (!limit) throw new Error(`There is no limit ${id}.`);
  const witness: Witness = { package: '@aws-sdk/client-lambda', symbol, says };
  const history = limit.data.history.filter(({ from }) => dayOf(from) < day);
  return { limit: { ...limit, data: { ...limit.data, history } }, witness };
}

describe('a change that a witness would have caught', () => {
  it('streamed responses grew from 20 to 200 MB', () => {
    const { limit, witness } = limitBefore(
      'response-streaming-payload',
      '2025-07-31',
      'FunctionUrlConfig.InvokeMode',
      'maximum response payload size is {default} MB',
    );
    expect(compareWitness(limit, witness, sdk('3.864.0'))).toEqual([]);
    expect(compareWitness(limit, witness, sdk('3.865.0'))).toMatchInlineSnapshot(`
      [
        {
          "amount": 200,
          "kind": "value",
          "ours": "20 MB",
          "part": "default",
          "theirs": "200 MB",
          "words": "…invokes your function using the InvokeWithResponseStream API operation. The maximum response payload size is 200 MB.",
        },
      ]
    `);
  });

  it('errors of durable executions grew from 256 KB to 1 MB, another unit', () => {
    const { limit, witness } = limitBefore(
      'durable-error-size',
      '2026-10-01',
      'GetDurableExecutionResponse.Error',
      'size of all error fields is limited to {maximum} KB',
    );
    expect(compareWitness(limit, witness, sdk('3.1155.0'))).toEqual([]);
    expect(compareWitness(limit, witness, sdk('3.1156.0'))).toMatchInlineSnapshot(`
      [
        {
          "kind": "words",
          "words": "Error information if the durable execution failed. This field is only present when the execution status is FAILED, TIMED_OUT, or STOPPED. The combined size of all error fields is limited to 1 MB.",
        },
      ]
    `);
  });

  it('SQS got up to 10,000 event pollers, told in other words', () => {
    const { limit, witness } = limitBefore(
      'sqs-provisioned-pollers-maximum',
      '2026-11-22',
      'ProvisionedPollerConfig.MaximumPollers',
      'For Amazon SQS events source mappings, default is {default}, and minimum value allowed is {minimum}',
    );
    expect(compareWitness(limit, witness, sdk('3.1114.0'))).toEqual([]);
    expect(compareWitness(limit, witness, sdk('3.1115.0'))).toMatchInlineSnapshot(`
      [
        {
          "kind": "words",
          "words": "The maximum number of event pollers this event source can scale up to. For Amazon SQS event source mappings, the accepted range is between 2 and 10,000, with a default of 200. For Amazon MSK and self-managed Apache Kafka event source…",
        },
      ]
    `);
  });
});

const nothingReported = new Set<string>();

describe('a change where no witness listened', () => {
  it('asynchronous payloads grew to 1 MB', () => {
    expect(
      news(knowledge, sdk('3.918.0'), sdk('3.919.0'), nothingReported, today).map(({ kind, record, what }) => ({ kind, record, what })),
    ).toMatchInlineSnapshot(`
      [
        {
          "kind": "number",
          "record": "limits/async-payload",
          "what": "Numbers changed in Invoke: nothing became "For synchronous invocations, the maximum payload size is 6 MB. For asynchronous invocations, the maximum payload size is 1 MB.".",
        },
      ]
    `);
  });

  it('functions on managed instances may run for 90 minutes', () => {
    expect(
      news(knowledge, sdk('3.1128.0'), sdk('3.1129.0'), nothingReported, today).map(({ kind, record, what }) => ({ kind, record, what })),
    ).toMatchInlineSnapshot(`
      [
        {
          "kind": "number",
          "record": "limits/function-timeout",
          "what": "Numbers changed in CreateFunctionRequest.Timeout: "The default is 3 seconds. The maximum allowed value is 900 seconds." became "The default is 3 seconds, and the maximum allowed value is 900 seconds. For functions using Lambda Managed Instances, asynchronous invocations and event source mapping invocations (except Amazon MQ and Amazon DocumentDB) support a maximum allowed value of 5,400 seconds (90 minutes).".",
        },
      ]
    `);
  });

  it('a rewording that leaves the numbers alone is no finding', () => {
    const before = sdk('3.918.0');
    const reworded = [...before.statements].map(
      ([symbol, one]) => [symbol, { ...one, words: `Newly said, as in S3 and java21: ${one.words}` }] as const,
    );
    expect(news(knowledge, before, { ...before, version: '9.0.0', statements: new Map(reworded) }, nothingReported, today)).toEqual([]);
  });
});

describe('new runtimes', () => {
  const without = (...ids: string[]) => ({
    ...knowledge,
    records: { ...knowledge.records, runtimes: new Map([...knowledge.records.runtimes].filter(([id]) => !ids.includes(id))) },
  });

  it.each([
    ['nodejs24.x', '3.914.0', '3.916.0'],
    ['nodejs26.x', '3.1098.0', '3.1099.0'],
    ['python3.15', '3.1098.0', '3.1099.0'],
  ])('%s is named when it comes', (id, before, after) => {
    const then = without(id);
    expect(uncovered(then, sdk(before), today)).toEqual([]);
    expect(uncovered(then, sdk(after), today).map(({ what, todo }) => `${what} ${todo}`)).toEqual([
      `The runtime ${id} has no record. Look it up in the guide, then: npm run new runtime`,
    ]);
  });

  it('come with an update to begin with', () => {
    expect(uncovered(without('nodejs24.x'), sdk('3.916.0'), today)[0]?.update).toMatchInlineSnapshot(`
      "# content/updates/2026-11-nodejs24-x.yaml
      # Its source: npm run new:source -- https://www.npmjs.com/package/@aws-sdk/client-lambda/v/3.916.0 --title "@aws-sdk/client-lambda 3.916.0" --kind package
      date: ≤2026-11-21
      title:
        ja: ランタイム nodejs24.x が使える
        en: Runtime nodejs24.x is available
      summary:
        ja: ランタイムの識別子 \`nodejs24.x\` が API に加わった。
        en: The API knows the runtime identifier \`nodejs24.x\`.
      category: runtimes
      changes:
        runtimes:
          - nodejs24.x
      sources:
        - npmjs-com-package-aws-sdk-client-lambda-v-3-916-0
      verifiedOn: 2026-11-21
      reviewWithin: 90
      "
    `);
  });
});

describe('what no record names', () => {
  const before = sdk('3.1155.0');
  const added = { symbol: 'FunctionConfiguration.WarmPoolSize', kind: 'parameter', words: 'Environments kept warm, up to 50.' } as const;
  const after = { ...before, version: '9.0.0', statements: new Map([...before.statements, [added.symbol, added]]) };

  it('a new parameter is told with its words and an update to begin with', () => {
    expect(news(knowledge, before, after, nothingReported, today)).toMatchInlineSnapshot(`
      [
        {
          "kind": "uncovered",
          "package": "@aws-sdk/client-lambda 9.0.0",
          "place": undefined,
          "record": undefined,
          "symbol": "FunctionConfiguration.WarmPoolSize",
          "todo": "Does it limit, retry or change anything for a user? Then give it a record and an update: npm run new",
          "update": "# content/updates/2026-11-function-configuration-warm-pool-size.yaml
      # Its source: npm run new:source -- https://www.npmjs.com/package/@aws-sdk/client-lambda/v/9.0.0 --title "@aws-sdk/client-lambda 9.0.0" --kind package
      date: ≤2026-11-21
      title:
        ja: API に FunctionConfiguration.WarmPoolSize が加わった
        en: FunctionConfiguration.WarmPoolSize joined the API
      summary:
        ja: API に \`FunctionConfiguration.WarmPoolSize\` が加わった。
        en: The API has a new parameter, \`FunctionConfiguration.WarmPoolSize\`.
      category: developer-tools
      sources:
        - npmjs-com-package-aws-sdk-client-lambda-v-9-0-0
      verifiedOn: 2026-11-21
      reviewWithin: 90
      ",
          "what": "New parameter: FunctionConfiguration.WarmPoolSize: "Environments kept warm, up to 50.".",
        },
      ]
    `);
  });

  it('what arrived together is told once', () => {
    const more: readonly Statement[] = [
      { symbol: 'AWS::Lambda::Pool', kind: 'resource', words: 'A pool.' },
      { symbol: 'AWS::Lambda::Pool.PoolSize', kind: 'property', words: '' },
      { symbol: 'AWS::Lambda::Pool.PoolScaling.PoolTarget', kind: 'property', words: '' },
      { symbol: 'CreatePoolRequest.PoolColour', kind: 'parameter', words: '' },
      { symbol: 'UpdatePoolRequest.PoolColour', kind: 'parameter', words: '' },
      { symbol: 'PoolState.POOL_FULL', kind: 'enum member', words: 'POOL_FULL' },
      { symbol: 'PoolState.POOL_EMPTY', kind: 'enum member', words: 'POOL_EMPTY' },
    ];
    const grown = {
      ...before,
      version: '9.0.0',
      statements: new Map([...before.statements, ...more.map((one) => [one.symbol, one] as const)]),
    };
    expect(news(knowledge, before, grown, nothingReported, today).map(({ what }) => what)).toEqual([
      'New resource: AWS::Lambda::Pool: "A pool.". With it: AWS::Lambda::Pool.PoolScaling.PoolTarget, AWS::Lambda::Pool.PoolSize.',
      'New parameter: CreatePoolRequest.PoolColour. With it: UpdatePoolRequest.PoolColour.',
      'New enum member: PoolState.POOL_EMPTY, "POOL_EMPTY". With it: PoolState.POOL_FULL.',
    ]);
  });

  it('an exception whose name ends that of a known one is told', () => {
    const pool: Statement = { symbol: 'NotFoundException', kind: 'exception', words: 'No pool.' };
    const grown = { ...before, version: '9.0.0', statements: new Map([[pool.symbol, pool]]) };
    expect(uncovered(knowledge, grown, today).map(({ what }) => what)).toEqual([
      'The exception NotFoundException has no record: "No pool.".',
    ]);
  });

  it('a changed number is told without the sentences around it', () => {
    const limit: Statement = { symbol: 'A.B', kind: 'parameter', words: 'Old words. At most 1 KB.' };
    const [was, is] = [limit, { ...limit, words: 'New words. At most 1 MB.' }].map((one) => ({
      ...before,
      statements: new Map([[one.symbol, one]]),
    }));
    expect(was && is && news(knowledge, was, is, nothingReported, today).map(({ what }) => what)).toEqual([
      'Numbers changed in A.B: "At most 1 KB." became "At most 1 MB.".',
    ]);
  });

  it('the update to begin with is a sound record', () => {
    const [finding] = news(knowledge, before, after, nothingReported, today);
    expect(schemas.updates.safeParse(parse(finding?.update ?? '')).error).toBeUndefined();
  });

  it('a parameter that went is told where a record names it', () => {
    const [gone] = news(
      knowledge,
      before,
      {
        ...before,
        version: '9.0.0',
        statements: new Map([...before.statements].filter(([symbol]) => symbol !== 'ProvisionedPollerConfig.MaximumPollers')),
      },
      nothingReported,
      today,
    );
    expect(gone).toMatchObject({
      kind: 'lost',
      symbol: 'ProvisionedPollerConfig.MaximumPollers',
      what: 'Gone since 3.1155.0: the parameter ProvisionedPollerConfig.MaximumPollers.',
    });
  });
});
