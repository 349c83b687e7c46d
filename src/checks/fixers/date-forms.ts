import { dayOrBound } from '../../schemas/date.ts';
import type { Edit } from '../../fixing/edit.ts';
import type { Fixer } from '../../fixing/fixer.ts';
import { spanOf, textScalars, yamlSourceOf } from '../../fixing/yaml-source.ts';

const dateKeys: ReadonlySet<unknown> = new Set([
  'from',
  'date',
  'deprecation',
  'blockCreate',
  'blockUpdate',
  'released',
  'verifiedOn',
  'retrieved',
  'published',
  'created',
  'updated',
]);

/** Days are written as 2019-11-25 and bounds as ≤2017-12-12, however they were typed: 2019/11/5, `<= 2017-12-12`. */
export const dateForms: Fixer = {
  rule: 'schema',
  edits: (file) => {
    const source = yamlSourceOf(file);
    return textScalars(source).flatMap(({ path, node }): Edit[] => {
      const span = spanOf(source, node);
      const wanted = dateKeys.has(path.at(-1)) ? isoDate(node.value) : undefined;
      return span && wanted !== undefined && wanted !== node.value
        ? [{ ...span, text: wanted, what: `${node.value} is written as ${wanted}.` }]
        : [];
    });
  },
};

/** Year, month and day in that order, whatever stands between them; other orders differ between countries. */
function isoDate(text: string): string | undefined {
  const [, bound, year = '', month = '', day = ''] =
    /^(≤|≦|<=)?\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text.normalize('NFKC').trim()) ?? [];
  const date = `${bound === undefined ? '' : '≤'}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayOrBound.safeParse(date).success ? date : undefined;
}
