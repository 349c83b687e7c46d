import { createHash } from 'node:crypto';

/** Longest id; file names and links stay readable. */
const longest = 100;

/** The id of the source record for an address: the same address always gives the same id, long ones end in a hash of the address. */
export function sourceId(address: string): string {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const steps = url.pathname
    .replace(/\.(html?|md|rst|txt|json)$/i, '')
    .split('/')
    .filter((step) => step !== '' && step !== 'index');
  const id = slug(
    shorten(host, steps)
      .concat(url.hash.slice(1) || [])
      .join('-'),
  );
  if (id.length <= longest) return id;
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 7);
  return `${id.slice(0, longest - 8).replace(/-+$/, '')}-${hash}`;
}

/** Known sites get short prefixes; a commit in an address is cut to seven characters. */
function shorten(host: string, steps: string[]): string[] {
  const path = steps.map((step) => (/^[0-9a-f]{40}$/.test(step) ? step.slice(0, 7) : step));
  const [first = '', second = '', third = ''] = path;
  if (host === 'docs.aws.amazon.com' && first === 'lambda' && third === 'dg') return ['lambda-dg', ...path.slice(3)];
  if (host === 'docs.aws.amazon.com') return path.filter((step) => step !== 'latest');
  if (host === 'aws.amazon.com' && first === 'about-aws' && second === 'whats-new') return ['whats-new', ...path.slice(2)];
  if (host === 'aws.amazon.com' && first === 'blogs') return ['blog', ...path.slice(1)];
  if (host === 'github.com' && first === 'awsdocs')
    return ['dg-git', ...path.slice(2).filter((step) => !['blob', 'commit', 'doc_source'].includes(step))];
  if (host === 'github.com') return path.filter((step) => !['blob', 'tree'].includes(step));
  return [host, ...path];
}

/** Lower-case words joined by hyphens. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
