import type { KnowledgeBase } from '../loading/knowledge-base.ts';
import { allEntries } from '../knowledge/entries.ts';

/** Which records and notes name an identifier, in any of their texts or as a witness: `MaximumPollers` → `limits/sqs-provisioned-pollers-maximum`. */
export function identifierMentions(knowledge: KnowledgeBase): Map<string, Set<string>> {
  const mentions = new Map<string, Set<string>>();
  for (const entry of allEntries(knowledge)) {
    if (entry.collection === 'sources') continue;
    const text = 'text' in entry && typeof entry.text === 'string' ? entry.text : JSON.stringify(entry.data);
    for (const [word] of text.matchAll(/[A-Za-z][A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*/g)) {
      for (const name of [word, ...word.split('.')]) {
        const known = mentions.get(name) ?? new Set();
        mentions.set(name, known.add(`${entry.collection}/${entry.id}`));
      }
    }
  }
  return mentions;
}

/** Whether a text holds an identifier as a whole: `ResourceNotFoundException` holds no `NotFoundException`. */
export function holdsIdentifier(text: string, name: string): boolean {
  return text.split(/[^A-Za-z0-9_]+/).includes(name);
}
