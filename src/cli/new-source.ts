import { sourceCommand } from '../authoring/source-command.ts';
import { today } from '../knowledge/today.ts';

/** `npm run new:source -- URL --title "…" --kind guide`: the same as `npm run new source -- URL …`. */
const { said, status } = sourceCommand(process.argv.slice(2), process.cwd(), today);
if (status === 0) console.log(said);
else console.error(said);
process.exitCode = status;
