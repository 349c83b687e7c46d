import { headersFor } from '../cli/header-rules.ts';
import type { HeaderRule } from '../cli/header-rules.ts';

/** Headers that each object carries from its upload; CloudFront adds only the others. */
const carried: ReadonlySet<string> = new Set(['Content-Type', 'Cache-Control']);

/** What CloudFront adds to the answers for one pattern of addresses. */
export interface Behaviour {
  path: string;
  headers: ReadonlyMap<string, string>;
}

/**
 * The rules of `_headers` as CloudFront knows them: of its behaviours only the first that fits counts, so that each holds all headers of the wider
 * rules too, and the later rule comes first. The widest rule is what holds everywhere else.
 */
export function behaviours(rules: readonly HeaderRule[]): { everywhere: ReadonlyMap<string, string>; special: Behaviour[] } {
  const added = (path: string): Map<string, string> => new Map([...headersFor(rules, path)].filter(([name]) => !carried.has(name)));
  const [widest] = rules;
  const everywhere = widest === undefined ? new Map<string, string>() : added(widest.path);
  const special = rules
    .slice(1)
    .filter(({ headers }) => headers.some(([name]) => !carried.has(name)))
    .map(({ path }) => ({ path, headers: added(path) }));
  return { everywhere, special: special.reverse() };
}

/** The configuration of an `AWS::CloudFront::ResponseHeadersPolicy` that sends these headers, and makes browsers insist on TLS. */
export function policyConfig(headers: ReadonlyMap<string, string>): Record<string, unknown> {
  const security: Record<string, unknown> = {
    StrictTransportSecurity: { AccessControlMaxAgeSec: { Ref: 'HstsSeconds' }, Override: true },
  };
  const custom: Record<string, unknown>[] = [];
  let cors: Record<string, unknown> | undefined;
  for (const [name, value] of headers) {
    if (name === 'X-Content-Type-Options' && value === 'nosniff') security['ContentTypeOptions'] = { Override: true };
    else if (name === 'Referrer-Policy') security['ReferrerPolicy'] = { ReferrerPolicy: value, Override: true };
    else if (name === 'X-Frame-Options') security['FrameOptions'] = { FrameOption: value, Override: true };
    else if (name === 'Content-Security-Policy') security['ContentSecurityPolicy'] = { ContentSecurityPolicy: value, Override: true };
    else if (name === 'Access-Control-Allow-Origin')
      cors = {
        AccessControlAllowCredentials: false,
        AccessControlAllowHeaders: { Items: ['*'] },
        AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
        AccessControlAllowOrigins: { Items: [value] },
        OriginOverride: true,
      };
    else custom.push({ Header: name, Value: value, Override: true });
  }
  return {
    SecurityHeadersConfig: security,
    ...(cors ? { CorsConfig: cors } : {}),
    ...(custom.length > 0 ? { CustomHeadersConfig: { Items: custom } } : {}),
  };
}
