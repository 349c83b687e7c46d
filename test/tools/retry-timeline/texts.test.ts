import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { languages } from '../../../src/schemas/text.ts';
import { limitIds } from '../../../src/tools/retry-timeline/facts.ts';
import { toMarkdown } from '../../../src/tools/retry-timeline/markdown.ts';
import { readFacts } from '../../../src/tools/retry-timeline/read-facts.ts';
import { ruleIds, ruleOf } from '../../../src/tools/retry-timeline/rules.ts';
import { simulate } from '../../../src/tools/retry-timeline/simulate.ts';
import { tellStep, tellWarning } from '../../../src/tools/retry-timeline/tell.ts';
import { tellCost, tellEnding } from '../../../src/tools/retry-timeline/tell-ending.ts';
import { anySettings } from './arbitrary-settings.ts';
import { facts, factsIn, library, settingsOf, timelineOf } from './real-facts.ts';

describe('the records', () => {
  it('of every rule exist, and so do its sources', () => {
    const missing = ruleIds.flatMap((id) => {
      const { records, sources } = ruleOf(id);
      return [
        ...records.filter((one) => facts.names[one] === undefined),
        ...sources.filter((one) => facts.citations[one] === undefined),
      ].map((one) => `${id}: ${one}`);
    });
    expect(missing).toEqual([]);
  });

  it('give event sources of every kind, each with a name in both languages', () => {
    expect(new Set(facts.sources.map(({ kind }) => kind))).toEqual(new Set(['async', 'sync', 'queue', 'fifo', 'stream', 'kafka']));
    expect(
      factsIn('ja')
        .sources.map(({ id }) => id)
        .toSorted(),
    ).toEqual(facts.sources.map(({ id }) => id).toSorted());
    expect(facts.sources.slice(0, 6).map(({ id }) => id)).toEqual([
      'sdk-invoke-async',
      's3',
      'sns',
      'eventbridge',
      'sqs-standard',
      'sqs-fifo',
    ]);
  });

  it('are named where they are missing', () => {
    const limits = new Map([...library.limits].filter(([id]) => id !== 'async-event-age'));
    expect(readFacts({ ...library, limits }, 'en')).toEqual({ missing: ['limits/async-event-age'] });
    expect(limitIds).toContain('async-event-age');
  });
});

describe('the words', () => {
  it.each(languages)('of every timeline are whole in %s', (lang) => {
    fc.assert(
      fc.property(anySettings(), (settings) => {
        const timeline = simulate(settings, facts);
        const texts = [
          tellEnding(timeline, settings, lang),
          ...timeline.steps.map((step) => tellStep(step, settings, lang)),
          ...timeline.warnings.map((one) => tellWarning(one, lang)),
        ];
        for (const text of [...texts, tellCost(timeline, settings, lang)])
          expect(text).not.toMatch(/NaN|Infinity|undefined|\{|^[a-z]+-[a-z-]+$/);
        for (const text of texts) expect(text).toMatch(/[.。)]$/);
      }),
      { numRuns: 500 },
    );
  });

  it('of a Kinesis shard that stands still', () => {
    const [timeline, settings] = [timelineOf({ source: 'kinesis' }), settingsOf({ source: 'kinesis' })];
    expect(timeline.steps.map((step) => tellStep(step, settings, 'ja'))).toMatchInlineSnapshot(`
      [
        "レコードがシャードに入り、Lambda がバッチとして読む。",
        "1 回目：1 秒後に関数がエラーになる。",
        "2 回目：1 秒後に関数がエラーになる。",
        "3 回目：1 秒後に関数がエラーになる。",
        "4 回目：1 秒後に関数がエラーになる。",
        "5 回目：1 秒後に関数がエラーになる。",
        "6 回目：1 秒後に関数がエラーになる。",
        "7 回目：1 秒後に関数がエラーになる。",
        "8 回目：1 秒後に関数がエラーになる。",
        "9 回目：1 秒後に関数がエラーになる。",
        "10 回目：1 秒後に関数がエラーになる。",
        "11〜43,199 回目：関数のエラー。2 秒ごと。",
        "43,200 回目：1 秒後に関数がエラーになる。",
        "保持期間が切れ、レコードが消える。",
      ]
    `);
  });
});

describe('the Markdown', () => {
  it('holds settings, result, steps and warnings with their sources', () => {
    const typed = { source: 'sqs-standard', timeout: '30s', visibility: '60', receives: '2' };
    const [timeline, settings] = [timelineOf(typed), settingsOf(typed)];
    expect(toMarkdown(timeline, settings, facts, 'en', 'https://wiki.example/en/tools/retry-timeline/?source=sqs-standard'))
      .toMatchInlineSnapshot(`
      "# [Retry timeline: SQS standard queue](https://wiki.example/en/tools/retry-timeline/?source=sqs-standard)

      **After 2 receives SQS moves it to the dead-letter queue, 2 min after it arrived.** 9 other messages of its batch end the same way.

      ## Settings

      - Event source: SQS standard queue
      - What goes wrong: Always: the function fails
      - Place of the failing record: 4
      - Duration of one run: 1 s
      - Function timeout: 30 s
      - Batch size: 10
      - Batching window: 0 s
      - Visibility timeout: 1 min
      - Report only what failed: –
      - Receives before the dead-letter queue: 2
      - Retention of the dead-letter queue: 4 d
      - Retention of the source: 4 d

      ## Result

      - Ends after: 2 min
      - Receives: 2
      - Function runs: 2
      - Blocked meanwhile: nothing
      - Given up: 10
      - In the DLQ until (after arrival): 4 d

      | After arrival | What happens | Sent | Blocked |
      |---|---|---|---|
      | 0 s | The message is in the queue; Lambda receives it, which hides it. | 1–10 (10) | nothing |
      | 0 s | Receive 1: the function fails after 1 s. | 1–10 (10) | nothing |
      | 1 min | Receive 2: the function fails after 1 s. | 1–10 (10) | nothing |
      | 2 min | Received maxReceiveCount times: SQS moves it to the dead-letter queue. | 1–10 (10) | nothing |

      ## Watch out

      - **Warning** On standard queues a moved message keeps its time of sending. Make the retention of the dead-letter queue (4 d) longer than that of the source (4 d). (Source [1](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention.html))
      - **Warning** The visibility timeout is 1 min. AWS advises at least 3 min: 6 times the timeout of the function, plus the batching window. (Source [1](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html))
      - **Warning** \`maxReceiveCount\` is 2. Receives that end in a throttle count as well; AWS advises at least 5. (Source [1](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html))
      - **Warning** One failure returns the whole batch: 9 other messages are processed again, and their receive count rises too. (Source [1](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html))
      - **Note** After function errors Lambda lowers the concurrency of its polling. By how much is not documented; drawn without delay. With \`ReportBatchItemFailures\` it does not slow down. (Source [1](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html))
      - **Note** Returned messages can come back in other combinations; drawn as the same batch each time. (Source [1](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html))"
    `);
  });
});
