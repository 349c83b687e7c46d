import type { HeaderRule } from '../cli/header-rules.ts';
import { patternSource } from '../cli/header-rules.ts';
import { fill } from '../i18n/fill.ts';
import { languages } from '../schemas/text.ts';
import { contentTypes } from './content-types.ts';
import type { HostRules } from './host-rules.ts';

export interface NginxPlace {
  port: number;
  /** The folder that the base path is below: `/srv` for files in `/srv/lambda/` and the base path `/lambda/`. */
  root: string;
  /** The one folder that nginx may write to. */
  scratch: string;
  accessLog: string;
  /** Whether nginx has the module ngx_http_brotli_static. */
  brotli: boolean;
}

/** How the container of `deploy/nginx/Containerfile` is laid out. */
export const container: NginxPlace = { port: 8080, root: '/srv/site', scratch: '/tmp', accessLog: '/dev/stdout', brotli: true };

/** nginx's configuration by file name, from its template and the host rules. Throws where a header cannot be said in nginx's words. */
export function nginxFiles(template: string, rules: HostRules, place: NginxPlace): Record<string, string> {
  const words = {
    ...place,
    base: rules.base,
    basePattern: patternSource(rules.base).slice(1, -1),
    // Debian's packages of modules leave a line for each there.
    modules: place.brotli ? 'include /etc/nginx/modules-enabled/*.conf;' : '',
    brotli: place.brotli ? 'brotli_static on;' : '',
  };
  return {
    'nginx.conf': fill(template, words),
    'types.conf': typesFile(),
    'headers.conf': headersFile(rules.headers),
    'redirects.conf': redirectsFile(rules),
    'typed-locations.conf': typedLocations(rules.headers),
  };
}

function typesFile(): string {
  const lines = Object.entries(contentTypes).map(([extension, type]) => `  ${quoted(type)} ${extension};`);
  return ['types {', ...lines, '}', 'default_type application/octet-stream;', ''].join('\n');
}

/** One map a header; the later block of `_headers` counts, and nginx takes the first pattern that fits. */
function headersFile(rules: readonly HeaderRule[]): string {
  const names = new Set(['Cache-Control', ...rules.flatMap(({ headers }) => headers.map(([name]) => name))]);
  names.delete('Content-Type');
  const maps = [...names].flatMap((name) => {
    const lines = rules.flatMap(({ path, headers }) =>
      headers.filter(([own]) => own === name).map(([, value]) => `  ${quoted(`~${patternSource(path)}`)} ${quoted(value)};`),
    );
    const otherwise = name === 'Cache-Control' ? 'no-cache' : '';
    return [`map $uri ${variable(name)} {`, ...lines.reverse(), `  default ${quoted(otherwise)};`, '}'];
  });
  // What is missing today may be there tomorrow.
  const caching = [`map $status $cache_control {`, `  ~^[23] ${variable('Cache-Control')};`, `  default "no-cache";`, '}'];
  const sent = [...names].map((name) => `add_header ${name} ${name === 'Cache-Control' ? '$cache_control' : variable(name)} always;`);
  return [...maps, ...caching, ...sent, ''].join('\n');
}

function redirectsFile({ base, moved }: HostRules): string {
  const lines = moved.flatMap(({ from, to }) =>
    languages.flatMap((lang) => ['', '/'].map((end) => `  ${base}${lang}/${from}${end} ${base}${lang}/${to}/;`)),
  );
  return ['map $uri $moved_to {', ...lines, '  default "";', '}', ''].join('\n');
}

/** nginx knows types by extension; files whose type follows from their address have a location each. */
function typedLocations(rules: readonly HeaderRule[]): string {
  return rules
    .flatMap(({ path, headers }) =>
      headers
        .filter(([name]) => name === 'Content-Type')
        .map(
          ([, type]) =>
            `location ${quoted(`~ ${patternSource(path)}`).replace('"~ ', '~ "')} {\n  types { }\n  default_type ${quoted(type)};\n}\n`,
        ),
    )
    .reverse()
    .join('');
}

function variable(header: string): string {
  return `$header_${header.toLowerCase().replaceAll('-', '_')}`;
}

/** A text in nginx's quotes; regular expressions keep their dollar sign at the end, and nothing else may have one. */
function quoted(text: string): string {
  if (/\$(?!$)|[\r\n]/.test(text) || text.length > 4000)
    throw new Error(
      `nginx cannot send ${JSON.stringify(text)}: a value may have no $ and no line break, and at most 4,000 characters. Change it in public/_headers.`,
    );
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
