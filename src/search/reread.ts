import type { Intent } from './query.ts';
import type { WeighedPart } from './rank.ts';
import { runsIn } from './tokens.ts';

/** The words of a record that the second look reads, normalised. */
export interface RecordTexts {
  kind: string;
  aside: boolean;
  /** Its place in the glossary's terms: `notes/retries#dlq`. */
  reference: string;
  title: string;
  page: string;
  keywords: string;
  /** Its names, messages and identifiers as they are written. */
  names: readonly Name[];
  text: string;
}

/** What the second look adds to a record's score, as a share of it. Chosen on the queries in test/search; finer tuning only fits those. */
export const weights = {
  title: 0.9,
  exactTitle: 0.6,
  titleOfPage: 0.3,
  keywords: 0.3,
  quoted: 1.4,
  aside: 0.25,
  named: 0.35,
  explained: 0.6,
  firstUpdate: 1.5,
  oldest: 0.5,
  kinds: { limits: 0, 'event-sources': 0, errors: 0, updates: -0.2, runtimes: 0, terms: -0.15, notes: 0, page: 0 } as Partial<
    Record<string, number>
  >,
  asked: {
    when: { updates: 1, limits: 0.4, runtimes: 0.2 },
    first: {},
    limit: { limits: 0.6 },
    price: { limits: 0.1, notes: 0.1 },
    how: { notes: 0.35, updates: -0.3, limits: -0.15, terms: -0.15 },
    what: { terms: 0.35, notes: 0.2, updates: -0.2 },
  } as Record<Intent, Partial<Record<string, number>>>,
};

/**
 * A second look at a record's own words: how much of the query its title, its page's title, its keywords and its text really
 * contain, whether it is of the kind asked for, and whether the glossary names it. The index knows only single words.
 */
export function reread(
  parts: readonly WeighedPart[],
  { kind, aside, reference, title, page, keywords, names, text }: RecordTexts,
  { intents, see, keys }: { intents: readonly Intent[]; see: readonly string[]; keys: ReadonlySet<string> },
): { factor: number; coverage: number } {
  const whole = parts.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const share = (where: string): number =>
    parts.reduce((sum, { rarity, forms }) => sum + (forms.some((form) => says(where, form)) ? rarity : 0), 0) / whole;
  const inTitle = share(title);
  // A title that says just what was asked beats one that says it among other things.
  const said = parts.reduce((sum, { forms }) => sum + Math.max(0, ...forms.map((form) => (title.includes(form) ? form.length : 0))), 0);
  const exactness = title.length > 0 ? Math.min(1, said / title.length) : 0;
  const ofKind = (weights.kinds[kind] ?? 0) + intents.reduce((sum, intent) => sum + (weights.asked[intent][kind] ?? 0), 0);
  const named = see.includes(reference) ? namedBy(see, reference, intents) : 0;
  const quoted = Math.max(0, ...names.map((name) => quotation(name, keys)));
  const titleOfPage = page === '' ? 0 : share(`${title}\n${page}`) - inTitle;
  const factor =
    1 +
    weights.title * inTitle +
    weights.exactTitle * inTitle * exactness +
    weights.titleOfPage * titleOfPage +
    weights.keywords * share(keywords) +
    weights.quoted * quoted +
    ofKind +
    named +
    (intents.includes('when') && intents.includes('first') ? weights.oldest * age(reference) : 0) -
    (aside ? weights.aside : 0);
  // A section's title is the half of a short query that its page does not repeat.
  const titled = parts.length === 2 && inTitle >= 0.5 ? 0.65 : 0;
  return { factor: Math.max(0.1, factor), coverage: Math.max(titled, 0.9 * quoted, share(`${title}\n${page}\n${keywords}\n${text}`)) };
}

/** What follows a form that is only the beginning of another word; endings of its own are none. */
const wordGoesOn = /^(?!(?:e?s|e?d|ing|ly|er)(?![a-z]))[a-z]/;

/** A name, message or identifier of a record, ready to be looked for in a query. */
export interface Name {
  /** The key of all of it, where it is one identifier. */
  identifier: string | undefined;
  /** The keys of each word; placeholders and numbers stand for anything. */
  words: readonly (readonly string[])[];
}

export function nameOf(written: string): Name {
  const runs = runsIn(written.replace(/\{[^}]*\}/g, ' ')).filter(({ word }) => !/^\d+$/.test(word));
  return {
    identifier: isIdentifier.test(written) ? runs[0]?.whole[0]?.key : undefined,
    words: runs.map(({ whole }) => whole.map(({ key }) => key)),
  };
}

/** How old a change is: 1 in 2014, when Lambda began, a twelfth less each year, not below 0. */
function age(reference: string): number {
  const year = /^updates\/(\d{4})/.exec(reference)?.[1];
  return year === undefined ? 0 : Math.max(0, 1 - (Number(year) - 2014) / 12);
}

/** What it is worth that the glossary names a record: more for a concept's explanation, and for the first change where a date is asked for. */
function namedBy(see: readonly string[], reference: string, intents: readonly Intent[]): number {
  const isChange = reference.startsWith('updates/');
  if (isChange && intents.includes('when'))
    return see.find((one) => one.startsWith('updates/')) === reference ? weights.firstUpdate : weights.named;
  return see.indexOf(reference) === 1 ? weights.explained : weights.named;
}

/** Whether the query quotes a name: an identifier, or nearly all words of a message of three or more. */
function quotation({ identifier, words }: Name, keys: ReadonlySet<string>): number {
  if (identifier !== undefined) return keys.has(identifier) ? 1 : 0;
  if (words.length < 3) return 0;
  const share = words.filter((all) => all.every((key) => keys.has(key))).length / words.length;
  return share < 0.75 ? 0 : share;
}

/** One word with a sign or a capital inside: `TooManyRequestsException`, `Runtime.ExitError`, `TRIM_HORIZON`. */
const isIdentifier = /^(?=\S{6,}$)(?=.*(?:[a-z][A-Z]|[A-Z]_[A-Z]|\w[.:]\w))[\w.:$-]+$/;

/** Whether a text has a form; letters not in the middle of a longer word, digits not in a longer number, 同期 not in 非同期. */
export function says(text: string, form: string): boolean {
  const before = /^[a-z]/.test(form) ? /[a-z]/ : /^\d/.test(form) ? /[\d.]/ : /非/u;
  const after = /[a-z]$/.test(form) ? wordGoesOn : undefined;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!before.test(text.charAt(at - 1)) && !after?.test(text.slice(at + form.length, at + form.length + 4))) return true;
  return false;
}
