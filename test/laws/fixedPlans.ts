const bands = [
  { from: "0", rate: "0.05" },
  { from: "100000", rate: "0.08" },
];

/** Plans as a reader would write them, by what is special about them. */
export const fixedPlans: Readonly<Record<string, unknown>> = {
  "a running total over a quarter": {
    kind: "plan",
    id: "quarterly",
    currency: "USD",
    components: [
      {
        kind: "commission",
        id: "new-business",
        measure: "bookings",
        quota: "120000",
        quotaPeriod: "quarter",
        scale: { kind: "bands", mode: "graduated", bands },
      },
    ],
  },
  "a payout curve with a cap, in yen": {
    kind: "plan",
    id: "curve",
    currency: "JPY",
    components: [
      {
        kind: "payoutCurve",
        id: "target-pay",
        measure: "bookings",
        quota: { measure: "quota" },
        target: "300000",
        scale: {
          kind: "curve",
          points: [
            { at: "0.5", value: "0" },
            { at: "1", value: "1" },
            { at: "1.3", value: "2" },
          ],
        },
        steps: [{ kind: "cap", id: "most", at: "450000" }],
      },
    ],
  },
  "a gate, a bonus and a cap on the total": {
    kind: "plan",
    id: "gated",
    currency: "EUR",
    eligibility: { field: "onLeave", is: false },
    components: [
      {
        kind: "commission",
        id: "sales",
        measure: "sales",
        scale: { kind: "bands", mode: "whole", bands },
        steps: [
          { kind: "gate", id: "calls", when: { field: "calls", lt: "20" }, set: "0", whenMissing: "close" },
        ],
      },
      {
        kind: "lumpSum",
        id: "bonus",
        amount: "250",
        when: {
          all: [
            { field: "calls", gte: "40" },
            { field: "role", is: "manager" },
          ],
        },
      },
    ],
    steps: [{ kind: "cap", id: "most", at: "5000" }],
  },
  "a KPI bonus and a recognition": {
    kind: "plan",
    id: "quality",
    currency: "CNY",
    components: [
      {
        kind: "kpiBonus",
        id: "kpi",
        target: "6000",
        measure: "kpi.consultant",
        scale: {
          kind: "bands",
          mode: "whole",
          bands: [
            { from: "0", amount: "0" },
            { from: "60", amount: "0.7" },
            { from: "85", amount: "1.2" },
          ],
        },
        steps: [{ kind: "multiply", id: "tier", by: { measure: "tier.consultants.rateFactor" } }],
      },
      { kind: "kpiBonus", id: "team", target: { measure: "teamTarget" }, measure: "kpi.team.coefficient" },
      {
        kind: "recognition",
        id: "star",
        when: { field: "kpi.consultant", gte: "85" },
        awards: [
          { kind: "points", amount: "100" },
          { kind: "title", name: "Star" },
        ],
      },
    ],
    overrides: [{ personId: "p-01", componentId: "kpi", target: "7000", cap: "8000" }],
  },
  "a draw, a part held until the cash, and a refund rated again": {
    kind: "plan",
    id: "executive",
    currency: "USD",
    clawback: { window: "unlimited" },
    components: [
      {
        kind: "commission",
        id: "sales",
        measure: "sales",
        scale: { kind: "bands", mode: "graduated", bands },
      },
    ],
    settlement: [
      { kind: "holdback", id: "cash", share: "0.5", release: { kind: "cash" } },
      { kind: "draw", id: "draw", amount: "3000", recovery: "recoverable", recoveryShare: "0.5" },
      { kind: "minimumPayment", id: "least", amount: "25" },
    ],
  },
  "shares of deals taken back, and a ramp": {
    kind: "plan",
    id: "newcomer",
    currency: "EUR",
    clawback: {
      window: { months: 12 },
      base: "ownShare",
      amount: {
        kind: "steps",
        steps: [
          { within: 3, share: "1" },
          { within: 12, share: "0.5" },
        ],
      },
    },
    ramps: [{ unit: "month", factors: ["0.25", "0.5"] }],
    proration: { dayCount: "thirty360" },
    components: [
      {
        kind: "payoutCurve",
        id: "target-pay",
        measure: "sales",
        quota: "90000",
        target: "4000",
        scale: {
          kind: "curve",
          points: [
            { at: "0", value: "0" },
            { at: "1", value: "1" },
            { at: "2", value: "3" },
          ],
        },
      },
      { kind: "spiff", id: "scanner", measure: "sales", pays: { amount: "50" }, times: { atMost: 2 } },
    ],
  },
  "pay deal by deal, a contest and a pool": {
    kind: "plan",
    id: "team",
    currency: "USD",
    components: [
      {
        kind: "commission",
        id: "deals",
        measure: "sales",
        accumulation: "perDeal",
        scale: { kind: "bands", mode: "whole", bands },
      },
      {
        kind: "contest",
        id: "race",
        measure: "calls",
        prizes: [
          { place: 1, amount: "300" },
          { place: 2, amount: "100" },
        ],
      },
      { kind: "teamPool", id: "pool", fund: "1000", share: "weight" },
    ],
  },
  "two versions of one plan": [
    {
      kind: "plan",
      id: "history",
      version: "1",
      effective: { from: "2025-01-01", to: "2026-01-01" },
      currency: "EUR",
      components: [
        {
          kind: "commission",
          id: "sales",
          measure: "sales",
          scale: { kind: "bands", mode: "graduated", bands },
        },
      ],
    },
    {
      kind: "plan",
      id: "history",
      version: "2",
      effective: { from: "2026-01-01" },
      currency: "EUR",
      components: [
        { kind: "commission", id: "sales", measure: "sales", scale: { kind: "bands", mode: "whole", bands } },
      ],
      overrides: [{ personId: "p-01", componentId: "sales", rateFactor: "1.1", cap: "9000" }],
    },
  ],
};
