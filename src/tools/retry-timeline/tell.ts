import type { Bilingual, Lang } from '../../schemas/text.ts';
import { tellDuration } from './duration.ts';
import { blockedLaneName, blockedNames, destinationNames, resultNames } from './messages.ts';
import type { RuleId, Sent, Settings, SourceKind, Step, Timeline, Warning } from './model.ts';
import { warningTexts } from './warning-texts.ts';

/** Digits in groups of three. */
export function count(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** Fills `{name}` with a time and `{#name}` with a number. Japanese units end in Japanese, so no space follows them. */
export function fill(text: string, values: Record<string, number>, lang: Lang): string {
  return text.replaceAll(/\{(#?)(\w+)\}( ?)/g, (all, number: string, name: string, space: string) => {
    const value = values[name];
    if (value === undefined) return all;
    return number ? `${count(value)}${space}` : `${tellDuration(value, lang)}${lang === 'ja' ? '' : space}`;
  });
}

export function tellWarning({ rule, values }: Warning, lang: Lang): string {
  return fill(warningTexts[rule]?.[lang] ?? rule, values, lang);
}

/** The noun for one of the batch, in the plural where English needs it. */
export function itemNoun(kind: SourceKind, lang: Lang, amount: number): string {
  if (lang === 'ja') return kind === 'queue' || kind === 'fifo' ? 'メッセージ' : 'レコード';
  const noun = kind === 'queue' || kind === 'fifo' ? 'message' : kind === 'async' || kind === 'sync' ? 'event' : 'record';
  return amount === 1 ? noun : `${noun}s`;
}

/** Which of the batch are meant: `1–50 (50)`, `34`. */
export function tellSent({ from, to }: Sent, lang: Lang): string {
  if (from === to) return count(from);
  return lang === 'ja'
    ? `${count(from)}〜${count(to)}（${count(to - from + 1)} 件）`
    : `${count(from)}–${count(to)} (${count(to - from + 1)})`;
}

function span({ from, to }: Sent, lang: Lang): string {
  return from === to ? count(from) : `${count(from)}${lang === 'ja' ? '〜' : '–'}${count(to)}`;
}

const arrivals: Partial<Record<RuleId, Bilingual>> = {
  'async-queue': { ja: 'Lambda がイベントをキューに入れ、202 を返す。', en: 'Lambda puts the event into its queue and answers 202.' },
  'sync-call': { ja: '呼び出し元がリクエストを送り、応答を待つ。', en: 'The caller sends the request and waits for the answer.' },
  'sqs-receive': {
    ja: 'メッセージがキューに届き、Lambda が受信して隠す。',
    en: 'The message is in the queue; Lambda receives it, which hides it.',
  },
  'stream-read': {
    ja: 'レコードがシャードに入り、Lambda がバッチとして読む。',
    en: 'The record is in its shard; Lambda reads it as part of a batch.',
  },
  'kafka-read': {
    ja: 'レコードがパーティションに入り、Lambda がバッチとして読む。',
    en: 'The record is in its partition; Lambda reads it as part of a batch.',
  },
};

/** One step as a sentence. */
export function tellStep(step: Step, settings: Settings, lang: Lang): string {
  const ja = lang === 'ja';
  switch (step.what) {
    case 'arrived': {
      const gathering = step.until > step.at;
      const wait = tellDuration(step.until - step.at, lang);
      return `${arrivals[step.rule]?.[lang] ?? ''}${gathering ? (ja ? `バッチウィンドウの ${wait}を待つ。` : ` It waits for the batching window, ${wait}.`) : ''}`;
    }
    case 'attempt':
      return step.attempt === 0
        ? ja
          ? '失敗するレコードを含まない部分を処理し、成功する。'
          : 'The part without the failing record is processed and succeeds.'
        : `${number(step.attempt, settings, lang)}${ja ? '：' : ': '}${tellResult(step, settings, lang)}`;
    case 'repeated': {
      const [from, to] = [count(step.attempt), count(step.last)];
      const every = tellDuration(step.every, lang);
      return ja
        ? `${from}〜${to} 回目${settings.kind === 'queue' || settings.kind === 'fifo' ? 'の受信' : ''}：${resultNames[step.result].ja}。${every}ごと。`
        : `${settings.kind === 'queue' || settings.kind === 'fifo' ? 'Receives' : 'Attempts'} ${from}–${to}: ${resultNames[step.result].en}, one every ${every}.`;
    }
    case 'split':
      return ja
        ? `バッチを ${span(step.into[0], lang)} と ${span(step.into[1], lang)} に分ける。`
        : `The batch is split into ${span(step.into[0], lang)} and ${span(step.into[1], lang)}.`;
    case 'checkpoint':
      return ja
        ? `${span(step.done, lang)} を処理済みとし、${count(step.sent.from)} から続ける。`
        : `${span(step.done, lang)} count as done; it goes on from ${count(step.sent.from)}.`;
    case 'lost':
      return ja
        ? '後ろのレコードも同じだけ古くなっていて、同じ終わり方をする。'
        : 'The records behind it have become as old and end the same way.';
    case 'ended':
      return tellEnd(step, settings, lang);
    default:
      return step satisfies never;
  }
}

function number(attempt: number, { kind }: Settings, lang: Lang): string {
  const receive = kind === 'queue' || kind === 'fifo';
  if (lang === 'ja') return `${count(attempt)} 回目${receive ? 'の受信' : ''}`;
  return `${receive ? 'Receive' : 'Attempt'} ${count(attempt)}`;
}

function tellResult(step: Extract<Step, { what: 'attempt' }>, settings: Settings, lang: Lang): string {
  const ja = lang === 'ja';
  const length = tellDuration(step.until - step.at, lang);
  switch (step.result) {
    case 'success':
      return ja ? `${length}で成功する。` : `succeeds after ${length}.`;
    case 'error':
      return ja ? `${length}後に関数がエラーになる。` : `the function fails after ${length}.`;
    case 'timeout':
      return ja ? `タイムアウトの ${length}で止められる。` : `stopped at the timeout of ${length}.`;
    case 'throttled':
      return step.until > step.at
        ? ja
          ? `${length}の間スロットリングされ、関数は動かない。`
          : `throttled for ${length}; the function does not run.`
        : ja
          ? 'スロットリング（429）。関数は動かない。'
          : 'throttled (429); the function does not run.';
    case 'client-timeout': {
      const patience = tellDuration(settings.clientTimeout, lang);
      return ja
        ? `クライアントは ${patience}で待つのをやめる。関数は ${length}動き続ける。`
        : `the client gives up after ${patience}; the function runs on for ${length}.`;
    }
    default:
      return step.result satisfies never;
  }
}

function tellEnd({ ending, reason }: Extract<Step, { what: 'ended' }>, { destination }: Settings, lang: Lang): string {
  const ja = lang === 'ja';
  const because =
    reason === 'attempts' ? (ja ? '回数を使い切り、' : 'Out of attempts: ') : reason === 'age' ? (ja ? '古くなりすぎ、' : 'Too old: ') : '';
  switch (ending) {
    case 'success':
      return ja ? '処理が終わる。' : 'Done.';
    case 'dropped':
      return `${because}${ja ? '破棄される。何も残らない。' : 'dropped. Nothing remains.'}`;
    case 'dead-letter-queue':
      return `${because}${ja ? '関数のデッドレターキューに入る。' : 'put into the dead-letter queue of the function.'}`;
    case 'destination':
      return `${because}${ja ? `${destinationNames[destination].ja}に送られる。` : `sent to the ${destinationNames[destination].en}.`}`;
    case 'source-dead-letter-queue':
      return ja
        ? '受信回数が maxReceiveCount に達し、SQS がデッドレターキューに移す。'
        : 'Received maxReceiveCount times: SQS moves it to the dead-letter queue.';
    case 'expired-in-queue':
      return ja ? '保持期間が切れ、SQS がメッセージを消す。' : 'The retention ends; SQS deletes the message.';
    case 'expired-in-stream':
      return ja ? '保持期間が切れ、レコードが消える。' : 'The retention ends; the record expires.';
    case 'caller':
      return ja ? 'エラーが呼び出し元に返る。あとは呼び出し元が決める。' : 'The error is with the caller, who decides what comes next.';
    default:
      return ending satisfies never;
  }
}

/** What stands still during a step; nothing where nothing does. */
export function tellBlocked(step: Step, { blocked }: Timeline, settings: Settings, lang: Lang): string | undefined {
  const during = blocked && step.at >= blocked.from && step.at < blocked.until && step.what !== 'arrived';
  return during ? blockedName(settings, lang) : undefined;
}

/** What can stand still; nothing where nothing can. With several lanes a failing record stops its own, a throttle all of them. */
export function blockedName({ kind, lanes, failure }: Settings, lang: Lang): string | undefined {
  const lane = kind === 'stream' && lanes > 1 && failure !== 'throttled';
  return (lane ? blockedLaneName : blockedNames[kind])?.[lang];
}
