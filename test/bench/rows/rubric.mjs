// Scoring 500 people by a rubric of four indicators, against the loop over numbers that teams write first.
import { compileRubric } from "../../../dist/kpi/index.js";
import { generator } from "../facts.mjs";

const TARGETS = { sales: 100_000, visits: 40, satisfaction: 8, exam: 80 };
const WEIGHTS = { sales: 0.5, visits: 0.2, satisfaction: 0.2, exam: 0.1 };
const names = Object.keys(TARGETS);

const rubric = compileRubric({
  kind: "rubric",
  id: "bench",
  indicators: names.map((id) => ({
    id,
    measure: id,
    weight: String(WEIGHTS[id]),
    target: String(TARGETS[id]),
    curve: { kind: "ratio" },
  })),
});

const random = generator(7);
const people = Array.from({ length: 500 }, () => ({
  period: "2026-Q3",
  measures: Object.fromEntries(names.map((id) => [id, (TARGETS[id] * (0.5 + random())).toFixed(2)])),
}));

export const scored = () => people.map((facts) => rubric.evaluate(facts).value);

export const scoredInFloats = () =>
  people.map(({ measures }) => {
    const ratio = (id) => Math.min(1.2, Math.max(0, Number(measures[id]) / TARGETS[id]));
    return (100 * names.reduce((sum, id) => sum + WEIGHTS[id] * ratio(id), 0)).toFixed(2);
  });
