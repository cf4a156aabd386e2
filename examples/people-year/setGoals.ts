import { assessFairness, cascadeLevels, type GoalTree, setTargets, type TargetRequest } from "attainment";

/** What each consultant's target stands on: a market, last year, or the capacity of somebody new. */
const requests: readonly TargetRequest[] = [
  { id: "ann", basis: { kind: "potential", potential: "6000000", share: "0.08" } },
  { id: "bob", basis: { kind: "history", values: ["350000"], growth: "0.1" } },
  {
    id: "cho",
    basis: {
      kind: "capacity",
      people: [{ id: "cho", ramp: ["0.5", "1", "1", "1"] }],
      productivity: "400000",
    },
  },
];
const COMPANY = "1300000";

/** Sets the targets of the year against the company's, and breaks them down by quarter and person. */
export function setGoals() {
  const targets = setTargets(requests, { topDown: COMPANY, reconcile: "scale", step: "1000" });
  const company = {
    id: "company",
    key: "sales",
    title: "Sales of the company",
    unit: "money",
    direction: "increase",
    target: COMPANY,
    period: "2026",
    rollUp: { of: "actuals" },
  } as const;
  const parts = targets.targets.map(({ id, target }) => ({ id, weight: target ?? "0" }));
  const { goals } = cascadeLevels(company, [
    { by: "quarter", season: ["20", "25", "25", "30"], step: "1000" },
    { by: "owner", measure: "sales", parts, step: "1000" },
  ]);
  const tree: GoalTree = { kind: "goalTree", id: "goals-2026", goals: [company, ...goals] };
  const fairness = assessFairness(
    targets.targets.map(({ id, target, bottomUp }) => ({
      id,
      target: target ?? "0",
      potential: bottomUp ?? "0",
    })),
  );
  return { targets, tree, fairness };
}
