import fc from "fast-check";
import { addDays, type Period } from "../../../kernel/index.js";
import type { Deal, FieldChange } from "../../../records/index.js";
import { maybe, written } from "../maybe.js";

/** What is drawn of a deal beside its moves: what it is about, and when it was expected to close. Days count from the period. */
export interface DealPlan {
  readonly own: Pick<Deal, "ownerId" | "productId" | "rivalId" | "lostReason" | "wonReason">;
  readonly expected: number | null;
  readonly changes: readonly { readonly on: number; readonly from: number | null }[];
}

/** Days from before the period to behind it, on its first day and beside it in three of eight cases. */
const day = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -40, max: 130 }) },
  { weight: 3, arbitrary: fc.constantFrom(-1, 0, 1, 30, 31) },
);

/** Plans of single deals. */
export const dealPlans: fc.Arbitrary<DealPlan> = fc.record<DealPlan>({
  own: fc
    .record({
      ownerId: maybe(fc.constantFrom("ada", "bo")),
      productId: maybe(fc.constantFrom("p-1", "p-2", "")),
      rivalId: maybe(fc.constant("r-1"), 3),
      lostReason: maybe(fc.constantFrom("price", "time")),
      wonReason: maybe(fc.constantFrom("price"), 3),
    })
    .map(written),
  expected: fc.option(day, { freq: 6 }),
  changes: fc.array(fc.record({ on: day, from: fc.option(day, { freq: 6 }) }), { maxLength: 3 }),
});

/** The deal with its plan, and the changes of the day on which it is expected to close. */
export function planned(
  deal: Deal,
  { own, expected, changes }: DealPlan,
  { from }: Period,
): { readonly deal: Deal; readonly fieldChanges: readonly FieldChange[] } {
  const dayOf = (days: number | null) => (days === null ? null : addDays(from, days));
  // A change comes after the creation of its deal, or on the day.
  const laterOf = (day: string) =>
    typeof deal.createdOn === "string" && deal.createdOn > day ? deal.createdOn : day;
  const told = [...changes].sort((a, b) => a.on - b.on);
  const fieldChanges = told.map((change, index): FieldChange => {
    return {
      id: `${deal.id}/expected/${index}`,
      dealId: deal.id,
      field: "expectedCloseOn",
      from: dayOf(change.from),
      to: dayOf(index === told.length - 1 ? expected : (told[index + 1]?.from ?? null)),
      changedOn: laterOf(addDays(from, change.on)),
      sequence: index,
    };
  });
  return { deal: { ...deal, ...own, expectedCloseOn: dayOf(expected) }, fieldChanges };
}
