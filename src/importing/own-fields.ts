import type { Library } from '../knowledge/library.ts';
import { idPattern } from '../schemas/collection-names.ts';
import { isDay } from '../knowledge/as-of.ts';
import { normalise } from '../search/normalise.ts';
import { asText } from './front-matter.ts';
import type { Field } from './report.ts';

/** What a note's front matter says in our terms. */
export interface OwnFields {
  title: string | undefined;
  description: string | undefined;
  created: string | undefined;
  updated: string | undefined;
  slug: string | undefined;
  /** Terms of the glossary that its tags name: `terms/dead-letter-queue`. */
  see: string[];
  fields: Field[];
}

const keys = {
  title: ['title'],
  description: ['description', 'summary', 'excerpt', 'subtitle'],
  created: ['date', 'publishdate', 'published_at', 'created', 'created_at', 'pubdate'],
  updated: ['lastmod', 'last_modified_at', 'updated', 'updated_at', 'modified'],
  slug: ['slug', 'permalink', 'url'],
  tags: ['tags', 'tag', 'categories', 'category', 'keywords', 'topics'],
} as const;

/** What every note is about says nothing about one of them. */
const subject = 'terms/aws-lambda';

/** Reads the fields of Hugo, Jekyll and the like; a field without a place in our front matter keeps its value in the list. */
export function ownFields(source: ReadonlyMap<string, unknown>, library: Pick<Library, 'terms'>): OwnFields {
  const own: OwnFields = {
    title: undefined,
    description: undefined,
    created: undefined,
    updated: undefined,
    slug: undefined,
    see: [],
    fields: [],
  };
  const termOf = termIndex(library);
  for (const [key, value] of source) {
    const text = asText(value);
    own.fields.push({ key, value: text, became: place(key.toLowerCase(), value, text, own, termOf) });
  }
  return own;
}

function place(key: string, value: unknown, text: string, own: OwnFields, termOf: (tag: string) => string | undefined): string | undefined {
  const is = (name: keyof typeof keys): boolean => (keys[name] as readonly string[]).includes(key);
  if (key === 'draft') return 'draft: true, as every import';
  if (is('title') && own.title === undefined && text.trim() !== '') {
    own.title = inOneLine(text);
    return 'title';
  }
  if (is('description') && own.description === undefined && text.trim() !== '') {
    own.description = inOneLine(text);
    return 'description';
  }
  for (const name of ['created', 'updated'] as const) {
    const day = is(name) && own[name] === undefined ? dayIn(text) : undefined;
    if (day === undefined) continue;
    own[name] = day;
    return `${name}: ${day}`;
  }
  if (is('slug') && own.slug === undefined) {
    const slug = slugIn(text);
    if (slug === undefined) return undefined;
    own.slug = slug;
    return key === 'slug' ? 'the slug' : `the slug, ${slug}; the old address is not kept`;
  }
  if (!is('tags')) return undefined;
  const tags = tagsIn(value);
  const known = tags.map((tag) => ({ tag, term: termOf(tag) }));
  const terms = known.flatMap(({ term }) => (term === undefined || term === subject ? [] : [term]));
  own.see.push(...terms.filter((term) => !own.see.includes(term)));
  const left = known.filter(({ term }) => term === undefined || term === subject).map(({ tag }) => tag);
  if (terms.length === 0) return undefined;
  return `see: ${[...new Set(terms)].join(', ')}${left.length === 0 ? '' : `; not in the draft: ${left.join(', ')}`}`;
}

/** The day of a date, however it is written; the day that stands there, whatever the time zone. */
export function dayIn(text: string): string | undefined {
  const [, year, month = '', date = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text.trim()) ?? [];
  const day = year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (day !== undefined) return isDay(day) ? day : undefined;
  const time = /\d{4}/.test(text) && /[a-z]{3}/i.test(text) ? Date.parse(`${text} UTC`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** The last step of an address or file name as an id; nothing where it cannot be one. */
export function slugIn(text: string): string | undefined {
  const last = text
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((step) => step !== '' && !step.startsWith(':'))
    .at(-1);
  const slug = (last ?? '')
    .replace(/\.(?:html?|mdx?|markdown)$/i, '')
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return idPattern.test(slug) ? slug : undefined;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function tagsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s*,\s*/).filter((tag) => tag !== '');
  if (Array.isArray(value)) return value.flatMap(tagsIn);
  // Qiita's exports say `tags: [{ name: AWS }]`.
  if (typeof value === 'object' && value !== null && 'name' in value) return [String(value.name)];
  return value === null || value === undefined ? [] : [String(value)];
}

function termIndex({ terms }: Pick<Library, 'terms'>): (tag: string) => string | undefined {
  const plain = (text: string): string => normalise(text).replace(/[\s_-]+/g, '');
  const byForm = new Map<string, string>();
  for (const [id, { name, abbreviations, aliases }] of terms)
    for (const form of [id, name.ja, name.en, ...abbreviations, ...(aliases?.ja ?? []), ...(aliases?.en ?? [])])
      if (!byForm.has(plain(form))) byForm.set(plain(form), `terms/${id}`);
  return (tag) => byForm.get(plain(tag));
}
