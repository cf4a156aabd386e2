/** How deep a document or fact may be nested. */
export const MAX_DEPTH = 64;

/** How many values a document may hold in all, and how many entries an object or a list of facts. */
export const MAX_NODES = 1_000_000;

/** How many characters a text or a key may have. */
export const MAX_TEXT = 100_000;

/** How many issues are listed where the caller names no other number. */
export const MAX_ISSUES = 1_000;
