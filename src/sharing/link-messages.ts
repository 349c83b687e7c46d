import type { Bilingual } from '../schemas/text.ts';
import type { LinkFormat } from './link-formats.ts';

/** What can be copied: one link in a syntax, the formatted link, the card. */
export type CopyFormat = LinkFormat | 'rich' | 'embed';

export const linkMessages = {
  title: { ja: 'リンクをコピー', en: 'Copy link' },
  close: { ja: '閉じる', en: 'Close' },
  neutral: { ja: '言語を問わないリンク', en: 'Language-neutral link' },
  neutralNone: { ja: 'この見出しにはない', en: 'none for this heading' },
  value: { ja: '値を付ける', en: 'With the value' },
  valueLoading: { ja: '読み込み中', en: 'loading' },
  valueFailed: { ja: '読み込めなかった', en: 'could not be loaded' },
  valueNone: { ja: 'ここに値はない', en: 'no value here' },
  copyAs: { ja: 'コピーする形式', en: 'Copy as' },
  copied: { ja: 'コピーした', en: 'Copied' },
  copiedAs: { ja: '{format}: コピーした', en: '{format}: copied' },
  refused: {
    ja: 'ブラウザがコピーを許さなかった。選択済みの文字列を Ctrl+C（Mac は ⌘C）でコピーできる。',
    en: 'The browser refused to copy. The text is selected: press Ctrl+C (⌘C on a Mac).',
  },
} as const satisfies Record<string, Bilingual>;

/** Formats in the order of the menu: what each is called, and where it is understood. */
export const copyFormats = [
  {
    format: 'rich',
    label: { ja: '書式付きリンク', en: 'Formatted link' },
    use: { ja: 'Confluence、Notion、Google Docs', en: 'Confluence, Notion, Google Docs' },
  },
  { format: 'url', label: { ja: 'URL', en: 'URL' }, use: { ja: 'アドレスのみ', en: 'address only' } },
  { format: 'markdown', label: { ja: 'Markdown', en: 'Markdown' }, use: { ja: 'GitHub、esa、Qiita', en: 'GitHub, GitLab, esa' } },
  { format: 'html', label: { ja: 'HTML', en: 'HTML' }, use: { ja: 'a 要素', en: 'a element' } },
  {
    format: 'confluence',
    label: { ja: 'Confluence / Jira', en: 'Confluence / Jira' },
    use: { ja: 'Wiki マークアップ', en: 'wiki markup' },
  },
  { format: 'backlog', label: { ja: 'Backlog', en: 'Backlog' }, use: { ja: 'Backlog 記法', en: 'Backlog notation' } },
  { format: 'scrapbox', label: { ja: 'Cosense', en: 'Cosense' }, use: { ja: '旧 Scrapbox', en: 'formerly Scrapbox' } },
  { format: 'embed', label: { ja: '埋め込みコード', en: 'Embed code' }, use: { ja: 'iframe', en: 'iframe' } },
] as const satisfies readonly { format: CopyFormat; label: Bilingual; use: Bilingual }[];
