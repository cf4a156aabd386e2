import type { Training, TrainingFacts } from "attainment/reviews";

/** What a sales team is trained in, for tests: a course of each sort, a certificate, both sorts of programs, each need. */
export const sales: Training = {
  kind: "training",
  id: "sales",
  currency: "CNY",
  courses: [
    { id: "product", title: "Product knowledge", hours: "6", cost: "300", passFrom: "80", form: "online" },
    { id: "listening", hours: "4", cost: "500", competencyIds: ["negotiation"] },
    {
      id: "negotiation",
      title: "Negotiation",
      aim: "Defend a price",
      form: "classroom",
      hours: "12",
      cost: "1800",
      competencyIds: ["negotiation"],
      prerequisiteIds: ["listening"],
      sessions: [
        { id: "n-2", on: "2026-09-10", place: "Shanghai", trainer: "Li Na", seats: 2 },
        { id: "n-1", on: "2026-08-05", place: "Suzhou", seats: 1 },
      ],
    },
    { id: "compliance", hours: "2" },
    { id: "new-segment", hours: "3", cost: "0" },
  ],
  certificates: [
    {
      id: "product-expert",
      courseId: "product",
      renewal: { kind: "afterLast", interval: { months: 12 }, graceDays: 5 },
    },
  ],
  programs: [
    { id: "onboarding", kind: "onboarding", courseIds: ["product", "compliance"], within: { days: 60 } },
    {
      id: "refresher",
      kind: "recurring",
      when: { field: "role", is: "consultant" },
      courseIds: ["compliance"],
      cadence: { kind: "periodic", unit: "year", on: { day: -1 } },
    },
  ],
  needs: [
    {
      id: "negotiates",
      source: "competencyGap",
      gap: { measure: "review.negotiation", required: "4" },
      competencyId: "negotiation",
      priority: "2",
    },
    {
      id: "opens-segment",
      source: "market",
      when: { field: "region", is: "east" },
      courseIds: ["new-segment"],
    },
    { id: "sells", source: "results", when: { field: "goal.sales", lt: "0.8" }, courseIds: ["negotiation"] },
  ],
};

/** A consultant hired in spring who has passed both courses of the onboarding. */
export const lin: TrainingFacts = {
  period: "2026-Q3",
  personId: "lin",
  since: "2026-03-02",
  attributes: { role: "consultant", region: "east" },
  measures: { "review.negotiation": "3.2", "goal.sales": "0.7" },
  records: [
    { id: "r-1", personId: "lin", courseId: "product", completedOn: "2026-03-20", examScore: "74" },
    { id: "r-2", personId: "lin", courseId: "product", completedOn: "2026-04-03", examScore: "80" },
    { id: "r-3", personId: "lin", courseId: "compliance", completedOn: "2026-05-11" },
  ],
};

/** The facts as a request for a plan takes them. */
export function asked({
  period: _period,
  asOf: _asOf,
  ...person
}: TrainingFacts): Omit<TrainingFacts, "period" | "asOf"> {
  return person;
}
