import type { Component, Plan } from "attainment/incentives";

const tiers = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "1000", rate: "0.1" },
  ],
} as const;
const curve = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "1", value: "1" },
    { at: "2", value: "3" },
  ],
} as const;
const commission = { kind: "commission", id: "c", measure: "sales", scale: tiers } as const;

/** A plan's components for each kind there is, and for each way in which single credits may decide. */
const components: Readonly<Record<string, readonly Component[]>> = {
  commission: [{ ...commission, quota: "1500" }],
  runningTotal: [{ ...commission, quotaPeriod: "quarter" }],
  toDate: [{ ...commission, accumulation: "annualizedToDate", yearBy: "days" }],
  perDeal: [{ ...commission, accumulation: "perDeal" }],
  dealSteps: [
    {
      ...commission,
      accumulation: "perDeal",
      dealSteps: [{ kind: "cap", id: "cap", at: "60" }],
      steps: [{ kind: "cap", id: "all", at: "150" }],
      capExcess: "carried",
    },
  ],
  windfall: [{ ...commission, windfall: { over: "900", rate: "0.01" } }],
  totalPicksBand: [
    {
      ...commission,
      accumulation: "perDeal",
      quotaPeriod: "quarter",
      scale: { ...tiers, mode: "whole" },
      by: { measure: "sales", total: "including" },
    },
  ],
  otherPicksBand: [{ ...commission, scale: { ...tiers, mode: "whole" }, by: { measure: "margin" } }],
  payoutCurve: [
    { kind: "payoutCurve", id: "c", measure: "sales", quota: "1500", target: "300", scale: curve },
  ],
  lumpSum: [{ kind: "lumpSum", id: "c", amount: "70", when: { field: "sales", gte: "1000" } }],
  kpiBonus: [{ kind: "kpiBonus", id: "c", target: "0.1", measure: "sales", scale: curve }],
  recognition: [
    {
      kind: "recognition",
      id: "c",
      when: { field: "sales", gte: "1000" },
      awards: [{ kind: "points", amount: "5" }],
    },
  ],
  spiff: [
    {
      kind: "spiff",
      id: "c",
      measure: "sales",
      pays: { amount: "10" },
      times: "each",
      where: { field: "amount", gte: "500" },
    },
  ],
  spiffAtMost: [{ kind: "spiff", id: "c", measure: "sales", pays: { rate: "0.1" }, times: { atMost: 2 } }],
  milestone: [
    {
      kind: "milestone",
      id: "c",
      measure: "sales",
      bands: [
        { from: "800", amount: "50" },
        { from: "2000", amount: "90" },
      ],
      pays: "each",
      quotaPeriod: "quarter",
    },
  ],
  residual: [
    {
      kind: "residual",
      id: "c",
      measure: "sales",
      schedule: [
        { from: 1, to: 2, rate: "0.1" },
        { from: 3, rate: "0.02" },
      ],
    },
  ],
  penalty: [
    commission,
    { kind: "penalty", id: "p", when: { field: "sales", lt: "900" }, takes: { amount: "33" }, of: ["pay.c"] },
  ],
  managerOverride: [
    {
      kind: "managerOverride",
      id: "c",
      measure: "sales",
      levels: [
        { level: 1, rate: "0.02" },
        { level: 2, rate: "0.01" },
      ],
    },
  ],
  contest: [
    {
      kind: "contest",
      id: "c",
      measure: "sales",
      prizes: [
        { place: 1, amount: "100" },
        { place: 2, amount: "51" },
      ],
    },
  ],
  teamPool: [{ kind: "teamPool", id: "c", fund: "1000", share: "value", measure: "sales" }],
};

/** What lies around the components. */
const around: readonly Partial<Plan>[] = [
  {},
  { clawback: { window: "unlimited" } },
  { clawback: { window: { months: 2 }, base: "ownShare", attainment: "kept" } },
  { settlement: [{ kind: "holdback", id: "held", share: "0.3", release: { kind: "cash" } }] },
  {
    clawback: { window: "unlimited" },
    settlement: [
      { kind: "holdback", id: "held", share: "0.5", release: { kind: "after", days: 20 } },
      { kind: "draw", id: "draw", amount: "40", recovery: "recoverable" },
      { kind: "minimumPayment", id: "minimum", amount: "20" },
    ],
    leavers: "settle",
  },
  {
    settlement: [{ kind: "holdback", id: "held", amount: "30", release: { kind: "installments", count: 2 } }],
  },
  {
    proration: { dayCount: "businessDays", calendar: { weekend: ["sunday"] }, scales: ["quota", "payout"] },
    employedOn: "periodEnd",
    leavers: "forfeit",
    negativePay: "lost",
  },
];

/** A plan of each kind of component with everything that may lie around it. */
export const plansOfEveryFeature: readonly Plan[] = Object.values(components).flatMap((list) =>
  around.map((more) => ({ kind: "plan", id: "p", currency: "USD", components: list, ...more }) as const),
);

/** Two versions of a plan, the second of which takes over in the middle of February. */
export const versionsThatSplit: readonly Plan[] = [
  {
    kind: "plan",
    id: "p",
    version: "1",
    currency: "USD",
    components: [{ ...commission, quotaPeriod: "quarter" }],
    effective: { from: "2025-01-01", to: "2026-02-15" },
  },
  {
    kind: "plan",
    id: "p",
    version: "2",
    currency: "USD",
    components: [{ ...commission, quotaPeriod: "quarter", scale: { ...tiers, mode: "whole" } }],
    effective: { from: "2026-02-15" },
    midPeriod: "split",
  },
];
