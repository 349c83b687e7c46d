import { deploymentKindLabels, limitScopeLabels } from '../i18n/labels.ts';
import { message } from '../i18n/messages.ts';
import { adjustableText } from '../knowledge/adjustable.ts';
import { formatNumber, formatQuantity, formatValue } from '../knowledge/quantity.ts';
import type { Limit, LimitValue } from '../schemas/limit.ts';
import type { Bilingual } from '../schemas/text.ts';
import type { UnitName } from '../schemas/unit.ts';
import { inBoth } from './change.ts';
import type { Detail } from './change.ts';
import { comparing, labelOf, unseen } from './compare-fields.ts';
import type { Comparisons } from './compare-fields.ts';
import { compareHistory } from './compare-history.ts';
import type { HistoryRules, Span } from './compare-history.ts';
import { crispValue } from './crisp-value.ts';
import { plainly, saySame, saySameIn } from './diff-context.ts';
import type { DiffContext } from './diff-context.ts';
import { joined } from './joined.ts';
import { chronicleText } from './messages.ts';

interface Quantity {
  value: LimitValue;
  unit: UnitName;
}

export function limitComparisons(context: DiffContext): Comparisons<Limit> {
  const { verdict, explanation, wording, checked } = comparing<Limit>(context);
  return {
    name: wording('name'),
    summary: wording('summary'),
    category: wording('category'),
    scope: verdict('scope', 'scope', (scope) => limitScopeLabels[scope]),
    // Told with the value.
    unit: wording('unit'),
    base: verdict('base', { ja: '1 KB の大きさ', en: 'Size of a KB' }, (base) => baseText(base)),
    adjustable: (before, after) => compareAdjustable(before, after, context),
    quotaCode: verdict('quotaCode', 'quotaCode', (code) => inBoth(() => code)),
    newAccounts: explanation('newAccounts', 'newAccounts'),
    appliesTo: compareAppliesTo(context),
    disputed: explanation('disputed', 'disputed'),
    keywords: unseen,
    history: (before, after) => {
      const [was, is] = [spansOf(before), spansOf(after)];
      return was && is ? compareHistory(was, is, rulesFor(context), context) : [];
    },
    witnesses: unseen,
    see: wording('see'),
    verifiedOn: checked('verifiedOn'),
    reviewWithin: unseen,
  };
}

function rulesFor(context: DiffContext): HistoryRules<Quantity> {
  return {
    crisp: ({ value, unit }) => crispValue(value, unit),
    words: ({ state }) => valueText(state, context),
    steps: (before, after) => valueSteps(before, after, context),
    what: labelOf('value'),
  };
}

/** A value's correction; where the whole values read alike, the part that differs. */
function valueSteps(before: Quantity, after: Quantity, context: DiffContext): Detail[] {
  if (crispValue(before.value, before.unit) === crispValue(after.value, after.unit))
    return saySame(context, before, after) ? [] : [{ kind: 'wording' }];
  const [was, is] = [valueText(before, context), valueText(after, context)];
  // Nothing that was said is taken back: a default, or a bound, became known.
  const keys = ['minimum', 'default', 'maximum', 'step', 'allowed', 'special', 'text'] as const;
  const isMore =
    before.unit === after.unit &&
    keys.every((key) => before.value[key] === undefined || saySame(context, before.value[key], after.value[key]));
  if (!saySame(context, was, is)) return [{ kind: isMore ? 'completed' : 'value', what: labelOf('value'), before: was, after: is }];
  const { value: part } = comparing<Parts>(context);
  const number = (amount: number) => inBoth((lang) => formatQuantity(amount, after.unit, lang));
  return [
    part('step', 'step', number),
    part('allowed', 'allowed', (amounts) => joined(amounts.map(number))),
    part('special', 'special', (all) => joined(all.map((one) => inBoth((lang) => `${formatNumber(one.value)} = ${one.meaning[lang]}`)))),
  ].flatMap((compare) => compare(partsOf(before), partsOf(after)));
}

/** What a value says besides its range and default. */
type Parts = Pick<LimitValue, 'step' | 'allowed' | 'special'>;

function partsOf({ value: { step, allowed, special } }: Quantity): Parts {
  return { step, allowed, special };
}

function valueText({ value, unit }: Quantity, context: DiffContext): Bilingual {
  return plainly(
    context,
    inBoth((lang) => formatValue(value, unit, lang)),
  );
}

function spansOf({ history, unit }: Partial<Limit>): Span<Quantity>[] | undefined {
  return unit === undefined ? undefined : history?.map(({ from, value, change }) => ({ from, state: { value, unit }, change }));
}

/** Whether and how far AWS raises a limit; how far may be a sentence, which can be said better. */
function compareAdjustable(before: Partial<Limit>, after: Partial<Limit>, context: DiffContext): Detail[] {
  const [was, is] = [before.adjustable, after.adjustable];
  if (!was || !is || saySame(context, was, is)) return [];
  const areWords = typeof was.upTo === 'object' && typeof is.upTo === 'object' && was.possible === is.possible;
  if (areWords && (saySameIn(context, 'ja', was, is) || saySameIn(context, 'en', was, is))) return [{ kind: 'wording' }];
  const text = (adjustable: Limit['adjustable'], { unit = 'item' }: Partial<Limit>) =>
    plainly(
      context,
      inBoth((lang) => adjustableText({ adjustable, unit }, lang)),
    );
  const kind = was.possible === 'not-documented' ? 'completed' : 'verdict';
  return [{ kind, what: labelOf('adjustable'), before: text(was, before), after: text(is, after) }];
}

/** Without a list it holds for all kinds. */
function compareAppliesTo(context: DiffContext): Comparisons<Limit>['appliesTo'] {
  const words = (kinds: Limit['appliesTo']) =>
    kinds ? joined(kinds.map((kind) => deploymentKindLabels[kind])) : chronicleText('allKinds');
  return ({ appliesTo: was }, { appliesTo: is }) =>
    saySame(context, was, is) ? [] : [{ kind: 'verdict', what: labelOf('appliesTo'), before: words(was), after: words(is) }];
}

function baseText(base: NonNullable<Limit['base']>): Bilingual {
  return inBoth((lang) => message(lang, base === 1024 ? 'base1024' : base === 1000 ? 'base1000' : 'baseUnknown'));
}
