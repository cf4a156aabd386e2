import fc from "fast-check";
import type { Cadence, CadenceFacts, CompiledCadence } from "../../../kernel/cadence/index.js";
import { addDays, type CalendarDate } from "../../../kernel/calendar/index.js";
import { maybe } from "../maybe.js";
import { asCadence } from "./asCadence.js";

/** The days around the period in which events lie. */
const SPAN = { from: "2026-02-01", to: "2026-12-01" };

/**
 * Facts to hold one cadence against, valid for it: events in any order, before, in and after the period, half of them on
 * a due date or a day beside it; with and without a start, an end, pauses and a day as of which.
 *
 * @param cadence - A cadence document, or a compiled cadence.
 * @returns An arbitrary of facts that the cadence accepts.
 * @throws AttainmentError with the issues of `compileCadence`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileCadence } from "attainment/kernel";
 * import { cadenceFacts } from "attainment/testing";
 * const cadence = compileCadence({ kind: "weekly", on: ["monday"] });
 * const sample = fc.sample(cadenceFacts(cadence), { seed: 42, numRuns: 50 });
 * sample.every((facts) => cadence.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function cadenceFacts(cadence: CompiledCadence | Cadence): fc.Arbitrary<CadenceFacts> {
  const due = asCadence(cadence).dueDates(SPAN, "2026-02-01");
  const anyDay = fc.nat(302).map((days) => addDays(SPAN.from, days));
  const nearDue =
    due.length === 0
      ? anyDay
      : fc
          .tuple(fc.constantFrom(...due), fc.constantFrom(-1, 0, 0, 1, 3))
          .map(([date, days]) => addDays(date, days));
  return fc
    .record({
      period: fc.constantFrom("2026-06", "2026-Q3", "2026-H1"),
      days: fc.array(fc.oneof(anyDay, nearDue), { maxLength: 12 }),
      asOf: maybe(anyDay),
      since: maybe(fc.constantFrom("2026-02-01", "2026-06-01", "2026-07-15")),
      until: maybe(fc.constantFrom("2026-08-10", "2026-09-01")),
      pause: maybe(fc.constantFrom("2026-06-08", "2026-08-01")),
      ranks: fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }),
    })
    .map(({ period, days, asOf, since, until, pause, ranks }) => ({
      period,
      events: shuffled(days, ranks),
      ...(asOf === undefined ? {} : { asOf }),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(pause === undefined ? {} : { pauses: [{ from: pause, to: addDays(pause, 12) }] }),
    }));
}

/** Events whose ids are in another order than they are. */
function shuffled(days: readonly CalendarDate[], ranks: readonly number[]): CadenceFacts["events"] {
  return days.map((on, index) => ({ id: `e-${ranks[index] ?? 0}-${index}`, on }));
}
