import { bindForm } from '../form/bind-form.ts';
import { pageFacts } from '../form/page-facts.ts';
import { costFields } from './fields.ts';
import { costReport } from './report.ts';

const form = document.querySelector<HTMLFormElement>('form[data-tool="cost"]');
if (form) {
  const facts = pageFacts(form);
  const lang = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  bindForm(form, {
    fields: costFields(facts),
    lang,
    title: form.dataset.title ?? '',
    answer: (values, width) => costReport(values, facts, lang, width),
  });
}
