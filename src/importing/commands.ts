/** The command that records a source, with what its address and the words of its link say about it. */
export function toNewSource(url: string, title: string): string {
  const words = title.trim() === '' ? 'TITLE' : title.replace(/\s+/g, ' ').trim();
  return `npm run new source -- ${quoted(url.replace(/^http:/, 'https:'))} --title ${quoted(words)} --kind ${kindOf(url)}`;
}

/** The command that asks for a new limit, with the value that it should hold. */
export function toNewLimit(value: string): string {
  return `npm run new limit   # ${value}`;
}

function kindOf(url: string): string {
  if (/aws\.amazon\.com\/(?:[a-z-]+\/)?about-aws\/whats-new\//.test(url)) return 'announcement';
  if (/aws\.amazon\.com\/(?:[a-z-]+\/)?blogs\//.test(url)) return 'blog';
  if (/aws\.amazon\.com\/.*\/pricing/.test(url)) return 'pricing';
  if (/aws\.amazon\.com\/.*\/faqs/.test(url)) return 'faq';
  if (/docs\.aws\.amazon\.com\/.*\/(?:api|APIReference)\//.test(url)) return 'api-reference';
  if (/docs\.aws\.amazon\.com\//.test(url)) return 'guide';
  if (/(?:github|gitlab)\.com\//.test(url)) return 'repository';
  if (/npmjs\.com|pypi\.org/.test(url)) return 'package';
  if (/stackoverflow\.com|repost\.aws/.test(url)) return 'forum';
  return /qiita\.com|zenn\.dev|classmethod\.jp|hatena|medium\.com|dev\.to|blog/.test(url) ? 'blog' : 'other';
}

/** An argument as a POSIX shell takes it for itself. */
function quoted(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
