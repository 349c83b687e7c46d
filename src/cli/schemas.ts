import { writeEditorSchemas } from '../authoring/write-editor-schemas.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';

/** `npm run schemas`: brings the JSON Schemas up to date that editors use for completion and for errors while typing. */
const written = writeEditorSchemas(process.cwd(), loadKnowledge(process.cwd()));
console.log(written.length === 0 ? 'The schemas for editors are current.' : `Brought up to date:\n${written.join('\n')}`);
