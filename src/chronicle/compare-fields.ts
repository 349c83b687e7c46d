import { message } from '../i18n/messages.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { dayOf, isBound } from '../schemas/date.ts';
import type { Bilingual } from '../schemas/text.ts';
import { inBoth } from './change.ts';
import type { ChangeKind, Detail } from './change.ts';
import { saySame, saySameIn } from './diff-context.ts';
import type { DiffContext } from './diff-context.ts';

/** Tells what changed in one field of a record, or in several; nothing where the field could not be read in either version. */
export type Compare<Fields> = (before: Partial<Fields>, after: Partial<Fields>) => Detail[];

/** One comparison for each field of a schema, so that a new field asks its author what a reader would call its change. */
export type Comparisons<Fields> = Record<keyof Fields, Compare<Fields>>;

type Words<Fields, Key extends keyof Fields> = (value: NonNullable<Fields[Key]>, record: Partial<Fields>) => Bilingual;

export function compareAll<Fields>(comparisons: Comparisons<Fields>, before: Partial<Fields>, after: Partial<Fields>): Detail[] {
  return Object.values<Compare<Fields>>(comparisons).flatMap((compare) => compare(before, after));
}

/** Whether the later of two dates only says more exactly what the earlier said: `≤2022-10-19` leaves room for 2022-10-18. */
export function isNarrower(before: unknown, after: unknown): boolean {
  return typeof before === 'string' && typeof after === 'string' && isBound(before) && dayOf(after) <= dayOf(before);
}

/** Whether words say that something was not known. */
function isUnknown(words: Bilingual | undefined): boolean {
  return words === undefined || words.en === message('en', 'notDocumented');
}

/** A field that readers do not see: what search, order or drift need. */
export const unseen = (): Detail[] => [];

/** The ways to compare fields of one kind of record. */
export function comparing<Fields>(context: DiffContext) {
  const differs = <Key extends keyof Fields>(key: Key, before: Partial<Fields>, after: Partial<Fields>): boolean =>
    key in before && key in after && !saySame(context, before[key], after[key]);

  /** A statement that is right or wrong: a choice, a date, a name. It is told as before and after; what nobody knew before was not wrong. */
  const statement =
    <Key extends keyof Fields>(kind: ChangeKind, key: Key, label: MessageKey | Bilingual, words: Words<Fields, Key>): Compare<Fields> =>
    (before, after) => {
      if (!differs(key, before, after)) return [];
      const [was, is] = [before, after].map((record) => {
        const value = record[key];
        return value === undefined || value === null ? undefined : words(value, record);
      });
      if (saySame(context, was, is)) return [{ kind: 'wording' }];
      const isMore = isUnknown(was) || (kind === 'date' && isNarrower(before[key], after[key]));
      return [{ kind: isMore ? 'completed' : kind, what: labelOf(label), ...(was && { before: was }), ...(is && { after: is }) }];
    };

  return {
    value: <Key extends keyof Fields>(key: Key, label: MessageKey | Bilingual, words: Words<Fields, Key>) =>
      statement('value', key, label, words),
    verdict: <Key extends keyof Fields>(key: Key, label: MessageKey | Bilingual, words: Words<Fields, Key>) =>
      statement('verdict', key, label, words),
    date: <Key extends keyof Fields>(key: Key, label: MessageKey | Bilingual, words: Words<Fields, Key>) =>
      statement('date', key, label, words),
    /** An explanation. Where only one language changed it says what it said before, in better words. */
    explanation:
      <Key extends keyof Fields>(key: Key, label: MessageKey | Bilingual): Compare<Fields> =>
      (before, after) => {
        if (!differs(key, before, after)) return [];
        const isNew = !saySameIn(context, 'ja', before[key], after[key]) && !saySameIn(context, 'en', before[key], after[key]);
        return isNew ? [{ kind: 'restated', what: labelOf(label) }] : [{ kind: 'wording' }];
      },
    wording:
      (key: keyof Fields): Compare<Fields> =>
      (before, after) =>
        differs(key, before, after) ? [{ kind: 'wording' }] : [],
    checked:
      (key: keyof Fields): Compare<Fields> =>
      (before, after) => {
        const day = after[key];
        return differs(key, before, after) && typeof day === 'string' ? [{ kind: 'checked', after: inBoth(() => day) }] : [];
      },
  };
}

export function labelOf(label: MessageKey | Bilingual): Bilingual {
  return typeof label === 'string' ? inBoth((lang) => message(lang, label)) : label;
}
