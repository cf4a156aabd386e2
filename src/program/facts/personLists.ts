/** The lists of facts, beside people and records, whose items are each about one person: they name it as `personId`. */
export const personLists = ["measures", "decisions", "improvementPlans", "published", "adjustments"] as const;

/** One of those lists. */
export type PersonList = (typeof personLists)[number];
