export const scale = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "100000", rate: "0.08" },
  ],
};
export const commission = { kind: "commission", id: "new-business", measure: "bookings", scale };
export const plan = { kind: "plan", id: "ae-2026", currency: "USD", components: [commission] };
const condition = { all: [{ field: "deals", gte: "3" }, { not: { field: "leaver", is: true } }] };
const measure = {
  id: "bookings",
  unit: "money",
  from: "deals",
  sum: "amount",
  person: "ownerId",
  date: "closedOn",
};
const rubric = {
  kind: "rubric",
  id: "consultant",
  indicators: [{ id: "sales", measure: "goal.sales", weight: "1" }],
  steps: [{ kind: "gate", id: "clean", when: { field: "violations", gte: "1" }, set: "0" }],
};
const ladder = {
  kind: "ladder",
  id: "consultants",
  tiers: [{ id: "junior" }, { id: "senior", enter: { field: "kpi.consultant", gte: "80" } }],
};

/** One document or record of each kind, under the name of its schema. */
export const samples: Readonly<Record<string, object>> = {
  activity: { id: "a-1", ownerId: "p-07", type: "visit", doneOn: "2026-02-03", minutes: 45 },
  answer: { id: "w-1", personId: "p-07", raterId: "p-08", groupId: "peers", itemId: "helps", rating: "4" },
  award: { kind: "award", id: "champion", measure: "sales", eligible: { field: "attainment", gte: "1" } },
  cadence: { kind: "periodic", unit: "month", on: { day: -1 }, plus: { days: 5 } },
  condition,
  crediting: {
    kind: "crediting",
    id: "deals",
    currency: "USD",
    event: { from: "deals", date: "closedOn" },
    measures: [{ id: "bookings", base: { kind: "net", less: ["tax"] } }],
    rules: [
      { id: "owner", rank: 1, to: { kind: "owner" } },
      { id: "team", to: { kind: "rollup", levels: 2 }, measures: [{ measure: "bookings", as: "team" }] },
    ],
  },
  customer: { id: "c-1", ownerId: "p-07", segment: "A" },
  deal: {
    id: "d-1",
    ownerId: "p-07",
    amount: "1200.50",
    currency: "USD",
    closedOn: "2026-02-03",
    source: null,
  },
  development: {
    kind: "development",
    id: "consultants",
    reviewId: "look",
    levels: [{ competencyId: "communication", level: "4" }],
  },
  distribution: {
    kind: "distribution",
    id: "3-6-1",
    levels: [
      { id: "top", share: "0.3" },
      { id: "middle", share: "0.6" },
      { id: "low", share: "0.1" },
    ],
  },
  goalTree: {
    kind: "goalTree",
    id: "goals-2026",
    goals: [
      {
        id: "company",
        title: "Sales",
        ownerId: "company",
        period: "2026-Q1",
        measure: "bookings",
        unit: "money",
        direction: "increase",
        target: "1000000",
      },
    ],
  },
  ladder,
  measure,
  partnerProgram: {
    kind: "partnerProgram",
    id: "channel",
    currency: "USD",
    tierIds: ["silver", "gold"],
    entitlements: [{ id: "training", byTier: [{ tierId: "gold", quantity: 10 }] }],
  },
  payPackage: {
    kind: "payPackage",
    id: "consultant",
    currency: "CNY",
    parts: [{ kind: "salary", id: "base", amount: "6000" }],
    deductions: [{ kind: "clawback", id: "returns", amount: { measure: "returns" } }],
    limit: { share: "0.2", floor: { measure: "minimumWage" } },
  },
  person: { id: "p-07", hiredOn: "2025-04-01", assignments: [{ from: "2025-04-01", role: "consultant" }] },
  plan: {
    ...plan,
    components: [
      commission,
      { kind: "kpiBonus", id: "kpi", target: "6000", measure: "kpi.consultant.coefficient" },
      {
        kind: "recognition",
        id: "star",
        when: condition,
        awards: [
          { kind: "points", amount: "100" },
          { kind: "title", name: "Star" },
        ],
      },
    ],
  },
  process: {
    kind: "process",
    id: "goals",
    states: [{ id: "draft" }, { id: "agreed", final: true }],
    moves: [{ id: "agree", from: "draft", to: "agreed" }],
  },
  program: {
    kind: "program",
    id: "sales-2026",
    measures: [measure],
    rubrics: [rubric],
    ladders: [ladder],
    plans: [plan],
  },
  rateTable: {
    kind: "rateTable",
    rates: [{ from: "EUR", to: "USD", on: "2026-01-01", rate: "1.08" }],
  },
  review: {
    kind: "review",
    id: "r360",
    ratings: { from: "1", to: "5" },
    groups: [{ id: "peers", weight: "1" }],
    competencies: [{ id: "teamwork", items: [{ id: "helps" }] }],
  },
  rubric,
  scale,
  segmentation: {
    kind: "segmentation",
    id: "customers",
    segments: [{ id: "A", when: { field: "revenue", gte: "100000" } }],
    otherwise: "B",
  },
  stageChange: { id: "s-1", dealId: "d-1", fromStageId: "contact", stageId: "won", changedOn: "2026-02-03" },
  stageModel: {
    kind: "stageModel",
    id: "sales",
    stages: [
      { id: "contact", kind: "open" },
      { id: "won", kind: "won" },
      { id: "lost", kind: "lost" },
    ],
  },
  steps: [{ kind: "cap", id: "ceiling", at: "50000" }],
  surveyAnswer: { id: "q-1", customerId: "c-1", score: "4.5", answeredOn: "2026-03-01" },
  training: {
    kind: "training",
    id: "sales",
    courses: [{ id: "product", hours: "6" }],
    certificates: [{ id: "expert", courseId: "product" }],
  },
  trainingRecord: { id: "t-1", personId: "p-07", courseId: "negotiation-2", completedOn: null },
  complaint: { id: "k-1", customerId: "c-1", openedOn: "2026-04-02", resolvedOn: null },
  fieldChange: { id: "f-1", dealId: "d-1", field: "amount", from: "900", to: "950", changedOn: "2026-01-05" },
  invoice: { id: "i-1", orderId: "o-1", invoicedOn: "2026-02-20", amount: 900 },
  leadScoring: {
    kind: "leadScoring",
    id: "inbound",
    stages: { list: [{ id: "new" }, { id: "won", isWon: true }] },
    fields: [{ id: "source" }],
  },
  marketFigure: { id: "m-1", period: "2026-Q1", value: "12000000", region: "north" },
  order: { id: "o-1", customerId: "c-1", orderedOn: "2026-02-01", amount: "900" },
  payment: { id: "y-1", recordId: "d-1", paidOn: "2026-03-18", amount: "450" },
  quality: { kind: "quality", id: "crm", streams: [{ stream: "deals", kind: "deal", required: ["amount"] }] },
  questionnaire: {
    kind: "questionnaire",
    id: "partners",
    audience: "partners",
    scale: { from: "1", to: "5" },
    items: [{ id: "support", weight: "1" }],
  },
  quotation: { id: "q-1", dealId: "d-1", quotedOn: "2026-01-10", amount: "900" },
  return: { id: "b-1", orderId: "o-1", returnedOn: "2026-04-01", amount: "300" },
  surveyInvitation: { id: "v-1", surveyId: "spring", customerId: "c-1", invitedOn: "2026-04-10" },
  workingCalendar: { weekend: ["saturday", "sunday"], holidays: ["2026-01-01"], workdays: ["2026-01-04"] },
};
