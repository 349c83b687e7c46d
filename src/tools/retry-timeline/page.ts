import type { Lang } from '../../schemas/text.ts';
import { copyToClipboard, fieldToCopyFrom } from '../../sharing/link-copying.ts';
import { toNode } from './element.ts';
import type { PageElement } from './element.ts';
import type { RetryFacts } from './facts.ts';
import { fields, isShown } from './fields.ts';
import type { Field, FieldId } from './fields.ts';
import { apiView, hintView, optionsOf, rangeOf, settingsInWords, tellProblem, written } from './form-view.ts';
import { toMarkdown } from './markdown.ts';
import { messages } from './messages.ts';
import type { Settings } from './model.ts';
import { costView, drawingView, tableView, verdictView, warningsView } from './result-view.ts';
import { simulate } from './simulate.ts';
import { queryOf, readFlag, readState, typedIn } from './state.ts';

type Control = HTMLInputElement | HTMLSelectElement;
/** Kept when the event source changes; everything else starts from the defaults of the new one. */
const ownOfTheFunction: ReadonlySet<FieldId> = new Set(['source', 'failure', 'healAfter', 'duration', 'timeout']);
/** Milliseconds after the last key; browsers refuse to change the address too often. */
const pause = 250;

/** Makes the retry timeline of a page work: form to result, address to form, copy and print. */
export function startRetryTimeline(root: HTMLElement): void {
  const data = root.querySelector('[data-retry-facts]')?.textContent;
  const form = root.querySelector('form');
  if (!data || !form) return;
  const facts = JSON.parse(data) as RetryFacts;
  const lang: Lang = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  const controls = new Map(fields.flatMap((field) => pairOf(field, form)));
  /** Linked values that their list or tick cannot show; they count, with their message, until somebody touches it. */
  const refused = new Map<FieldId, string>();
  /** What the place in the batch was set to because the batch is too small for the default one. */
  let followed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source = settingsNow().source;

  function typed(): Partial<Record<FieldId, string>> {
    const chosen = controls.get('source')?.value ?? '';
    return Object.fromEntries(
      [...controls].flatMap(([id, control]) => {
        const text = refused.get(id) ?? textOf(control);
        const field = fields.find((one) => one.id === id);
        const range = field && rangeOf(field, chosen, facts);
        // What was never touched follows the other fields.
        const untouched = range && (text === written(range.default, range, lang) || (id === 'position' && text === followed));
        return untouched ? [] : [[id, text]];
      }),
    );
  }
  function settingsNow(): Settings {
    return readState(typed(), facts).settings;
  }

  /** Puts a query's values, or the defaults, into the fields. */
  function setFields(values: Partial<Record<FieldId, string>>): void {
    const { settings } = readState(values, facts);
    refused.clear();
    followed = '';
    for (const field of fields) {
      const control = controls.get(field.id);
      if (!control) continue;
      const range = rangeOf(field, settings.source, facts);
      if (control instanceof HTMLSelectElement && field.id !== 'source') {
        const options = optionsOf(field.id, range, facts, lang);
        control.replaceChildren(...options.map(({ value, name }) => new Option(name, value)));
      }
      const first = field.id === 'source' ? settings.source : written(range.default, range, lang);
      const text = values[field.id] ?? first;
      if (!setText(control, text)) {
        refused.set(field.id, text);
        setText(control, first);
      }
      const hint = root.querySelector(`[data-hint="${field.id}"]`);
      hint?.replaceChildren(...hintView(field, range, facts, lang).map((one) => toNode(one)));
      root.querySelector(`[data-api="${field.id}"]`)?.replaceChildren(...apiView(field.id, settings.kind).map((one) => toNode(one)));
    }
  }

  function update(): void {
    const values = typed();
    const { settings, problems } = readState(values, facts);
    const position = controls.get('position');
    if (position && values.position === undefined) {
      followed = String(settings.position);
      setText(position, followed);
    }
    for (const field of fields) {
      const control = controls.get(field.id);
      const place = root.querySelector<HTMLElement>(`[data-field="${field.id}"]`);
      const message = root.querySelector<HTMLElement>(`[data-problem="${field.id}"]`);
      if (!control || !place || !message) continue;
      place.hidden = !isShown(field, settings.kind, settings.failure);
      const problem = problems[field.id];
      const text = problem ? tellProblem(problem, rangeOf(field, settings.source, facts), lang) : '';
      if (message.textContent !== text) message.textContent = text;
      control.setAttribute('aria-invalid', String(problem !== undefined));
    }
    for (const group of form?.querySelectorAll('fieldset') ?? [])
      group.hidden = [...group.querySelectorAll<HTMLElement>('[data-field]')].every(({ hidden }) => hidden);
    const timeline = simulate(settings, facts);
    const shown = { timeline, settings, facts, lang };
    showVerdict(verdictView(shown), timeline.ending === 'success');
    fillPart('cost', costView(shown));
    fillPart('drawing', drawingView(shown));
    fillPart('table', [tableView(shown)]);
    fillPart('warnings', [warningsView(shown, false)]);
    fillPart('assumptions', [warningsView(shown, true)]);
    const words = root.querySelector('[data-retry-settings]');
    words?.replaceChildren(...settingsInWords(settings, facts, lang).map(([name, value]) => definition(name, value)));
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(null, '', address(settings)), pause);
  }
  function showVerdict(text: string, good: boolean): void {
    const place = root.querySelector('[data-retry="verdict"]');
    // The same element stays, so that a screen reader tells what changed.
    if (place && place.textContent !== text) place.textContent = text;
    place?.parentElement?.classList.toggle('good', good);
  }
  function fillPart(name: string, parts: PageElement[]): void {
    root.querySelector(`[data-retry="${name}"]`)?.replaceChildren(...parts.map((part) => toNode(part)));
  }
  function address(settings: Settings): string {
    const query = queryOf(settings, facts);
    return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    for (const [id, control] of controls) if (control === target) refused.delete(id);
    const chosen = controls.get('source')?.value ?? '';
    if (chosen !== source) {
      const before = facts.sources.find(({ id }) => id === source)?.kind;
      source = chosen;
      const same = facts.sources.find(({ id }) => id === chosen)?.kind === before;
      const kept = Object.entries(typed()).filter(([id]) => same || [...ownOfTheFunction].some((one) => one === id));
      setFields({ ...Object.fromEntries(kept), source: chosen });
    }
    update();
  });
  root.querySelector('[data-retry-reset]')?.addEventListener('click', () => {
    setFields({ source });
    update();
  });
  wireCopying(root, lang, () => {
    const settings = settingsNow();
    const link = new URL(address(settings), location.href).href;
    return { link, markdown: toMarkdown(simulate(settings, facts), settings, facts, lang, link) };
  });

  setFields(typedIn(new URLSearchParams(location.search)));
  source = settingsNow().source;
  for (const hidden of root.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false;
  update();
}

