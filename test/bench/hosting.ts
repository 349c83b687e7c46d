import { hostingTables, readCostData } from './hosting-tables.ts';

/** What a month costs and how the site grows, as `deploy/README.md` has it. */
const { month, growth, room } = hostingTables(readCostData());
console.log([month, growth, room].join('\n\n'));
