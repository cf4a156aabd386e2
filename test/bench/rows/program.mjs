// A month of 40 people with 25 deals each: a program that closes it, against measures and a plan called by hand.
import { compilePlan } from "../../../dist/incentives/index.js";
import { compileMeasures } from "../../../dist/kernel/index.js";
import { compileProgram } from "../../../dist/program/index.js";
import { amounts, TIERS } from "../facts.mjs";

const measures = [
  { id: "sales", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" },
];
const plan = {
  kind: "plan",
  id: "commission",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "sales",
      measure: "sales",
      scale: { kind: "bands", mode: "graduated", bands: TIERS },
    },
  ],
};
const program = compileProgram({ kind: "program", id: "bench", measures, plans: [plan] });
const measured = compileMeasures(measures);
const compiled = compilePlan(plan);

const people = Array.from({ length: 40 }, (_, at) => ({ id: `p-${at}` }));
const deals = amounts(1_000).map((amount, at) => ({
  id: `d-${at}`,
  ownerId: `p-${at % people.length}`,
  amount,
  closedOn: `2026-07-${String((at % 28) + 1).padStart(2, "0")}`,
}));
const period = "2026-07";

export const closed = () =>
  program.evaluate({ period, people, records: { deals } }).people.map(({ value }) => value);

export const paidByHand = () => {
  const result = measured.evaluate(
    { period, people: people.map(({ id }) => id), records: { deals } },
    { credits: true },
  );
  return result.people.map(({ id }) => {
    const credits = result.credits
      .filter(({ personId }) => personId === id)
      .map(({ measure, id: deal, date, amount }) => ({ measure, id: deal, date, amount }));
    return compiled.evaluate({ period, personId: id, credits }).value;
  });
};
