import { containsDate } from "../../kernel/calendar/index.js";
import { unwrap } from "../../kernel/issue/index.js";
import { evaluateRows, groupRows, rateOutcome, traceRate } from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { deliveryFigures } from "./deliveryFigures.js";
import type { DeliveryFacts, DeliveryFigures, DeliveryOptions, DeliveryResult } from "./deliveryTypes.js";
import { personFigures } from "./personFigures.js";
import { type ReadDeliveries, readDeliveries } from "./readDeliveries.js";

/**
 * Measures how many orders of a period were late, and how many came in time and in full (OTIF).
 *
 * Formula: of the orders that were due in the period `late = (late + overdue) / (inTime + late + overdue)`, and
 * `otif = in time and in full / (inTime + late + overdue)`, both from 0 to 1. In full is `deliveredQuantity >= quantity`.
 *
 * - Delivered on the due day is in time. Not delivered and due before `asOf` is overdue; due on `asOf` or later is not yet due.
 * - An order in time of which no quantities are known is left out of OTIF alone, and counted (`withoutQuantity`).
 * - An order that was promised for no day belongs to no share; `withoutDue` counts those placed in the period.
 * - Nothing due gives null (`nothing_due`); fewer than `minimum` too (`insufficient_sample`).
 *
 * @param facts - See {@link DeliveryFacts}.
 * @param options - Which of the two is the headline, and groups; see {@link DeliveryOptions}.
 * @returns Counts and shares, of all and by group; see {@link DeliveryResult}.
 * @throws AttainmentError with every fault: `document.*`, `decimal.*`, `date.not_a_date`, `period.*`,
 * `service.delivered_before_ordered`.
 * @example
 * ```ts
 * import { measureDelivery } from "attainment/segments";
 * const delivery = measureDelivery({
 *   period: "2026-07",
 *   orders: [
 *     { id: "o-1", orderedOn: "2026-06-20", dueOn: "2026-07-05", deliveredOn: "2026-07-05", quantity: 10, deliveredQuantity: 10 },
 *     { id: "o-2", orderedOn: "2026-07-01", dueOn: "2026-07-09", deliveredOn: "2026-07-08", quantity: 10, deliveredQuantity: 8 },
 *     { id: "o-3", orderedOn: "2026-07-01", dueOn: "2026-07-09", deliveredOn: "2026-07-12" },
 *     { id: "o-4", orderedOn: "2026-07-02", dueOn: "2026-07-20" },
 *   ],
 * });
 * delivery.value; // => "0.5"
 * [delivery.inTime, delivery.late, delivery.overdue, delivery.otif.value]; // => [2, 1, 1, "0.25"]
 * ```
 * Source: on time in full, https://en.wikipedia.org/wiki/On_Time_In_Full
 * @since 0.1.0
 */
export function measureDelivery(facts: DeliveryFacts, options: DeliveryOptions = {}): DeliveryResult {
  return unwrap(evaluateRows({ ...DOOR, read: readDeliveries, run }, facts, options));
}

const DOOR = { facts: ["period", "asOf", "orders"], options: ["definition", "by", "minimum"] } as const;

function run(given: ReadDeliveries, trace: Tracer | undefined): DeliveryResult {
  const { span, definition, by, minimum, orders } = given;
  const { period, asOf } = span;
  const due = orders.filter(({ dueOn }) => dueOn !== null && containsDate(period, dueOn));
  const figures = deliveryFigures(due, asOf, minimum);
  const groups = groupRows(due, ({ key }) => key).map(({ id, rows }) => ({
    id,
    ...deliveryFigures(rows, asOf, minimum),
  }));
  const headline = definition === "late" ? figures.lateRate : figures.otif;
  traceRate(trace, definition, headline, [definition, "due"]);
  return {
    ...rateOutcome(headline),
    period: period.id,
    asOf,
    definition,
    minimum,
    ...figures,
    withoutDue: orders.filter(({ dueOn, orderedOn }) => dueOn === null && containsDate(period, orderedOn))
      .length,
    groups: by === null ? [] : groups,
    measures: by === "owner" ? personFigures(period.id, groups, measuresOf) : [],
    issues: [],
  };
}

function measuresOf({ lateRate, otif }: DeliveryFigures) {
  return { "service.lateOrderRate": lateRate.value, "service.otifRate": otif.value };
}
