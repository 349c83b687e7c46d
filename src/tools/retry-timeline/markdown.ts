import type { Lang } from '../../schemas/text.ts';
import { tellDuration } from './duration.ts';
import type { RetryFacts } from './facts.ts';
import { settingsInWords } from './form-view.ts';
import { messages, nothing } from './messages.ts';
import type { Settings, Timeline } from './model.ts';
import { ruleOf } from './rules.ts';
import { counts } from './result-view.ts';
import { tellBlocked, tellSent, tellStep, tellWarning } from './tell.ts';
import { tellCost, tellEnding } from './tell-ending.ts';

/** The result with its settings as Markdown, for a wiki or a pull request; `address` is the link to the same state. */
export function toMarkdown(timeline: Timeline, settings: Settings, facts: RetryFacts, lang: Lang, address: string): string {
  const source = facts.sources.find(({ id }) => id === settings.source)?.name ?? settings.source;
  const named = (pairs: [string, string][]) => pairs.map(([name, value]) => `- ${name}: ${cell(value)}`);
  const rows = timeline.steps.map((step) =>
    [
      tellDuration(step.at, lang),
      tellStep(step, settings, lang),
      tellSent(step.sent, lang),
      tellBlocked(step, timeline, settings, lang) ?? nothing[lang],
    ].map(cell),
  );
  const heads = [messages.time, messages.event, messages.sent, messages.waiting].map((one) => one[lang]);
  const warnings = timeline.warnings.map((one) => {
    const cited = ruleOf(one.rule).sources.flatMap((id) => facts.citations[id] ?? []);
    const sources = cited.map(({ url }, at) => `[${at + 1}](${url})`).join(' ');
    return `- **${messages[one.weight][lang]}** ${tellWarning(one, lang)} (${messages.source[lang]} ${sources})`;
  });
  return [
    `# [${messages.title[lang]}: ${source}](${address})`,
    `**${tellEnding(timeline, settings, lang)}** ${tellCost(timeline, settings, lang)}`.trim(),
    [`## ${messages.settings[lang]}`, '', ...named(settingsInWords(settings, facts, lang))].join('\n'),
    [`## ${messages.result[lang]}`, '', ...named(counts({ timeline, settings, lang }))].join('\n'),
    [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
    [`## ${messages.warnings[lang]}`, '', ...warnings].join('\n'),
  ].join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
