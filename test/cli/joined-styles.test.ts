import { expect, it } from 'vitest';
import { joinStyles } from '../../src/cli/joined-styles.ts';

const sheets: Record<string, string> = { '/lambda/_astro/Base.css': 'a{}', '/lambda/_astro/note.css': 'b{}' };
const read = (href: string): string => sheets[href] ?? '';
const page = (...hrefs: string[]): string => `<head>${hrefs.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}</head>`;

it('asks for one stylesheet in the place of several, in their order', () => {
  const joined = joinStyles(page('/lambda/_astro/Base.css', '/lambda/_astro/note.css'), read);
  expect(joined?.styles.css).toBe('a{}b{}');
  expect(joined?.html).toBe(page(joined?.styles.href ?? ''));
  expect(joined?.styles.href).toMatch(/^\/lambda\/_astro\/[\w-]{8}\.css$/);
});

it('names it by its content, so that pages of one kind share it and another order is another one', () => {
  const name = (...hrefs: string[]) => joinStyles(page(...hrefs), read)?.styles.href;
  expect(name('/lambda/_astro/Base.css', '/lambda/_astro/note.css')).toBe(name('/lambda/_astro/Base.css', '/lambda/_astro/note.css'));
  expect(name('/lambda/_astro/note.css', '/lambda/_astro/Base.css')).not.toBe(name('/lambda/_astro/Base.css', '/lambda/_astro/note.css'));
});

it('takes a stylesheet that is asked for twice once', () => {
  expect(joinStyles(page('/lambda/_astro/Base.css', '/lambda/_astro/Base.css'), read)?.styles.css).toBe('a{}');
});

it('leaves a page alone that asks for one or none', () => {
  expect(joinStyles(page('/lambda/_astro/Base.css'), read)).toBeUndefined();
  expect(joinStyles(page(), read)).toBeUndefined();
});
