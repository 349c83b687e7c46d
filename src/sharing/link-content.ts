import type { Lang } from '../schemas/text.ts';
import { embedSize } from './embed-size.ts';
import type { CopyContent } from './link-copying.ts';
import { embedCode, formatLink, richLink, textWithValue } from './link-formats.ts';
import type { CopyFormat } from './link-messages.ts';
import { embedAddress, permalinkFor } from './link-targets.ts';
import type { LinkTarget, Place } from './link-targets.ts';
import type { RecordValue } from './link-value.ts';

interface Wanted {
  target: LinkTarget;
  lang: Lang;
  place: Place;
  neutral: boolean;
  /** The value to name in the text. */
  value: RecordValue | undefined;
}

/** What is copied in one format. The card has the page's language, and its frame the plain name, whatever was ticked. */
export function contentIn(format: CopyFormat, { target, lang, place, neutral, value }: Wanted): CopyContent {
  const text = value ? textWithValue({ name: target.name, ...value, lang }) : target.name;
  const url = permalinkFor(target, { neutral, lang, place });
  if (format === 'rich') return richLink({ text, url });
  if (format === 'embed') return { plain: embedCode({ url: embedAddress(target, lang, place) ?? url, title: target.name, ...embedSize }) };
  return { plain: formatLink(format, { text, url }) };
}
