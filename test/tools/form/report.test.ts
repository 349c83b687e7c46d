import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../src/tools/form/report-html.ts';
import { reportMarkdown } from '../../../src/tools/form/report-markdown.ts';
import { markup } from '../../../src/tools/form/markup.ts';
import type { Report } from '../../../src/tools/form/report.ts';

const report: Report = [
  {
    id: 'answer',
    title: 'Result <1>',
    intro: 'Without *tax*',
    figures: [{ label: 'Needed', value: '30', note: ['from ', { text: 'a | record', href: '/en/limits/x/' }], tone: 'good' }],
    findings: [{ tone: 'bad', words: 'Too *much*' }],
    chart: { svg: markup`<svg></svg>`, caption: 'A chart' },
    tables: [
      {
        caption: 'Lines',
        columns: [{ label: 'Item' }, { label: 'Amount', number: true }],
        rows: [{ cells: ['Total', [{ strong: '1.00' }]], tone: 'total' }],
      },
    ],
    notes: ['A note'],
  },
];

describe('a report', () => {
  it('becomes HTML with everything escaped', () => {
    expect(reportHtml(report)).toMatchInlineSnapshot(
      `"<section class="result" aria-labelledby="answer"><h2 id="answer">Result &lt;1&gt;</h2><p class="intro">Without *tax*</p><dl class="key-figures"><div data-tone="good" class=""><dt>Needed</dt><dd><strong>30</strong><small>from <a href="/en/limits/x/">a | record</a></small></dd></div></dl><ul class="findings"><li data-tone="bad">Too *much*</li></ul><figure><svg></svg><figcaption>A chart</figcaption></figure><table class="cards"><caption>Lines</caption><thead><tr><th scope="col" class="">Item</th><th scope="col" class="number">Amount</th></tr></thead><tbody><tr data-tone="total"><th scope="row">Total</th><td data-label="Amount" class="number"><strong>1.00</strong></td></tr></tbody></table><ul class="fine"><li>A note</li></ul></section>"`,
    );
  });

  it('becomes Markdown that can be pasted elsewhere', () => {
    const inputs = { title: 'Inputs', list: [{ label: 'Rate', value: '10/s' }] };
    expect(reportMarkdown('Concurrency', 'https://x.example/?rate=10', inputs, report, (href) => `https://x.example${href}`))
      .toMatchInlineSnapshot(`
      "# Concurrency

      <https://x.example/?rate=10>

      ## Inputs

      - Rate: 10/s

      ## Result \\<1\\>

      Without \\*tax\\*

      - Needed: **30** (from [a | record](https://x.example/en/limits/x/))

      - Too \\*much\\*

      **Lines**

      | Item | Amount |
      | --- | ---: |
      | Total | **1.00** |

      - A note
      "
    `);
  });
});
