import type { Lang } from '../schemas/text.ts';
import type { FrontMatterFormat } from './front-matter.ts';

/** Something of the note that is not in the draft, word for word. `line` is that of the note. */
export interface Unplaced {
  line: number;
  kind: 'field' | 'image' | 'link' | 'shortcode' | 'html' | 'comment' | 'definition' | 'marker';
  text: string;
  todo: string;
}

/** Something that stands in the draft in another form, or that wants another look there. */
export interface Change {
  line: number;
  what: string;
}

export interface Field {
  key: string;
  /** As it stood in the front matter. */
  value: string;
  /** What it became in the draft; nothing where it has no place there. */
  became: string | undefined;
}

export interface Section {
  line: number;
  text: string;
  id: string;
  /** Whether the id says what the section is about; `s1` does not. */
  telling: boolean;
}

/** An external link: a source that is known, or the command that records it. */
export interface FoundLink {
  line: number;
  url: string;
  text: string;
  source: string | undefined;
  command: string | undefined;
}

/** A span of a limit's history in which a part of it had a value. */
export interface Candidate {
  id: string;
  part: string;
  /** First day, or a bound. */
  from: string;
  /** The day from which it was something else; nothing where it still holds. */
  until: string | undefined;
  /** The value of that part now. */
  now: string;
  /** What to write in the place of the number. */
  write: string;
}

export interface FoundNumber {
  line: number;
  text: string;
  /** The words around it. */
  around: string;
  /** Most likely first. */
  candidates: Candidate[];
  /** What to do where there is none. */
  command: string | undefined;
}

/** A record that the text names. */
export interface FoundRecord {
  line: number;
  text: string;
  id: string;
  what: string;
}

/** What became of a note. */
export interface ImportReport {
  note: { file: string; format: FrontMatterFormat; encoding: string; lang: Lang; langBy: 'text' | 'option' };
  draft: { file: string; slug: string; part: string; partBy: 'option' | 'counterpart' | 'similar-note' | 'nothing' };
  fields: Field[];
  notPlaced: Unplaced[];
  changes: Change[];
  sections: Section[];
  links: FoundLink[];
  numbers: FoundNumber[];
  runtimes: FoundRecord[];
  errors: FoundRecord[];
  /** Published notes about the same things, the most similar first. */
  similar: string[];
  /** What to do next, in order. */
  next: string[];
}
