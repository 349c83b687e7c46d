import { describe, expect, it } from 'vitest';
import { languages } from '../../src/schemas/text.ts';
import { sampleCards } from './sample-cards.ts';

describe('siteCards', () => {
  it('has one card for the site and one for each record, in each language', () =>
    expect(sampleCards.map(({ address }) => address)).toEqual(
      languages.flatMap((lang) => [
        `cards/${lang}/site.png`,
        `cards/${lang}/notes/retries.png`,
        `cards/${lang}/limits/function-timeout.png`,
        `cards/${lang}/event-sources/sns.png`,
        `cards/${lang}/errors/task-timed-out.png`,
        `cards/${lang}/runtimes/python3.9.png`,
        `cards/${lang}/updates/2018-10-timeout.png`,
        `cards/${lang}/terms/dead-letter-queue.png`,
      ]),
    ));

  it('gives each address the card of its language', () =>
    expect(sampleCards.every(({ address, card }) => address.startsWith(`cards/${card.lang}/`))).toBe(true));
});