function wireCopying(root: HTMLElement, lang: Lang, content: () => { link: string; markdown: string }): void {
  const place = root.querySelector('[data-retry-copied]');
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-retry-copy]'))
    button.addEventListener('click', async () => {
      const { link, markdown } = content();
      const plain = button.dataset.retryCopy === 'link' ? link : markdown;
      const done = await copyToClipboard({ plain });
      place?.replaceChildren(
        messages[done ? 'copied' : 'copyRefused'][lang],
        ...(done ? [] : [fieldToCopyFrom({ plain }, button.textContent ?? '')]),
      );
    });
  root.querySelector('[data-retry-print]')?.addEventListener('click', () => print());
}

function pairOf({ id, name }: Field, form: HTMLFormElement): [FieldId, Control][] {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? [[id, control]] : [];
}

function textOf(control: Control): string {
  return control instanceof HTMLInputElement && control.type === 'checkbox' ? (control.checked ? '1' : '') : control.value;
}

/** Puts a value into a control. Gives whether the control can show it: a list only has its own values, a tick is on or off. */
function setText(control: Control, text: string): boolean {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    const flag = readFlag(text);
    control.checked = flag === true;
    return flag !== undefined;
  }
  control.value = text;
  return !(control instanceof HTMLSelectElement) || control.selectedIndex >= 0;
}

function definition(name: string, value: string): HTMLElement {
  const [pair, term, text] = [document.createElement('div'), document.createElement('dt'), document.createElement('dd')];
  term.textContent = name;
  text.textContent = value;
  pair.append(term, text);
  return pair;
}
