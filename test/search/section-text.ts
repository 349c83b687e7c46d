import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';

/** The text of the section, row or page that a result leads to: from its heading to the next heading of its level. */
export function sectionText(site: string, url: string): string {
  const [page = '', id] = url.split('#');
  const $ = load(readFileSync(path.join(site, page, 'index.html'), 'utf8'));
  $('script, style, nav, noscript, template').remove();
  $('main *').append(' ');
  if (id === undefined || id === '') {
    const whole = fold($('main').text());
    if (whole.length < 3000) return whole;
    return fold(load(($('main').html() ?? '').split('<h2')[0] ?? '').text());
  }
  const target = $(`[id="${id}"]`).first();
  if (!/^h[2-6]$/.test(target.prop('tagName')?.toLowerCase() ?? '')) {
    const box = target.is('tr, li, article, section, div, dd') ? target : target.closest('tr, li, article, section, dd, dt, p');
    return fold(box.is('dt') ? `${box.text()} ${box.next('dd').text()}` : box.text());
  }
  const level = Number((target.prop('tagName') ?? 'h2').slice(1));
  const stops = Array.from({ length: level }, (_, at) => `h${at + 1}`).join(', ');
  return fold(`${target.text()} ${target.nextUntil(stops).text()}`);
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
