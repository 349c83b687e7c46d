import type { APIRoute } from 'astro';
import { notFoundDocument } from '../../../api/not-found.ts';
import { absoluteAddress } from '../../../i18n/paths.ts';

/** For hosts that answer a missing API file with this one (see public/_redirects). */
export const GET: APIRoute = ({ site }) => Response.json(notFoundDocument('', absoluteAddress('api/v1/ids.json', site)));
