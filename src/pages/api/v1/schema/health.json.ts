import type { APIRoute } from 'astro';
import { healthSchema } from '../../../../api/documents.ts';
import { absoluteAddress } from '../../../../i18n/paths.ts';

export const GET: APIRoute = ({ site }) => Response.json(healthSchema(absoluteAddress('api/v1/schema/health.json', site)));
