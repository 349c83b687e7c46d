import { expect, it } from 'vitest';
import { writeMdx } from '../../src/importing/markdown.ts';
import { placeNote } from '../../src/importing/place-note.ts';
import { libraryOf } from '../../src/knowledge/library.ts';
import { loadKnowledge } from '../../src/loading/knowledge-base.ts';

const library = libraryOf(loadKnowledge('test/fixtures/sound'));

/** A note's text as the draft has it. */
function placed(body: string): string {
  return writeMdx(placeNote({ body, firstLine: 1 }, 'en', 'A title', undefined, library).tree);
}

it('keeps the parts of a lone section below it', () => {
  expect(placed('## Setup {#setup}\n\n### Role {#role}\n\n### Code {#code}\n')).toBe(
    '## Setup [#setup]\n\n### Role [#role]\n\n### Code [#code]\n',
  );
});

it('takes the sections below a heading that stands for the whole page as the main ones', () => {
  expect(placed('# Page {#page}\n\n## Setup {#setup}\n\n### Role {#role}\n')).toBe(
    '## Page [#page]\n\n## Setup [#setup]\n\n### Role [#role]\n',
  );
});

it('makes main sections of those that stand before the first one', () => {
  expect(placed('## Why {#why}\n\n### Who {#who}\n\n# How {#how}\n\n## Where {#where}\n')).toBe(
    '## Why [#why]\n\n### Who [#who]\n\n## How [#how]\n\n### Where [#where]\n',
  );
});

it('leaves no blank where a tag ended a paragraph', () => {
  expect(placed('Hello {{ page.title }}\n')).toBe('Hello\n');
});
