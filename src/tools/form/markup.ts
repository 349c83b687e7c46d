import { escapeHtml } from '../../i18n/escape-html.ts';

/** Text that is markup already; everything else is escaped when it is put into a template. */
export interface Markup {
  markup: string;
}

type Part = string | number | undefined | false | Markup | readonly Part[];

/** A template of HTML or SVG: `` markup`<p>${text}</p>` ``. Texts are escaped, lists joined, nothing and `false` left out. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: strings.map((text, at) => text + (at < parts.length ? render(parts[at]) : '')).join('') };
}

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map(render).join('');
}
