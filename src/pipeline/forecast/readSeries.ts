import type { Fraction } from "../../kernel/decimal/index.js";
import { type Issue, ownItems } from "../../kernel/issue/index.js";
import { readValue } from "../../kernel/statistics/index.js";

/** The values of periods in a row, null where there is none. */
export function readSeries(values: unknown, issues: Issue[]): readonly (Fraction | null)[] {
  return (ownItems(values, "/values", issues) ?? []).map((value, index) =>
    value === null ? null : readValue(value, `/values/${index}`, issues),
  );
}
