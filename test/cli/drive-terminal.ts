import { spawn } from 'node:child_process';

/** Keys of a terminal. */
export const keys = { enter: '\r', interrupt: '\x03', down: '\x1b[B', endOfInput: '\x04' };

/** How long a command may take in all, in milliseconds. */
const longest = 60_000;

/** What is waited for on the screen, and what is typed when it is there. */
export type Steps = readonly (readonly [shown: string, typed: string])[];

/** Runs a command of ours in a pseudo-terminal and types when it asks; gives the screen as text and the exit status. */
export function driveTerminal(
  script: string,
  args: readonly string[],
  cwd: string,
  steps: Steps,
): Promise<{ screen: string; status: number | null }> {
  const command = [process.execPath, script, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', `stty cols 200 rows 50; exec ${command}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', NO_COLOR: '1', COLUMNS: '200' },
  });
  const rest = [...steps];
  let screen = '';
  let from = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += plain(text);
    const [step] = rest;
    const at = step ? screen.indexOf(step[0], from) : -1;
    if (!step || at === -1) return;
    rest.shift();
    from = at + step[0].length;
    // The prompt is drawn before it listens.
    setTimeout(() => child.stdin.write(step[1]), 60);
  });
  // A question that never comes shows in the screen that the test gets.
  const patience = setTimeout(() => child.kill(), longest);
  return new Promise((resolve) =>
    child.on('close', (status) => {
      clearTimeout(patience);
      resolve({ screen, status });
    }),
  );
}

/** A terminal's output without its control sequences. */
function plain(text: string): string {
  return text.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');
}
