import type { Statement } from './statement.ts';

/** New declarations that arrived as one thing, the one to tell of first. */
export type Arrival = [Statement, ...Statement[]];

/** Symbols named beside the first one, at most. */
const most = 12;

/**
 * New declarations by what brought them: the properties of a new resource with it, the members of one enum together, and a parameter that
 * several shapes got once. `added` are all new declarations, also those that a record names already; only `telling` are given back, in order.
 */
export function arrivalsOf(telling: readonly Statement[], added: readonly Statement[]): Arrival[] {
  const resources = new Set(added.filter(({ kind }) => kind === 'resource').map(({ symbol }) => symbol));
  const groups = new Map<string, Arrival>();
  for (const statement of telling) {
    const key = `${statement.kind === 'resource' ? 'property' : statement.kind} ${reasonOf(statement, resources)}`;
    const known = groups.get(key);
    if (known) known.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()];
}

/** The symbols after the first of an arrival, as a sentence to go on with; nothing where there is one. */
export function companions([, ...others]: Arrival): string {
  if (others.length === 0) return '';
  const named = others.slice(0, most).map(({ symbol }) => symbol);
  return ` With it: ${named.join(', ')}${others.length > most ? ` and ${others.length - most} more` : ''}.`;
}

function reasonOf({ symbol, kind }: Statement, resources: ReadonlySet<string>): string {
  const parts = symbol.split(/[. ]/);
  const [root = symbol] = parts;
  if (resources.has(root) || kind === 'enum member') return root;
  return parts.at(-1) ?? symbol;
}
