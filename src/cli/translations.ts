import { translationReport } from '../translation/report.ts';
import { translationStatus } from '../translation/status.ts';

/** `npm run translations` tells which language lags, by section and field. It informs and never fails. */
console.log(translationReport(translationStatus(process.cwd())));
