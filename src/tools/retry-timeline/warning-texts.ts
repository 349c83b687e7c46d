import type { Bilingual } from '../../schemas/text.ts';
import type { RuleId } from './model.ts';

/** What a warning says. `{name}` is a time, `{#name}` a number. */
export const warningTexts: Partial<Record<RuleId, Bilingual>> = {
  'async-no-target': {
    ja: '失敗時の送信先もデッドレターキューもない。打ち切られたイベントは跡形もなく消える。',
    en: 'There is neither an on-failure destination nor a dead-letter queue: an event that is given up is gone without a trace.',
  },
  'async-age-cuts-retries': {
    ja: '最大有効期間 {age} が待ち時間より短い。設定した {#retries} 回の再試行をすべて始めるには {needed} 要る。',
    en: 'The maximum event age of {age} is shorter than the waits: starting all {#retries} retries takes {needed}.',
  },
  'async-age-below-backoff': {
    ja: '最大有効期間 {age} は、スロットリング時の待ち時間の上限 {longest} より短い。少し長いスロットリングで、関数が 1 度も動かないまま打ち切られる。',
    en: 'The maximum event age of {age} is below the longest back-off of {longest}: a slightly longer throttle ends events that the function never saw.',
  },
  'async-reserved-zero': {
    ja: '予約済み同時実行数が 0 のときは別の規則になる。新しいイベントは再試行なしで、デッドレターキューか失敗時の送信先へ送られる。',
    en: 'With a reserved concurrency of 0 another rule holds: new events go to the dead-letter queue or on-failure destination without any retry.',
  },
  'async-twice': {
    ja: '失敗しなくても、同じイベントが 2 回以上届くことがある。この図は 1 回だけ届いた場合を描く。',
    en: 'Even without a failure an event can arrive more than once. The drawing shows one that arrives once.',
  },
  'async-growth': {
    ja: '待ち時間は「指数的に」延びるとだけ書かれ、倍率は公開されていない。{#growth} 倍ずつとして描いた。キューが混むとさらに延びる。',
    en: 'The waits grow "exponentially"; by which factor is not documented. Drawn as {#growth} times longer each time. A crowded queue makes them longer.',
  },
  'async-wait-from-end': {
    ja: '待ち時間を、前の試行の終わりから数えるとは書かれていない。終わりから数えて描いた。最初の呼び出しまでの時間は 0 とした。',
    en: 'Whether the wait counts from the end of the attempt before is not documented; drawn so. The first attempt is drawn at once.',
  },
  'sync-runs-twice': {
    ja: 'クライアントは {clientTimeout} で待つのをやめるが、関数は {run} 動く。SDK が送り直し、関数は {#runs} 回、重なって実行される。読み取りタイムアウトを関数のタイムアウトより長くする。',
    en: 'The client stops waiting after {clientTimeout}, the function runs for {run}. The SDK sends the request again, and the function runs {#runs} times, overlapping. Set the read timeout above the timeout of the function.',
  },
  'sync-client-timeout': {
    ja: 'クライアントのタイムアウト {clientTimeout} が関数のタイムアウト {timeout} より短い。関数が遅くなった日に二重実行が始まる。',
    en: 'The client timeout of {clientTimeout} is shorter than the timeout of the function, {timeout}: on a slow day the function starts to run twice.',
  },
  'sync-function-error': {
    ja: '関数のエラーは HTTP 200 で返り、SDK は再試行しない。`FunctionError` を調べるのは呼び出し元のコードの仕事である。',
    en: 'Errors of the function come back as HTTP 200, and no SDK tries again. Looking at `FunctionError` is up to the code of the caller.',
  },
  'sync-waits': {
    ja: 'SDK の待ち時間には揺らぎ（ジッター）があり、SDK ごとに違う。{wait} から {#growth} 倍ずつとして描いた。',
    en: 'The waits of the SDKs are random and differ; drawn from {wait} on, {#growth} times longer each time.',
  },
  'sqs-visibility-refused': {
    ja: '可視性タイムアウト {visibility} が関数のタイムアウト {timeout} より短い。この設定ではイベントソースマッピングを作成も更新もできない。',
    en: 'The visibility timeout of {visibility} is below the timeout of the function, {timeout}: Lambda refuses to create or update such a mapping.',
  },
  'sqs-overlap': {
    ja: 'バッチウィンドウと実行で {busy} かかり、可視性タイムアウト {visibility} を超える。処理中にメッセージが再び見え、二重に処理される。',
    en: 'Batching window and run take {busy}, longer than the visibility timeout of {visibility}: the message becomes visible while it is being processed, and is processed twice.',
  },
  'sqs-no-dead-letter': {
    ja: '送信元キューにデッドレターキューがない。失敗し続けるメッセージは {retention} の保持期間が切れるまで何度でも届き、その後は消える。',
    en: 'The source queue has no dead-letter queue: a message that keeps failing comes back until its retention of {retention} ends, and is then gone.',
  },
  'sqs-expires-first': {
    ja: '`maxReceiveCount` に達するまで {needed} かかるが、保持期間は {retention} しかない。デッドレターキューに移る前に消える。',
    en: 'Reaching `maxReceiveCount` takes {needed}, but messages are kept for {retention}: they expire before they can reach the dead-letter queue.',
  },
  'sqs-batch-needs-window': {
    ja: 'バッチサイズ {#batch} は {#unbatched} を超える。1 秒以上のバッチウィンドウが要る。',
    en: 'A batch size of {#batch} is above {#unbatched} and needs a batching window of at least 1 s.',
  },
  'sqs-dead-letter-expired': {
    ja: '送信時刻は移っても変わらない。到着から {moved}後に移るとき、デッドレターキューの保持期間 {deadLetterRetention} はもう過ぎている。移ると同時に消える。',
    en: 'A moved message keeps its time of sending. When it is moved, {moved} after it arrived, the retention of the dead-letter queue ({deadLetterRetention}) is already over, and it is gone at once.',
  },
  'sqs-dead-letter-retention': {
    ja: '標準キューでは、デッドレターキューに移っても送信時刻は変わらない。保持期間 {deadLetterRetention} は、送信元の {retention} より長くする。',
    en: 'On standard queues a moved message keeps its time of sending. Make the retention of the dead-letter queue ({deadLetterRetention}) longer than that of the source ({retention}).',
  },
  'sqs-visibility-short': {
    ja: '可視性タイムアウトは {visibility}。AWS は、関数のタイムアウトの {#factor} 倍にバッチウィンドウを足した {advised} 以上を勧める。',
    en: 'The visibility timeout is {visibility}. AWS advises at least {advised}: {#factor} times the timeout of the function, plus the batching window.',
  },
  'sqs-receives-low': {
    ja: '`maxReceiveCount` が {#receives}。スロットリングで終わった受信も数えるため、AWS は {#least} 以上を勧める。',
    en: '`maxReceiveCount` is {#receives}. Receives that end in a throttle count as well; AWS advises at least {#least}.',
  },
  'sqs-whole-batch': {
    ja: '1 件失敗するとバッチ全体が戻る。ほかの {#others} 件も再び処理され、受信回数が増える。',
    en: 'One failure returns the whole batch: {#others} other messages are processed again, and their receive count rises too.',
  },
  'fifo-unprocessed': {
    ja: '最初の失敗で処理を止めて残りを返すため、後ろの {#later} 件も、処理されないまま受信回数が増えていく。',
    en: 'Stopping at the first failure returns the rest as well: the {#later} messages behind it are received as often without being processed.',
  },
  'fifo-order': {
    ja: 'デッドレターキューに移ると、そのグループの順序は崩れる。順序が何より大事なら使わない。',
    en: 'A move to the dead-letter queue breaks the order of the group; do without one where the exact order matters most.',
  },
  'fifo-group': {
    ja: '失敗したメッセージが片付くまで、同じメッセージグループの後続は届かない（{blocked}）。ほかのグループは進む。',
    en: 'Until the failed message is done with, later messages of its group wait ({blocked}); other groups go on.',
  },
  'sqs-slows-down': {
    ja: '関数のエラーが続くと Lambda はポーリングの同時実行数を減らす。どれだけ遅れるかは公開されていないため、遅れなしで描いた。`ReportBatchItemFailures` なら減速しない。',
    en: 'After function errors Lambda lowers the concurrency of its polling. By how much is not documented; drawn without delay. With `ReportBatchItemFailures` it does not slow down.',
  },
  'sqs-throttle-pace': {
    ja: 'スロットリング中に Lambda が何秒おきに試すかは公開されていない。可視性タイムアウトごとに 1 本の帯で描いた。',
    en: 'How often Lambda tries while it is throttled is not documented; drawn as one bar for each visibility timeout.',
  },
  'sqs-same-batch': {
    ja: '戻ったメッセージは、次の受信では別の組み合わせになりうる。同じ組のまま描いた。',
    en: 'Returned messages can come back in other combinations; drawn as the same batch each time.',
  },
  'stream-no-limits': {
    ja: '再試行回数にも経過時間にも上限がない。不正なレコード 1 件が、保持期間 {retention} が切れるまで後続を止めうる。',
    en: 'Neither attempts nor age are limited: one bad record can hold up everything behind it until the retention of {retention} ends.',
  },
  'stream-no-target': {
    ja: '失敗時の送信先がない。打ち切られたレコードがどれだったかも残らない。',
    en: 'There is no on-failure destination: not even which records were given up remains.',
  },
  'stream-whole-batch': {
    ja: '二分割も部分的なバッチレスポンスも効かない。正しい {#others} 件が、同じ運命をたどる。',
    en: 'Neither splitting nor partial batch responses apply: {#others} good records share the fate of the bad one.',
  },
  'stream-behind-lost': {
    ja: '部分的なバッチレスポンスが救うのは、失敗するレコードより前だけである。後ろの正しい {#others} 件は同じ運命をたどる。二分割も有効にすると、1 件だけに絞り込める。',
    en: 'Partial batch responses save what stands before the failing record; the {#others} good ones behind it share its fate. Splitting the batch as well isolates the one.',
  },
  'stream-window-above-age': {
    ja: 'バッチウィンドウ {window} がレコードの最大経過時間 {age} より長い。関数に渡る前に古くなりうる。',
    en: 'The batching window of {window} is longer than the maximum record age of {age}: records can grow too old before the function sees them.',
  },
  'stream-age-missing': {
    ja: '再試行回数はスロットリングを数えない。レコードの最大経過時間がないと、スロットリングは {retention} の保持期間まで続きうる。',
    en: 'Retry attempts do not count throttles. Without a maximum record age a throttle can last until the retention of {retention} ends.',
  },
  'stream-age-above-retention': {
    ja: '最大経過時間 {age} は保持期間 {retention} より長く、効かない。',
    en: 'The maximum record age of {age} is longer than the retention of {retention} and has no effect.',
  },
  'stream-lanes': {
    ja: '並列化係数 {#lanes} では、同じシャードでも別のパーティションキーの束は並行して進む。止まるのは失敗したキーの束だけである。',
    en: 'With a parallelization factor of {#lanes}, other partition keys of the shard go on in parallel; only the lane of the failing key stands still.',
  },
  'stream-timeout-reports-nothing': {
    ja: 'タイムアウトした関数は応答を返せない。部分的なバッチレスポンスは効かず、バッチ全体の失敗になる。',
    en: 'A function that is stopped answers nothing: partial batch responses do not help, and the whole batch has failed.',
  },
  'stream-metadata-only': {
    ja: 'SQS と SNS に届くのは位置などのメタデータだけである。レコードそのものは、保持期間が切れるまでの {left} のうちにストリームから取り出す。',
    en: 'SQS and SNS only get metadata. The records themselves have to be fetched from the stream within {left}, before they expire.',
  },
  'stream-wait': {
    ja: '再試行の間の待ち時間は、AWS の文書に数字がない。{wait} として描いた。「前提」で変えられる。',
    en: 'AWS documents no number for the wait between retries; drawn as {wait}. It can be changed under Assumptions.',
  },
  'stream-expiry-report': {
    ja: '保持期間切れのレコードが失敗時の送信先に記録されるかは、確認した文書からは分からない。',
    en: 'Whether records that expire from the stream are reported to the on-failure destination is not documented in the pages that were read.',
  },
  'stream-cut-and-split': {
    ja: '報告された位置が残りの先頭になった後の分け方は書かれていない。半分ずつに分けるとして描いた。',
    en: 'How a batch is split once the reported record comes first in it is not documented; drawn as halves.',
  },
  'kafka-forced': {
    ja: '失敗時の送信先があるため、`-1` でも {#retries} 回の再試行で打ち切られた。',
    en: 'With an on-failure destination, `-1` does not mean endless: it ended after {#retries} retries.',
  },
  'kafka-topic-provisioned': {
    ja: 'Kafka のトピックを送信先にするにはプロビジョニングモードが要り、同じクラスターに限られる。',
    en: 'A Kafka topic as destination needs provisioned mode and has to be in the same cluster.',
  },
  'kafka-controls-provisioned': {
    ja: '最大再試行回数、最大経過時間、二分割、部分的なバッチレスポンスを Kafka で使うには、プロビジョニングモードが要る。',
    en: 'With Kafka, maximum retries, maximum age, splitting and partial batch responses need provisioned mode.',
  },
  'kafka-splits-uncounted': {
    ja: '二分割が再試行回数に含まれないことは、Kinesis と DynamoDB のガイドにしかない。Kafka でも同じとして描いた。',
    en: 'That splitting uses up no retries is only said in the guides for Kinesis and DynamoDB; drawn the same for Kafka.',
  },
  'kafka-retention': {
    ja: '保持期間は Kafka 側の設定である。{retention} として描いた。',
    en: 'The retention is a setting of Kafka, not of Lambda; drawn as {retention}.',
  },
};
