import { existsSync } from 'node:fs';
import { basePath } from './base-path.ts';
import { serveSite } from './static-server.ts';

const port = Number(process.env.PORT ?? 4321);

if (!existsSync('dist/index.html')) fail('There is no built site in dist/. Run `npm run build` first, or `npm start`, which does both.');
else {
  try {
    await serveSite('dist', port, basePath);
    console.log(`\n  Lambda Field Notes  http://localhost:${port}${basePath}\n  Stop with Ctrl+C.\n`);
  } catch (cause) {
    const inUse = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    fail(
      inUse
        ? `Port ${port} is in use. Stop the other program, or choose a port: PORT=4322 npm start`
        : `The server did not start: ${String(cause)}`,
    );
  }
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}
