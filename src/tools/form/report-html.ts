import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { piecesOf, plainWords } from './report.ts';
import type { Figure, Report, ReportSection, ReportTable, Words } from './report.ts';

/** Characters from which a large number is set smaller. */
const longFigure = 12;

/** A report as HTML, the same on the server and in the browser. */
export function reportHtml(report: Report): string {
  return markup`${report.map(section)}`.markup;
}

function section({ id, title, intro, figures = [], findings = [], chart, tables = [], notes = [] }: ReportSection): Markup {
  return markup`<section class="result" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${intro !== undefined && markup`<p class="intro">${words(intro)}</p>`}${
    figures.length > 0 && markup`<dl class="key-figures">${figures.map(figure)}</dl>`
  }${findings.length > 0 && markup`<ul class="findings">${findings.map(({ tone, words: text }) => markup`<li data-tone="${tone}">${words(text)}</li>`)}</ul>`}${
    chart &&
    markup`<figure>${chart.legend && markup`<ul class="legend">${chart.legend.map(({ name, look }) => markup`<li data-look="${look}">${name}</li>`)}</ul>`}${chart.svg}<figcaption>${words(chart.caption)}</figcaption></figure>`
  }${tables.map(table)}${notes.length > 0 && markup`<ul class="fine">${notes.map((note) => markup`<li>${words(note)}</li>`)}</ul>`}</section>`;
}

function figure({ label, value, note, tone }: Figure): Markup {
  return markup`<div data-tone="${tone ?? ''}" class="${value.length > longFigure ? 'long' : ''}"><dt>${label}</dt><dd><strong>${value}</strong>${note !== undefined && markup`<small>${words(note)}</small>`}</dd></div>`;
}

function table({ caption, columns, rows }: ReportTable): Markup {
  const numeric = (at: number): string => (columns[at]?.number === true ? 'number' : '');
  return markup`<table class="cards"><caption>${caption}</caption><thead><tr>${columns.map(
    ({ label }, at) => markup`<th scope="col" class="${numeric(at)}">${label}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ cells, tone }) =>
      markup`<tr data-tone="${tone ?? ''}">${cells.map((cell, at) =>
        at === 0
          ? markup`<th scope="row">${words(cell)}</th>`
          : markup`<td data-label="${columns[at]?.label ?? ''}" class="${plainWords(cell) === '' ? 'empty' : numeric(at)}">${words(cell)}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

function words(text: Words): Markup {
  return markup`${piecesOf(text).map((piece) =>
    typeof piece === 'string'
      ? piece
      : 'strong' in piece
        ? markup`<strong>${piece.strong}</strong>`
        : markup`<a href="${piece.href}">${piece.text}</a>`,
  )}`;
}
