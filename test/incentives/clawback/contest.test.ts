import { compilePlan } from "attainment/incentives";
import { expect, test } from "vitest";

const plan = compilePlan({
  kind: "plan",
  id: "plan",
  currency: "USD",
  clawback: { window: { months: 12 } },
  components: [
    {
      kind: "contest",
      id: "spring",
      measure: "sales",
      prizes: [
        { place: 1, amount: "1000" },
        { place: 2, amount: "500" },
      ],
    },
  ],
});
const deal = (id: string, date: string, amount: string) => ({ id, measure: "sales", date, amount });
const group = (bob: string, ann: string) => [
  {
    id: "spring",
    entries: [
      { personId: "bob", value: bob },
      { personId: "ann", value: ann },
    ],
  },
];

test("what a refund changes in a contest of an earlier period cannot be known, and that is told", () => {
  const january = plan.evaluate({
    period: "2026-01",
    personId: "bob",
    credits: [deal("d1", "2026-01-05", "45"), deal("d2", "2026-01-06", "60")],
    groups: group("105", "45"),
  });
  expect(january.value).toBe("1000.00");
  const february = plan.evaluate({
    period: "2026-02",
    personId: "bob",
    state: january.state,
    credits: [{ ...deal("r", "2026-02-03", "-60"), refundOf: "d2" }],
    groups: group("-60", "40"),
  });
  expect(february.issues.map(({ code }) => code)).toContain("incentives.refund_not_rerated");
});
