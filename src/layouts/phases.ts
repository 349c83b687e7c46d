import { runtimePhaseLabels, runtimePhaseSigns } from '../i18n/labels.ts';
import { phaseOn } from '../knowledge/runtime-phase.ts';

/** Brings a page up to a day after its build: the runtimes' phases (see Phase.astro), and what is shown from a date on. */
export function renewPhases(page: Document, day: string): void {
  const lang = page.documentElement.lang === 'ja' ? 'ja' : 'en';
  for (const badge of page.querySelectorAll<HTMLElement>('[data-deprecation]')) {
    const { deprecation = '', blockCreate = '', blockUpdate = '', stage } = badge.dataset;
    const phase = phaseOn({ deprecation, blockCreate, blockUpdate }, stage === 'preview' ? stage : undefined, day);
    badge.className = `phase ${phase}`;
    const [sign, word] = badge.childNodes;
    if (sign) sign.textContent = runtimePhaseSigns[phase];
    if (word) word.textContent = ` ${runtimePhaseLabels[phase][lang]}`;
  }
  for (const mark of page.querySelectorAll<HTMLElement>('[data-shown-from]')) mark.hidden = (mark.dataset.shownFrom ?? '') > day;
}
