import type { Bilingual, Lang } from '../schemas/text.ts';
import { element } from '../search/result-list.ts';
import { rememberChoices, rememberedChoices } from './link-choices.ts';
import { contentIn } from './link-content.ts';
import { copyToClipboard, fieldToCopyFrom } from './link-copying.ts';
import type { CopyContent } from './link-copying.ts';
import { box, head, moveFocus } from './link-menu-parts.ts';
import styles from './link-menu.css?inline';
import { copyFormats, linkMessages } from './link-messages.ts';
import type { CopyFormat } from './link-messages.ts';
import { hasJustClosed, showBeside } from './link-popover.ts';
import { dataAddress, embedAddress, targetOf } from './link-targets.ts';
import type { NameOf } from './link-targets.ts';
import { loadValue } from './link-value.ts';
import type { RecordValue } from './link-value.ts';

/** Milliseconds for which a button says that it copied. */
const thanks = 1500;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** Opens the menu of links to what `opener` stands for: beside it, on a narrow screen at the lower edge. */
export function openLinkMenu(opener: HTMLElement, nameOf: NameOf): void {
  if (hasJustClosed(opener)) return;
  const lang: Lang = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  const t = (text: Bilingual): string => text[lang];
  const place = { origin: location.origin, base: document.documentElement.dataset.base ?? '/', pathname: location.pathname };
  const target = targetOf(opener, place, nameOf);
  const choices = rememberedChoices();
  let known: RecordValue | undefined;
  let shown: CopyFormat = 'rich';

  const menu = element('div', { class: 'link-menu', popover: '', role: 'dialog', 'aria-labelledby': 'link-menu-title' });
  const neutral = box(t(linkMessages.neutral));
  const value = box(t(linkMessages.value));
  const boxes = element('div', { class: 'choices' });
  const preview = element('p', { class: 'preview' });
  const formats = element('div', { class: 'formats', role: 'group', 'aria-label': t(linkMessages.copyAs) });
  const refusal = element('div', { class: 'refusal' });
  const status = element('p', { class: 'hidden-visually', role: 'status' });

  const contentNow = (format: CopyFormat): CopyContent =>
    contentIn(format, { target, lang, place, neutral: neutral.input.checked, value: value.input.checked ? known : undefined });
  const show = (format: CopyFormat): void => {
    const { plain, html } = contentNow(format);
    const [, text = '', address = ''] = html === undefined ? [] : (/^(.*) (\S+)$/.exec(plain) ?? []);
    preview.replaceChildren(...(text === '' ? [plain] : [element('u', {}, text), ` ${address}`]));
    shown = format;
  };
  const copy = async (format: CopyFormat, label: HTMLElement, name: string): Promise<void> => {
    const content = contentNow(format);
    refusal.replaceChildren();
    if (!(await copyToClipboard(content))) {
      const field = fieldToCopyFrom(content, name);
      refusal.replaceChildren(element('p', { role: 'alert' }, t(linkMessages.refused)), field);
      return field.select();
    }
    label.textContent = t(linkMessages.copied);
    label.dataset.copied = '';
    status.textContent = t(linkMessages.copiedAs).replace('{format}', name);
    setTimeout(() => {
      label.textContent = name;
      delete label.dataset.copied;
      status.textContent = '';
    }, thanks);
  };

  const embed = embedAddress(target, lang, place);
  const buttons = copyFormats
    .filter(({ format }) => format !== 'embed' || embed !== undefined)
    .map(({ format, label, use }) => {
      const button = element('button', { type: 'button' });
      const name = element('span', { class: 'name' }, t(label));
      button.append(name, ' ', element('small', {}, t(use)));
      button.addEventListener('pointerenter', () => show(format));
      button.addEventListener('focus', () => show(format));
      button.addEventListener('click', () => void copy(format, name, t(label)));
      return button;
    });
  formats.append(...buttons);
  formats.addEventListener('keydown', (event) => moveFocus(event, buttons));

  const data = dataAddress(target, place);
  neutral.refuse(target.record ? '' : t(linkMessages.neutralNone));
  neutral.input.checked = choices.neutral && target.record !== undefined;
  value.refuse(t(data === undefined ? linkMessages.valueNone : linkMessages.valueLoading));
  boxes.append(neutral.label, value.label);
  neutral.input.addEventListener('change', () => (choices.neutral = neutral.input.checked));
  value.input.addEventListener('change', () => (choices.value = value.input.checked));
  boxes.addEventListener('change', () => {
    rememberChoices(choices);
    refusal.replaceChildren();
    show(shown);
  });

  menu.append(
    head(t(linkMessages.title), target.name, t(linkMessages.close), () => menu.hidePopover()),
    boxes,
    preview,
    formats,
    refusal,
    status,
  );
  show(shown);
  showBeside(menu, opener);
  buttons[0]?.focus();
  if (data === undefined) return;
  loadValue(data, lang).then(
    (loaded) => {
      known = loaded;
      value.refuse(loaded ? '' : t(linkMessages.valueNone));
      value.input.checked = choices.value && loaded !== undefined;
      show(shown);
    },
    () => value.refuse(t(linkMessages.valueFailed)),
  );
}
