import type { attemptDefaults, blockedUnits, failureTargets, invocations, retriers } from '../schemas/event-source.ts';
import type { errorKinds, errorRetries } from '../schemas/error.ts';
import type { deploymentKinds, limitCategories, limitScopes } from '../schemas/limit.ts';
import type { noteParts } from '../schemas/note.ts';
import type { RetryRules } from '../schemas/event-source.ts';
import type { operatingSystems, runtimeFamilies } from '../schemas/runtime.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Bilingual } from '../schemas/text.ts';
import type { updateCategories } from '../schemas/update.ts';
import type { RuntimePhase } from '../knowledge/runtime-phase.ts';

type Labels<Values extends readonly string[]> = Record<Values[number], Bilingual>;

export const limitCategoryLabels: Labels<typeof limitCategories> = {
  compute: { ja: 'コンピューティング', en: 'Compute' },
  payload: { ja: 'ペイロード', en: 'Payload' },
  package: { ja: 'デプロイパッケージ', en: 'Deployment package' },
  configuration: { ja: '関数の設定', en: 'Function configuration' },
  concurrency: { ja: '同時実行数とスケーリング', en: 'Concurrency and scaling' },
  async: { ja: '非同期呼び出し', en: 'Asynchronous invocation' },
  'event-source-mapping': { ja: 'イベントソースマッピング', en: 'Event source mapping' },
  networking: { ja: 'ネットワーク', en: 'Networking' },
  streaming: { ja: 'レスポンスストリーミング', en: 'Response streaming' },
  'function-url': { ja: '関数 URL', en: 'Function URL' },
  layers: { ja: 'レイヤー', en: 'Layers' },
  extensions: { ja: '拡張機能', en: 'Extensions' },
  snapstart: { ja: 'SnapStart', en: 'SnapStart' },
  observability: { ja: 'ログと監視', en: 'Logs and monitoring' },
  api: { ja: 'API リクエスト', en: 'API requests' },
  'managed-instances': { ja: 'マネージドインスタンス', en: 'Managed Instances' },
  'durable-functions': { ja: 'Durable Functions', en: 'Durable functions' },
  microvms: { ja: 'MicroVM', en: 'MicroVMs' },
  'web-functions': { ja: 'ウェブ関数', en: 'Web Functions' },
  edge: { ja: 'Lambda@Edge', en: 'Lambda@Edge' },
  pricing: { ja: '料金', en: 'Pricing' },
  neighbours: { ja: '周辺サービスの上限', en: 'Limits of neighbouring services' },
};

export const limitScopeLabels: Labels<typeof limitScopes> = {
  function: { ja: '関数ごと', en: 'per function' },
  'function-version': { ja: '関数バージョンごと', en: 'per function version' },
  invocation: { ja: '呼び出しごと', en: 'per invocation' },
  'execution-environment': { ja: '実行環境ごと', en: 'per execution environment' },
  'account-region': { ja: 'アカウント・リージョンごと', en: 'per account and Region' },
  account: { ja: 'アカウントごと', en: 'per account' },
  vpc: { ja: 'VPC ごと', en: 'per VPC' },
  'event-source-mapping': { ja: 'イベントソースマッピングごと', en: 'per event source mapping' },
  shard: { ja: 'シャードごと', en: 'per shard' },
  request: { ja: 'リクエストごと', en: 'per request' },
  alias: { ja: 'エイリアスごと', en: 'per alias' },
  'layer-version': { ja: 'レイヤーバージョンごと', en: 'per layer version' },
  'function-url': { ja: '関数 URL ごと', en: 'per function URL' },
  'capacity-provider': { ja: 'キャパシティープロバイダーごと', en: 'per capacity provider' },
  'durable-execution': { ja: 'Durable Executionごと', en: 'per durable execution' },
  microvm: { ja: 'MicroVM ごと', en: 'per MicroVM' },
  distribution: { ja: 'ディストリビューションごと', en: 'per distribution' },
  queue: { ja: 'キューごと', en: 'per queue' },
  eni: { ja: 'ENI ごと', en: 'per ENI' },
  'log-group': { ja: 'ロググループごと', en: 'per log group' },
  month: { ja: 'アカウント・月ごと', en: 'per account and month' },
  other: { ja: '本文を参照', en: 'see text' },
};

export const deploymentKindLabels: Labels<typeof deploymentKinds> = {
  zip: { ja: '.zip パッケージ', en: '.zip package' },
  image: { ja: 'コンテナイメージ', en: 'container image' },
  'managed-instances': { ja: 'マネージドインスタンス', en: 'Managed Instances' },
  'durable-functions': { ja: 'Durable Functions', en: 'durable functions' },
  microvms: { ja: 'MicroVM', en: 'MicroVMs' },
  'web-functions': { ja: 'ウェブ関数', en: 'Web Functions' },
  edge: { ja: 'Lambda@Edge', en: 'Lambda@Edge' },
};

