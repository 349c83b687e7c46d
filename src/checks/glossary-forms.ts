import type { Entry } from '../loading/knowledge-base.ts';
import type { Problem } from '../loading/problem.ts';
import type { ValuePath } from '../loading/yaml.ts';
import { normalise } from '../search/normalise.ts';
import type { Rule } from './rule.ts';

interface Form {
  entry: Entry<'terms'>;
  path: ValuePath;
  text: string;
  wrong: boolean;
}

/** Search takes a form of a term for that term: no form stands for two terms, twice in one, or as wrong here and right there. */
export const glossaryForms: Rule = {
  id: 'glossary-forms',
  check: ({ records }) => {
    const byText = Map.groupBy([...records.terms.values()].flatMap(formsOf), ({ text }) => normalise(text));
    return [...byText.values()].flatMap((forms) => forms.slice(1).flatMap((form) => conflict(form, forms[0])));
  },
};

function conflict(form: Form, first: Form | undefined): Problem[] {
  // A name may be written the same in both languages.
  if (!first || (form.path[0] === 'name' && first.path[0] === 'name' && form.entry === first.entry)) return [];
  const same = form.entry === first.entry;
  return [
    {
      ...form.entry.placeOf(form.path),
      rule: 'glossary-forms',
      what: same
        ? `"${form.text}" stands in this term already, as \`${first.path.join('.')}\`.`
        : `"${form.text}" is a ${first.wrong ? 'misspelling' : 'form'} of terms/${first.entry.id} too.`,
      todo: same ? 'Take it out here.' : 'Keep it in the term that people mean by it.',
    },
  ];
}

function formsOf(entry: Entry<'terms'>): Form[] {
  const { name, abbreviations, aliases, misspellings, reading } = entry.data;
  const list = (path: ValuePath, texts: readonly string[] = [], wrong = false): Form[] =>
    texts.map((text, at) => ({ entry, path: [...path, at], text, wrong }));
  return [
    { entry, path: ['name', 'ja'], text: name.ja, wrong: false },
    { entry, path: ['name', 'en'], text: name.en, wrong: false },
    ...(reading === undefined ? [] : [{ entry, path: ['reading'], text: reading, wrong: false }]),
    ...list(['abbreviations'], abbreviations),
    ...list(['aliases', 'ja'], aliases?.ja),
    ...list(['aliases', 'en'], aliases?.en),
    ...list(['misspellings', 'ja'], misspellings?.ja, true),
    ...list(['misspellings', 'en'], misspellings?.en, true),
  ];
}
