import type { RecordCollection } from '../../src/loading/knowledge-base.ts';

/** Complete answers for a new record of each collection, fit for the sound content. */
export const completeAnswers: Record<RecordCollection, string> = {
  limits: `
unit: MB
base: 1024
name: { ja: 関数のメモリ, en: Function memory (maximum) }
summary:
  ja: 関数に割り当てられるメモリ。
  en: The memory that a function can have.
category: compute
scope: function
adjustable: { possible: no }
history:
  - sources: [lambda-dg-limits]
    from: 2020-12-01
    value: { minimum: 128, default: 128, maximum: 10240, step: 1 }
    change:
      ja: 最大が 10,240 MB になった。
      en: The maximum became 10,240 MB.
`,
  'event-sources': `
name: { ja: Amazon S3, en: Amazon S3 }
service: Amazon S3
summary: { ja: オブジェクトの変更が非同期で届く。, en: Changes of objects arrive asynchronously. }
status: available
history:
  - from: 2014-11-13
    change: { ja: 通知を受け取れる。, en: Notifications can be received. }
    rules:
      invocation: async
      retriedBy: lambda
      attempts: { default: not-documented }
      window: { note: { ja: 公式の記載なし。, en: Not documented. } }
      backoff: { ja: 公式の記載なし。, en: Not documented. }
      blocks: { unit: nothing }
      partialBatch: not-applicable
      ordering: none
      failureTargets: []
    sources: [lambda-dg-limits]
`,
  updates: `
date: 2015-06-01
title: { ja: コンソールが新しくなった, en: A new console (beta) }
summary: { ja: 画面が変わった。, en: The pages changed. }
category: developer-tools
sources: [lambda-dg-limits]
`,
  errors: `
message: 'Task {id} failed: OutOfMemory'
kind: log-message
seenIn: { ja: 関数のログ, en: The function's log }
meaning: { ja: メモリが足りない。, en: Memory ran out. }
cure: [{ ja: メモリを増やす。, en: Give it more memory. }]
retry: after-a-change
sources: [lambda-dg-limits]
`,
  runtimes: `
name: Node.js 24
family: nodejs
operatingSystem: amazon-linux-2023
architectures: [x86_64, arm64]
released: 2025-11-24
summary: { ja: Amazon Linux 2023 で動く Node.js。, en: Node.js on Amazon Linux 2023. }
history:
  - from: 2025-11-24
    deprecation: not-scheduled
    blockCreate: not-scheduled
    blockUpdate: not-scheduled
    change: { ja: 提供開始。, en: Released. }
    sources: [lambda-dg-limits]
`,
  terms: `
name: { ja: コールドスタート, en: cold start }
definition: { ja: 実行環境を作ってから始まる呼び出し。, en: An invocation that first has to create its environment. }
see: [notes/retries#dlq]
`,
  sources: `
url: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
title: Lambda runtimes
kind: guide
`,
};

/** A change of the function timeout, with an update and a source that are written along. */
export const timeoutChange = `
from: 2026-01-15
value: { minimum: 1, default: 3, maximum: 1800, step: 1 }
change: { ja: 最大が 30 分になった。, en: The maximum became 30 minutes. }
update:
  title: { ja: 30 分まで実行できる, en: Functions may run for 30 minutes }
  summary: { ja: 上限が 30 分になった。, en: The maximum became 30 minutes. }
  category: compute
sources:
  - url: https://aws.amazon.com/about-aws/whats-new/2026/01/lambda-30/
    title: Lambda runs for 30 minutes
    kind: announcement
  - https://docs.aws.amazon.com/lambda/latest/dg/limits.html
`;
