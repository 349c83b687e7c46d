import { copyToClipboard, fieldToCopyFrom } from '../../sharing/link-copying.ts';
import type { Lang } from '../../schemas/text.ts';
import { describeInputs, describeProblem, describeValue, inputText } from './describe.ts';
import { initialValues, isShown } from './field.ts';
import type { Fields, Values } from './field.ts';
import { formMessage } from './messages.ts';
import { trustedHtml } from '../../layouts/trusted-types.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import { plainWords } from './report.ts';
import type { Report } from './report.ts';
import { queryOf, readState, textOfValue } from './state.ts';

/** Pauses before the address changes and before a screen reader is told, in milliseconds: both would be too much for every key. */
const addressPause = 250;
const sayingPause = 700;
const copiedFor = 1500;

/** Where fields and answer stand one below the other. */
const narrow = '(max-width: 60rem)';

export interface Tool<Form extends Fields> {
  fields: Form;
  lang: Lang;
  title: string;
  /** The answer; `width` is the room for charts in CSS pixels. */
  answer: (values: Values<Form>, width: number) => Report;
}

/** Makes the form of a page calculate: reads the address, answers every change, and keeps the address, the messages and the buttons up to date. */
export function bindForm<Form extends Fields>(form: HTMLFormElement, { fields, lang, title, answer }: Tool<Form>): void {
  const results = [...form.querySelectorAll<HTMLElement>('[data-tool-result]')];
  const said = one(form, '[data-tool-said]', HTMLElement);
  const note = one(form, '[data-tool-note]', HTMLElement);
  let values = initialValues(fields);
  let report: Report = [];
  let addressTimer = 0;
  let sayingTimer = 0;

  const address = (): string => {
    const query = queryOf(fields, values);
    return `${location.pathname}${query === '' ? '' : `?${query}`}`;
  };
  const show = (): void => {
    for (const [name, field] of Object.entries(fields)) {
      const holder = form.querySelector<HTMLElement>(`[data-field="${name}"]`);
      if (holder) holder.hidden = !isShown(field, values);
    }
    for (const row of form.querySelectorAll<HTMLElement>('[data-tool-row]'))
      row.hidden = row.dataset.open === undefined && [...row.querySelectorAll('input')].every((input) => isLeftEmpty(input));
    const more = form.querySelector<HTMLButtonElement>('[data-tool-add]');
    if (more) more.disabled = form.querySelector('[data-tool-row][hidden]') === null;
    report = answer(values, widthOf(results));
    for (const result of results) {
      const ids = result.dataset.toolResult?.split(' ') ?? [];
      result.innerHTML = trustedHtml(reportHtml(report.filter(({ id }) => ids.includes(id))));
    }
    const list = form.querySelector('[data-tool-inputs]');
    list?.replaceChildren(
      ...describeInputs(fields, values, lang).map(({ label, value }) => {
        const [row, term, text] = [document.createElement('div'), document.createElement('dt'), document.createElement('dd')];
        term.textContent = label;
        text.textContent = value;
        row.append(term, text);
        return row;
      }),
    );
  };
  const tell = (name: string, message: string): void => {
    const input = inputOf(form, name);
    const place = form.querySelector(`[data-problem="${name}"]`);
    if (place && place.textContent !== message) place.textContent = message;
    if (message === '') input?.removeAttribute('aria-invalid');
    else input?.setAttribute('aria-invalid', 'true');
  };
  const setInputs = (): void => {
    for (const [name, field] of Object.entries(fields)) {
      const input = inputOf(form, name);
      if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = values[name] === true;
      else if (input) input.value = inputText(field, values[name]);
    }
  };
  const readForm = (): void => {
    const state = readState(fields, (name) => textIn(form, name), values);
    ({ values } = state);
    for (const [name, field] of Object.entries(fields)) {
      const problem = state.problems.get(name);
      const used = describeValue(field, values[name], lang);
      const hidden = !isShown(field, values);
      tell(name, problem && !hidden ? formMessage(lang, 'stillUsed', { why: describeProblem(field, problem, lang), used }) : '');
    }
    show();
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(() => history.replaceState(history.state, '', `${address()}${location.hash}`), addressPause);
    clearTimeout(sayingTimer);
    sayingTimer = window.setTimeout(() => (said.textContent = spoken(report)), sayingPause);
  };
  const readAddress = (): void => {
    const query = new URLSearchParams(location.search);
    const state = readState(fields, (name) => query.get(name) ?? undefined);
    ({ values } = state);
    setInputs();
    for (const [name, field] of Object.entries(fields)) {
      const problem = state.problems.get(name);
      const used = describeValue(field, values[name], lang);
      tell(name, problem ? formMessage(lang, 'fromAddress', { why: describeProblem(field, problem, lang), used }) : '');
    }
    show();
  };

  form.addEventListener('input', readForm);
  form.addEventListener('change', readForm);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    values = initialValues(fields);
    setInputs();
    readForm();
  });
  const copy = async (button: HTMLButtonElement, plain: string): Promise<void> => {
    note.replaceChildren();
    if (await copyToClipboard({ plain })) {
      const label = button.textContent;
      button.textContent = formMessage(lang, 'copied');
      note.textContent = formMessage(lang, 'copied');
      setTimeout(() => {
        button.textContent = label;
        note.replaceChildren();
      }, copiedFor);
      return;
    }
    const field = fieldToCopyFrom({ plain }, formMessage(lang, 'copyMarkdown'));
    note.append(formMessage(lang, 'refused'), field);
    field.select();
  };
  const whole = (): string => new URL(address(), location.href).href;
  on(form, 'link', (button) => copy(button, whole()));
  on(form, 'markdown', (button) =>
    copy(
      button,
      reportMarkdown(
        title,
        whole(),
        { title: formMessage(lang, 'inputs'), list: describeInputs(fields, values, lang) },
        report,
        (href) => new URL(href, location.href).href,
      ),
    ),
  );
  on(form, 'print', () => print());
  bindRows(form, readForm);
  for (const element of form.elements)
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLButtonElement)
      element.disabled = false;

  readAddress();
  if (matchMedia(narrow).matches) closeUntouched(form, fields, values);
  let width = widthOf(results);
  const observer = new ResizeObserver(() => {
    if (widthOf(results) === width) return;
    width = widthOf(results);
    show();
  });
  for (const result of results) observer.observe(result);
}

