import { fill } from '../i18n/fill.ts';
import type { Bilingual, Lang } from '../schemas/text.ts';

/** What the page about the state of translation says. */
const translationMessages = {
  title: { ja: '翻訳の状況', en: 'Translation status' },
  intro: {
    ja: '日本語と英語のどちらかだけが変わり、もう片方がまだ追いついていない箇所を、変更の記録（git）から割り出した一覧。',
    en: 'Where one language has changed and the other has not followed yet, worked out from the history of the files (git).',
  },
  noHistory: {
    ja: 'このサイトは git の履歴なしで作られたため、どちらの言語が遅れているかは分からない。',
    en: 'This site was built without its git history, so nobody can tell which language lags.',
  },
  inStep: { ja: '両言語はそろっている。', en: 'Both languages are in step.' },
  behindJa: { ja: '日本語の遅れ: {count} か所', en: 'Japanese is behind in {count} places' },
  behindEn: { ja: '英語の遅れ: {count} か所', en: 'English is behind in {count} places' },
  since: { ja: '履歴は {day} から。', en: 'The history begins on {day}.' },
  shallow: {
    ja: '履歴の一部しか取得していないため、それより前の遅れは含まない。',
    en: 'Only a part of it was fetched; lags from before are not in the list.',
  },
  rule: {
    ja: '空白と文字幅だけの違いは数えない。誤字の修正のように訳す必要のない変更は、コミットメッセージの最後に次の行を書くと、この一覧に載らない。',
    en: 'Differences of white space and width do not count. A change that needs no translation, such as a mended typo, stays off this list when its commit message ends with this line:',
  },
  record: { ja: '記録', en: 'Record' },
  parts: { ja: '箇所', en: 'Part' },
  lastChange: { ja: '変更', en: 'Changed' },
  opening: { ja: '冒頭', en: 'opening' },
  hintsTitle: { ja: '目安', en: 'Hints' },
  ratios: {
    ja: '日本語の文字数は、英語 1 文字あたり {median} 文字が中央値である。そこから大きく外れるのは {count} か所。',
    en: 'Half of the Japanese texts have fewer than {median} characters for each English one. {count} are far from that.',
  },
  identical: { ja: '長いのに両言語で同じ文は {count} か所。', en: '{count} texts are the same in both languages though they are long.' },
} as const satisfies Record<string, Bilingual>;

/** Binds the language: `const t = translationMessagesIn(lang); t('title')`. */
export function translationMessagesIn(
  lang: Lang,
): (key: keyof typeof translationMessages, values?: Record<string, string | number>) => string {
  return (key, values) => fill(translationMessages[key][lang], values);
}
