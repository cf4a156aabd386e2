import { unwrap } from "../issue/index.js";
import { safeCompileMeasures } from "./safeCompileMeasures.js";
import type { CompiledMeasures, MeasuresSetting } from "./types.js";

/**
 * Compiles measures: numbers about one person and one period, read from flat records.
 *
 * Formula, over the records of the stream `from` whose `where` is met, whose `date` lies in the `window` and whose
 * `person` is the person: `sum`, `min`, `max`, `mean` or `last` (by date, then id) of a field, `count` of the records,
 * `distinct` values of a field. Over other measures: `ratio` = numerator / denominator; `weightedRatio` =
 * sum(weight_i * numerator_i / denominator_i), its weights summing to 1; `growth` = value / base - 1, the base being
 * the value of the period before or of the same period a year before; `derive` = a small tree of arithmetic
 * ({@link MeasureExpression}). A measure that is `given` has no other value than the one in `facts.measures`.
 *
 * Windows: the `period` (default), the `previous` one, `yearToDate` (from the first day of the year in which the
 * period's last day lies), or `{ trailing: n }`, the period and the n - 1 before it.
 *
 * Edge cases: of no records the sum and the counts are 0, all else is null (`no_records`); a denominator or base of
 * zero gives null (`zero_denominator`, `zero_base`), and so does a base below zero (`negative_base`). A value in
 * `facts.measures` wins over the records; a given measure without one is null (`not_given`). What stands on a null is
 * null for the same reason, and so is a choice whose condition cannot be judged (`missing_condition`). A record whose
 * condition cannot be judged, because a field is absent, is not counted, and a warning tells how many there were
 * (`measure.where_missing`).
 *
 * Faulty records (`measure.bad_record`, `measure.duplicate_record`, `measure.bad_date`, `measure.missing_person`,
 * `measure.missing_field`, `measure.not_decimal`) fail the evaluation with every fault listed; with
 * `onInvalid: "report"` they count for no measure and stand in `leftOut`. Only what would count is looked at: a deal
 * that is still open needs no closing date where `where` keeps it out.
 *
 * With `trace` each measure shows the ids of its records and the measures that it stands on; it is for one person, so
 * that `only` names one where several are listed. With `credits` the result lists every record that counted.
 *
 * @param documents - One {@link Measure} as plain JSON, or an array of them.
 * @param setting - How fiscal years run.
 * @returns The compiled measures; `value` of an evaluation is how many records counted, `people` hold the values, in
 * each measure's unit.
 * @throws AttainmentError `document.*` where the form is wrong; `measure.one_aggregate`, `measure.unit_mismatch`,
 * `measure.cycle`, `measure.too_deep`, `measure.too_large`, `measure.bad_clamp`, `measure.not_a_test_of_numbers`;
 * `condition.*`, `weighting.*` and `decimal.*` for a faulty condition or weight; `document.*` and
 * `period.not_a_fiscal_year` for a faulty setting. Its `evaluate` throws `document.*` for an option or a field of the facts
 * that is not known, `measure.trace_one_person`, and the codes of faulty facts above.
 * @example
 * ```ts
 * import { compileMeasures } from "attainment/kernel";
 * const won = { from: "deals", where: { field: "stageId", is: "won" }, person: "ownerId", date: "closedOn" };
 * const measures = compileMeasures([
 *   { id: "bookings", unit: "money", ...won, sum: "amount" },
 *   { id: "wins", unit: "count", ...won, count: true },
 *   { id: "dealSize", unit: "money", ratio: { numerator: "bookings", denominator: "wins" } },
 * ]);
 * const deals = [
 *   { id: "d-1", ownerId: "ann", stageId: "won", closedOn: "2026-07-09", amount: "1200.50" },
 *   { id: "d-2", ownerId: "ann", stageId: "won", closedOn: "2026-09-30", amount: 800 },
 *   { id: "d-3", ownerId: "ann", stageId: "open", closedOn: null, amount: 9000 },
 * ];
 * const result = measures.evaluate({ period: "2026-Q3", records: { deals }, people: ["bob"] });
 * result.value; // => "2"
 * result.people[0]?.measures[0]; // => { id: "bookings", unit: "money", value: "2000.5", count: 2, source: "records" }
 * result.people[0]?.measures[1]?.value; // => "1000.25"
 * result.people[1]?.measures[1]?.reason; // => "zero_denominator"
 * ```
 * @since 0.1.0
 */
export function compileMeasures(documents: unknown, setting: MeasuresSetting = {}): CompiledMeasures {
  return unwrap(safeCompileMeasures(documents, setting));
}
