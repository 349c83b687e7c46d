import { createRequire } from 'node:module';
import { TextlintKernel } from '@textlint/kernel';
import type { TextlintKernelOptions, TextlintKernelRule, TextlintMessage } from '@textlint/kernel';
import type { Lang } from '../schemas/text.ts';
import { houseStyle } from './house-style.ts';

/** textlint's rules and presets are CommonJS without types. */
const load = createRequire(import.meta.url);
const kernel = new TextlintKernel();
const plugins: NonNullable<TextlintKernelOptions['plugins']> = [
  { pluginId: 'markdown', plugin: load('@textlint/textlint-plugin-markdown').default },
];

/** What textlint's rules find in a Markdown text. */
export async function lintMarkdown(text: string, rules: readonly TextlintKernelRule[]): Promise<TextlintMessage[]> {
  return (await kernel.lintText(text, { ext: '.md', plugins, rules: [...rules] })).messages;
}

/** textlint's rules for a language, with the options of the house style. */
export function textlintRules(lang: Lang): TextlintKernelRule[] {
  const { rules, presets, options } = houseStyle[lang];
  const ofPresets = presets.flatMap((name) => {
    const preset = load(name) as { rules: Record<string, TextlintKernelRule['rule']>; rulesConfig: Record<string, object | boolean> };
    return Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: preset.rulesConfig[ruleId] ?? true }));
  });
  const single = rules.map((name) => {
    const loaded = load(name) as { default?: TextlintKernelRule['rule'] } & TextlintKernelRule['rule'];
    return { ruleId: name.replace('textlint-rule-', ''), rule: loaded.default ?? loaded, options: true };
  });
  return [...ofPresets, ...single].map((rule) => ({ ...rule, options: options[rule.ruleId]?.value ?? rule.options }));
}