export const invocationLabels: Labels<typeof invocations> = {
  sync: { ja: '同期', en: 'Synchronous' },
  async: { ja: '非同期', en: 'Asynchronous' },
  'poll-stream': { ja: 'ポーリング（ストリーム）', en: 'Polled stream' },
  'poll-queue': { ja: 'ポーリング（キュー）', en: 'Polled queue' },
};

export const retrierLabels: Labels<typeof retriers> = {
  caller: { ja: '呼び出し元', en: 'Caller' },
  lambda: { ja: 'Lambda', en: 'Lambda' },
  service: { ja: '呼び出し元サービス', en: 'Calling service' },
  'event-source-mapping': { ja: 'イベントソースマッピング', en: 'Event source mapping' },
  queue: { ja: 'キュー（再配信）', en: 'Queue (redelivery)' },
  nobody: { ja: '再試行なし', en: 'Nobody' },
  'not-documented': { ja: '公式の記載なし', en: 'Not documented' },
};

export const attemptLabels: Labels<typeof attemptDefaults> = {
  limit: { ja: '', en: '' },
  none: { ja: 'なし', en: 'None' },
  'caller-decides': { ja: '呼び出し元しだい', en: 'Up to the caller' },
  'service-decides': { ja: 'サービスしだい', en: 'Up to the service' },
  'until-expired': { ja: 'データの期限まで', en: 'Until the data expires' },
  'until-success': { ja: '成功するまで', en: 'Until it succeeds' },
  'queue-decides': { ja: 'キューの設定しだい', en: 'Up to the queue' },
  'not-documented': { ja: '公式の記載なし', en: 'Not documented' },
};

export const blockedLabels: Labels<typeof blockedUnits> = {
  nothing: { ja: 'なし', en: 'Nothing' },
  shard: { ja: 'シャード', en: 'The shard' },
  partition: { ja: 'パーティション', en: 'The partition' },
  'message-group': { ja: 'メッセージグループ', en: 'The message group' },
  queue: { ja: 'キュー', en: 'The queue' },
  stream: { ja: 'ストリーム', en: 'The stream' },
  'not-documented': { ja: '公式の記載なし', en: 'Not documented' },
};

export const partialBatchLabels: Record<RetryRules['partialBatch'], Bilingual> = {
  yes: { ja: '可', en: 'Yes' },
  no: { ja: '不可', en: 'No' },
  'not-applicable': { ja: '—', en: '—' },
  'not-documented': { ja: '公式の記載なし', en: 'Not documented' },
};

export const orderingLabels: Record<RetryRules['ordering'], Bilingual> = {
  none: { ja: '保証なし', en: 'None' },
  shard: { ja: 'シャード内', en: 'Within a shard' },
  partition: { ja: 'パーティション内', en: 'Within a partition' },
  'message-group': { ja: 'メッセージグループ内', en: 'Within a message group' },
  stream: { ja: 'ストリーム内', en: 'Within the stream' },
  caller: { ja: '呼び出し元しだい', en: 'Up to the caller' },
  'not-documented': { ja: '公式の記載なし', en: 'Not documented' },
};

export const failureTargetLabels: Labels<typeof failureTargets> = {
  sqs: { ja: 'SQS', en: 'SQS' },
  sns: { ja: 'SNS', en: 'SNS' },
  s3: { ja: 'S3', en: 'S3' },
  lambda: { ja: 'Lambda', en: 'Lambda' },
  eventbridge: { ja: 'EventBridge', en: 'EventBridge' },
  'kafka-topic': { ja: 'Kafka トピック', en: 'Kafka topic' },
  'source-queue-dlq': { ja: 'キュー自身の DLQ', en: 'the queue’s own DLQ' },
  'service-dlq': { ja: 'サービス側の DLQ', en: 'the service’s DLQ' },
};

export const errorKindLabels: Labels<typeof errorKinds> = {
  'api-exception': { ja: 'API の例外', en: 'API exceptions' },
  'runtime-error': { ja: 'ランタイムのエラー', en: 'Runtime errors' },
  'log-message': { ja: 'ログのメッセージ', en: 'Log messages' },
  deployment: { ja: 'デプロイ時のエラー', en: 'Deployment errors' },
  'function-state': { ja: '関数の状態', en: 'Function states' },
  'event-source-mapping': { ja: 'イベントソースマッピング', en: 'Event source mappings' },
  client: { ja: 'クライアント側のエラー', en: 'Client errors' },
};

