import fc from 'fast-check';

/** Words of both languages, and signs that mean something to Markdown, MDX, HTML or a template. */
const word = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[a-z]{2,8}$/) },
  { weight: 3, arbitrary: fc.constantFrom('関数', 'タイムアウト', '再試行する', 'キュー', '「重要」', '、例えば', 'です。') },
  { weight: 2, arbitrary: fc.constantFrom('15 分', '300 seconds', '128 KB', '3 回', '1,024 MB', '2019-06-02', 'python3.7', 'nodejs8.10') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '<',
      '{',
      '}',
      '>',
      '*',
      '_',
      '~',
      '|',
      '[',
      ']',
      '(',
      '$',
      '\\',
      '#',
      '&',
      '!',
      '`',
      '{{',
      '}}',
      '<br',
      '=',
      '+',
      '-',
      'a_b',
      '**',
      '</',
      '<-',
      '{%',
      'import',
      'export',
      '1.',
      ':',
    ),
  },
);
const words = fc.array(word, { minLength: 1, maxLength: 8 });
const line = words.map((some) => some.join(' '));
const plain = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const url = fc.stringMatching(/^[a-z]{3,8}$/).map((name) => `https://${name}.example/${name}?a=1&b=2`);

const inline = fc.oneof(
  { weight: 4, arbitrary: line },
  plain.map((text) => `**${text}**`),
  plain.map((text) => `日本語**「${text}」**です`),
  plain.map((text) => `_${text}_`),
  plain.map((text) => `\`${text} {x} <y>\``),
  plain.map((text) => `<b>${text}</b>`),
  plain.map((text) => `<span class="x">${text}</span>`),
  plain.map((text) => `<kbd>${text}</kbd><br>`),
  plain.map((text) => `<unknown-${text.replaceAll(' ', '-')}>`),
  plain.map((text) => `<!-- ${text} -->`),
  fc.tuple(plain, url).map(([text, address]) => `[${text}](${address})`),
  fc.tuple(plain, plain).map(([text, path]) => `[${text}](../${path.replaceAll(' ', '/')}.md)`),
  fc.tuple(plain, plain).map(([text, path]) => `![${text}](/images/${path.replaceAll(' ', '-')}.png "${text}")`),
  plain.map((text) => `{{< ${text} >}}`),
  plain.map((text) => `{% include ${text} %}`),
  plain.map((text) => `{{ site.${text.replaceAll(' ', '_')} }}`),
  url,
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
const codeLine = fc
  .array(fc.oneof(word, fc.constantFrom('{{< x >}}', '{% raw %}', '  indented', '<b>', '// comment')), { maxLength: 5 })
  .map((some) => some.join(' ').replace(/`/g, "'"));
const code = fc.array(codeLine, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc.tuple(plain, plain).map(([text, id]) => `## ${text} {#${id.replaceAll(' ', '-')}}`),
  plain.map((text) => `${text}\n---`),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) => items.map((item, at) => `${at + 1}. [ ] ${item}`).join('\n')),
  paragraph.map((text) => `> ${text}`),
  plain.map((text) => `> [!WARNING]\n> ${text}`),
  fc.tuple(fc.constantFrom('js', '', 'text', 'c++'), code).map(([lang, text]) => `\`\`\`${lang}\n${text}\n\`\`\``),
  code.map((text) => `~~~\n${text}\n~~~`),
  fc.tuple(plain, plain, plain).map(([a, b, c]) => `| ${a} | ${b} |\n|---|:-:|\n| ${c} | <br>${a} |`),
  fc.tuple(plain, plain).map(([a, b]) => `<table><tr><th>${a}</th></tr><tr><td>${b}</td></tr></table>`),
  plain.map((text) => `<div align="center">\n<p>${text}</p>\n</div>`),
  plain.map((text) => `<div>\n\n${text}\n\n</div>`),
  plain.map((text) => `<video src="${text}.mp4">${text}</video>`),
  fc.tuple(plain, paragraph).map(([a, b]) => `<details>\n<summary>${a}</summary>\n\n${b}\n\n</details>`),
  fc.tuple(plain, plain).map(([a, b]) => `{{% notice ${a} %}}\n${b}\n{{% /notice %}}`),
  plain.map((text) => `{{< figure src="/${text.replaceAll(' ', '-')}.png" title="${text}" >}}`),
  fc.tuple(plain, code).map(([, text]) => `{% highlight js %}\n${text}\n{% endhighlight %}`),
  plain.map((text) => `${text}\n: ${text} defined`),
  fc.tuple(plain, url).map(([text, address]) => `[${text}][ref-${text.length}]\n\n[ref-${text.length}]: ${address}`),
  plain.map((text) => `Footnote[^${text.length}]\n\n[^${text.length}]: ${text}`),
  plain.map((text) => `$$\n${text} \\frac{a}{b}\n$$`),
  fc.constantFrom('<!--more-->', '---', '{{< toc >}}', '{: .class}'),
);
const tags = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { maxLength: 3 });

/** Notes of many generators, in both languages, with everything that Markdown, HTML and templates can say. */
export const generatedNotes = fc
  .tuple(fc.constantFrom('yaml', 'toml', 'json', 'none'), plain, tags, fc.array(block, { minLength: 1, maxLength: 9 }))
  .map(([format, title, some, blocks]) => {
    const body = blocks.join('\n\n');
    switch (format) {
      case 'yaml':
        return `---\ntitle: ${JSON.stringify(title)}\ndate: 2019-06-02\ntags: ${JSON.stringify(some)}\nweight: 7\n---\n\n${body}\n`;
      case 'toml':
        return `+++\ntitle = ${JSON.stringify(title)}\ndate = 2019-06-02T10:00:00Z\ntags = ${JSON.stringify(some)}\n+++\n${body}\n`;
      case 'json':
        return `${JSON.stringify({ title, date: '2019-06-02', tags: some }, null, 2)}\n\n${body}\n`;
      default:
        return `${body}\n`;
    }
  });
