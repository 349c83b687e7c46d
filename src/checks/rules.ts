import { references } from './references.ts';
import type { Rule } from './rule.ts';

/** Every rule about the content; each is run by `npm run check` and by the build. */
export const rules: readonly Rule[] = [references];