export const errorRetryLabels: Labels<typeof errorRetries> = {
  yes: { ja: '再試行で解消しうる', en: 'Retrying can help' },
  'after-a-wait': { ja: '間を置いて再試行', en: 'Retry after a wait' },
  'after-a-change': { ja: '直してから再試行', en: 'Retry after a change' },
  no: { ja: '再試行しても同じ', en: 'Retrying does not help' },
  'not-documented': { ja: '公式の記載なし', en: 'Not documented' },
};

export const updateCategoryLabels: Labels<typeof updateCategories> = {
  compute: { ja: 'コンピューティング', en: 'Compute' },
  invocation: { ja: '呼び出し', en: 'Invocation' },
  'event-sources': { ja: 'イベントソース', en: 'Event sources' },
  networking: { ja: 'ネットワーク', en: 'Networking' },
  concurrency: { ja: '同時実行数', en: 'Concurrency' },
  runtimes: { ja: 'ランタイム', en: 'Runtimes' },
  packaging: { ja: 'パッケージ', en: 'Packaging' },
  security: { ja: 'セキュリティ', en: 'Security' },
  observability: { ja: 'ログと監視', en: 'Observability' },
  'developer-tools': { ja: '開発ツール', en: 'Developer tools' },
  pricing: { ja: '料金', en: 'Pricing' },
  edge: { ja: 'エッジ', en: 'Edge' },
  'durable-functions': { ja: 'Durable Functions', en: 'Durable functions' },
  'managed-instances': { ja: 'マネージドインスタンス', en: 'Managed Instances' },
  microvms: { ja: 'MicroVM', en: 'MicroVMs' },
  neighbours: { ja: '周辺サービス', en: 'Neighbouring services' },
};

export const runtimeFamilyLabels: Record<(typeof runtimeFamilies)[number], Bilingual> = {
  nodejs: { ja: 'Node.js', en: 'Node.js' },
  python: { ja: 'Python', en: 'Python' },
  java: { ja: 'Java', en: 'Java' },
  dotnet: { ja: '.NET', en: '.NET' },
  ruby: { ja: 'Ruby', en: 'Ruby' },
  go: { ja: 'Go', en: 'Go' },
  provided: { ja: 'OS のみ', en: 'OS-only' },
};

export const operatingSystemLabels: Labels<typeof operatingSystems> = {
  'amazon-linux': { ja: 'Amazon Linux', en: 'Amazon Linux' },
  'amazon-linux-2': { ja: 'Amazon Linux 2', en: 'Amazon Linux 2' },
  'amazon-linux-2023': { ja: 'Amazon Linux 2023', en: 'Amazon Linux 2023' },
  'not-documented': { ja: '公式の記載なし', en: 'Not documented' },
};

export const runtimePhaseLabels: Record<RuntimePhase, Bilingual> = {
  preview: { ja: 'プレビュー', en: 'Preview' },
  supported: { ja: 'サポート中', en: 'Supported' },
  deprecated: { ja: '非推奨', en: 'Deprecated' },
  'create-blocked': { ja: '作成不可', en: 'Creation blocked' },
  'update-blocked': { ja: '更新不可', en: 'Updates blocked' },
};

/** A sign beside the word, so that colour is never all that tells phases apart. */
export const runtimePhaseSigns: Record<RuntimePhase, string> = {
  preview: '◇',
  supported: '●',
  deprecated: '◐',
  'create-blocked': '◔',
  'update-blocked': '○',
};

export const notePartLabels: Labels<typeof noteParts> = {
  basics: { ja: '基本', en: 'Basics' },
  invocation: { ja: '呼び出しと再試行', en: 'Invocation and retries' },
  runtime: { ja: '実行環境', en: 'Execution environment' },
  network: { ja: 'ネットワーク', en: 'Network' },
  operation: { ja: '運用', en: 'Operation' },
  security: { ja: 'セキュリティ', en: 'Security' },
  cost: { ja: '料金', en: 'Cost' },
};

export const collectionLabels: Record<CollectionName, Bilingual> = {
  limits: { ja: '上限とクォータ', en: 'Limits' },
  'event-sources': { ja: '再試行', en: 'Retries' },
  updates: { ja: '更新履歴', en: 'Changes' },
  errors: { ja: 'エラー', en: 'Errors' },
  runtimes: { ja: 'ランタイム', en: 'Runtimes' },
  terms: { ja: '用語', en: 'Terms' },
  sources: { ja: '出典', en: 'Sources' },
  notes: { ja: 'ノート', en: 'Notes' },
};
