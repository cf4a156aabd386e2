import { consultantLadderPlan } from "attainment/incentives";
import { compileProgram } from "attainment/program";
import { expect, test } from "vitest";

const program = compileProgram({
  kind: "program",
  id: "consultants-2026",
  measures: [
    { id: "sales", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" },
  ],
  ladders: [
    {
      kind: "ladder",
      id: "consultants",
      tiers: [
        { id: "junior", title: "初级 · Junior", grants: { rateFactor: "0.9" } },
        {
          id: "intermediate",
          title: "中级 · Intermediate",
          enter: { field: "sales", gte: "100000" },
          stay: { field: "sales", gte: "90000" },
        },
        {
          id: "senior",
          title: "高级 · Senior",
          enter: { field: "sales", gte: "200000" },
          stay: { field: "sales", gte: "180000" },
          grants: { rateFactor: "1.2" },
        },
      ],
    },
  ],
  plans: [consultantLadderPlan],
});

test("the tier in which a quarter opens is the one that pays", () => {
  const people = [{ id: "li" }];
  const sold = (id: string, closedOn: string) => ({
    deals: [{ id, ownerId: "li", amount: "150000", closedOn }],
  });
  const spring = program.evaluate({ period: "2026-Q2", people, records: sold("d-1", "2026-05-06") });
  const summer = program.evaluate({
    period: "2026-Q3",
    people,
    records: sold("d-2", "2026-08-12"),
    state: spring.state,
    decisions: [{ personId: "li", ladderId: "consultants", toTierId: "intermediate" }],
  });
  const autumn = program.evaluate({
    period: "2026-Q4",
    people,
    records: sold("d-3", "2026-11-03"),
    state: summer.state,
  });
  const told = [spring, summer, autumn].map(({ people: [li] }) => [
    li?.tiers[0]?.tierId,
    li?.tiers[0]?.proposal.move,
    li?.statements[0]?.value,
  ]);
  expect(told).toEqual([
    ["junior", "hold", "8100.00"],
    ["junior", "promote", "8100.00"],
    ["intermediate", "hold", "9000.00"],
  ]);
});
