import fc from "fast-check";
import type { FactRecord, Measure, MeasureFact } from "../../../src/kernel/measure/index.js";
import { bookings, ofDeals, wins, won } from "./facts.js";

/** One measure of each form. */
export const everyMeasure: readonly Measure[] = [
  bookings,
  wins,
  { ...bookings, id: "before", window: "previous" },
  { ...bookings, id: "toDate", window: "yearToDate" },
  { ...bookings, id: "trailing", window: { trailing: 2 } },
  { id: "customers", unit: "count", ...won, distinct: "customerId" },
  { id: "smallest", unit: "money", ...won, min: "amount" },
  { id: "largest", unit: "money", ...won, max: "amount" },
  { id: "mean", unit: "money", ...won, mean: "amount" },
  { id: "latest", unit: "money", ...won, last: "amount" },
  { id: "closed", unit: "count", ...ofDeals, count: true },
  { id: "winRate", unit: "ratio", ratio: { numerator: "wins", denominator: "closed" } },
  { id: "growth", unit: "ratio", growth: { of: "bookings", on: "previous" } },
  { id: "yearOnYear", unit: "ratio", growth: { of: "winRate", on: "sameLastYear" } },
  { id: "survey", unit: "score", given: true },
  {
    id: "perWin",
    unit: "money",
    derive: { divide: [{ measure: "bookings" }, { measure: "wins" }], whenZero: "0" },
  },
  { id: "perWinGrowth", unit: "ratio", growth: { of: "perWin", on: "previous" } },
  {
    id: "blend",
    unit: "score",
    weightedRatio: [
      { numerator: "wins", denominator: "closed", weight: "0.7" },
      { numerator: "bookings", denominator: "toDate", weight: "0.3" },
    ],
  },
];

/** Few people, so that they share records and have several. */
export const personId = fc.constantFrom("ann", "bob", "Zoe", "ä", "__proto__");

/** Days on, before and after the bounds of the third quarter and of those it is compared with. */
const day = fc.constantFrom(
  "2025-06-30",
  "2025-07-01",
  "2025-09-30",
  "2025-10-01",
  "2025-12-31",
  "2026-01-01",
  "2026-03-31",
  "2026-04-01",
  "2026-06-30",
  "2026-07-01",
  "2026-08-15",
  "2026-09-30",
  "2026-10-01",
);

const amount = fc.oneof(
  fc.integer({ min: -500, max: 1000 }),
  fc
    .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 6 }))
    .map(([units, places]) => `${units}e-${places}`),
);

/** Records without a fault; some are open, some cannot be judged. */
export const sound: fc.Arbitrary<readonly FactRecord[]> = recordsOf(
  fc.record({
    ownerId: personId,
    stageId: fc.oneof(
      { weight: 4, arbitrary: fc.constant("won") },
      { weight: 1, arbitrary: fc.constantFrom("lost", null) },
    ),
    closedOn: day,
    amount,
    customerId: fc.constantFrom("c-1", "c-2", "c-3"),
  }),
);

/** Records some of which have a fault of their own. */
export const mixed: fc.Arbitrary<readonly FactRecord[]> = recordsOf(
  fc.record({
    ownerId: fc.oneof(
      { weight: 9, arbitrary: personId },
      { weight: 1, arbitrary: fc.constantFrom(null, "") },
    ),
    stageId: fc.oneof(
      { weight: 4, arbitrary: fc.constant("won") },
      { weight: 1, arbitrary: fc.constantFrom("lost", null) },
    ),
    closedOn: fc.oneof(
      { weight: 9, arbitrary: day },
      { weight: 1, arbitrary: fc.constantFrom(null, "2026-02-30") },
    ),
    amount: fc.oneof(
      { weight: 9, arbitrary: amount },
      { weight: 1, arbitrary: fc.constantFrom(null, "1,000") },
    ),
    customerId: fc.constantFrom("c-1", "c-2", null),
  }),
);

/** Values that are given, at most one for each measure, person and period. */
export const given: fc.Arbitrary<readonly MeasureFact[]> = fc.uniqueArray(
  fc.record({
    personId,
    measure: fc.constantFrom("bookings", "wins", "winRate", "growth", "survey", "perWin"),
    period: fc.constantFrom("2026-Q3", "2026-Q2", "2025-Q3"),
    value: fc.oneof(amount, fc.constant(null)),
  }),
  { maxLength: 6, selector: (fact) => JSON.stringify([fact.personId, fact.measure, fact.period]) },
);

function recordsOf(fields: fc.Arbitrary<Omit<FactRecord, "id">>): fc.Arbitrary<readonly FactRecord[]> {
  return fc
    .array(fields, { maxLength: 24 })
    .map((list) => list.map((each, index) => ({ id: `d-${index}`, ...each })));
}
