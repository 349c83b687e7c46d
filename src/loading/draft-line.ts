const draftLine = /^draft:\s*(?:true|True|TRUE)\s*(?:#.*)?$/m;

/** Whether front matter makes a note a draft, also where it cannot be read as a whole. */
export function saysDraft(frontMatter: string): boolean {
  return draftLine.test(frontMatter);
}
