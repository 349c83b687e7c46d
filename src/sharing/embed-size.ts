/** Room for a card in an iframe, in CSS pixels; a host that listens gets the exact height from the card itself. */
export const embedSize = { width: 480, height: 260 };
