import type { APIRoute } from 'astro';
import { apiVersion } from '../../../api/documents.ts';
import type { HealthDocument } from '../../../api/health-schema.ts';
import { siteHealth } from '../../../knowledge/site-health.ts';

/** What the page about the health of the records says, as data. */
export const GET: APIRoute = async () => Response.json({ version: apiVersion, ...(await siteHealth()) } satisfies HealthDocument);
