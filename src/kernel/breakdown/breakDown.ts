import { unwrap } from "../issue/index.js";
import { safeBreakDown } from "./safeBreakDown.js";
import type { BreakdownFacts, BreakdownOptions, BreakdownResult } from "./types.js";

/**
 * Breaks measures down by product, region, channel, customer group, person, time or any other field, level by level, with
 * shares, ranks and what has changed.
 *
 * Each part is measured as the documents say, over its own records: a sum of a field, distinct customers, a quotient of two
 * sums, a growth. Measures that add up (`combines: "sum"`) sum to their parent and to the total on every level. A rate of a
 * whole is worked out from the sums of its parts (`"pool"`), and `meanOfParts`, the mean of their printed rates, stands
 * beside it. Distinct values, the least, the largest and the last are counted again over all records (`"apart"`): they have
 * no shares.
 *
 * Formula, for a value v, its base b a period before, and V, B of the total: `shareOfTotal = v / V`, `shareOfParent = v /
 * parent`; `change = v - b`; `growth = change / b`; `contribution = change / (V - B)`; `points = change / B`, so that the
 * points of all parts of a level sum to the growth of the total. A ratio of two measures that add up has `mixEffect = (w1 -
 * w0) * ((r0 + r1) / 2 - (R0 + R1) / 2)` and `rateEffect = (w0 + w1) / 2 * (r1 - r0)`, with its rates r and its weights w, the
 * part's share of the denominator; the two stand in place of its change in `contribution` and `points`.
 *
 * Edge cases: records that lack a field, hold an empty text in it, or whose key a lookup does not find, are a part of their
 * own (`null`), never dropped; it has no rank. What is null is told with its reason: a total or base of zero, a base below
 * zero, values that do not add up. A part that is gone stands there with its base. A part by time is measured in its own unit
 * of the period and compared with the unit before it; such changes do not sum to that of the whole, and say `other_periods`.
 * Whom a record belongs to decides nothing unless a level is by that field.
 *
 * @param facts - The period, and the records by stream.
 * @param measures - One measure as plain JSON, or an array of them.
 * @param options - The levels, and what else is wanted; see {@link BreakdownOptions}.
 * @returns The total, and each part with every measure, in its unit.
 * @throws AttainmentError `breakdown.bad_level`, `breakdown.bad_lookup`, `breakdown.bad_option`, `breakdown.unknown_measure`,
 * `breakdown.bad_field`, `breakdown.bad_cell`; `measure.*` for faulty measures and records; `document.*` for what cannot be
 * read; `period.*` and `date.out_of_range` for a period.
 * @example
 * ```ts
 * import { breakDown } from "attainment/kernel";
 * const revenue = { id: "revenue", unit: "money", from: "orders", sum: "amount", person: "ownerId", date: "orderedOn" };
 * const orders = [
 *   { id: "o-1", ownerId: "ann", region: "north", orderedOn: "2026-04-09", amount: "600" },
 *   { id: "o-2", ownerId: "bob", region: "south", orderedOn: "2026-05-20", amount: "200" },
 *   { id: "o-3", ownerId: "ann", region: "north", orderedOn: "2026-02-11", amount: "500" },
 * ];
 * const { parts } = breakDown({ period: "2026-Q2", records: { orders } }, revenue, { by: ["region"], compareWith: ["previous"] });
 * const north = parts[0]?.measures[0];
 * [north?.value, north?.shareOfTotal, north?.rank]; // => ["600", "0.75", "1"]
 * [north?.changes?.[0]?.growth, north?.changes?.[0]?.points]; // => ["0.2", "0.2"]
 * parts[1]?.measures[0]?.missing?.[0]; // => { figure: "previous.growth", reason: "zero_base" }
 * ```
 * @see https://pmc.ncbi.nlm.nih.gov/articles/PMC2831344/ for the effects of mix and rate.
 * @since 0.1.0
 */
export function breakDown(
  facts: BreakdownFacts,
  measures: unknown,
  options: BreakdownOptions,
): BreakdownResult {
  return unwrap(safeBreakDown(facts, measures, options));
}
