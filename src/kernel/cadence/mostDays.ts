/** The most days that a cadence is looked at in one call: more than a hundred years. */
export const MOST_DAYS = 40_000;
