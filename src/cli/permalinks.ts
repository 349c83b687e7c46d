import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { publishedIds } from '../knowledge/published-ids.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';
import { ledgerFile } from '../loading/ledger.ts';

/** Adds every id that is published now to the ledger; takes nothing out. */
const knowledge = loadKnowledge(process.cwd());
const document = parseDocument(
  existsSync(ledgerFile)
    ? readFileSync(ledgerFile, 'utf8')
    : '# Every id that was ever published. Written by `npm run permalinks`; add only redirects by hand.\npublished: []\nredirects: {}\n',
);
const before: string[] = knowledge.ledger?.data.published ?? [];
const after = [...new Set([...before, ...publishedIds(knowledge)])].sort();
document.set('published', document.createNode(after));
writeFileSync(ledgerFile, document.toString({ lineWidth: 0 }));
console.log(`${after.length - before.length} ids added, ${after.length} in the ledger.`);
