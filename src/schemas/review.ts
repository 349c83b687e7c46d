import { z } from 'zod';
import { day } from './date.ts';

/** When a person last compared the record with its sources, and for how many days that holds. */
export const review = {
  verifiedOn: day.describe('The day on which every value was last compared with its sources.'),
  reviewWithin: z.int().min(1).max(1000).describe('Days after which the page says that it wants another look.'),
};