/** On a narrow screen the answer should not begin several screens down: groups after the first close while nothing in them was changed. */
function closeUntouched<Form extends Fields>(form: HTMLFormElement, fields: Form, values: Values<Form>): void {
  for (const group of form.querySelectorAll<HTMLDetailsElement>('details + details')) {
    const names = [...group.querySelectorAll<HTMLElement>('[data-field]')].map(({ dataset }) => dataset.field ?? '');
    group.open = names.some((name) => values[name] !== fields[name]?.initial) || group.querySelector('[aria-invalid]') !== null;
  }
}

/** Empty, and nobody is about to type in it: a row must not go from under the cursor. */
function isLeftEmpty(input: HTMLInputElement): boolean {
  return input.value.trim() === '' && input !== document.activeElement;
}

/** Rows that can be opened and emptied. */
function bindRows(form: HTMLFormElement, changed: () => void): void {
  const rows = [...form.querySelectorAll<HTMLElement>('[data-tool-row]')];
  const add = form.querySelector<HTMLButtonElement>('[data-tool-add]');
  add?.addEventListener('click', () => {
    const next = rows.find(({ hidden }) => hidden);
    if (!next) return;
    next.dataset.open = '';
    next.hidden = false;
    next.querySelector('input')?.focus();
    if (rows.every(({ hidden }) => !hidden)) add.disabled = true;
  });
  for (const row of rows)
    row.querySelector('[data-tool-remove]')?.addEventListener('click', () => {
      for (const input of row.querySelectorAll('input')) input.value = '';
      delete row.dataset.open;
      changed();
      // The button goes with its row; who works by keyboard should not land at the top of the page.
      add?.focus();
    });
}

function widthOf(results: readonly HTMLElement[]): number {
  return results[0]?.clientWidth ?? 0;
}

/** What a screen reader says after a change: the large numbers, and what is wrong. */
function spoken(report: Report): string {
  const figures = report.slice(0, 1).flatMap(({ figures: list = [] }) => list.map(({ label, value }) => `${label}: ${value}`));
  const findings = report.flatMap(({ findings: list = [] }) =>
    list.filter(({ tone }) => tone === 'bad' || tone === 'warn').map(({ words }) => plainWords(words)),
  );
  return [...figures, ...findings].join('. ');
}

function inputOf(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | undefined {
  const input = form.elements.namedItem(name);
  return input instanceof HTMLInputElement || input instanceof HTMLSelectElement ? input : undefined;
}

function textIn(form: HTMLFormElement, name: string): string | undefined {
  const input = inputOf(form, name);
  return input instanceof HTMLInputElement && input.type === 'checkbox' ? textOfValue(input.checked) : input?.value;
}

function on(root: HTMLElement, action: string, use: (button: HTMLButtonElement) => unknown): void {
  const button = root.querySelector<HTMLButtonElement>(`[data-tool-action="${action}"]`);
  button?.addEventListener('click', () => use(button));
}

function one<Kind extends HTMLElement>(root: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const element = root.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The tool has no ${selector}.`);
}
