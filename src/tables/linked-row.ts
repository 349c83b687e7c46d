/** The id in an address's `#…`. What cannot be decoded (`#%`) is taken as it stands, as browsers do. */
export function idInHash(hash: string): string {
  const raw = hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The id of the row that an address's `#…` leads to: its own, or one that it had before and that stands inside the row. */
export function linkedRow(hash: string): string | undefined {
  return linkedElement(hash)?.closest('tr[id]')?.id;
}

/** The element that an address's `#…` leads to. */
export function linkedElement(hash: string): HTMLElement | null {
  return document.getElementById(idInHash(hash));
}
