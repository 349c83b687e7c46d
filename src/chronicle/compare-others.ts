import { formatDate } from '../i18n/dates.ts';
import { errorKindLabels, errorRetryLabels } from '../i18n/labels.ts';
import type { RecordOf } from '../schemas/collections.ts';
import type { Note } from '../schemas/note.ts';
import type { Term } from '../schemas/term.ts';
import type { Update } from '../schemas/update.ts';
import { inBoth } from './change.ts';
import type { Detail } from './change.ts';
import { comparing, labelOf, unseen } from './compare-fields.ts';
import type { Comparisons } from './compare-fields.ts';
import type { DiffContext } from './diff-context.ts';
import { chronicleText } from './messages.ts';

export function errorComparisons(context: DiffContext): Comparisons<RecordOf<'errors'>> {
  const { verdict, explanation, wording, checked } = comparing<RecordOf<'errors'>>(context);
  return {
    message: verdict('message', chronicleText('message'), (text) => inBoth(() => text)),
    variants: ({ variants: was }, { variants: is }) => (was && is ? compareWordings(was, is) : []),
    kind: verdict('kind', 'kind', (kind) => errorKindLabels[kind]),
    httpStatus: verdict('httpStatus', 'httpStatus', (status) => inBoth(() => String(status))),
    seenIn: wording('seenIn'),
    meaning: explanation('meaning', 'meaning'),
    cure: explanation('cure', 'cure'),
    retry: verdict('retry', 'retrying', (retry) => errorRetryLabels[retry]),
    sources: unseen,
    keywords: unseen,
    witnesses: unseen,
    see: wording('see'),
    verifiedOn: checked('verifiedOn'),
    reviewWithin: unseen,
  };
}

/** Wordings of an error that came are more knowledge; one that went was wrong. */
function compareWordings(before: readonly string[], after: readonly string[]): Detail[] {
  const [gone, come] = [before.filter((text) => !after.includes(text)), after.filter((text) => !before.includes(text))];
  if (gone.length + come.length === 0) return [];
  const text = (all: readonly string[]) => inBoth(() => all.join(' / '));
  const [was, is] = [gone.length > 0 && { before: text(gone) }, come.length > 0 && { after: text(come) }];
  return [{ kind: gone.length > 0 ? 'verdict' : 'completed', what: labelOf('variants'), ...was, ...is }];
}

export function updateComparisons(context: DiffContext): Comparisons<Update> {
  const { date, wording, checked } = comparing<Update>(context);
  return {
    date: date('date', 'date', (day) => inBoth(() => formatDate(day))),
    title: wording('title'),
    summary: wording('summary'),
    category: wording('category'),
    changes: wording('changes'),
    sources: unseen,
    keywords: unseen,
    see: wording('see'),
    verifiedOn: checked('verifiedOn'),
    reviewWithin: unseen,
  };
}

export function termComparisons(context: DiffContext): Comparisons<Term> {
  const { verdict, wording, checked } = comparing<Term>(context);
  const [japanese, english] = [
    verdict('name', chronicleText('nameInJapanese'), ({ ja }) => inBoth(() => ja)),
    verdict('name', chronicleText('nameInEnglish'), ({ en }) => inBoth(() => en)),
  ];
  return {
    // The name in the other language reads the same.
    name: (before, after) => [...japanese(before, after), ...english(before, after)].filter(({ kind }) => kind !== 'wording'),
    reading: wording('reading'),
    abbreviations: wording('abbreviations'),
    aliases: wording('aliases'),
    misspellings: unseen,
    definition: wording('definition'),
    status: verdict('status', chronicleText('status'), (status) => chronicleText(status)),
    sources: unseen,
    see: wording('see'),
    verifiedOn: checked('verifiedOn'),
    reviewWithin: unseen,
  };
}

export function sourceComparisons(context: DiffContext): Comparisons<RecordOf<'sources'>> {
  const { verdict, date, wording, checked } = comparing<RecordOf<'sources'>>(context);
  return {
    url: verdict('url', chronicleText('address'), (url) => inBoth(() => url)),
    title: wording('title'),
    publisher: wording('publisher'),
    kind: unseen,
    language: unseen,
    published: date('published', chronicleText('published'), (day) => inBoth(() => day)),
    retrieved: checked('retrieved'),
    copy: wording('copy'),
  };
}

/** Front matter alone; the sections are compared apart. */
export function noteComparisons(context: DiffContext): Comparisons<Note> {
  const { wording, checked } = comparing<Note>(context);
  return {
    title: wording('title'),
    description: wording('description'),
    draft: unseen,
    part: unseen,
    order: unseen,
    created: unseen,
    updated: unseen,
    sources: unseen,
    see: wording('see'),
    verifiedOn: checked('verifiedOn'),
    reviewWithin: unseen,
  };
}
