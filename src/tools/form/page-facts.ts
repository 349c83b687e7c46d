import type { Facts } from './facts.ts';

/** The facts that the page holds as JSON, written by the server from the records. */
export function pageFacts(root: ParentNode): Facts {
  const text = root.querySelector('script[data-tool-facts]')?.textContent;
  if (!text) throw new Error('The page holds no facts.');
  const facts: Facts = JSON.parse(text);
  return facts;
}
