import type { Customer, ProgramState } from "attainment";
import type { Random } from "./random.js";
import type { Seller } from "./team.js";

/** What the quarter before left: everybody's tier with its counters, and the grades of some customers. */
export function makeState(
  sellers: readonly Seller[],
  customers: readonly Customer[],
  random: Random,
): ProgramState {
  return {
    programId: "field-sales-2026",
    period: "2026-06",
    people: sellers
      .filter(({ person }) => (person.hiredOn ?? "") < "2026-07-01")
      .map(({ person, tierId, skill }) => ({
        id: person.id,
        tiers: [
          {
            id: "consultants",
            state: {
              tierId,
              since: person.hiredOn ?? "2026-01-01",
              periodsInTier: random.whole(2, 9),
              periodsReached: skill > 1.05 ? 1 : 0,
              periodsMissed: skill < 0.9 ? 1 : 0,
            },
          },
        ],
        plans: [],
      })),
    customers: customers
      .filter((_, index) => index % 3 === 0)
      .map(({ id }) => ({
        id,
        segments: [{ id: "customer-grade", segmentId: random.pick(["A", "B", "C"]) }],
      })),
  };
}
