/** How long the periods of each unit are: their months, the days of the longest one, and of the shortest. */
interface Lengths {
  readonly months: number;
  readonly mostDays: number;
  readonly fewestDays: number;
}

/** The lengths of each unit; quarters and halves may begin in any month. */
export const LENGTHS_OF: Readonly<Record<"month" | "quarter" | "half" | "year", Lengths>> = Object.freeze({
  month: { months: 1, mostDays: 31, fewestDays: 28 },
  quarter: { months: 3, mostDays: 92, fewestDays: 89 },
  half: { months: 6, mostDays: 184, fewestDays: 181 },
  year: { months: 12, mostDays: 366, fewestDays: 365 },
});
