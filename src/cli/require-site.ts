import { existsSync } from 'node:fs';
import path from 'node:path';

/** Ends the command with a word of advice where a folder holds no built site. */
export function requireSite(folder: string): void {
  if (existsSync(path.join(folder, '_headers'))) return;
  console.error(`There is no built site in ${folder}/. Run \`npm run build\` first.`);
  process.exit(1);
}
