import fc from "fast-check";
import type { BreakdownLevel, BreakdownOptions } from "../../../src/kernel/breakdown/index.js";
import type { FactRecord, Measure } from "../../../src/kernel/measure/index.js";

const won = {
  from: "deals",
  where: { field: "stageId", is: "won" },
  person: "ownerId",
  date: "closedOn",
} as const;

/** One measure of each form that can be broken down. */
export const everyMeasure: readonly Measure[] = [
  { id: "bookings", unit: "money", ...won, sum: "amount" },
  { id: "wins", unit: "count", ...won, count: true },
  { id: "toDate", unit: "money", ...won, sum: "amount", window: "yearToDate" },
  { id: "trailing", unit: "money", ...won, sum: "amount", window: { trailing: 2 } },
  { id: "customers", unit: "count", ...won, distinct: "customerId" },
  { id: "smallest", unit: "money", ...won, min: "amount" },
  { id: "largest", unit: "money", ...won, max: "amount" },
  { id: "mean", unit: "money", ...won, mean: "amount" },
  { id: "latest", unit: "money", ...won, last: "amount" },
  { id: "closed", unit: "count", from: "deals", person: "ownerId", date: "closedOn", count: true },
  { id: "winRate", unit: "ratio", ratio: { numerator: "wins", denominator: "closed" } },
  { id: "growth", unit: "ratio", growth: { of: "bookings", on: "previous" } },
  {
    id: "halfBookings",
    unit: "money",
    derive: { multiply: [{ constant: "0.5" }, { measure: "bookings" }] },
  },
  {
    id: "perWin",
    unit: "money",
    derive: { divide: [{ measure: "bookings" }, { measure: "wins" }], whenZero: "0" },
  },
];

/** Days in the third quarter of 2026, in those that it is compared with, and in others. */
const day = fc.constantFrom(
  "2025-06-30",
  "2025-07-01",
  "2025-08-15",
  "2025-09-30",
  "2026-01-31",
  "2026-04-01",
  "2026-05-20",
  "2026-06-30",
  "2026-07-01",
  "2026-07-31",
  "2026-08-15",
  "2026-09-30",
  "2026-10-01",
);

/** Closed deals without a fault, some without what they are parted by. */
export const deals: fc.Arbitrary<readonly FactRecord[]> = fc
  .array(
    fc.record(
      {
        stageId: fc.constantFrom("won", "won", "lost"),
        closedOn: day,
        amount: fc.oneof(fc.integer({ min: -20, max: 100 }), fc.constantFrom("0.1", "33.33", "1e3")),
        customerId: fc.constantFrom("c-1", "c-2", "c-3", "c-9"),
        region: fc.constantFrom<string | number | null>("north", "south", "", null, 7, "7"),
        productId: fc.constantFrom("__proto__", "p-1", "p-2"),
      },
      { requiredKeys: ["stageId", "closedOn", "amount", "customerId"] },
    ),
    { maxLength: 25 },
  )
  .map((list) => list.map((deal, index) => ({ id: `d-${index}`, ...deal })));

export const customers: readonly FactRecord[] = [
  { id: "c-1", groupId: "large" },
  { id: "c-2", groupId: "small" },
  { id: "c-3", groupId: null },
];

export const lookups = [{ field: "groupId", from: "customers", key: "customerId" }] as const;

/** Up to three levels of fields and of time, in any order. */
export const levels: fc.Arbitrary<readonly BreakdownLevel[]> = fc
  .shuffledSubarray<BreakdownLevel>(["region", "productId", "groupId", { period: "month" }], { maxLength: 3 })
  .map((chosen) => [...chosen]);

export const compareWith: fc.Arbitrary<NonNullable<BreakdownOptions["compareWith"]>> = fc.shuffledSubarray([
  "previous",
  "sameLastYear",
]);
