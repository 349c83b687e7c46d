import { existsSync } from 'node:fs';
import { compressSite } from '../hosting/compress-site.ts';

/** Writes `.br` and `.gz` beside the text files of the built site, and says what that saves. */
const folder = process.argv[2] ?? 'dist';

if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}/. Run \`npm run build\` first.`);
  process.exitCode = 1;
} else {
  const start = performance.now();
  const { files, plain, br, gz } = await compressSite(folder);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `${files} text files of ${folder}/: ${megabytes(plain)}, ${megabytes(br)} with Brotli, ${megabytes(gz)} with gzip; ${seconds} s.`,
  );
}
