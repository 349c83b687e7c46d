import type { APIRoute } from 'astro';
import { openApi } from '../../../api/documents.ts';
import { absoluteAddress } from '../../../i18n/paths.ts';

export const GET: APIRoute = ({ site }) => Response.json(openApi(absoluteAddress('', site)));
