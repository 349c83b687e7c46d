import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeEditorSchemas } from '../authoring/write-editor-schemas.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';

/** `astro dev` with search: builds once where there is no index yet. Editors get the ids of today's records to complete. */
writeEditorSchemas(process.cwd(), loadKnowledge(process.cwd()));
if (!existsSync('dist/pagefind')) {
  console.log('Building once, so that search works…');
  spawnSync(process.execPath, ['src/cli/build.ts'], { stdio: 'inherit' });
}
process.exitCode =
  spawnSync('astro', ['dev', ...process.argv.slice(2)], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
