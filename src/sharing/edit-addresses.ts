import type { CollectionName } from '../schemas/collection-names.ts';
import type { Lang } from '../schemas/text.ts';
import type { Repository } from './repository.ts';

/** The file of a record, below the repository; of a note that of one language. */
export function fileOf(collection: CollectionName, id: string, lang: Lang): string {
  return collection === 'notes' ? `content/notes/${lang}/${id}.mdx` : `content/${collection}/${id}.yaml`;
}

/** The page on which a file is edited in the browser; whoever may not write is led to a copy of their own by the forge. */
export function editAddress({ url, branch, forge }: Repository, file: string): string {
  const where = `${encodePath(branch)}/${encodePath(file)}`;
  switch (forge) {
    case 'github':
      return `${url}/edit/${where}`;
    case 'gitlab':
      return `${url}/-/edit/${where}`;
    case 'bitbucket':
      return `${url}/src/${where}?mode=edit`;
    case 'gitea':
      return `${url}/_edit/${where}`;
    default:
      return forge satisfies never;
  }
}

/** The form for a new issue about a record; on GitHub the form of `.github/ISSUE_TEMPLATE/wrong-fact.yml`, whose fields are filled by their ids. */
export function issueAddress({ url, forge }: Repository, record: string, title: string): string {
  const query = (values: Record<string, string>) => new URLSearchParams(values).toString();
  switch (forge) {
    case 'github':
      return `${url}/issues/new?${query({ template: 'wrong-fact.yml', title, record })}`;
    case 'gitlab':
      return `${url}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': record })}`;
    case 'bitbucket':
      return `${url}/issues/new?${query({ title, content: record })}`;
    case 'gitea':
      return `${url}/issues/new?${query({ title, body: record })}`;
    default:
      return forge satisfies never;
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
