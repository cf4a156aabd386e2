import { addDays, addMonths, compare, compilePlan, type HoldbackRelease, type Plan } from "attainment";
import { type Adapters, type Answer, type Facts, openText, releaseIn, textOf } from "../units.js";

/**
 * When pay that was earned is released (kleegr): at once, some days or months after it was earned, or after a number of
 * payments by the customer. Until then it is held.
 */
export const releases: Adapters = { "payout-release-timing": released };

function planOf(release: HoldbackRelease | null): Plan {
  return {
    kind: "plan",
    id: "release",
    currency: "USD",
    components: [
      {
        kind: "commission",
        id: "deal",
        measure: "deals",
        scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "1" }] },
      },
    ],
    ...(release === null ? {} : { settlement: [{ kind: "holdback", id: "held", share: "1", release }] }),
  };
}

function released({ parameters, input }: Facts): Answer {
  const needed = openText(parameters.payments_needed);
  if (needed !== undefined) {
    const plan = compilePlan(planOf({ kind: "condition", when: { field: "payments", gte: needed } }));
    const { accrued } = plan.evaluate({
      period: "2026-01",
      measures: { deals: "1", payments: textOf(input.payments) },
    });
    return { status: statusOf(accrued) };
  }
  const [earned, asOf] = [textOf(input.earned), textOf(input.as_of)];
  const after = releaseIn(textOf(parameters.trigger));
  const plan = compilePlan(planOf(after === null ? null : { kind: "after", ...after }));
  const credits = [{ id: "deal", measure: "deals", date: earned, amount: "1" }];
  const first = plan.evaluate({ period: earned, credits });
  const next = addDays(earned, 1);
  const facts = { period: `${next}/${addDays(asOf, 1)}`, measures: { deals: "0" } };
  const { accrued } = plan.evaluate(first.state === null ? facts : { ...facts, state: first.state });
  return {
    release_date: addDays(addMonths(earned, after?.months ?? 0), after?.days ?? 0),
    status: statusOf(accrued),
  };
}

/** What is no longer held waits to be paid. */
function statusOf(accrued: string | null): string {
  return accrued !== null && compare(accrued, "0") === 0 ? "pending" : "held";
}
