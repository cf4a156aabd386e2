/** Plans that faults are put into, by what is special about them. */
const scale = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "1000", rate: "0.08" },
  ],
} as const;
export const plan = {
  kind: "plan",
  id: "team",
  currency: "EUR",
  components: [
    { kind: "commission", id: "sales", measure: "sales", quotaPeriod: "quarter", scale },
    { kind: "lumpSum", id: "bonus", amount: "100.50", when: { field: "role", is: "manager" } },
  ],
} as const;
const [sales, bonus] = plan.components;

/** The plan with other terms for its commission. */
function withSales(terms: object): object {
  return { ...plan, components: [{ ...sales, ...terms }, bonus] };
}

export const interval = withSales({ accumulation: "interval" });
export const whole = withSales({ scale: { ...scale, mode: "whole" } });
export const falling = withSales({
  scale: {
    ...scale,
    mode: "whole",
    bands: [
      { from: "0", rate: "0.08" },
      { from: "1000", rate: "0.05" },
    ],
  },
});
export const capped = withSales({ steps: [{ kind: "cap", id: "most", at: "500" }] });
export const totalCapped = { ...plan, steps: [{ kind: "cap", id: "most", at: "500" }] };
export const scored = {
  ...plan,
  components: [
    { kind: "kpiBonus", id: "kpi", target: "1000", measure: "kpi", scale },
    {
      kind: "recognition",
      id: "star",
      when: { field: "kpi", gte: "90" },
      awards: [{ kind: "points", amount: "10" }],
    },
  ],
} as const;
export const scoredBackwards = {
  ...scored,
  components: [
    {
      ...scored.components[0],
      scale: {
        ...scale,
        mode: "whole",
        bands: [...scale.bands].map(({ from }, at) => ({ from, rate: at === 0 ? "0.08" : "0.05" })),
      },
    },
    scored.components[1],
  ],
};
export const floored = { ...plan, rounding: { mode: "floor" } };

export const held = {
  ...plan,
  settlement: [
    { kind: "holdback", id: "later", share: "0.5", release: { kind: "after", periods: 1 } },
    { kind: "draw", id: "draw", amount: "500", recovery: "recoverable" },
  ],
} as const;
const flat = { ...sales, quotaPeriod: "month" } as const;
export const clawed = { ...plan, components: [flat, bonus], clawback: { window: "unlimited" } } as const;
export const clawedByShare = { ...clawed, clawback: { window: "unlimited", base: "ownShare" } } as const;
export const pooled = {
  ...plan,
  components: [
    sales,
    { kind: "teamPool", id: "pool", fund: "1000", share: "weight" },
    { kind: "contest", id: "race", measure: "calls", prizes: [{ place: 1, amount: "300" }] },
  ],
} as const;
