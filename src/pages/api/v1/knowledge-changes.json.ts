import type { APIRoute } from 'astro';
import { knowledgeChangesDocument } from '../../../api/knowledge-changes.ts';
import { siteChronicle } from '../../../chronicle/site-chronicle.ts';
import { absoluteAddress } from '../../../i18n/paths.ts';

/** What the site learnt, and when: `{version, basis, since, count, items}`. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(knowledgeChangesDocument(await siteChronicle(), (path) => absoluteAddress(path, site)));
