import { fill } from '../i18n/fill.ts';
import type { DayProblem } from '../knowledge/as-of.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';

/** What the tables' controls and the pages about other days say. */
export const tableMessages = {
  // In the page before any script is loaded.
  tools: { ja: '絞り込み、並べ替え、比較、過去の日の値', en: 'Filter, sort, compare, other days' },
  filter: { ja: '絞り込み', en: 'Filter' },
  on: { ja: '時点', en: 'As of' },
  year: { ja: '年末を選ぶ', en: 'End of a year' },
  today: { ja: '今日', en: 'Today' },
  facets: { ja: '条件', en: 'Facets' },
  arrange: { ja: '並べ替えと列', en: 'Sort and columns' },
  choose: { ja: '比較', en: 'Compare' },
  take: { ja: 'コピーと保存', en: 'Copy, download' },

  // Only in the code that is loaded on demand.
  failed: {
    ja: '読み込めなかった。通信を確かめて、もう一度試してほしい。',
    en: 'That could not be loaded. Check the connection and try again.',
  },
  shown: { ja: '{all} 行中 {count} 行を表示', en: '{count} of {all} rows shown' },
  shownAll: { ja: '{all} 行', en: '{all} rows' },
  shownNone: { ja: '当てはまる行がない。条件を減らすとよい。', en: 'No row fits. Try fewer conditions.' },
  clear: { ja: '条件をすべて消す', en: 'Clear all' },
  copyLink: { ja: 'この表示へのリンクをコピー', en: 'Copy link to this view' },
  since: { ja: 'この日以降に変わったもの', en: 'Changed since' },
  sort: { ja: '並べ替え', en: 'Sort by' },
  sortBy: { ja: '「{column}」で並べ替え', en: 'Sort by {column}' },
  asOnPage: { ja: 'ページの順', en: 'Order of the page' },
  ascending: { ja: '{column}（昇順）', en: '{column}, ascending' },
  descending: { ja: '{column}（降順）', en: '{column}, descending' },
  columns: { ja: '表示する列', en: 'Columns' },
  sorted: { ja: '並べ替えた結果', en: 'Sorted' },
  choice: { ja: '「{name}」を比較に選ぶ', en: 'Choose “{name}” for comparison' },
  choiceHint: { ja: '比べたい行に印を付ける。', en: 'Tick the rows to compare.' },
  chosen: { ja: '{count} 行を選択中', en: '{count} chosen' },
  compareNow: { ja: '並べて比較', en: 'Side by side' },
  unchoose: { ja: '選択を消す', en: 'Clear choice' },
  comparison: { ja: '比較', en: 'Side by side' },
  differs: { ja: '異なる', en: 'differs' },
  same: { ja: 'すべての項目が同じ。', en: 'Nothing differs.' },
  closeComparison: { ja: '比較を閉じる', en: 'Close comparison' },
  takeHint: {
    ja: '表示中の {count} 行を、表示中の列で。CSV は UTF-8 で、Excel が日本語を読めるよう先頭に BOM が付く。',
    en: 'The {count} rows and the columns that are shown. CSV is UTF-8 and begins with a byte order mark, so that Excel reads Japanese.',
  },
  copy: { ja: '{format} をコピー', en: 'Copy {format}' },
  download: { ja: '{format} を保存', en: 'Download {format}' },
  copied: { ja: 'コピーした', en: 'Copied' },
  downloaded: { ja: '{file} を保存した', en: '{file} saved' },
  refused: {
    ja: 'ブラウザがコピーを許さなかった。下の文字列を Ctrl+C（Mac は ⌘C）でコピーできる。',
    en: 'The browser refused to copy. Press Ctrl+C (⌘C on a Mac) in the field below.',
  },
  link: { ja: 'リンク', en: 'Link' },
  targetShown: {
    ja: 'リンク先の行「{name}」は条件に当てはまらないが、表示している。',
    en: 'The linked row “{name}” does not fit the conditions, and is shown all the same.',
  },
  badState: {
    ja: 'アドレスの {part} は読めないので使わなかった。',
    en: '{part} in the address means nothing here and was left out.',
  },
  family: { ja: '系列', en: 'Family' },
  asOf: { ja: '{day} 時点', en: 'As of {day}' },
  differing: { ja: '今日と異なる行は {count} 行。', en: '{count} rows differ from today.' },
  differingOne: { ja: '今日と異なる行は 1 行。', en: '1 row differs from today.' },
  absent: {
    ja: 'まだなかったもの {count} 行、文書がなく不明なもの {unknown} 行。',
    en: '{count} did not exist yet; of {unknown} nothing is documented for that day.',
  },
  runtimesNote: {
    ja: '日付はその日の AWS の文書によるもの、段階は今日の文書がその日について述べるもの。',
    en: 'The dates are those of AWS’s documents on that day; the phase is what today’s documents say of it.',
  },
  sinceThen: { ja: 'その後の変更', en: 'What has changed since' },
  backToToday: { ja: '今日に戻す', en: 'Back to today' },
  yearPage: { ja: '{year} 年のページ', en: 'The year {year}' },
  compareWithToday: { ja: '今日と比べる', en: 'Compare with today' },
  unknown: { ja: '不明', en: 'unknown' },
  unknownUntil: { ja: '分かるのは {day} から', en: 'documented from {day}' },
  notYet: { ja: 'まだない', en: 'not yet' },
  began: { ja: '{day} から', en: 'from {day}' },
  changedBy: { ja: '遅くとも {day} までに変更', en: 'changed by {day} at the latest' },
  unknownLimit: { ja: '{name}（この日の値は不明）', en: '{name} (value on that day unknown)' },
  released: { ja: '提供開始', en: 'Released' },

  // The limit's own page.
  valueOn: { ja: 'この日の値', en: 'The value on' },
  heldSince: { ja: '{day} から', en: 'since {day}' },
  heldSinceBound: { ja: '遅くとも {day} から', en: 'since {day} at the latest' },

  // Pages.
  yearsTitle: { ja: '年ごとの Lambda', en: 'Lambda by year' },
  yearsIntro: {
    ja: '2014 年の発表以来の各年について、年末の上限・再試行・ランタイムと、その年に変わったこと。',
    en: 'For each year since the launch in 2014: limits, retry rules and runtimes at its end, and what changed in it.',
  },
  yearTitle: { ja: '{year} 年の Lambda', en: 'Lambda in {year}' },
  yearIntro: {
    ja: '{day} 時点の上限、再試行のルール、ランタイムと、{year} 年に変わったこと。',
    en: 'Limits, retry rules and runtimes as of {day}, and what changed in {year}.',
  },
  changedIn: { ja: '{year} 年に変わったこと', en: 'What changed in {year}' },
  newIn: { ja: '新しく加わったもの', en: 'New' },
  stateOf: { ja: '{day} 時点', en: 'As of {day}' },
  unknownThen: {
    ja: 'ほかに、この日については文書がないもの: {count} 件。',
    en: 'For {count} more, nothing is documented for that day.',
  },
  liveTable: { ja: 'この日の表を開く', en: 'Open the table as of that day' },
  noChanges: { ja: '記録された変更はない。', en: 'No recorded change.' },
  yearColumn: { ja: '年', en: 'Year' },
  yearCounts: { ja: '変更 {changes}、追加 {added}', en: '{changes} changed, {added} new' },
  compareTitle: { ja: '2 つの日の比較', en: 'Two dates compared' },
  compareIntro: {
    ja: '2 つの日のあいだに変わった上限、再試行のルール、ランタイムの日程。前後の値と、いつ、どの更新で変わったか。',
    en: 'Limits, retry rules and runtime schedules that changed between two days: both values, when, and with which update.',
  },
  from: { ja: '最初の日', en: 'From' },
  to: { ja: '後の日', en: 'To' },
  compare: { ja: '比べる', en: 'Compare' },
  needsScript: {
    ja: '日を変えるには JavaScript が必要である。年ごとのページはスクリプトなしで読める。',
    en: 'Changing the days needs JavaScript. The pages by year work without it.',
  },
  wrongOrder: { ja: '最初の日は後の日より前でなければならない。', en: 'The first day must come before the second.' },
  compared: {
    ja: '{from} と {to} の間に、変更 {changes} 件、追加 {added} 件。',
    en: 'Between {from} and {to}: {changes} changed, {added} new.',
  },
  unknownFrom: {
    ja: '最初の日の値が不明で比べられないもの: {count} 件',
    en: 'Not comparable, since nothing is documented for the first day: {count}',
  },
  dayNoDay: { ja: '「{text}」は日付ではない。2020-06-01 のように書く。', en: '“{text}” is no date. Write it like 2020-06-01.' },
  dayTooEarly: {
    ja: '記録は {first} に始まる。それより前の日は引けない。',
    en: 'The records begin on {first}; earlier days cannot be shown.',
  },
  dayTooLate: { ja: '{text} はまだ来ていない。今日までの日を選ぶ。', en: '{text} is yet to come. Choose a day until today.' },
} as const satisfies Record<string, Bilingual>;

export type TableMessageKey = keyof typeof tableMessages;

/** Binds the language; `{names}` are replaced by the given values. */
export function tableMessagesIn(lang: Lang): (key: TableMessageKey, values?: Record<string, string | number>) => string {
  return (key, values) => fill(tableMessages[key][lang], values);
}

/** What stands beside a date field whose day cannot be shown. */
export function dayMessage(lang: Lang, problem: DayProblem, text: string, first: string): string {
  const key = ({ 'no-day': 'dayNoDay', 'too-early': 'dayTooEarly', 'too-late': 'dayTooLate' } as const)[problem];
  return tableMessagesIn(lang)(key, { text, first });
}
