import type { Lang } from '../../schemas/text.ts';
import { tellDuration } from './duration.ts';
import { destinationNames } from './messages.ts';
import type { Settings, Timeline } from './model.ts';
import { blockedName, count, itemNoun } from './tell.ts';

/** How it ends, in one sentence: the answer to the page's question. */
export function tellEnding(timeline: Timeline, settings: Settings, lang: Lang): string {
  const { ending, reason, attempts } = timeline;
  const time = tellDuration(timeline.endedAt, lang);
  const tries = triesText(timeline, settings, lang);
  const target = destinationNames[settings.destination][lang];
  if (lang === 'ja') {
    const failed = attempts === 0 ? '一度も試されないまま、' : `${tries}失敗し、`;
    switch (ending) {
      case 'success':
        return `到着から ${time}後、${isAssumed(timeline, settings) ? '約 ' : ''}${count(attempts)} 回目で成功する。`;
      case 'dropped':
        return `${failed}到着から ${time}後に破棄される。どこにも残らない。`;
      case 'dead-letter-queue':
        return `${failed}到着から ${time}後に関数のデッドレターキューへ入る。`;
      case 'destination':
        return `${failed}到着から ${time}後に${target}へ送られる。`;
      case 'source-dead-letter-queue':
        return `${tries}失敗し、到着から ${time}後にデッドレターキューへ移る。`;
      case 'expired-in-queue':
        return `${failed}到着から ${time}後に保持期間が切れて消える。`;
      case 'expired-in-stream':
        return `${failed}到着から ${time}後に保持期間が切れて消える。`;
      case 'caller':
        return reason === 'answered'
          ? `${time}後にエラーが呼び出し元へ返り、だれも再試行しない。`
          : `${tries}試し、${time}後に呼び出し元があきらめる。`;
      default:
        return ending satisfies never;
    }
  }
  const after = attempts === 0 ? 'Without a single attempt' : `After ${tries}`;
  switch (ending) {
    case 'success':
      return `It succeeds ${isAssumed(timeline, settings) ? 'around' : 'on'} ${settings.kind === 'queue' || settings.kind === 'fifo' ? 'receive' : 'attempt'} ${count(attempts)}, ${time} after it arrived.`;
    case 'dropped':
      return `${after} it is dropped, ${time} after it arrived. Nothing keeps it.`;
    case 'dead-letter-queue':
      return `${after} it goes to the function’s dead-letter queue, ${time} after it arrived.`;
    case 'destination':
      return `${after} it goes to the ${target}, ${time} after it arrived.`;
    case 'source-dead-letter-queue':
      return `${after} SQS moves it to the dead-letter queue, ${time} after it arrived.`;
    case 'expired-in-queue':
      return `${after} its retention ends and SQS deletes it, ${time} after it arrived.`;
    case 'expired-in-stream':
      return `${after} it expires, ${time} after it arrived.`;
    case 'caller':
      return reason === 'answered'
        ? `After ${time} the error is back with the caller, and nobody tries again.`
        : `After ${tries} and ${time} the caller gives up.`;
    default:
      return ending satisfies never;
  }
}

/** Whether the number of attempts follows from a wait that AWS does not document: any of a stream, the growing ones after throttles. */
export function isAssumed({ attempts, reason }: Timeline, { kind, failure }: Settings): boolean {
  const open = kind === 'stream' || kind === 'kafka' || (failure === 'throttled' && (kind === 'async' || kind === 'sync'));
  return open && reason !== 'attempts' && attempts > 2;
}

function triesText(timeline: Timeline, settings: Settings, lang: Lang): string {
  const { attempts } = timeline;
  const receives = settings.kind === 'queue' || settings.kind === 'fifo';
  const assumed = isAssumed(timeline, settings);
  if (lang === 'ja') return `${assumed ? '約 ' : ''}${count(attempts)} 回${receives ? '受信して' : ''}`;
  const noun = receives ? 'receive' : 'attempt';
  return `${assumed ? 'about ' : ''}${count(attempts)} ${noun}${attempts === 1 ? '' : 's'}`;
}

/** What else it cost: how long something stood still, and what shared its fate. Empty where neither. */
export function tellCost({ blocked, given, ending }: Timeline, settings: Settings, lang: Lang): string {
  const unit = blockedName(settings, lang);
  const parts: string[] = [];
  if (blocked && unit && blocked.until > blocked.from) {
    const time = tellDuration(blocked.until - blocked.from, lang);
    parts.push(lang === 'ja' ? `その間、${unit}が ${time}止まる。` : `Meanwhile the ${unit} stands still for ${time}.`);
  }
  if (given > 1 && ending !== 'success') {
    const others = given - 1;
    const noun = itemNoun(settings.kind, lang, others);
    parts.push(
      lang === 'ja'
        ? `ほかの ${count(others)} 件の${noun}も同じ終わり方をする。`
        : `${count(others)} other ${noun} of its batch ${others === 1 ? 'ends' : 'end'} the same way.`,
    );
  }
  return parts.join(lang === 'ja' ? '' : ' ');
}
