import { recordPath } from '../../i18n/paths.ts';
import type { Library } from '../../knowledge/library.ts';
import { formatPart, formatValue } from '../../knowledge/quantity.ts';
import type { Limit, LimitValue } from '../../schemas/limit.ts';
import type { Lang } from '../../schemas/text.ts';
import type { Facts, FactValue } from './facts.ts';

/** The facts of the given limits; `withPast` names those whose history the tool tells. Throws where there is no such limit. */
export function factsOf(library: Library, ids: readonly string[], lang: Lang, withPast: readonly string[] = []): Facts {
  return Object.fromEntries(
    ids.map((id) => {
      const limit = library.limits.get(id);
      if (!limit) throw new Error(`There is no limits/${id}, which a tool calculates with.`);
      const told = withPast.includes(id) ? limit.history : limit.history.slice(-1);
      return [
        id,
        {
          name: limit.name[lang],
          href: recordPath(lang, 'limits', id),
          history: told.map(({ from, value }) => factValue(from, value, limit, lang)),
        },
      ];
    }),
  );
}

function factValue(from: string, value: LimitValue, { unit }: Pick<Limit, 'unit'>, lang: Lang): FactValue {
  const { minimum, default: start, maximum, step } = value;
  return {
    from,
    numbers: {
      ...(minimum !== undefined && { minimum }),
      ...(start !== undefined && { default: start }),
      ...(typeof maximum === 'number' && { maximum }),
      ...(step !== undefined && { step }),
    },
    text: value.text?.[lang] ?? '',
    shown: formatPart(value, unit, lang) ?? formatValue(value, unit, lang),
  };
}
