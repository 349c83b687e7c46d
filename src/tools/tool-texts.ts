import type { Bilingual } from '../schemas/text.ts';

interface ToolText {
  title: Bilingual;
  /** One or two sentences: what it answers. */
  intro: Bilingual;
}

/** What the tools are called and what they answer. */
export const toolTexts = {
  overview: {
    title: { ja: 'ツール', en: 'Tools' },
    intro: {
      ja: '記録の値で計算する道具。数値はすべて上限・料金・再試行の記録から取り、条件はアドレスに残るので、結果をそのままリンクできる。',
      en: 'Tools that calculate with the records. Every number comes from a record of a limit, price or retry rule, and the settings are kept in the address, so a result can be linked.',
    },
  },
  'retry-timeline': {
    title: { ja: '再試行タイムライン', en: 'Retry timeline' },
    intro: {
      ja: 'イベントが失敗したとき、いつ何回試され、その間に何が止まり、最後にどこへ行くのかを時間順に示す。',
      en: 'What happens to an event that fails: when it is tried again, what waits meanwhile, and where it ends.',
    },
  },
  concurrency: {
    title: { ja: '同時実行数の計算', en: 'Concurrency calculator' },
    intro: {
      ja: '必要な同時実行数、そこまで増える時間、アカウントの余裕、スロットリングの見込みを、呼び出しの種類ごとに計算する。2019 年の計算式とも比べる。',
      en: 'How much concurrency a load needs, how fast it is there, what is left in the account and what is throttled, for each kind of invocation; and what the formulas of 2019 would have said.',
    },
  },
  cost: {
    title: { ja: '料金の計算', en: 'Cost calculator' },
    intro: {
      ja: 'リクエスト、実行時間、INIT、ストレージ、プロビジョニングされた同時実行数の月額を、単価の出典とともに計算する。測った時間から、最も安い・速い・釣り合うメモリも選べる。',
      en: 'A month’s bill for requests, duration, INIT, storage and provisioned concurrency, every price with its record; and which of the memory settings that you measured is cheapest, fastest or balanced.',
    },
  },
  compare: {
    title: { ja: '2 つの日付の比較', en: 'Compare two dates' },
    intro: {
      ja: '2 つの日付のあいだに、どの上限・再試行の規則・ランタイムが変わったかを一覧にする。',
      en: 'Which limits, retry rules and runtimes changed between two dates.',
    },
  },
} as const satisfies Record<string, ToolText>;
