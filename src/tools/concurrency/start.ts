import { bindForm } from '../form/bind-form.ts';
import { pageFacts } from '../form/page-facts.ts';
import { concurrencyFields } from './fields.ts';
import { concurrencyReport } from './report.ts';

const form = document.querySelector<HTMLFormElement>('form[data-tool="concurrency"]');
if (form) {
  const facts = pageFacts(form);
  const lang = document.documentElement.lang === 'ja' ? 'ja' : 'en';
  bindForm(form, {
    fields: concurrencyFields(facts),
    lang,
    title: form.dataset.title ?? '',
    answer: (values, width) => concurrencyReport(values, facts, lang, width),
  });
}
