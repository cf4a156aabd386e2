// One person, fifty deals, a plan with a cap and a bonus: traced against untraced.
import { compilePlan } from "../../../dist/incentives/index.js";
import { amounts, TIERS } from "../facts.mjs";

const plan = compilePlan({
  kind: "plan",
  id: "bench",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "commission",
      measure: "bookings",
      scale: { kind: "bands", mode: "graduated", bands: TIERS },
      steps: [{ kind: "cap", id: "most", at: "1000000" }],
    },
    { kind: "lumpSum", id: "bonus", amount: "500", when: { field: "meetings", gte: "10" } },
  ],
});

const credits = amounts(50).map((amount, at) => ({
  id: `d-${at}`,
  measure: "bookings",
  date: `2026-07-${String((at % 28) + 1).padStart(2, "0")}`,
  amount,
}));

const facts = { period: "2026-Q3", measures: { meetings: "12" }, credits };

export const untraced = () => plan.evaluate(facts);

export const traced = () => plan.evaluate(facts, { trace: true });
